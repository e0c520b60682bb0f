import type { Cores, Count, GiB, Hours, KWh, MiB, Money, Watts } from './units.ts';
import type { Inputs } from './inputs.ts';
import type { Fleet } from './fleet.ts';

export const DEPLOYMENTS = ['physical', 'hardware', 'os', 'nested', 'microvm'] as const;
export type DeploymentId = (typeof DEPLOYMENTS)[number];

/**
 * The layers of every stack, top (application) to bottom. `sharedPages` is negative: memory that page
 * sharing gives back.
 */
export const LAYERS = [
  'application', 'image', 'runtime', 'guestOs', 'guestKernel', 'userland', 'monitor', 'vmmOverhead',
  'sharedPages', 'agents', 'hostOs', 'hypervisor',
] as const;
export type LayerId = (typeof LAYERS)[number];
export type ByLayer<Q> = { readonly [L in LayerId]?: Q };

export type Resource = 'memory' | 'cpu' | 'disk' | 'count';

/** Hosts that share one placement; an OS-virtualization pool serves one kernel family. */
export interface Pool {
  /** Index of the kernel family, or null when the pool mixes kernels. */
  readonly family: number | null;
  readonly workloads: Count;
  readonly placed: Count;
  readonly spare: Count;
  readonly hosts: Count;
  /** What stops a full host of this pool from taking one more; null for an empty pool. */
  readonly binding: Resource | null;
  /** Real-valued workloads that a full host carries, per resource and in all. Infinity = no limit. */
  readonly carries: Readonly<Record<Resource | 'all', number>>;
  /** Capacity of placed hosts that nothing uses. */
  readonly stranded: { readonly memory: MiB; readonly cpu: Cores; readonly disk: GiB };
  /** Hosts with the same contents, in order of filling. */
  readonly hostClasses: readonly HostClass[];
}

/** `hosts` hosts, each carrying `perFamily[f]` workloads of family f. */
export interface HostClass {
  readonly hosts: number;
  readonly perFamily: readonly number[];
}

export interface NotPlaceable {
  readonly family: number;
  readonly count: Count;
  /** The resource that an empty host already lacks. */
  readonly reason: Resource;
}

export interface Cost {
  readonly total: Money;
  readonly hardware: Money;
  readonly energy: Money;
  readonly licences: Money;
  readonly people: Money;
}

export interface DeploymentResult {
  readonly id: DeploymentId;
  readonly hosts: Count;
  readonly placed: Count;
  readonly spare: Count;
  readonly pools: readonly Pool[];
  /** Binding resource of the largest pool. */
  readonly binding: Resource | null;
  readonly memory: { readonly total: MiB; readonly byLayer: ByLayer<MiB> };
  readonly disk: { readonly total: GiB; readonly byLayer: ByLayer<GiB> };
  readonly cpu: { readonly useful: Cores; readonly overhead: Cores };
  readonly stranded: { readonly memory: MiB; readonly cpu: Cores; readonly disk: GiB };
  /** Kernels to patch. */
  readonly kernels: Count;
  /** Images to maintain. */
  readonly images: Count;
  readonly licences: Count;
  readonly patchHours: Hours;
  /** Power of all hosts including spares and PUE. */
  readonly power: Watts;
  readonly energyPerYear: KWh;
  readonly cost: Cost;
  readonly notPlaceable: readonly NotPlaceable[];
}

export interface Result {
  readonly inputs: Inputs;
  readonly fleet: Fleet;
  /** `microvm` is null in the eras before it existed. */
  readonly deployments: Readonly<Record<DeploymentId, DeploymentResult | null>> & {
    readonly physical: DeploymentResult; readonly hardware: DeploymentResult;
    readonly os: DeploymentResult; readonly nested: DeploymentResult;
  };
}

/** What the divergence figure can show. */
export const METRICS = ['memory', 'disk', 'cpu', 'hosts', 'kernels', 'licences', 'power', 'cost'] as const;
export type Metric = (typeof METRICS)[number];
