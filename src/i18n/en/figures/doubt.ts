import type { DoubtBand, DoubtFigureId, DoubtScaleId, DoubtStrip, Told } from '../../../derive/doubt.ts';
import type { Widener } from '../../../model/band.ts';
import type { Format } from '../../format.ts';
import type { doubt as source } from '../../ja/figures/doubt.ts';
import type { RichText } from '../../rich.ts';
import { assumptions } from '../assumptions.ts';
import { inputs } from '../inputs.ts';

function value(f: Format, id: DoubtFigureId, told: Told): string {
  if (told === null) return 'fits no host';
  if (told === 'never') return 'never';
  switch (id) {
    case 'hardware': case 'os': case 'difference': return f.counted(told, 'host');
    case 'memory': return f.memory(told);
    case 'smoothGap': case 'firstGap': return f.counted(Math.round(told), 'workload');
  }
}

/** In a range the second number alone carries the noun. */
const bare = (f: Format, id: DoubtFigureId, told: Told): string =>
  (typeof told === 'number' && id !== 'memory' ? f.count(Math.round(told)) : value(f, id, told));

function range(f: Format, id: DoubtFigureId, low: Told, high: Told): string {
  if (low === 'never') return 'never';
  return high === 'never' ? `${value(f, id, low)} to never` : `${bare(f, id, low)} to ${value(f, id, high)}`;
}

function title(f: Format, { strips }: DoubtBand): RichText {
  const { now, spread } = strips.difference;
  if (spread === null || spread.low === 'never' || spread.high === 'never') return ['With these inputs one side fits no host, so there is no difference to be sure of'];
  const [low, high] = [bare(f, 'difference', spread.low), bare(f, 'difference', spread.high)];
  if (now === null) return [`One side fits no host here; where both do, the difference lies between ${low} and ${high} hosts nine times out of ten`];
  const here = value(f, 'difference', now);
  if (low === high) return [`The difference is ${here} here; nine times out of ten it ${spread.low === now ? 'stays there' : `is ${low}`}`];
  return [`The difference is ${here} here; nine times out of ten it lies between ${low} and ${high}`];
}

function sides({ strips }: DoubtBand): string {
  const { spread } = strips.difference;
  if (spread === null || typeof spread.low !== 'number' || typeof spread.high !== 'number') return '';
  if (spread.low > 0) return 'From end to end of the band it is VMs that need more hosts.';
  if (spread.high < 0) return 'From end to end of the band it is containers that need more hosts.';
  return spread.low < 0 && spread.high > 0
    ? 'The band spans zero: either side may come out ahead.'
    : 'At one end of the band the two are even.';
}

function opens(f: Format, lead: string, { id, spread }: DoubtStrip): string {
  if (spread === null) return '';
  if (spread.low === 'never') return `${lead} never opens, nine times out of ten.`;
  if (spread.high === 'never') return `${lead} opens at ${value(f, id, spread.low)} at the earliest, and may never open.`;
  return `${lead} opens at ${range(f, id, spread.low, spread.high)}.`;
}

const gap = (f: Format, { strips, onAverage }: DoubtBand): string =>
  [opens(f, 'On average the gap', strips.smoothGap), opens(f, onAverage === true ? 'A gap for good, as nearly as it can be told,' : 'A certain gap', strips.firstGap)].filter((text) => text !== '').join(' ');

/** Beside the headline: the ends of a range have no third digit. */
function roughly(f: Format, n: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return f.count(Math.round(n / unit) * unit);
}

const name = ({ id, kind }: Widener): string =>
  (kind === 'constant' ? assumptions.items[id as keyof typeof assumptions.items] : inputs.items[id as keyof typeof inputs.items]).name;

function wideners(list: readonly Widener[]): string {
  if (list.length === 0) return 'No single number makes it wide.';
  const named = (sign: number): string => list.filter((one) => Math.sign(one.correlation) === sign).map(name).join('; ');
  const [up, down] = [named(1), named(-1)];
  return [up === '' ? [] : [`Pushed up by: ${up}.`], down === '' ? [] : [`Pushed down by: ${down}.`]].flat().join(' ');
}

function missing(f: Format, { draws, strips }: DoubtBand): string {
  const lost = draws - strips.difference.told;
  return lost === 0 ? '' : `In ${f.count(lost)} of ${f.count(draws)} draws one side fits no host; they are left out.`;
}

const names: Readonly<Record<DoubtFigureId, string>> = {
  hardware: 'Hosts for VMs', os: 'Hosts for containers', difference: 'Difference in hosts', memory: 'Difference in memory',
  smoothGap: 'The gap opens, on average', firstGap: 'The gap is certain',
};
const named: (typeof source)['named'] = ({ onAverage }, id) => (id === 'firstGap' && onAverage === true ? 'The gap stays open, about' : names[id]);

const axes: Readonly<Record<DoubtScaleId, (unit: string) => string>> = {
  hosts: () => 'Hosts; the difference is VMs − containers',
  memory: (unit) => `Memory: VMs − containers (${unit})`,
  workloads: () => 'Number of workloads (logarithmic)',
};

export const doubt = {
  kicker: 'How sure is this?', title, names, named, axes, value, wideners,
  waiting: 'Varying everything that is assumed, to see how far the results may move…',
  stale: 'As of before the move. Worked out again once you rest.',
  fresh: 'For the inputs as they stand.',
  never: 'never',
  band: (f, { id, spread }) =>
    (spread === null ? '—' : `${range(f, id, spread.low, spread.high)} (middle ${bare(f, id, spread.middle)})`),
  here: (text) => `now ${text}`,
  summary: (f, it) => [sides(it), gap(f, it), missing(f, it)].filter((text) => text !== '').join(' '),
  method: (f, { draws, seed, all }) =>
    `Every constant of the model, and every default you have not moved, drawn ${f.count(draws)} times at once from between its low and its high end (seed ${String(seed)}; the same seed gives the same numbers). ${all
      ? 'What you have moved from its default counts as certain; the four sliders at the top vary too where they stand at their defaults.'
      : 'What you have moved from its default counts as certain. So do the four sliders at the top, wherever they stand: they are your question, not a doubt.'} A range is what can honestly be argued, not a probability in the world.`,
  reading: 'Band: from 5% to 95% of the draws. Upright stroke: the middle. Dot: as things stand. The hatched column means that the gap never opens.',
  all: 'Let the four sliders at the top vary too',
  table: { corner: 'Figure', now: 'Now', low: '5%', middle: 'Middle', high: '95%', wideners: 'Made wide by' },
  headline: (f, { strips }) => {
    const { spread } = strips.smoothGap;
    if (spread === null) return '';
    if (spread.low === 'never') return 'With the doubt in our assumptions, nine times out of ten the gap never opens.';
    const low = roughly(f, spread.low);
    return spread.high === 'never'
      ? `Nine times out of ten the gap opens at about ${low} workloads at the earliest, if it opens at all.`
      : `Nine times out of ten the gap opens between about ${low} and ${roughly(f, spread.high)} workloads.`;
  },
} satisfies typeof source;
