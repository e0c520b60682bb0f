import type { NeverWins, Turn, WinFacts } from '../../../derive/winFacts.ts';
import type { MapMetric } from '../../../derive/mapMetrics.ts';
import type { Currency, NumberKey } from '../../../model/inputs.ts';
import type { Format } from '../../format.ts';
import type { map as source } from '../../ja/figures/map.ts';
import { inputText, metricText } from '../../metricText.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { inputs } from '../inputs.ts';
import { terms } from '../terms.ts';

type Side = 'hardware' | 'os';

const SIDE: Readonly<Record<Side, string>> = { hardware: 'VMs', os: 'Containers' };
const INSIDE: Readonly<Record<Side, string>> = { hardware: 'VMs', os: 'containers' };
const LESS: Readonly<Record<MapMetric, string>> = {
  hosts: 'need fewer hosts', memory: 'need less memory', kernels: 'leave fewer kernels to patch', cost: 'cost less',
};

/** What would round to nothing or to everything is neither. */
function shareText(f: Format, share: number): string {
  if (share < 0.005) return 'less than 1%';
  return share > 0.995 && share < 1 ? 'more than 99%' : f.percent(share, 0);
}

const word = (side: Side, text: string): RichWord => ({ text, tone: side });

const COUNTED: ReadonlySet<NumberKey> = new Set(['workloads', 'kernelFamilies']);

/** "6 kernel families", "guest OS memory of 2 GiB" */
function placeText(f: Format, axis: NumberKey, value: number, currency: Currency): string {
  const text = inputText(f, axis, value, currency);
  if (COUNTED.has(axis)) return text;
  const { name } = inputs.items[axis];
  return `${/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name} of ${text}`;
}

function neverText(f: Format, { side, axis, from, way, alone }: NeverWins, currency: Currency): string {
  const place = placeText(f, axis, from, currency);
  const one = axis === 'kernelFamilies' && from === 1;
  const where = alone ? `with ${one ? 'one kernel family' : place}` : way === 'up' ? `from ${place} on` : `up to ${place}`;
  return `; ${where}, ${INSIDE[side]} never do`;
}

function title(f: Format, { metric, shares, never }: WinFacts, currency: Currency): RichText {
  const { hardware, os, tie, nobody } = shares;
  if (hardware === 0 && os === 0 && tie === 0) return ['Nowhere on this map do both VMs and containers fit a host'];
  const tail = never === null ? [] : [neverText(f, never, currency)];
  if (hardware === 0 && os === 0) return [`VMs and containers are equal ${nobody === 0 ? 'everywhere on this map' : 'wherever both fit a host'}`];
  if (hardware === 0 || os === 0) {
    const [wins, loses]: readonly [Side, Side] = os === 0 ? ['hardware', 'os'] : ['os', 'hardware'];
    return [word(wins, SIDE[wins]), ` ${LESS[metric]} on `, word(wins, shareText(f, shares[wins])), ' of this map, ', word(loses, INSIDE[loses]), ' nowhere'];
  }
  return [word('os', 'Containers'), ` ${LESS[metric]} on `, word('os', shareText(f, os)), ' of this map, ', word('hardware', `VMs on ${shareText(f, hardware)}`), ...tail];
}

function hereText(f: Format, facts: WinFacts, currency: Currency): string {
  const { here, metric } = facts;
  const place = `You are at ${placeText(f, facts.x, here.x, currency)} and ${placeText(f, facts.y, here.y, currency)}`;
  if (here.missing !== null) {
    return `${place}: one ${here.missing.deployment === 'hardware' ? 'VM' : 'container'} does not fit on a host, for lack of ${terms.resources[here.missing.reason]}.`;
  }
  const value = (amount: number | null): string => metricText(f, metric, amount, currency);
  if (here.winner === 'tie') return `${place}: ${value(here.os)} either way.`;
  return `${place}: ${value(here.hardware)} with VMs, ${value(here.os)} with containers, so ${here.winner === 'os' ? 'containers' : 'VMs'} win here.`;
}

function turnText(f: Format, { axis, at, winner }: Turn, currency: Currency): string {
  return `with ${placeText(f, axis, at, currency)} ${winner === 'tie' ? 'they are equal' : winner === 'os' ? 'containers win' : 'VMs win'}`;
}

function summary(f: Format, facts: WinFacts, currency: Currency): string {
  const turns = facts.turns.map((turn) => turnText(f, turn, currency));
  const moved = turns.join('; ');
  return hereText(f, facts, currency) + (moved === '' ? '' : ` From here, ${moved}.`);
}

const region: (typeof source)['region'] = (winner, metric) => {
  if (winner === 'tie') return ['Equal'];
  if (!(winner === 'os' || winner === 'hardware')) return [];
  const verb: Readonly<Record<MapMetric, string>> = {
    hosts: 'need fewer hosts', memory: 'need less memory', kernels: 'leave fewer kernels', cost: 'cost less',
  };
  return [`${SIDE[winner]} ${verb[metric]}`, SIDE[winner]];
};

export const map = {
  kicker: 'Where each side wins',
  title, summary, region,
  nobody: 'Does not fit',
  metrics: { hosts: 'Hosts', memory: 'Memory', kernels: 'Kernels', cost: 'Cost' },
  choose: { metric: 'Compare', x: 'Across', y: 'Upward' },
  axis: (axis, unit) => (unit === '' ? inputs.items[axis].name : `${inputs.items[axis].name} (${unit})`),
  axisValue: (f, axis, value, currency) => (COUNTED.has(axis) ? f.count(value) : inputText(f, axis, value, currency)),
  key: 'The stronger the colour, the wider the gap (under 1.1 times, under 1.5 times, more). Heavy line: where the winner changes.',
  reading: 'The stronger the colour, the wider the gap: the larger number is less than 1.1 times the smaller, less than 1.5 times, or more. The heavy line is the frontier.',
  drag: 'Move the ring and the inputs above follow. Arrow keys take it to the next cell.',
  rough: 'Computed coarsely while you move.',
  handle: { name: 'Your place on the map', role: 'two-way slider' },
  spoken: (f, facts, here, currency) => {
    const place = `${placeText(f, facts.x, here.x, currency)}, ${placeText(f, facts.y, here.y, currency)}`;
    if (here.winner === null) return `${place}: cannot be compared`;
    const value = (amount: number | null): string => metricText(f, facts.metric, amount, currency);
    if (here.winner === 'tie') return `${place}: ${value(here.os)} either way`;
    return `${place}: ${value(here.hardware)} with VMs, ${value(here.os)} with containers`;
  },
  table: {
    caption: (metric) => `VMs against containers: ${terms.metrics[metric].fragment}, at some of the values`,
    corner: (y, x) => `${y} \\ ${x}`,
    cell: (winner, hardware, os) => {
      if (winner === null) return 'does not fit';
      if (winner === 'tie') return `equal, ${os}`;
      return winner === 'os' ? `containers, ${os} < ${hardware}` : `VMs, ${hardware} < ${os}`;
    },
  },
} satisfies typeof source;
