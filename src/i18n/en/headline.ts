import type { BestCase, Headline } from '../../derive/headline.ts';
import type { Format } from '../format.ts';
import type { headline as source } from '../ja/headline.ts';
import type { RichText, RichWord } from '../rich.ts';
import { terms } from './terms.ts';

type Compared = Exclude<Headline, { readonly kind: 'notPlaceable' }>;

const hosts = (f: Format, n: number, side: 'hardware' | 'os'): RichWord =>
  ({ text: f.counted(n, 'host'), tone: side, receipt: `hosts.${side}` });

const condition = (f: Format, h: Compared): string =>
  h.families === 1 ? 'With one kernel for all, ' : `With ${f.counted(h.families, 'family')}, `;

function gap(f: Format, h: Compared): RichText {
  const { smoothGap, firstGap } = h;
  const about = smoothGap === null ? '' : f.count(Math.round(smoothGap));
  if (smoothGap === null && firstGap === null) return ['More workloads would not open this gap.'];
  if (firstGap === null) {
    return ['They part at about ', { text: about, receipt: 'smoothGap' }, ' workloads, but never for good.'];
  }
  if (smoothGap === null) return ['They part for certain from ', { text: f.count(firstGap), receipt: 'firstGap' }, ' workloads.'];
  if (firstGap <= smoothGap) {
    return [
      'They part from ', { text: f.count(firstGap), receipt: 'firstGap' }, ' workloads on; without rounding up to whole hosts, at about ',
      { text: about, receipt: 'smoothGap' }, '.',
    ];
  }
  return [
    'They part at about ', { text: about, receipt: 'smoothGap' }, ' workloads, and for certain from ',
    { text: f.count(firstGap), receipt: 'firstGap' }, '.',
  ];
}

function sentence(f: Format, h: Headline): RichText {
  if (h.kind === 'notPlaceable') {
    return [
      `With ${terms.deployments[h.deployment].name}, one workload does not fit on a host: `,
      `it runs out of ${terms.resources[h.reason]}.`,
    ];
  }
  const lead = `${condition(f, h)}${f.counted(h.workloads, 'workload')} need `;
  if (h.kind === 'even') {
    return [lead, hosts(f, h.os, 'os'), ' either way, as ', { text: 'VMs', tone: 'hardware' }, ' or as ', { text: 'containers', tone: 'os' }, '.'];
  }
  return [
    lead, hosts(f, h.hardware, 'hardware'), ' as ', { text: 'VMs', tone: 'hardware' },
    h.kind === 'costs' ? ' but ' : ' and ', hosts(f, h.os, 'os'), ' as ', { text: 'containers', tone: 'os' }, '.',
  ];
}

function bestCase(f: Format, best: BestCase): RichText {
  switch (best.kind) {
    case 'kernels': return best.families === 1
      ? ['In the VMs’ favour: even one kernel family can leave containers no host to save.']
      : ['In the VMs’ favour: from ', { text: f.counted(best.families, 'family'), receipt: 'kernelBreakEven' }, ' on, containers save no host.'];
    case 'sharing': return ['In the VMs’ favour: page sharing of ', { text: f.percent(best.share), receipt: 'sharingBreakEven' }, ' would close the gap in memory.'];
    case 'microvm': return ['In the VMs’ favour: microVMs give each workload a kernel of its own on ', { text: f.counted(best.hosts, 'host'), tone: 'microvm', receipt: 'hosts.microvm' }, '.'];
    case 'oneKernel': return ['In the containers’ favour: on one kernel for all they would need ', { text: f.counted(best.hosts, 'host'), tone: 'os' }, '.'];
    case 'memory': return ['In the containers’ favour: no host less, but ', { text: f.memory(best.saved), tone: 'os' }, ' less memory in use.'];
    case 'workloads': return ['In the containers’ favour: from ', { text: f.count(best.from), receipt: 'firstGap' }, ' workloads on they need fewer hosts for certain.'];
    case 'none': return ['No number of kernels and no page sharing would change this.'];
  }
}

export const headline = {
  joint: ' ',
  sentence,
  gap: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable' ? [] : gap(f, h)),
  bestCase: (f: Format, h: Headline): RichText => (h.kind === 'notPlaceable'
    ? ['Less memory or disk per application, or a larger host, makes the two comparable again.'] : bestCase(f, h.bestCase)),
} satisfies typeof source;
