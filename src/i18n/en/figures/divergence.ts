import type { CurveRow } from '../../../derive/curveRow.ts';
import type { DivergenceFacts, Opening } from '../../../derive/divergenceFacts.ts';
import type { GapRange } from '../../../model/gapSearch.ts';
import type { Currency } from '../../../model/inputs.ts';
import type { Metric } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { DivergenceExtent, divergence as source } from '../../ja/figures/divergence.ts';
import { inputText, metricText, signedMetric } from '../../metricText.ts';
import { inputs } from '../inputs.ts';
import { terms } from '../terms.ts';

type Write = (value: number | null) => string;

/** "VMs use 4.8 TiB of memory, containers 3.3 TiB" */
const BOTH: Readonly<Record<Metric, (hardware: string, os: string) => string>> = {
  memory: (a, b) => `VMs use ${a} of memory, containers ${b}`,
  disk: (a, b) => `VMs use ${a} of disk, containers ${b}`,
  cpu: (a, b) => `VMs use ${a}, containers ${b}`,
  hosts: (a, b) => `VMs need ${a}, containers ${b}`,
  kernels: (a, b) => `VMs leave ${a} to patch, containers ${b}`,
  licences: (a, b) => `VMs need ${a} for operating systems, containers ${b}`,
  power: (a, b) => `VMs draw ${a}, containers ${b}`,
  cost: (a, b) => `VMs cost ${a}, containers ${b}`,
};
const SAME: Readonly<Record<Metric, (value: string) => string>> = {
  memory: (v) => `VMs and containers both use ${v} of memory`,
  disk: (v) => `VMs and containers both use ${v} of disk`,
  cpu: (v) => `VMs and containers both use ${v}`,
  hosts: (v) => `VMs and containers both need ${v}`,
  kernels: (v) => `VMs and containers both leave ${v} to patch`,
  licences: (v) => `VMs and containers both need ${v} for operating systems`,
  power: (v) => `VMs and containers both draw ${v}`,
  cost: (v) => `VMs and containers both cost ${v}`,
};
/** "VMs need 1 host more": the noun is in the value where it is counted. */
const MORE: Readonly<Record<Metric, string>> = {
  memory: 'more memory', disk: 'more disk', cpu: 'more', hosts: 'more', kernels: 'more', licences: 'more', power: 'more', cost: 'more',
};

function where(f: Format, facts: DivergenceFacts, currency: Currency): string {
  const { along, families } = facts;
  if (along !== 'workloads' && along !== 'kernelFamilies') {
    return `${inputs.items[along].name} at ${inputText(f, along, facts.at, currency)}: `;
  }
  const kinds = families > 1 || along === 'kernelFamilies' ? ` of ${f.counted(families, 'family')}` : '';
  return `At ${f.counted(facts.workloads, 'workload')}${kinds}, `;
}

/** Where hosts along workloads part: the headline has already said how many they are here. */
function parting(f: Format, { opening, onAverage }: DivergenceFacts): string | null {
  if (opening?.kind === 'certain') return `From ${onAverage === true ? 'about ' : ''}${f.counted(opening.certain, 'workload')} on, VMs need more hosts than containers`;
  if (opening?.kind !== 'aboutAndCertain') return null;
  return `From about ${f.counted(Math.round(opening.about), 'workload')} on, VMs need more hosts than containers`;
}

function missing(facts: DivergenceFacts): string {
  const { deployment, reason } = facts.missing ?? { deployment: 'hardware', reason: 'memory' };
  const one = deployment === 'hardware' ? 'One VM' : 'One container';
  return `${one} does not fit on a host: it runs out of ${terms.resources[reason]}`;
}

function title(f: Format, facts: DivergenceFacts, currency: Currency): string {
  if (facts.kind === 'notPlaceable') return `${missing(facts)}. There is nothing to compare`;
  const value: Write = (n) => metricText(f, facts.metric, n, currency);
  const lead = where(f, facts, currency);
  const parts = facts.kind === 'less' ? null : parting(f, facts);
  if (parts !== null) return parts;
  if (facts.kind === 'same') return `${lead}${SAME[facts.metric](value(facts.os))}`;
  const counted = facts.metric === 'hosts' || facts.metric === 'kernels' || facts.metric === 'licences';
  const both = BOTH[facts.metric](value(facts.hardware), counted ? f.count(facts.os) : value(facts.os));
  return facts.kind === 'less' ? `${lead}${both}: here VMs need ${counted ? 'fewer' : 'less'}` : `${lead}${both}`;
}

/** From here on a multiple says more than a percentage. */
const TIMES = 3;

function difference(f: Format, facts: DivergenceFacts, currency: Currency): string {
  if (facts.kind === 'same' || facts.hardware === null || facts.os === null) return 'Here there is no difference.';
  const take = facts.metric === 'cost' ? 'cost' : 'take';
  const [more, less, who] = facts.kind === 'more'
    ? [facts.hardware, facts.os, `VMs ${take}`] : [facts.os, facts.hardware, `containers ${take}`];
  const share = less === 0 ? '' : more / less < TIMES ? ` (${f.percent(more / less - 1)})` : ` (${f.factor(more / less)})`;
  // Both sides are rounded by themselves: their difference need not be that of what is printed.
  const about = facts.metric === 'cost' ? 'about ' : '';
  return `Here ${who} ${about}${metricText(f, facts.metric, more - less, currency)} ${MORE[facts.metric]}${share}.`;
}

function openingText(f: Format, opening: Opening, nearly: boolean): string {
  const certain = 'certain' in opening ? f.counted(opening.certain, 'workload') : '';
  switch (opening.kind) {
    case 'aboutAndCertain': return `On average VMs need more from about ${f.counted(Math.round(opening.about), 'workload')} on; because hosts come whole, ${nearly ? `it is for good only from about ${f.count(opening.certain)}` : `that is certain only from ${f.count(opening.certain)}`} on.`;
    case 'certain': return nearly ? `From about ${certain} on VMs need more for good.` : `From ${certain} on VMs need more, however many more there are.`;
    case 'about': return `On average VMs need more from about ${f.counted(Math.round(opening.about), 'workload')} on, but up to 100,000 the gap may close again.`;
    case 'never': return 'In whole hosts VMs never need more than containers, however many workloads there are.';
  }
}

function extentText(f: Format, facts: DivergenceFacts, extent: DivergenceExtent, currency: Currency): string {
  const { first, last } = extent;
  if (first === null || last === null || first.at === last.at) return '';
  const gap = (row: CurveRow): string =>
    signedMetric(f, facts.metric, (row.hardware ?? 0) - (row.os ?? 0), currency);
  return `Along the axis the difference goes from ${gap(first)} at ${inputText(f, facts.along, first.at, currency)} to ${gap(last)} at ${inputText(f, facts.along, last.at, currency)}.`;
}

function smallGap(f: Format, gap: GapRange | null): string {
  if (gap === null) return '';
  if (gap.firstGap === null) return 'More workloads do not always mean that VMs take more.';
  return gap.firstGap === 1 ? 'VMs take more from the first workload on.' : `From ${f.counted(gap.firstGap, 'workload')} on, VMs always take more.`;
}

function summary(f: Format, facts: DivergenceFacts, extent: DivergenceExtent, currency: Currency): string {
  const along = extentText(f, facts, extent, currency);
  const sentences = facts.kind === 'notPlaceable'
    ? [`${missing(facts)}. The lines are drawn only where workloads fit.`, along]
    : [difference(f, facts, currency), facts.opening === null ? '' : openingText(f, facts.opening, facts.onAverage === true), along, smallGap(f, extent.gap)];
  return sentences.filter((each) => each !== '').join(' ');
}

function gapWords(f: Format, facts: DivergenceFacts, currency: Currency): { strong: string; soft: string } | null {
  if (facts.kind === 'notPlaceable') return null;
  if (facts.kind === 'same') return { strong: 'no difference', soft: '' };
  return {
    strong: metricText(f, facts.metric, Math.abs(facts.difference), currency),
    soft: facts.metric === 'cost' ? `${facts.kind === 'more' ? 'VMs' : 'containers'} cost more` : `more with ${facts.kind === 'more' ? 'VMs' : 'containers'}`,
  };
}

export const divergence = {
  show: 'Show', along: 'along',
  title, summary, gapWords,
  ends: {
    physical: ['Physical', 'servers'], hardware: ['Hardware', '(VMs)'], os: ['OS', '(containers)'],
    nested: ['Containers', 'in VMs'], microvm: ['MicroVMs'],
  },
  joint: ' ',
  beyond: (name) => `${name} ↑`,
  xAxis: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
  now: (value) => `now ${value}`,
  about: (f, n) => `VMs need more from about ${f.count(Math.round(n))}`,
  parts: (f, n, nearly) => `VMs need more from ${nearly ? 'about ' : ''}${f.count(n)}`,
  certain: (f, n, nearly) => (nearly ? `for good from about ${f.count(n)}` : `for certain from ${f.count(n)}`),
  aboutShort: (f, n) => `about ${f.count(Math.round(n))}`,
  certainShort: (f, n, nearly) => (nearly ? `for good, about ${f.count(n)}` : `certain from ${f.count(n)}`),
  unplaceable: 'does not fit on a host',
  point: (f, along, value, currency) =>
    (along === 'workloads' ? inputText(f, along, value, currency) : `${inputs.items[along].short}: ${inputText(f, along, value, currency)}`),
  doubt: {
    show: 'Show the doubt',
    label: '90% of draws',
    working: 'Working out the doubt…',
    // After the sentences before it.
    summary: ({ hardware, os }) =>
      ` With the doubt in our assumptions, nine times out of ten VMs lie between ${hardware[0]} and ${hardware[1]}, containers between ${os[0]} and ${os[1]}.`,
  },
  difference: 'VMs less containers',
  caption: (metric, along) => `${terms.metrics[metric].name} of every deployment, by this input: ${inputs.items[along].name}.`,
} satisfies typeof source;
