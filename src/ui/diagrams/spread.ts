/** A label that wants to stand at `at` and needs `size` around it. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

/**
 * Moves labels apart just as far as needed, in their order, within from…to. Their middles come back.
 * [{at: 10, size: 20}, {at: 12, size: 20}] within 0…100 → [10, 30]
 */
export function spread(wishes: readonly Wish[], from: number, to: number): readonly number[] {
  const middles: number[] = [];
  let edge = from;
  for (const { at, size } of wishes) {
    const middle = Math.max(at, edge + size / 2);
    middles.push(middle);
    edge = middle + size / 2;
  }
  let limit = to;
  for (let i = wishes.length - 1; i >= 0; i -= 1) {
    const size = wishes[i]?.size ?? 0;
    const middle = Math.min(middles[i] ?? 0, limit - size / 2);
    middles[i] = middle;
    limit = middle - size / 2;
  }
  return middles;
}
