import type { PublishedCheck, PublishedRowCheck } from '../../derive/published.ts';
import type { Scene } from '../scene.ts';

export const isPredicted = ({ predicted }: PublishedRowCheck): boolean => predicted !== null;

/** What came out, in a sentence: the one row, or how many of several and the one furthest off. */
export function outcomeText({ rows, furthest }: PublishedCheck, { messages, format }: Scene): string {
  const words = messages.figures.published;
  const modelled = rows.filter(isPredicted);
  if (furthest === null) {
    return words.unpredicted(rows.map(({ conditions, measured, unit }) =>
      `${words.conditions(conditions, format)} ${words.value(measured, unit, format)}`));
  }
  const measured = words.value(furthest.measured, furthest.unit, format);
  const predicted = words.value(furthest.predicted, furthest.unit, format);
  if (rows.length === 1) return words.single(measured, words.allowed(furthest.allowed, furthest.unit, format), predicted);
  const hits = modelled.filter(({ verdict }) => verdict === 'hit').length;
  const tally = words.several(hits, modelled.length, rows.length - modelled.length);
  const where = words.conditions(furthest.conditions, format);
  const far = modelled.length === 1 ? words.one(where, measured, predicted) : words.furthest(where, measured, predicted);
  return `${tally}${format.lang === 'ja' ? '' : ' '}${far}`;
}

/** The picture in words: from where to where predictions lie, as shares of what was measured. */
export function stripText(rows: readonly PublishedRowCheck[], { messages, format }: Scene): string {
  const shares = rows.flatMap(({ measured, predicted }) => (predicted === null ? [] : [predicted / measured]));
  return messages.figures.published.strip(format.percent(Math.min(...shares), 0), format.percent(Math.max(...shares), 0));
}
