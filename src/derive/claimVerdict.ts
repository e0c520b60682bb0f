import { ERAS } from '../model/era.ts';
import type { ByEra } from './inEachEra.ts';

/** What becomes of a claim in an era. */
export const CLAIM_VERDICTS = ['holds', 'part', 'noLonger', 'unsupported', 'unknown'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];
/** How far the numbers of one era alone carry a claim; unknown where nothing fits a host and nothing can be counted. */
export type Strength = 'holds' | 'part' | 'fails' | 'unknown';

/**
 * From here on a number carries its claim, in full or in part. The limits are our judgement, and are shown.
 * - 1: VM response time over the containers': in full if so at 15 % load, in part if only at 57 % and I/O-heavy.
 * - 2: share of the VMs' memory that guest OS copies still take after page sharing.
 * - 3: OS disk really stored, and licences, per guest OS: in full if both, in part if one of them.
 * - 4: cost of an I/O on the path in use, native = 1.
 * - 5: utilization that others published for the era (not the reader's), at most.
 */
export const CLAIM_LIMITS = {
  // The article's own range of loads, and that of HP Labs' four instances.
  1: { holds: 1.25, part: 1.25, calm: [0.1, 0.15], busy: 0.57 },
  2: { holds: 0.1, part: 0.02 },
  3: { holds: 0.9, part: 0.5 },
  4: { holds: 2, part: 1.25 },
  5: { holds: 0.15, part: 0.25 },
} as const;

/** null stands for a queue that never empties: beyond every limit. */
const reaches = (value: number | null, limit: number): boolean => value === null || value >= limit;

export const claim1 = (calm: number | null, busy: number | null): Strength => {
  if (reaches(calm, CLAIM_LIMITS[1].holds)) return 'holds';
  return reaches(busy, CLAIM_LIMITS[1].part) ? 'part' : 'fails';
};

const graded = (value: number, limits: { readonly holds: number; readonly part: number }): Strength =>
  (value >= limits.holds ? 'holds' : value >= limits.part ? 'part' : 'fails');

export const claim2 = (netShare: number): Strength => graded(netShare, CLAIM_LIMITS[2]);

export const claim3 = (diskPerOs: number, licencesPerOs: number): Strength => {
  const { holds, part } = CLAIM_LIMITS[3];
  if (Math.min(diskPerOs, licencesPerOs) >= holds) return 'holds';
  return Math.max(diskPerOs, licencesPerOs) >= part ? 'part' : 'fails';
};

export const claim4 = (factorInUse: number): Strength => graded(factorInUse, CLAIM_LIMITS[4]);

export const claim5 = (published: number): Strength => {
  const { holds, part } = CLAIM_LIMITS[5];
  return published <= holds ? 'holds' : published <= part ? 'part' : 'fails';
};

/** Where the source decides. 6: Koomey and Taylor, Zhao et al. 7: Sage Research 2008; 2026 is our judgement. */
export const BY_SOURCE: Readonly<Record<6 | 7, ByEra<Strength>>> = {
  6: { 2007: 'holds', 2014: 'part', 2026: 'part' },
  7: { 2007: 'fails', 2014: 'fails', 2026: 'part' },
};

const CARRIED: readonly Strength[] = ['holds', 'part'];

/** What fails after it once held, wholly or in part, holds no longer; what never held was not supported. */
export function verdictsOf(strengths: ByEra<Strength>): ByEra<ClaimVerdict> {
  const at = (i: number): ClaimVerdict => {
    const strength = strengths[ERAS[i] ?? '2007'];
    if (strength !== 'fails') return strength;
    return ERAS.slice(0, i).some((era) => CARRIED.includes(strengths[era])) ? 'noLonger' : 'unsupported';
  };
  return { 2007: at(0), 2014: at(1), 2026: at(2) };
}
