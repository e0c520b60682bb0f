import { cachedByInputs } from '../model/cached.ts';
import { ERAS } from '../model/era.ts';
import type { Era } from '../model/era.ts';
import type { InputGroup } from '../model/inputSpec.ts';
import type { InputKey, Inputs } from '../model/inputs.ts';
import { SPEC } from '../model/inputTable.ts';
import type { SourceId } from '../model/sources.ts';
import { facts1, facts2, facts3, facts4, facts5, facts6, facts7 } from './claimFacts.ts';
import type { Facts1, Facts2, Facts3, Facts4, Facts5, Facts6, Facts7 } from './claimFacts.ts';
import { BY_SOURCE, CLAIM_LIMITS, claim1, claim2, claim3, claim4, claim5, verdictsOf } from './claimVerdict.ts';
import type { ClaimVerdict, Strength } from './claimVerdict.ts';
import { keptKeys, mapEras } from './inEachEra.ts';
import type { ByEra } from './inEachEra.ts';

export const CLAIM_IDS = [1, 2, 3, 4, 5, 6, 7] as const;
export type ClaimId = (typeof CLAIM_IDS)[number];

/** Figures of the page where a claim can be tried, by the id of their frame. */
export type TryAt = 'divergence' | 'host-share' | 'binding' | 'crossing' | 'response' | 'sprawl' | 'map'
  | 'fairness';

/** The numbers behind a claim in one era; `id` says which. */
export type ClaimNumbers =
  | ({ readonly id: 1 } & Facts1) | ({ readonly id: 2 } & Facts2) | ({ readonly id: 3 } & Facts3)
  | ({ readonly id: 4 } & Facts4) | ({ readonly id: 5 } & Facts5) | ({ readonly id: 6 } & Facts6)
  | ({ readonly id: 7 } & Facts7);

export interface ClaimInEra { readonly era: Era; readonly chosen: boolean; readonly verdict: ClaimVerdict; readonly numbers: ClaimNumbers }

export interface ClaimChecked {
  readonly id: ClaimId;
  readonly eras: readonly ClaimInEra[];
  /** A number decides, or a published text does. */
  readonly decidedBy: 'number' | 'source';
  readonly sources: readonly SourceId[];
  readonly tryAt: readonly TryAt[];
}

export interface Claims {
  readonly claims: readonly ClaimChecked[];
  /** How many hold in full, by era. */
  readonly holding: ByEra<number>;
  readonly limits: typeof CLAIM_LIMITS;
  /** Set by hand and of consequence here: kept in every era. */
  readonly kept: readonly InputKey[];
}

interface Rule {
  readonly ask: (inputs: Inputs) => ClaimNumbers;
  readonly sources: readonly SourceId[];
  readonly tryAt: readonly TryAt[];
}

const RULES: Readonly<Record<ClaimId, Rule>> = {
  1: { ask: (inputs) => ({ id: 1, ...facts1(inputs) }), sources: ['padala2007', 'felter2014', 'gregg2017'], tryAt: ['crossing', 'response'] },
  2: { ask: (inputs) => ({ id: 2, ...facts2(inputs) }), sources: ['waldspurger2002', 'broadcom318959', 'vsphere40', 'agache2020'], tryAt: ['host-share', 'fairness'] },
  3: { ask: (inputs) => ({ id: 3, ...facts3(inputs) }), sources: ['windows2003R2', 'rhel5Rights', 'windowsRights', 'rhelRights', 'jin2009'], tryAt: ['divergence', 'fairness'] },
  4: { ask: (inputs) => ({ id: 4, ...facts4(inputs) }), sources: ['barham2003', 'dong2010', 'felter2014', 'gregg2017'], tryAt: ['crossing'] },
  5: { ask: (inputs) => ({ id: 5, ...facts5(inputs) }), sources: ['dhBrown2002', 'mckinsey2008', 'barroso2007', 'mckinsey2012', 'azure2017', 'azure2019'], tryAt: ['binding'] },
  6: { ask: (inputs) => ({ id: 6, ...facts6(inputs) }), sources: ['koomey2017', 'zhao2019'], tryAt: ['sprawl'] },
  7: { ask: (inputs) => ({ id: 7, ...facts7(inputs) }), sources: ['sage2008'], tryAt: ['map', 'divergence'] },
};

function strengthOf(numbers: ClaimNumbers, era: Era): Strength {
  switch (numbers.id) {
    case 1: return claim1(numbers.calm[1], numbers.busy);
    case 2: return numbers.fits ? claim2(numbers.net) : 'unknown';
    case 3: return numbers.fits ? claim3(numbers.diskPerOs, numbers.licencesPerOs) : 'unknown';
    case 4: return claim4(numbers.inUse);
    case 5: return claim5(numbers.published);
    case 6: case 7: return BY_SOURCE[numbers.id][era];
  }
}

function checked(inputs: Inputs, id: ClaimId): ClaimChecked {
  const { ask, sources, tryAt } = RULES[id];
  const numbers = mapEras(inputs, ask);
  const strengths: ByEra<Strength> = mapEras(inputs, (_, era) => strengthOf(numbers[era], era));
  const verdicts = verdictsOf(strengths);
  return {
    id, sources, tryAt, decidedBy: id in BY_SOURCE ? 'source' : 'number',
    eras: ERAS.map((era) => ({ era, chosen: era === inputs.era, verdict: verdicts[era], numbers: numbers[era] })),
  };
}

const GROUPS: readonly InputGroup[] = ['primary', 'workload', 'kernels', 'sharing', 'paths', 'host', 'management'];
const LICENSING: readonly InputKey[] = ['licenceModel', 'guestsPerLicence', 'containersCount'];

/**
 * The seven claims of the article of 2007, each with its verdict and the numbers behind it in each era, the reader's
 * own inputs kept. Limits: `CLAIM_LIMITS`.
 */
export const claimsOf = cachedByInputs((inputs): Claims => {
  const claims = CLAIM_IDS.map((id) => checked(inputs, id));
  const holding = mapEras(inputs, (_, era) =>
    claims.filter((claim) => claim.eras.some((one) => one.era === era && one.verdict === 'holds')).length);
  const kept = keptKeys(inputs).filter((key) => GROUPS.includes(SPEC[key].group) || LICENSING.includes(key));
  return { claims, holding, limits: CLAIM_LIMITS, kept };
});
