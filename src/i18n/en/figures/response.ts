import type { ResponseFacts, Slowdown } from '../../../derive/response.ts';
import type { Format } from '../../format.ts';
import { plainOf } from '../../rich.ts';
import type { RichText, RichWord } from '../../rich.ts';
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

/** A full host as it stands now, its own load and all. */
function filled(facts: ResponseFacts, id: 'physical' | 'hardware' | 'os', f: Format): RichWord {
  const name = { physical: 'physical', hardware: 'VM', os: 'container' }[id];
  const { load, ratio } = facts.now[id];
  const text = load === null ? `${name} fits no host` : ratio === null ? `${name} saturated`
    : `${name} ${f.real(ratio)}${id === facts.fuller ? ' on a fuller host' : ''}`;
  return { text, tone: id };
}

function atEqual({ dearer, equal }: ResponseFacts, f: Format): RichText {
  if (equal.hardware === null || equal.os === null) return pair(equal, f);
  if (dearer === 'even') return [`both take ${times(equal.os, f)} as a physical server`];
  return [
    { text: takes('hardware', equal.hardware, f), tone: 'hardware' }, ' as a physical server, ', brief('os', equal.os, f),
  ];
}

function title(facts: ResponseFacts, f: Format): RichText {
  const { now, equal } = facts;
  const same: RichText = [`At an equal load of ${f.percent(equal.load, 0)}, `, ...atEqual(facts, f)];
  if (now.hardware.load === null && now.os.load === null) return same;
  return [
    'Response time as filled now (idle physical server = 1): ', filled(facts, 'physical', f), ', ', filled(facts, 'hardware', f), ', ',
    filled(facts, 'os', f), '. ', ...same,
  ];
}

function loads({ now, onAverage }: ResponseFacts, f: Format): string {
  const name = { physical: 'physical servers', hardware: 'VMs', os: 'containers' } as const;
  const told = (['physical', 'hardware', 'os'] as const).flatMap((id) => {
    const { load } = now[id];
    return load === null ? [] : [`${f.percent(load, 0)} with ${name[id]}`];
  });
  return `${onAverage === true ? 'Mean load' : 'Load'} of a host as filled now: ${f.list(told)}.`;
}

function busier({ dearer, high }: ResponseFacts, f: Format): string {
  return dearer === 'even'
    ? 'The busier the host, the longer the wait; at the same load a VM and a container wait alike.'
    : `At the same load, the busier the host, the longer the wait and the wider the difference: at ${f.percent(high.load, 0)} ${plainOf(pair(high, f))} as on a physical server.`;
}

function summary(facts: ResponseFacts, f: Format): string {
  const { hardware, os } = facts.saturation;
  const ends = Math.abs(hardware - os) < EVEN
    ? `VMs and containers both saturate at ${f.percent(os, 0)}`
    : `VMs saturate at ${f.percent(hardware, 0)}, containers at ${f.percent(os, 0)}`;
  return `${loads(facts, f)} ${busier(facts, f)} ${ends}; beyond that there is no line to draw. At the upper end of the 10–15% that the article speaks of, ${plainOf(pair(facts.article, f))} as on a physical server. This assumes that all the added CPU work keeps the answer waiting.`;
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
  articleShort: (range) => `The article’s ${range}`,
  point: (load) => `Load ${load}`,
  over: 'saturated',
  table: { corner: 'Load of the host', factor: 'CPU factor', saturation: 'Saturated at' },
} satisfies typeof source;
