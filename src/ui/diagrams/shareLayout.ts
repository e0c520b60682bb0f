import type { HostShares, SharePart } from '../../derive/hostShares.ts';

/** A stretch of a bar in CSS pixels. */
export interface Stretch {
  readonly part: SharePart;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

export interface BarDrawing {
  readonly stretches: readonly Stretch[];
  /** What page sharing has taken out: where the layers would reach without it. */
  readonly lifted: Stretch | null;
  /** End of what the hosts hold. */
  readonly end: number;
}

/**
 * Stretches end to end. Shared pages are lifted out: the layers before them are cut where the use
 * ends, and what was cut is drawn above the bar at its true length.
 */
export function drawBar(bar: HostShares, x: number, perUnit: number): BarDrawing {
  const usedEnd = x + bar.used * perUnit;
  let at = x;
  let lifted: Stretch | null = null;
  const stretches: Stretch[] = [];
  for (const { part, amount } of bar.shares) {
    if (part === 'sharedPages') {
      lifted = { part, amount, from: usedEnd, to: at };
      at = usedEnd;
      continue;
    }
    stretches.push({ part, amount, from: at, to: at + amount * perUnit });
    at += amount * perUnit;
  }
  const isFree = (one: Stretch): boolean => one.part === 'stranded' || one.part === 'headroom';
  const cut = lifted === null ? stretches : stretches.map((one) => (isFree(one) ? one : { ...one, from: Math.min(one.from, usedEnd), to: Math.min(one.to, usedEnd) }));
  return { stretches: cut, lifted, end: x + (bar.capacity ?? bar.used) * perUnit };
}

/** Length of the longest bar, layers without page sharing included: it is what must fit. */
export function longestOf(bars: readonly HostShares[]): number {
  return Math.max(0, ...bars.map((bar) => {
    const back = bar.shares.find((one) => one.part === 'sharedPages')?.amount ?? 0;
    return Math.max(bar.capacity ?? bar.used, bar.used - back);
  }));
}
