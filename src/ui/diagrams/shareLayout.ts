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

/** What is left to draw of a part: guests give their shared pages back, the OS first, then the application. */
function keptOf(bar: HostShares, part: SharePart, amount: number, back: number): number {
  if (part === 'guestOs') return Math.max(0, amount - back);
  if (part !== 'application') return amount;
  const copies = bar.shares.find((one) => one.part === 'guestOs')?.amount ?? 0;
  return amount - Math.max(0, back - copies);
}

/**
 * Stretches end to end, as long as what is in use. What page sharing gives back is lifted out of the
 * guests and stands above the bar at its true length, where the layers would reach without it.
 */
export function drawBar(bar: HostShares, x: number, perUnit: number): BarDrawing {
  const back = -(bar.shares.find((one) => one.part === 'sharedPages')?.amount ?? 0);
  const usedEnd = x + bar.used * perUnit;
  let at = x;
  const stretches = bar.shares.filter((one) => one.part !== 'sharedPages').map(({ part, amount }): Stretch => {
    const from = at;
    at += keptOf(bar, part, amount, back) * perUnit;
    return { part, amount, from, to: at };
  });
  return {
    stretches, end: x + (bar.capacity ?? bar.used) * perUnit,
    lifted: back > 0 ? { part: 'sharedPages', amount: -back, from: usedEnd, to: usedEnd + back * perUnit } : null,
  };
}

/** Length of the longest bar, layers without page sharing included: it is what must fit. */
export function longestOf(bars: readonly HostShares[]): number {
  return Math.max(0, ...bars.map((bar) => {
    const back = bar.shares.find((one) => one.part === 'sharedPages')?.amount ?? 0;
    return Math.max(bar.capacity ?? bar.used, bar.used - back);
  }));
}
