import type { EraCompared, EraSide, ThenNow, ThenNowMeasure } from '../../../derive/thenNow.ts';
import type { thenNow as source } from '../../ja/figures/thenNow.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

const nameOf = (one: EraCompared): string => terms.eras[one.era].name;

function amount(extra: number, f: Format): RichWord | string {
  const text = f.percent(Math.abs(extra), 0);
  if (!/[1-9]/.test(text)) return 'as much';
  return extra > 0 ? { text: `${text} more`, tone: 'hardware' } : { text: `${text} less`, tone: 'os' };
}

function overheads(first: EraCompared, last: EraCompared, f: Format): string {
  const [then, now] = [f.memory(first.vmmPerVm), f.memory(last.vmmPerVm)];
  const overhead = last.onAverage === true ? 'the mean overhead of a VM' : 'the overhead of each VM';
  const change = then === now ? `${overhead} is still ${now}` : `${overhead} went from ${then} to ${now}`;
  return first.copiesGivenBack < 1 && last.copiesGivenBack < 1 ? `the copies stayed, ${change}` : change;
}

function title({ eras }: ThenNow, f: Format): RichText {
  const [first, last] = [eras[0], eras.at(-1)];
  if (first === undefined || last === undefined) return [''];
  if (first.extraMemory === null || last.extraMemory === null) {
    return [`Something fits no host here, so memory in ${nameOf(first)} and in ${nameOf(last)} cannot be compared`];
  }
  return [
    'Memory of VMs against containers: ', amount(first.extraMemory, f), ` in ${nameOf(first)}, `, amount(last.extraMemory, f),
    ` in ${nameOf(last)}. ${capital(overheads(first, last, f))}`,
  ];
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const value = (measure: ThenNowMeasure, side: EraSide, f: Format): string => {
  if (measure === 'cpu') return f.factor(side.cpu);
  return measure === 'hosts' ? f.real(side.hosts) : f.percent(side.overhead);
};

/** A share below zero is no mistake. */
function belowZero(eras: readonly EraCompared[], f: Format): string {
  const names = eras.filter((one) => (one.hardware.overhead ?? 0) < 0).map(nameOf);
  return names.length === 0 ? ''
    : ` A share below zero, as for VMs in ${f.list(names)}, says that page sharing gives back more memory than operating systems and virtualization take.`;
}

function summary({ eras }: ThenNow, f: Format): string {
  const [first, last] = [eras[0], eras.at(-1)];
  if (first === undefined || last === undefined) return '';
  const pair = (measure: ThenNowMeasure): string => (['hardware', 'os'] as const)
    .map((id) => `${value(measure, first[id], f)} and ${value(measure, last[id], f)} ${id === 'os' ? 'for containers' : 'for VMs'}`).join(', ');
  return `In ${nameOf(first)} and in ${nameOf(last)}, 100 workloads need this many hosts: ${pair('hosts')}. Operating systems and virtualization take this share of the memory bought: ${pair('overhead')}. CPU per request: ${pair('cpu')}.${belowZero(eras, f)}`;
}

export const thenNow = {
  kicker: 'Then and now',
  title, summary, value,
  sides: { hardware: 'VMs', os: 'Containers' },
  rows: {
    hosts: 'Hosts per 100 workloads, spares included',
    overhead: 'Memory spent on OS and virtualization',
    cpu: 'CPU per request (bars: what is above 1×)',
  },
  measures: { hosts: 'hosts per 100', overhead: 'OS and virtualization', cpu: 'CPU per request' },
  chosen: 'selected',
  notPlaceable: 'does not fit',
  reading: 'Each row has one scale for all three years. CPU of 1× is that without virtualization. The memory row is a share of all the memory bought: VMs stack guest OS copies (less the pages that are shared), the overhead of each VM and the hypervisor, from the left; containers stack host OS, runtime and agents.',
  kept: (items, f, given) => {
    const own = items.length === 0 ? '' : `what you set by hand (${f.list(items)})`;
    if (given) return `Your estate, with the sizes of its guest operating systems,${own === '' ? ' is' : ` and ${own} are`} kept in every year. All else is the default of that year.`;
    return own === '' ? 'Each year is computed with its own defaults.' : `${capital(own)} is kept in every year. All else is the default of that year.`;
  },
  table: {
    corner: 'Compared', row: (measure, side) => `${side}: ${measure}`,
    perVm: 'Overhead of each VM', memory: 'Memory of VMs, against containers', workloads: 'Workloads',
  },
} satisfies typeof source;
