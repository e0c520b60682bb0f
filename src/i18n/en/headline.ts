import type { BestCase, Comparison, Headline } from '../../derive/headline.ts';
import type { Format } from '../format.ts';
import type { headline as source } from '../ja/headline.ts';
import type { RichText, RichWord } from '../rich.ts';
import { terms } from './terms.ts';

const hosts = (f: Format, n: number, side: 'hardware' | 'os'): RichWord =>
  ({ text: f.counted(n, 'host'), tone: side, receipt: `hosts.${side}` });
const need = (n: number): string => (n === 1 ? 'needs' : 'need');

function sentence(f: Format, h: Headline): RichText {
  if (h.kind === 'notPlaceable') {
    const some = h.unplaced === undefined ? 'one workload does' : `${f.count(h.unplaced)} of ${f.counted(h.workloads, 'workload')} ${h.unplaced === 1 ? 'does' : 'do'}`;
    return [
      `With ${terms.deployments[h.deployment].name}, ${some} not fit on a host: `,
      `it runs out of ${terms.resources[h.reason]}.`,
    ];
  }
  const condition = h.families === 1 ? 'With one kernel for all, ' : `With ${f.counted(h.families, 'family')}, `;
  const lead = `${condition}${f.counted(h.workloads, 'workload')} ${need(h.workloads)} `;
  if (h.kind === 'even') {
    return [lead, hosts(f, h.os, 'os'), ' either way, as ', { text: 'VMs', tone: 'hardware' }, ' or as ', { text: 'containers', tone: 'os' }, '.'];
  }
  return [
    lead, hosts(f, h.hardware, 'hardware'), ' as ', { text: 'VMs', tone: 'hardware' },
    h.kind === 'costs' ? ' but ' : ' and ', hosts(f, h.os, 'os'), ' as ', { text: 'containers', tone: 'os' }, '.',
  ];
}

/** The two differences that hosts do not show. */
function beside(f: Format, h: Comparison): RichText {
  const kernels: RichText = [
    { text: f.count(h.kernels.hardware), tone: 'hardware', receipt: 'kernels.hardware' }, ' kernels to patch instead of ',
    { text: f.count(h.kernels.os), tone: 'os', receipt: 'kernels.os' }, '.',
  ];
  if (Math.abs(h.memoryRatio - 1) < 0.005) return ['Memory in use is the same, but VMs bring ', ...kernels];
  const memory: RichWord = { text: `${f.real(h.memoryRatio, 3)} times`, receipt: 'memoryRatio' };
  return h.memoryRatio > 1
    ? ['VMs use ', memory, ' the memory, and bring ', ...kernels]
    : ['VMs use only ', memory, ' the memory, but bring ', ...kernels];
}

function opening(f: Format, h: Comparison): RichText {
  const { opening: from } = h;
  const asked = h.families === h.familiesAsked ? '' : `With ${f.counted(h.familiesAsked, 'family')}, `;
  const start = (text: string): string => (asked === '' ? text : `${asked}${text.charAt(0).toLowerCase()}${text.slice(1)}`);
  if (from.kind === 'never') {
    const { hardware, os } = from.perHost;
    const mean = h.onAverage === true ? 'on average ' : '';
    // Where each kernel takes hosts of its own, containers may need more although a host carries as many of either.
    if (hardware === os && (h.kind === 'costs' || h.familiesAsked > 1)) {
      const why = h.familiesAsked > 1 ? ', and containers need hosts of their own for each kernel' : '';
      return [`VMs never need more hosts: ${mean}either carries ${f.count(os)} to a host${why}.`];
    }
    return [hardware === os ? `In whole hosts the two never part: ${mean}either carries ${f.count(os)} to a host.`
      : `VMs never need more hosts: ${mean}one carries ${f.counted(hardware, 'vm')}, but only ${f.counted(os, 'container')}.`];
  }
  if (from.kind === 'inPlaces') {
    return [start('Here and there VMs need a host more, first at '), { text: `${h.onAverage === true ? 'about ' : ''}${f.counted(from.touch, 'workload')}`, receipt: 'firstGap' }, ', but never for good.'];
  }
  const certain: RichWord = { text: f.count(from.certain), receipt: 'firstGap' };
  // Of unlike workloads the number has been looked for, not proved.
  if (h.onAverage === true) {
    if (h.kind === 'costs') return [start('Only from about '), certain, ' workloads on do containers need fewer hosts.'];
    if (from.about === null || from.certain <= from.about) return [start('From about '), certain, ' workloads on VMs need more hosts.'];
    return [start('From about '), { text: f.count(from.about), receipt: 'smoothGap' }, ' workloads on VMs need more hosts, for good from about ', certain, '.'];
  }
  if (h.kind === 'costs') return [start('Only from '), certain, ' workloads on do containers need fewer hosts for certain.'];
  if (from.about === null || from.certain <= from.about) return [start('From '), certain, ' workloads on VMs need more hosts.'];
  return [start('From about '), { text: f.count(from.about), receipt: 'smoothGap' }, ' workloads on VMs need more hosts, for certain from ', certain, '.'];
}

function bestCase(f: Format, best: BestCase): RichText {
  switch (best.kind) {
    case 'kernels': return ['In the VMs’ favour: from ', { text: f.counted(best.families, 'family'), receipt: 'kernelBreakEven' }, ' on, containers save no host.'];
    case 'sharing': return [`In the VMs’ favour: sharing ${f.percent(best.share)} of their pages, the most ever published, they would need `, { text: f.counted(best.hosts, 'host'), tone: 'hardware' }, '.'];
    case 'microvm': return ['In the VMs’ favour: microVMs give each workload a kernel of its own on ', { text: f.counted(best.hosts, 'host'), tone: 'microvm', receipt: 'hosts.microvm' }, '.'];
    case 'oneKernel': return ['In the containers’ favour: on one kernel for all they would need ', { text: f.counted(best.hosts, 'host'), tone: 'os' }, ', VMs ', { text: f.count(best.hardware), tone: 'hardware' }, '.'];
    case 'noSharing': return ['In the containers’ favour: without page sharing VMs would need ', { text: f.counted(best.hosts, 'host'), tone: 'hardware' }, '.'];
    case 'workloads': return ['In the containers’ favour: more workloads tip the scale.'];
    case 'memory': return [
      best.hostsMore > 0 ? `In the containers’ favour: ${f.counted(best.hostsMore, 'host')} more, but ` : 'In the containers’ favour: no host less, but ',
      { text: f.memory(best.saved), tone: 'os' }, ' less memory in use.',
    ];
    case 'none': return [];
  }
}

const remedies = {
  memory: 'Less memory per application or guest, or a larger host, makes the two comparable again.',
  disk: 'Less disk per application or guest, or a larger host, makes the two comparable again.',
  cpu: 'A lower utilization, a smaller source server or a larger host makes the two comparable again.',
  count: 'A higher limit per host makes the two comparable again.',
} as const;

export const headline = {
  joint: ' ',
  sentence,
  beside: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [] : beside(f, h)),
  opening: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [] : opening(f, h)),
  bestCase: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [remedies[h.reason]] : bestCase(f, h.bestCase)),
} satisfies typeof source;
