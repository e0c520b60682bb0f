/** Values to px along one axis, evenly. */
export interface StraightScale {
  (value: number): number;
  /** The values at its two ends. */
  readonly domain: () => [number, number];
}

/** `straightScale([0, 10], [40, 540])(5)` → 290; values beyond the ends go on beyond them. */
export function straightScale(
  [low, high]: readonly [number, number], [from, to]: readonly [number, number],
): StraightScale {
  const span = high - low;
  const at = (value: number): number => from + (to - from) * (span === 0 ? 0.5 : (value - low) / span);
  return Object.assign(at, { domain: (): [number, number] => [low, high] });
}
