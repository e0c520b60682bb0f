import type { ResponseFacts, Slowdown } from '../../../derive/response.ts';
import type { Format } from '../../format.ts';
import { plainOf } from '../../rich.ts';
import type { RichText } from '../../rich.ts';
import type { response as source } from '../../ja/figures/response.ts';

const EVEN = 0.005;
const A = { hardware: 'a VM', os: 'a container' } as const;

const times = (ratio: number, f: Format): string => (Math.abs(ratio - 1) < EVEN ? 'just as long' : `${f.real(ratio)} times as long`);
const takes = (id: 'hardware' | 'os', ratio: number | null, f: Format): string =>
  (ratio === null ? `the host of ${A[id]} is saturated` : `${A[id]} takes ${times(ratio, f)}`);

const pair = (at: Slowdown, f: Format): RichText =>
  [{ text: takes('hardware', at.hardware, f), tone: 'hardware' }, ', ', { text: takes('os', at.os, f), tone: 'os' }];
const brief = (id: 'hardware' | 'os', ratio: number | null, f: Format): RichText[number] =>
  ({ text: ratio === null ? `${A[id]} is saturated` : Math.abs(ratio - 1) < EVEN ? `${A[id]} the same` : `${A[id]} ${f.real(ratio)} times`, tone: id });

function title(facts: ResponseFacts, f: Format): RichText {
  const { now, high } = facts;
  const start = `At ${facts.assumed ? 'a' : 'the present'} load of ${f.percent(now.load, 0)} `;
  const second: RichText[number] = now.os === null || now.hardware === null
    ? { text: takes('os', now.os, f), tone: 'os' } : brief('os', now.os, f);
  return [
    start, { text: takes('hardware', now.hardware, f), tone: 'hardware' }, now.hardware === null ? ', ' : ' to answer as a physical server, ', second,
    `; at ${f.percent(high.load, 0)} `, brief('hardware', high.hardware, f), ', ', brief('os', high.os, f),
  ];
}

function summary(facts: ResponseFacts, f: Format): string {
  const { hardware, os } = facts.saturation;
  const ends = Math.abs(hardware - os) < EVEN
    ? `VMs and containers both saturate at ${f.percent(os, 0)}`
    : `VMs saturate at ${f.percent(hardware, 0)}, containers at ${f.percent(os, 0)}`;
  return `The busier the host, the longer the wait and the wider the difference. ${ends}; beyond that there is no line to draw. At the 10–15% that the article speaks of, ${plainOf(pair(facts.article, f))} as on a physical server. This assumes that all the added CPU work keeps the answer waiting.`;
}

export const response = {
  title, summary,
  names: { physical: 'Physical', hardware: 'VMs', os: 'Containers', nested: 'Containers in VMs', microvm: 'MicroVMs' },
  xAxis: 'Load of the host, as if not virtualized (%)',
  yAxis: 'Response time (idle physical server = 1)',
  cap: (ratio) => `Nothing is drawn above ${ratio}. Load is the CPU use that the same work would cause without virtualization. ● marks a host filled under the present inputs.`,
  saturated: (all, load) => `${all.join(', ')}: saturated at ${load}`,
  now: (name, load, ratio) => `${name} now: ${load}, ${ratio}`,
  nowShort: (name, load) => `${name} ${load}`,
  article: (range) => `The article’s ${range}`,
  point: (load) => `Load ${load}`,
  over: 'saturated',
  table: { corner: 'Load of the host', factor: 'CPU factor', saturation: 'Saturated at' },
} satisfies typeof source;
