import { PUBLISHED_ESTATE } from './publishedEstate.ts';
import { PUBLISHED_MEMORY } from './publishedMemory.ts';
import type { PublishedResult, PublishedRow } from './publishedResult.ts';
import { PUBLISHED_SPEED } from './publishedSpeed.ts';

const rank = ({ id }: PublishedResult): number => Number(id.slice(1));

/** Results that others published, C1 to C18, for tests of the model and for the page that shows both. */
export const PUBLISHED: readonly PublishedResult[] = Object.freeze(
  [...PUBLISHED_MEMORY, ...PUBLISHED_SPEED, ...PUBLISHED_ESTATE].toSorted((a, b) => rank(a) - rank(b)),
);

/**
 * The least and the most that a prediction may be to agree with a row, in the row's unit.
 * `measured 100, share 0.02` → [98, 102]; a bound on one side only leaves the other open.
 */
export function allowedOf({ measured, tolerance, expect }: PublishedRow): readonly [least: number, most: number] {
  const { kind, by } = tolerance;
  const slack = kind === 'share' ? measured * by : by;
  const least = kind === 'factor' ? measured / by : measured - slack;
  const most = kind === 'factor' ? measured * by : measured + slack;
  return [expect === 'atMost' ? -Infinity : least, expect === 'atLeast' ? Infinity : most];
}

/** Whether a prediction, in the row's unit, is as near to what was published as the row demands. */
export function agrees(published: PublishedRow, predicted: number): boolean {
  const [least, most] = allowedOf(published);
  return predicted >= least && predicted <= most;
}
