import type { MixFacts, MixRival } from '../../../derive/mixHosts.ts';
import type { Fleet } from '../../../model/fleet.ts';
import type { Format } from '../../format.ts';
import type { mix as source } from '../../ja/figures/mix.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

const RIVALS: Readonly<Record<MixRival | 'best', string>> = {
  best: 'Best mix', allVms: 'All VMs', allContainers: 'All containers', nested: 'Containers in VMs', microvm: 'MicroVMs',
};
const ONLY: Readonly<Record<'allVms' | 'allContainers', string>> = { allVms: 'VMs only', allContainers: 'containers only' };

const MOST_NAMES = 3;
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const some = (f: Format, n: number): string => (n === 1 ? 'one' : f.count(n));

type Systems = Fleet['systems'];

/** Within a sentence: what is no proper name begins small. */
function inline(family: number, systems: Systems): string {
  const system = systems?.[family];
  if (system === undefined || system === 'other') return lower(terms.family(family, systems));
  return system === 'unknown' ? 'an unknown system' : terms.systems[system];
}

function familiesText(f: Format, families: readonly number[], systems?: Systems): string {
  return families.length > MOST_NAMES ? f.counted(families.length, 'family') : f.list(families.map((family, i) => (i === 0 ? terms.family(family, systems) : inline(family, systems))));
}

/** "of other kernel 1", "on Windows". */
function ofThem(f: Format, families: readonly number[], systems: Systems): string {
  if (families.length > MOST_NAMES) return `of ${f.counted(families.length, 'family')}`;
  return `${systems === undefined ? 'of' : 'on'} ${f.list(families.map((family) => inline(family, systems)))}`;
}

const vms = (text: string): RichWord => ({ text, tone: 'hardware' });
const containers = (text: string): RichWord => ({ text, tone: 'os' });

/** By hosts, or by memory on as many hosts. */
function against(f: Format, { best, single }: MixFacts): string {
  if (best === null) return '';
  const hosts = f.counted(best.hosts, 'host');
  if (single === null) return `${hosts}, and no other way fits`;
  if (best.hosts < single.total.hosts) return `${hosts} instead of ${f.count(single.total.hosts)} with ${ONLY[single.id]}`;
  return `${hosts}, as with ${ONLY[single.id]}, on ${f.memory(single.total.memory - best.memory)} less memory`;
}

function other(f: Format, facts: MixFacts, id: 'allVms' | 'allContainers'): string {
  if (facts.best === null) return '';
  const rival = facts.rivals.find((one) => one.id === id)?.total ?? null;
  const hosts = f.counted(facts.best.hosts, 'host');
  if (rival === null) return `${hosts}; ${ONLY[id]} do not fit`;
  if (rival.hosts > facts.best.hosts) return `${hosts} instead of ${f.count(rival.hosts)} with ${ONLY[id]}`;
  if (rival.memory <= facts.best.memory) return `${hosts}, as with ${ONLY[id]}`;
  return `${hosts}, as with ${ONLY[id]}, on ${f.memory(rival.memory - facts.best.memory)} less memory`;
}

function title(f: Format, facts: MixFacts): RichText {
  const { kind, families, systems, by } = facts;
  switch (kind) {
    case 'none': return ['However they are given out, some workloads fit no host'];
    case 'allContainers': return families === 1
      ? ['With one kernel there is nothing to mix: ', containers('containers'), ` need ${other(f, facts, 'allVms')}`]
      : ['No mix beats ', containers('containers for everything'), `: ${other(f, facts, 'allVms')}`];
    case 'allVms': return ['No mix beats ', vms('VMs for everything'), `: ${other(f, facts, 'allContainers')}`];
    case 'mixed': return [
      'Keep the ', vms(`${some(f, by.vm.workloads)} ${ofThem(f, by.vm.families, systems)} in VMs`), ', run the ',
      containers(`other ${some(f, by.container.workloads)} in ${by.container.workloads === 1 ? 'a container' : 'containers'}`), `: ${against(f, facts)}`,
    ];
  }
}

const NAMED: Readonly<Partial<Record<MixRival, string>>> = { nested: 'containers in VMs', microvm: 'microVMs' };

function summary(f: Format, { best, rivals, families, systems }: MixFacts): string {
  if (best === null) return '';
  const beside = rivals.flatMap(({ id, total }) => (NAMED[id] === undefined || total === null ? [] : [{ name: NAMED[id], hosts: total.hosts }]));
  const parts = beside.map(({ name, hosts }, i) => `${name}${i === 0 ? ' need' : ''} ${i === 0 ? f.counted(hosts, 'host') : f.count(hosts)}`);
  const fewer = beside.some(({ hosts }) => hosts < best.hosts) ? ': fewer than any mix' : '';
  const told = parts.length === 0 ? [] : [`Beside the mix, ${f.list(parts)}${fewer}.`];
  const others = systems === undefined ? families > 1 : systems.some((one) => one !== 'linux');
  const linux = others && rivals.some(({ id }) => id === 'microvm') ? ['MicroVMs run Linux guests only, so other kernels rule them out.'] : [];
  return [...told, ...linux].join(' ');
}

export const mix = {
  kicker: 'The best mix',
  title, summary,
  rivals: RIVALS,
  carriers: { vm: 'VMs:', container: 'Containers:' },
  families: familiesText,
  group: (f, group) =>
    `${f.count(group.workloads)} on ${f.counted(group.placed, 'host')}${group.spare === 0 ? '' : `, ${f.count(group.spare)} spare`}`,
  spare: 'spare',
  times: (f, hosts) => `× ${f.count(hosts)}`,
  bar: (f, hosts, memory) => `${f.counted(hosts, 'host')}, ${f.memory(memory)}`,
  cannot: 'does not fit',
  block: (f, each) => (each === 1 ? 'A small block is one workload.' : `A small block is up to ${f.count(each)} workloads.`),
  reading: 'Each VM stands on a guest OS of its own; containers stand on the one slab of their host. The pattern is the kernel family.',
  rule: 'Of all ways to give each kernel family to VMs or to containers, this one needs the fewest hosts, then the least memory.',
  table: { corner: 'Kind', hosts: 'Hosts', memory: 'Memory', vms: 'In VMs', containers: 'In containers', nothing: 'none' },
} satisfies typeof source;
