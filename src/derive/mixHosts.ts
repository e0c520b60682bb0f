import { bestMixOf } from '../model/bestMix.ts';
import type { BestMix, Carrier, MixPool } from '../model/bestMix.ts';
import { cachedByInputs } from '../model/cached.ts';
import type { Fleet } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';

/** What a way to place everything takes. */
export type MixTotal = Pick<BestMix, 'hosts' | 'memory'>;

/** Hosts with the same contents: so many workloads of each of these kernel families, in order of filling. */
export interface MixRun {
  readonly hosts: number;
  readonly holds: readonly { readonly family: number; readonly count: number }[];
}

/** One pool of the best mix as it is drawn. */
export interface MixGroup {
  readonly carrier: Carrier;
  /** Kernel families with something in the pool, 0 the main one. */
  readonly families: readonly number[];
  readonly workloads: number;
  readonly placed: number;
  readonly spare: number;
  /** Workloads that a full host of the pool holds. */
  readonly room: number;
  readonly runs: readonly MixRun[];
}

const RIVALS = ['allVms', 'allContainers', 'nested', 'microvm'] as const;
export type MixRival = (typeof RIVALS)[number];

/** What the best mix is made of, and what it is measured against. */
export interface MixFacts {
  /** none: no way places everything. */
  readonly kind: 'none' | 'mixed' | 'allVms' | 'allContainers';
  readonly families: number;
  /** What they are, where it is known. */
  readonly systems?: Fleet['systems'];
  readonly best: MixTotal | null;
  readonly groups: readonly MixGroup[];
  /** Hosts, workloads and families of the best mix by what carries them. */
  readonly by: Readonly<Record<Carrier, { readonly hosts: number; readonly workloads: number; readonly families: readonly number[] }>>;
  /** Null where it cannot place everything; microVMs are absent in eras before them. */
  readonly rivals: readonly { readonly id: MixRival; readonly total: MixTotal | null }[];
  /** The better of all VMs and all containers; null where neither places everything. */
  readonly single: { readonly id: 'allVms' | 'allContainers'; readonly total: MixTotal } | null;
}

function groupOf({ carrier, pool }: MixPool): MixGroup {
  const runs = pool.hostClasses.map(({ hosts, perFamily }): MixRun =>
    ({ hosts, holds: perFamily.flatMap((count, family) => (count > 0 ? [{ family, count }] : [])) }));
  const most = Math.max(0, ...runs.map(({ holds }) => holds.reduce((sum, one) => sum + one.count, 0)));
  const families = [...new Set(runs.flatMap(({ holds }) => holds.map(({ family }) => family)))].sort((a, b) => a - b);
  return {
    carrier, families, workloads: pool.workloads, placed: pool.placed, spare: pool.spare, runs,
    room: Math.max(most, Number.isFinite(pool.carries.all) ? Math.floor(pool.carries.all + 1e-9) : most),
  };
}

/** Fewer hosts, then less memory: what the mix itself goes by. */
const isBetterTotal = (a: MixTotal, b: MixTotal): boolean =>
  a.hosts < b.hosts || (a.hosts === b.hosts && a.memory < b.memory * (1 - 1e-9));

function singleOf({ allVms, allContainers }: BestMix['alternatives']): MixFacts['single'] {
  const containers = allContainers === null ? null : { id: 'allContainers' as const, total: allContainers };
  const vms = allVms === null ? null : { id: 'allVms' as const, total: allVms };
  if (containers === null || vms === null) return containers ?? vms;
  return isBetterTotal(vms.total, containers.total) ? vms : containers;
}

function kindOf(mix: BestMix | null): MixFacts['kind'] {
  if (mix === null) return 'none';
  const carriers = new Set(mix.pools.map(({ carrier }) => carrier));
  if (carriers.size > 1) return 'mixed';
  return carriers.has('vm') ? 'allVms' : 'allContainers';
}

/** The facts of the best mix for these inputs, see `bestMixOf`. */
export const mixFactsOf: (inputs: Inputs) => MixFacts = cachedByInputs((inputs): MixFacts => {
  const mix = bestMixOf(inputs);
  const { fleet, deployments } = resultOf(inputs);
  const groups = mix === null ? [] : mix.pools.map(groupOf);
  const by = (carrier: Carrier): MixFacts['by'][Carrier] => {
    const own = groups.filter((group) => group.carrier === carrier);
    const sum = (pick: (group: MixGroup) => number): number => own.reduce((total, group) => total + pick(group), 0);
    return { hosts: sum((g) => g.placed + g.spare), workloads: sum((g) => g.workloads), families: own.flatMap((g) => g.families) };
  };
  return {
    kind: kindOf(mix), families: fleet.families, systems: fleet.systems, groups,
    best: mix === null ? null : { hosts: mix.hosts, memory: mix.memory },
    by: { vm: by('vm'), container: by('container') },
    rivals: mix === null ? [] : RIVALS.filter((id) => id !== 'microvm' || deployments.microvm !== null)
      .map((id) => ({ id, total: mix.alternatives[id] })),
    single: mix === null ? null : singleOf(mix.alternatives),
  };
});

/** A run as it is drawn: `drawn` hosts, each standing for `hosts / drawn` of them. */
export interface DrawnRun extends MixRun { readonly drawn: number }
export interface DrawnGroup extends Omit<MixGroup, 'runs'> {
  readonly runs: readonly DrawnRun[];
  readonly sparesDrawn: number;
}

const countOf = (groups: readonly DrawnGroup[]): number =>
  groups.reduce((sum, group) => sum + group.sparesDrawn + group.runs.reduce((all, run) => all + run.drawn, 0), 0);

/**
 * At most about so many hosts, the rest as "× n": all of them if they are few, else one for each run with the same
 * contents, else without the spare ones too. Every run keeps one, so twelve pools may come to a few more.
 */
export function drawnGroups(groups: readonly MixGroup[], most: number): readonly DrawnGroup[] {
  const at = (each: boolean, spares: boolean): readonly DrawnGroup[] => groups.map((group) => ({
    ...group, sparesDrawn: spares ? (each ? group.spare : Math.min(1, group.spare)) : 0,
    runs: group.runs.map((run) => ({ ...run, drawn: each ? run.hosts : 1 })),
  }));
  return [at(true, true), at(false, true)].find((drawn) => countOf(drawn) <= most) ?? at(false, false);
}
