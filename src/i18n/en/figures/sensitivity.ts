import type { Doubting } from '../../../derive/doubtRows.ts';
import type { Currency } from '../../../model/inputs.ts';
import type { Metric } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import { metricText } from '../../metricText.ts';
import type { RichText } from '../../rich.ts';
import type { Widest, sensitivity as source } from '../../ja/figures/sensitivity.ts';
import { terms } from '../terms.ts';

/** "VMs need 3 hosts more" */
function side(value: number, { metric, currency }: { readonly metric: Metric; readonly currency: Currency }, f: Format): string {
  const amount = metricText(f, metric, Math.abs(value), currency);
  return `${value > 0 ? 'VMs' : 'containers'} ${metric === 'cost' ? 'cost' : 'need'} ${amount} more`;
}

function title(facts: Doubting, widest: Widest | null, f: Format, currency: Currency): RichText {
  if (facts.difference === null) return ['With these inputs one side does not fit its hosts, so there is no difference to doubt'];
  if (widest === null) return [`No number, moved through its whole range, changes the difference in ${terms.metrics[facts.metric].fragment}`];
  const [from, to] = [widest.from, widest.to].map((value) => metricText(f, facts.metric, value, currency));
  return [`What matters most: ${widest.name}. Between ${widest.low} and ${widest.high} the difference goes from ${from ?? ''} to ${to ?? ''}`];
}

const turn: (typeof source)['turn'] = (it, ends, present, said, f) => {
  const now = Math.sign(present ?? 0);
  const others = [[ends.low, it.low], [ends.high, it.high]] as const;
  const told = others.filter(([, value]) => value !== 0 && Math.sign(value) !== now);
  return told.map(([end, value]) => `At ${end} ${now === 0 ? '' : 'it turns: '}${side(value, said, f)}.`).join(' ');
};

export const sensitivity = {
  kicker: 'What matters most here', title, turn,
  waiting: 'Moving each number through its range to see what the difference does…',
  stale: 'As of before the move. Worked out again once you rest.',
  fresh: 'For the inputs as they stand.',
  summary: (facts, count, f) =>
    `${f.count(facts.rows.length)} numbers have a range, and ${f.count(count)} of them ${count === 1 ? 'moves' : 'move'} this difference. One is moved at a time, the others stay as they are. A range is what can honestly be argued, not a probability.`,
  key: 'Hatched: the number at its low end; solid: at its high end. Orange: VMs need more; blue: containers do.',
  reading: 'Right of zero VMs need more, left of it containers do. Hatched: the number moved to its low end; solid: to its high end. The broken upright line is the difference as it stands.',
  axis: (metric, unit) => {
    const { name } = terms.metrics[metric];
    return unit === name.toLowerCase() || unit === '' ? `${name}: VMs − containers` : `${name}: VMs − containers (${unit})`;
  },
  now: (amount) => `now ${amount}`,
  choose: 'The difference in',
  range: (low, high) => `${low} to ${high}`,
  both: (low, high) => `At the low end ${low}, at the high end ${high}. `,
  spoken: (low, high) => `difference at the low end ${low}, at the high end ${high}`,
  unfit: (value) => `At ${value} one side no longer fits its hosts.`,
  unmoved: 'Does not move this difference.',
  all: (n) => `Show all (${n} more)`,
  fewer: 'Show the widest only',
  isSet: 'set by you',
  inForce: (value) => `Now ${value}`,
  standard: (value) => `Default ${value}`,
  setNote: 'You have set this yourself, so it no longer counts as doubt. The bar shows the range of its default.',
  constantNote: 'A constant of the model: it cannot be moved here.',
  tryLow: (value) => `Try the low end, ${value}`,
  tryHigh: (value) => `Try the high end, ${value}`,
  sources: 'Sources',
  table: { corner: 'Number', low: 'Low', high: 'High', atLow: 'Difference at low', atHigh: 'Difference at high' },
} satisfies typeof source;
