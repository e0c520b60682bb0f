/** A name that stands beside a vertical rule. */
export interface Step<Id extends string> {
  readonly id: Id;
  /** The rule, px from the left. */
  readonly at: number;
  /** Of the name, px. */
  readonly width: number;
}

export interface PlacedStep<Id extends string> extends Step<Id> {
  /** 0 is the top row. */
  readonly row: number;
  /** `end`: the name ends at the rule; `start`: it begins there. */
  readonly anchor: 'start' | 'end';
  /** Where the name is anchored: at its rule, or as near as it fits. */
  readonly x: number;
}

/**
 * Gives every name a row of its own, so that names never touch however close their rules are. A rule hangs
 * down from its name: names left of their rules are ordered from the right, names right of them from the
 * left, and no rule runs through a name of its own kind.
 *
 * @param prefer the side taken wherever the name fits there within low…high
 */
export function staircase<Id extends string>(
  steps: readonly Step<Id>[], low: number, high: number, prefer: 'start' | 'end',
): readonly PlacedStep<Id>[] {
  const fits = (step: Step<Id>, anchor: 'start' | 'end'): boolean =>
    (anchor === 'end' ? step.at - step.width >= low : step.at + step.width <= high);
  const other = prefer === 'end' ? 'start' : 'end';
  const sided = steps.map((step) => ({ ...step, anchor: fits(step, prefer) || !fits(step, other) ? prefer : other }));
  const ends = sided.filter((step) => step.anchor === 'end').toSorted((a, b) => b.at - a.at);
  const starts = sided.filter((step) => step.anchor === 'start').toSorted((a, b) => a.at - b.at);
  return [...ends, ...starts].map((step, row) => ({
    ...step, row, x: step.anchor === 'end' ? Math.max(step.at, low + step.width) : Math.max(low, Math.min(step.at, high - step.width)),
  }));
}
