/** A footprint as a function of the number of workloads, rising with it but for dips; null where something cannot be placed. */
export type AsFunctionOfN = (n: number) => number | null;

/** From where, and until when, hardware virtualization needs more than OS virtualization. */
export interface GapRange {
  /** Smallest n with a gap. */
  readonly firstTouch: number | null;
  /** Smallest n from which the gap holds for every larger n that was looked at. */
  readonly firstGap: number | null;
}

/** What is compared, and how it rises: in whole hosts, flat between them, or with every workload. */
export interface GapSearch {
  /** Whether a difference a − b is a gap. */
  readonly isGap: (difference: number) => boolean;
  readonly rises: 'inSteps' | 'steadily';
  /** The largest n that is looked at. */
  readonly most: number;
  /** From here on there is a gap, so that nobody has to look; where nothing is known, it is not given. */
  readonly sureFrom?: number;
  /** How far a(n) may at most lie below an earlier a: 0, unless it is given. b never falls. */
  readonly dips?: number;
}

/** A place on the line of workloads: a(n) less the bound, and whether that is a gap. */
interface Probe { readonly n: number; readonly excess: number; readonly holds: boolean }

/** Half a MiB, a GiB or a kernel above the bound: where the answer lies if a footprint rises in proportion. */
const AIM = 0.5;

/** Where a straight line through two points passes just above zero, strictly between them. */
function onLine(low: Probe, high: Probe): number {
  const share = (AIM - low.excess) / (high.excess - low.excess);
  const guess = Number.isFinite(share) ? Math.ceil(low.n + (high.n - low.n) * share) : low.n;
  return Math.min(high.n - 1, Math.max(low.n + 1, guess));
}

/** Smallest n in (low, high] that holds: low does not, high does. Halves where the straight line gains too little. */
function turnIn(low: Probe, high: Probe, at: (n: number) => Probe, steadily: boolean): number {
  let [below, from] = [low, high];
  let halve = !steadily;
  while (from.n - below.n > 1) {
    const width = from.n - below.n;
    const probe = at(halve ? Math.floor((below.n + from.n) / 2) : onLine(below, from));
    if (probe.holds) from = probe;
    else below = probe;
    halve = !steadily || (!halve && from.n - below.n > width / 2);
  }
  return from.n;
}

/**
 * The smallest n beyond `start` that holds, where `start` does not; or, downwards from a start that holds, the
 * largest that does not. Null if there is none up to `end`. Strides out ever further from `stride`.
 */
function nextTurn(start: Probe, end: number, at: (n: number) => Probe, stride: number, steadily: boolean): number | null {
  const way = Math.sign(end - start.n);
  let near = start;
  let reach = stride;
  while (near.n !== end) {
    const far = at(way > 0 ? Math.min(end, near.n + reach) : Math.max(end, near.n - reach));
    if (far.holds !== start.holds) return way > 0 ? turnIn(near, far, at, steadily) : turnIn(far, near, at, steadily) - 1;
    near = far;
    reach *= 2;
  }
  return null;
}

/**
 * Finds where a(n) − b(n) becomes a gap and from where it never ends, for two rising functions. Both rise, so
 * from any n the next place where the answer can change is where a passes what b is at n: the search hops from
 * one such place to the next instead of asking every n. Where a may dip, it must pass by more than a dip to
 * answer for others than itself; nearer than that every n is asked.
 */
export function gapRange(a: AsFunctionOfN, b: AsFunctionOfN, { isGap, rises, most, sureFrom = Infinity, dips = 0 }: GapSearch): GapRange {
  if (a(1) === null || b(1) === null) return { firstTouch: null, firstGap: null };
  const va = (n: number): number => a(n) ?? Number.NaN;
  const vb = (n: number): number => b(n) ?? Number.NaN;
  const steadily = rises === 'steadily';
  const gapAt = (n: number): boolean => isGap(va(n) - vb(n));
  const hop = (n: number, end: number): number | null => {
    if (n === end) return null;
    const way = Math.sign(end - n);
    const bound = vb(n) - way * dips;
    const at = (there: number): Probe => {
      const excess = va(there) - bound;
      return { n: there, excess, holds: isGap(excess) };
    };
    const start = at(n);
    if (start.holds === way > 0) return n + way;
    const stride = steadily ? Math.ceil(Math.abs(AIM - start.excess) / (va(n) / n)) : 1;
    return nextTurn(start, end, at, Math.max(1, stride || 1), steadily);
  };
  let touch: number | null = 1;
  while (touch !== null && !gapAt(touch)) touch = hop(touch, most);
  const end = Math.min(most, sureFrom);
  if (touch === null || !gapAt(end)) return { firstTouch: touch, firstGap: null };
  let last: number | null = end;
  while (last !== null && last >= touch && gapAt(last)) last = hop(last, 1);
  return { firstTouch: touch, firstGap: Math.max((last ?? 0) + 1, touch) };
}

/** Remembers what it has computed: the searches below ask for the same n more than once. */
export function remembered(f: AsFunctionOfN): AsFunctionOfN {
  const known = new Map<number, number | null>();
  return (n) => {
    const before = known.get(n);
    if (before !== undefined) return before;
    const value = f(n);
    known.set(n, value);
    return value;
  };
}
