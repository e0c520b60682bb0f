import type { FamilyFacts, FamilyRow } from '../../derive/estate/familyRows.ts';
import type { DifferenceReason, Gauge, RealityFacts } from '../../derive/estate/reality.ts';
import type { RowNumber } from '../../derive/estate/rowNumbers.ts';
import type { Strip, StripId } from '../../derive/estate/strips.ts';
import type { Waste, WasteFacts, WasteId } from '../../derive/estate/waste.ts';
import type { Format } from '../format.ts';
import type { EstateFigureWords, RowCounts } from '../ja/estateFigures.ts';
import type { RichText } from '../rich.ts';
import { terms } from './terms.ts';

const FAMILIES = terms.systems;

const amount = (f: Format, id: StripId, value: number): string => {
  switch (id) {
    case 'memory': return f.memory(value);
    case 'disk': return f.disk(value);
    case 'vcpus': return f.real(value);
    case 'utilization': return f.percent(value);
  }
};

const machines = (f: Format, n: number): string => `${f.count(n)}\u00a0${n === 1 ? 'machine' : 'machines'}`;
const copies = (f: Format, n: number): string => `${f.count(n)} ${n === 1 ? 'copy' : 'copies'}`;
const vm = (text: string) => ({ text, tone: 'hardware' }) as const;
const container = (text: string) => ({ text, tone: 'os' }) as const;
const there = (text: string) => ({ text, tone: 'physical' }) as const;

/** What an average would make of it: many count as larger than they are. */
const hides = (f: Format, strip: Strip): string =>
  (strip.belowMean >= 0.5
    ? `${f.percent(strip.belowMean, 0)} of the machines have less than the mean of ${amount(f, strip.id, strip.mean)}: sized by the mean, they would count as larger than they are.`
    : `The mean, ${amount(f, strip.id, strip.mean)}, is about the median or below it.`);

/** Where more machines run than the model takes. */
const scaled = (f: Format, used: number): string =>
  `The model takes up to ${machines(f, used)}: hosts are those of that many, in the same proportions.`;

const spread: EstateFigureWords['spread'] = {
  kicker: 'How the machines are spread',
  title: (f: Format, strips: readonly Strip[]): RichText => {
    const [first] = strips;
    if (first === undefined) return ['No machine is running'];
    const { median, p90, id } = first;
    return median === p90
      ? [`Nine machines in ten have ${amount(f, id, median)} of memory or less`]
      : [`Half of the machines have ${amount(f, id, median)} of memory or less, nine in ten ${amount(f, id, p90)}`];
  },
  summary: (f: Format, strips: readonly Strip[], guestOs: number | null): string => [
    ...strips.slice(0, 1).map((strip) => hides(f, strip)),
    ...(guestOs === null ? [] : [`${f.percent(guestOs, 0)} of all memory is for guest operating systems.`]),
  ].join(' '),
  sources: 'Heights are machines. Memory, vCPUs and disk run in doublings, CPU use in steps of 5%.',
  names: { memory: 'Memory', vcpus: 'vCPUs', disk: 'Disk', utilization: 'CPU use' },
  among: machines, amount,
  median: (text) => `median ${text}`, mean: (text) => `mean ${text}`, p90: (text) => `nine in ten ≤ ${text}`,
  table: { corner: 'Quantity', machines: 'Machines', p10: 'One in ten up to', median: 'Median', mean: 'Mean', p90: 'Nine in ten up to', most: 'Largest', below: 'Below the mean' },
};

const wasteName = (f: Format, id: WasteId, { limits }: WasteFacts): string => ({
  idle: `CPU use below ${f.percent(limits.idleBelow, 0)}`, oversized: `Active memory below ${f.percent(limits.activeBelow, 0)} of what was given`, off: 'Switched off',
})[id];

const without: Readonly<Record<WasteId, string>> = { idle: 'Without them', oversized: 'Cut to what would do', off: 'Without their disks' };
const fewer = (f: Format, { id, hosts }: Waste): string => {
  if (hosts === null) return 'Not everything fits: hosts cannot be compared';
  return hosts === 0 ? `${without[id]}: as many hosts for VMs` : `${without[id]}: ${f.counted(hosts, 'host')} fewer for VMs`;
};

const waste: EstateFigureWords['waste'] = {
  kicker: 'Idle and oversized',
  title: (f: Format, facts: WasteFacts): RichText => {
    const rows = [facts.idle, facts.oversized, facts.off].filter((one) => one !== null);
    const first = rows.toSorted((a, b) => (b.hosts ?? 0) - (a.hosts ?? 0) || b.machines / b.of - a.machines / a.of)[0];
    if (first === undefined) return ['This export says neither how busy its machines are nor how much memory they use'];
    const one = first.machines === 1;
    const what = { idle: `${machines(f, first.machines)} ${one ? 'does' : 'do'} next to nothing`, oversized: `${machines(f, first.machines)} ${one ? 'has' : 'have'} far more memory than ${one ? 'it uses' : 'they use'}`, off: `${machines(f, first.machines)} ${one ? 'is' : 'are'} switched off` }[first.id];
    if (first.machines === 0) return ['No machine is idle or oversized'];
    if (first.hosts === null) return [what];
    return first.hosts === 0 ? [`${what}, which costs no host`] : [`${what}, which costs `, vm(`${f.counted(first.hosts, 'host')} for VMs`)];
  },
  summary: 'The three are counted apart: a machine can be in two of them, and their hosts do not add up.',
  sources: 'The limits are yours to choose. Active memory is a reading at the time of the export, not a mean. What is oversized is cut until it just meets the limit.',
  name: wasteName, fewer,
  count: (f: Format, { machines: n, of }: Waste) => `${f.count(n)} of ${f.count(of)} (${f.percent(of === 0 ? 0 : n / of, 0)})`,
  holds: (f: Format, it: Waste): string => ({ idle: `${f.memory(it.memory)} of memory, ${f.disk(it.disk)} of disk`, oversized: `${f.memory(it.memory)} of memory too much`, off: `${f.disk(it.disk)} of disk` })[it.id],
  notKnown: { idle: 'The export has no CPU use', oversized: 'The export has no active memory', off: 'No machine is switched off' },
  choose: { idle: 'CPU use that counts as idle', active: 'Share of memory that counts as oversized', below: (text) => `below ${text}` },
  table: { corner: 'What', machines: 'Machines', of: 'Of', share: 'Share', memory: 'Memory', disk: 'Disk', hosts: 'Hosts fewer' },
};

const reality: EstateFigureWords['reality'] = {
  kicker: 'Against the hosts that are there',
  title: (f: Format, { predicted, reality: it, scaledTo }: RealityFacts): RichText => {
    const vms = predicted.find((one) => one.id === 'hardware');
    if (vms === undefined || vms.hosts === null) return ['There are ', there(f.counted(it.hosts, 'host')), '; by the model, not every machine fits'];
    if (scaledTo !== null) return ['The model predicts ', vm(f.counted(vms.hosts, 'host')), ` for ${machines(f, scaledTo)} in the same proportions; there are `, there(f.count(it.hosts))];
    return ['The model predicts ', vm(f.counted(vms.hosts, 'host')), '; there are ', there(f.count(it.hosts))];
  },
  summary: (f: Format, { difference, scaledTo }: RealityFacts): string => {
    if (scaledTo !== null) return `${scaled(f, scaledTo)} That cannot be compared with what is there.`;
    if (difference === null) return '';
    return difference === 0 ? 'As many as predicted.' : `The prediction is ${f.counted(Math.abs(difference), 'host')} ${difference < 0 ? 'lower' : 'higher'} than what is there.`;
  },
  reasons: 'What may explain the difference',
  actual: 'Hosts that are there', spare: (f, n) => `${f.count(n)} spare`, notPlaced: 'not every machine fits',
  gauges: { cpuUse: 'CPU in use on the hosts', memoryUse: 'Memory in use on the hosts', memoryCommitted: 'Memory given to VMs' },
  gauge: (f: Format, { id, value, target }: Gauge): string =>
    (target === null ? f.percent(value, 0) : `${f.percent(value, 0)} (${id === 'cpuUse' ? 'target' : 'limit'} of the model ${f.percent(target, 0)})`),
  more: (f: Format, { reality: it, spares, difference }: RealityFacts, reason: DifferenceReason): string => {
    switch (reason) {
      case 'spares': return `${f.counted(spares, 'host')} spare in the model: `;
      case 'clusters': return `${f.count(it.clusters)} clusters: `;
      case 'sizes': return (difference ?? 0) > 0 ? 'Larger on average than in the model: ' : 'Smaller on average than in the model: ';
      case 'cpuHeadroom': case 'cpuFull': return `${f.percent(it.cpuUse, 0)} of CPU in use: `;
      case 'memoryHeadroom': return `${f.percent(it.memoryUse, 0)} of memory in use: `;
      case 'memoryOvercommitted': return `${f.percent(it.memoryCommitted, 0)} of memory given: `;
      case 'reserved': return `${f.percent(it.memoryUse === null || it.memoryCommitted === null ? null : it.memoryUse / it.memoryCommitted, 0)} of the memory given is in use: `;
      case 'disk': case 'unexplained': case 'noDifference': case 'notPlaced': case 'scaled': return '';
    }
  },
  table: { corner: 'What', hosts: 'Hosts', spare: 'Of them spare' },
};

const family: EstateFigureWords['family'] = {
  kicker: 'By kernel family',
  title: (f: Format, facts: FamilyFacts): RichText => {
    const [first] = facts.rows;
    if (first === undefined) return ['No machine is running'];
    if (facts.areContainers) return ['As VMs, they would carry ', vm(`${copies(f, first.machines)} of ${FAMILIES[first.family]}, ${f.memory(first.osMemory)}`), ' that they ', container('share today')];
    const { machines: n, containerHosts } = first;
    const lead: RichText = [`${FAMILIES[first.family]}: ${copies(f, n)} of an operating system ${n === 1 ? 'takes' : 'take'} `, vm(`${f.memory(first.osMemory)} of memory`)];
    if (containerHosts === null) return [...lead, '. As containers not all of it fits'];
    // Hosts of a part do not stand beside machines of the whole.
    if (facts.scaledTo !== null) return [...lead, '; ', container('containers share one a host')];
    if (containerHosts >= n) return [...lead, ', and containers would need as many'];
    return [...lead, '; ', container(`containers share ${f.count(containerHosts)}, one a host`), ...(first.carrier === 'vm' ? [', but the best mix keeps it in VMs'] : [])];
  },
  summary: (f: Format, facts: FamilyFacts): string => [
    facts.areContainers ? `As VMs, their guest operating systems would take ${f.memory(facts.osMemory)} in all.` : `Guest operating systems take ${f.memory(facts.osMemory)} in all, ${f.percent(facts.memory === 0 ? 0 : facts.osMemory / facts.memory, 0)} of the memory.`,
    ...(facts.single === 0 ? [] : [facts.single === 1 ? 'One family has a single machine: nothing to share with.' : `${f.count(facts.single)} families have a single machine each: nothing to share with.`]),
    ...(facts.left.length === 0 ? [] : [`The best mix leaves ${f.list(facts.left.map((one) => FAMILIES[one]))} in VMs.`]),
    ...(facts.scaledTo === null ? [] : [scaled(f, facts.scaledTo)]),
  ].join(' '),
  sources: 'How large a guest operating system is, is an assumption for each family. Hatched: guest operating systems. Plain: applications.',
  machines, guestOs: (f: Format, row: FamilyRow) => `guest OS ${f.memory(row.osMemory)} of ${f.memory(row.memory)}`,
  hosts: (f: Format, row: FamilyRow): string => (row.containerHosts === null ? 'As containers it does not fit' : `As containers: ${f.counted(row.containerHosts, 'host')} of its own`),
  single: 'Nothing to share with',
  carrier: { vm: 'best mix: in VMs', container: 'best mix: in containers' },
  table: { corner: 'Family', machines: 'Machines', vcpus: 'vCPUs', memory: 'Memory', os: 'Of it guest OS', disk: 'Disk', osDisk: 'Of it guest OS', hosts: 'Hosts for containers', carrier: 'Best mix' },
  carriers: { vm: 'VMs', container: 'containers' },
};

const rows: EstateFigureWords['rows'] = {
  kicker: 'Every row accounted for',
  title: (it: RowCounts): string => `${it.rows} rows = ${it.imported} imported + ${it.setAside} set aside`,
  all: (it: RowCounts): string => `All ${it.rows} rows were imported`,
  imported: 'Imported', setAside: 'Set aside',
  numbers: { running: 'Running machines', off: 'Switched off', memory: 'Memory', vcpus: 'vCPUs', disk: 'Disk', osMemory: 'Memory of guest OSes' },
  sum: { gap: ' ', joint: '; ', end: '. Press a number for the rows behind it.' },
  value: (f: Format, number: RowNumber, value: number): string => {
    switch (number) {
      case 'running': case 'off': return f.count(value);
      case 'memory': case 'osMemory': return f.memory(value);
      case 'disk': return f.disk(value);
      case 'vcpus': return f.count(value);
    }
  },
  reason: (reason, count) => `${reason}: ${count}`,
  table: { corner: 'Line', file: 'File', reason: 'Reason', rows: 'Rows' },
  receipt: {
    words: (f: Format, n: number): string => `The sum of ${f.count(n)} ${n === 1 ? 'row' : 'rows'}, the largest parts first. Lines are those of the file.`,
    lines: (f: Format, lines: readonly number[], more: number): string => `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more === 0 ? '' : `, and ${f.count(more)} more`}`,
    rest: (f: Format, parts: number, n: number): string => `${f.count(parts)} more (${machines(f, n)})`,
    product: (count: string, each: string): string => `${count} × ${each}`,
  },
  page: { next: 'Next 100 rows', before: 'Previous 100 rows', at: (from, to, all) => `Rows ${from} to ${to} of ${all}` },
};

const groups: EstateFigureWords['groups'] = {
  kicker: 'Groups that the model ran on',
  title: (f: Format, count: number, all: number): string => `${machines(f, all)} were counted as ${f.count(count)} ${count === 1 ? 'group' : 'groups'} of like size`,
  summary: 'Machines of one family with the same memory and vCPUs, and with CPU use and disk within a doubling, are one group.',
  list: 'Groups and their lines', family: 'Family', machines: 'Machines', vcpus: 'vCPUs', memory: 'Memory', disk: 'Disk', use: 'CPU use', lines: 'Lines', group: 'Group',
  show: 'Show all lines', hide: 'Close', names: 'Show names, too', namesNote: 'Names are only shown here: they are neither kept nor sent.',
  shallow: 'There are many groups, so three figures are left out: “What matters most here”, “How sure is this?” and “Where each side wins”.',
  linesOf: (group) => `Lines of group ${group}`,
};

const take: EstateFigureWords['take'] = {
  title: 'Save the groups',
  why: 'Only counts and sizes of the groups are saved: no name of a machine, a host, a cluster or a system. The JSON can be dropped here again and gives the same figures.',
  json: 'Groups as JSON', csv: 'Groups as CSV', names: 'With the names of machines', namesNote: 'Leave it off for anything that goes outside.',
  file: ['estate', 'groups'], saved: (name) => `${name} has been saved.`,
};

/** What the figures of an estate say. */
export const estateFigures = { families: FAMILIES, scaled, spread, waste, reality, family, rows, groups, take } satisfies EstateFigureWords;
