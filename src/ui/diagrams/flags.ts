/** A label that flies from a point of a bar: its text runs right of the pole, or left of it. */
export interface Flag {
  readonly at: number;
  readonly width: number;
}

export interface PlacedFlag {
  /** Above the bar (text left of the pole) or below it (text right of the pole). */
  readonly side: 'above' | 'below';
  readonly row: number;
}

const PAD = 10;

/** Rows from the right: a text reaches over the poles right of it, so it flies in a row beyond theirs. */
function rowsBelow(flags: readonly (Flag & { readonly index: number })[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const flag of flags.toSorted((a, b) => b.at - a.at || b.index - a.index)) {
    const under = flags.filter((one) => rows.has(one.index) && one.at < flag.at + flag.width + PAD);
    rows.set(flag.index, Math.max(-1, ...under.map((one) => rows.get(one.index) ?? 0)) + 1);
  }
  return rows;
}

/**
 * Labels of one bar without any crossing: those with room to their right fly below it, the others
 * above it, mirrored. Row 0 is next to the bar.
 */
export function placeFlags(flags: readonly Flag[], whole: number): readonly PlacedFlag[] {
  const all = flags.map((flag, index) => ({ ...flag, index }));
  const fits = (flag: Flag): boolean => flag.at + flag.width <= whole;
  const below = rowsBelow(all.filter(fits));
  const above = rowsBelow(all.filter((flag) => !fits(flag)).map((flag) => ({ ...flag, at: whole - flag.at, index: flag.index })));
  return all.map((flag) => (fits(flag)
    ? { side: 'below', row: below.get(flag.index) ?? 0 }
    : { side: 'above', row: above.get(flag.index) ?? 0 }));
}
