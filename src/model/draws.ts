import type { Inputs } from './inputs.ts';
import { chanceOf, seedFor, strataOf, triangular } from './latinHypercube.ts';
import { doubtsOf } from './perturb.ts';
import type { Changes, Doubt, DoubtId, IsSet } from './perturb.ts';
import type { Setting } from './setting.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';

/** How many settings are drawn unless told otherwise, and from which seed. */
export const DRAWS = 200;
export const SEED = 2007;

export interface DrawOptions {
  readonly draws?: number;
  readonly seed?: number;
  readonly isSet?: IsSet;
}

/** What was drawn: a setting for each draw, and each doubt's column of values. */
export interface Draws {
  readonly settings: readonly Setting[];
  readonly columns: ReadonlyMap<DoubtId, readonly number[]>;
  readonly doubts: readonly Doubt[];
}

/**
 * The value of a doubt at a share of its distribution: triangular over low–high with the value in force as its
 * mode; on a logarithmic scale where low is positive, because such ranges are told as "half to double". Whole
 * numbers get half a step on either side, so that their ends are drawn as often as they deserve.
 */
export function valueAt({ value, low, high, whole }: Doubt, share: number): number {
  const edge = whole ? 0.5 : 0;
  const [from, to] = [low - edge, high + edge];
  const drawn = from > 0
    ? Math.exp(triangular(Math.log(from), Math.log(value), Math.log(to), share))
    : triangular(from, value, to, share);
  return Math.min(high, Math.max(low, whole ? Math.round(drawn) : drawn));
}

/** The columns, and each setting when it is asked for: two hundred of them would weigh a megabyte. */
export interface Columns extends Omit<Draws, 'settings'> {
  readonly draws: number;
  readonly settingAt: (draw: number) => Setting;
}

/** What `drawsOf` draws, in steps of one column each, for idle time; nothing can be told while it is drawn. */
export function* columnSteps(inputs: Inputs, { draws = DRAWS, seed = SEED, isSet }: DrawOptions = {}): Steps<Columns> {
  const { list, at } = doubtsOf(inputs, isSet);
  const columns = new Map<DoubtId, readonly number[]>();
  for (const doubt of list) {
    const shares = strataOf(draws, chanceOf(seedFor(doubt.id, seed)));
    columns.set(doubt.id, shares.map((share) => valueAt(doubt, share)));
    yield 0;
  }
  const changesAt = (draw: number): Changes =>
    new Map(list.map((doubt) => [doubt.id, columns.get(doubt.id)?.[draw] as number]));
  return { draws, columns, doubts: list, settingAt: (draw) => at(changesAt(draw)) };
}

/**
 * Draws settings over everything that is in doubt, as a Latin hypercube. Each doubt draws from a seed of its own
 * name: what the reader sets by hand leaves the draws of all others as they were.
 */
export function drawsOf(...which: Parameters<typeof columnSteps>): Draws {
  const { draws, columns, doubts, settingAt } = finished(columnSteps(...which));
  return { settings: Array.from({ length: draws }, (_, draw) => settingAt(draw)), columns, doubts };
}
