import { bestMixOf } from '../model/bestMix.ts';
import { divergenceOf } from '../model/divergence.ts';
import type { Fleet } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import { CLAIM_IDS, claimsOf } from './claims.ts';
import { headlineOf } from './headline.ts';
import type { Headline } from './headline.ts';
import { keptKeys } from './inEachEra.ts';
import { sprawlFacts } from './sprawlGrowth.ts';
import type { SprawlFacts } from './sprawlGrowth.ts';
import { hostsAlike, missingOf } from './storyFactsHosts.ts';
import type { BothSides, Missing } from './storyFactsHosts.ts';
import { thenNowOf } from './thenNow.ts';
import type { EraCompared } from './thenNow.ts';

export interface KernelsFacts {
  readonly workloads: number;
  /** Kernel families among these workloads. */
  readonly families: number;
  /** Workloads that are not on the main kernel. */
  readonly odd: number;
  readonly missing: Missing | null;
  readonly hosts: BothSides<number> | null;
  /** The same workloads all on one kernel. */
  readonly alike: BothSides<number> | null;
  /** Spare hosts of each pool. */
  readonly spare: number;
  /** Kernel families from which containers save no host for good; 1: they never do, null: they always do. */
  readonly breakEven: number | null;
  /** Containers in VMs; null where something fits no host. */
  readonly nested: number | null;
}

const oddIn = ({ groups }: Fleet): number => groups.reduce((sum, one) => sum + (one.kernel === 0 ? 0 : one.count), 0);

/** Other kernels turn the tables: each needs a pool of container hosts of its own, VMs mix. */
export function kernelsFacts(inputs: Inputs): KernelsFacts {
  const { fleet, deployments: { hardware, os, nested } } = resultOf(inputs);
  const missing = missingOf(inputs);
  return {
    workloads: inputs.workloads, families: fleet.families, odd: oddIn(fleet), missing,
    hosts: missing === null ? { hardware: hardware.hosts, os: os.hosts } : null, alike: hostsAlike(inputs),
    spare: inputs.spareHosts, breakEven: missing === null ? divergenceOf(inputs).kernelBreakEven : null,
    nested: nested.notPlaceable.length > 0 ? null : nested.hosts,
  };
}

export interface SprawlAgainFacts extends SprawlFacts {
  readonly growthPerMonth: number;
}

/** Easy to make is many to look after. */
export const sprawlAgainFacts = (inputs: Inputs): SprawlAgainFacts => ({ ...sprawlFacts(inputs), growthPerMonth: inputs.growthPerMonth });

export interface ThenNowFacts {
  readonly first: EraCompared;
  readonly last: EraCompared;
  /** Claims of the article, and how many of them hold in full in 2007 and in 2026. */
  readonly claims: { readonly all: number; readonly first: number; readonly last: number };
  /** Inputs of consequence that were set by hand and are kept in every era. */
  readonly kept: number;
}

/** What of 2007 still holds. */
export function thenNowFacts(inputs: Inputs): ThenNowFacts {
  const { eras, kept } = thenNowOf(inputs);
  const [first, last] = [eras[0], eras.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no era to compare');
  const { holding } = claimsOf(inputs);
  return { first, last, claims: { all: CLAIM_IDS.length, first: holding[first.era], last: holding[last.era] }, kept: kept.length };
}

export interface YourEstateFacts {
  readonly headline: Headline;
  /** Workloads on other kernels than the first family's: how many families there are says little without it. */
  readonly odd: number;
  /** Inputs that are not the era's defaults: 0 means that the numbers are not the reader's yet. */
  readonly changed: number;
}

/** The reader's own point on the map. */
export const yourEstateFacts = (inputs: Inputs): YourEstateFacts =>
  ({ headline: headlineOf(inputs), odd: oddIn(resultOf(inputs).fleet), changed: keptKeys(inputs).length });

export interface VerdictFacts {
  readonly headline: Headline;
  /** As of `YourEstateFacts`. */
  readonly odd: number;
  /** The best way to give each kernel family to VMs or to containers; null where none places everything. */
  readonly mix: { readonly hosts: number; readonly vmFamilies: number; readonly containerFamilies: number } | null;
  /** Containers in VMs; null where something fits no host. */
  readonly nested: number | null;
}

/** A sentence to defend, and what stands against it. */
export function verdictFacts(inputs: Inputs): VerdictFacts {
  const mix = bestMixOf(inputs);
  const { fleet, deployments: { nested } } = resultOf(inputs);
  const vms = mix === null ? 0 : mix.assignment.filter((carrier) => carrier === 'vm').length;
  return {
    headline: headlineOf(inputs), odd: oddIn(fleet), nested: nested.notPlaceable.length > 0 ? null : nested.hosts,
    mix: mix === null ? null : { hosts: mix.hosts, vmFamilies: vms, containerFamilies: mix.assignment.length - vms },
  };
}
