import { MOST_WORKLOADS } from './divergence.ts';
import { fleetOf } from './fleet.ts';
import { roughCounterOf } from './hostCount.ts';
import type { HostCounter } from './hostCount.ts';
import type { Inputs } from './inputs.ts';
import { imagesOf, patchHoursOf } from './management.ts';
import { count } from './units.ts';
import type { Count, Hours } from './units.ts';

/** The deployments whose growth is told: the three ages of the story. */
export const SPRAWLING = ['physical', 'hardware', 'os'] as const;
export type SprawlingId = (typeof SPRAWLING)[number];

export interface SprawlState {
  readonly hosts: Count;
  readonly kernels: Count;
  readonly images: Count;
  readonly patchHours: Hours;
}

export interface SprawlMonth {
  readonly month: number;
  readonly workloads: Count;
  /** Instances that nobody uses any more; they are kept, patched and paid for all the same. */
  readonly idle: Count;
  readonly of: Readonly<Record<SprawlingId, SprawlState>>;
}

/** Workloads after some months of growth, whole, at most 100 000. */
export function workloadsAfter(inputs: Inputs, month: number): Count {
  return count(Math.min(MOST_WORKLOADS, Math.round(inputs.workloads * (1 + inputs.growthPerMonth) ** month)));
}

/** Hosts of each kind as a function of the workloads; one application per physical server. */
function countersOf(inputs: Inputs): Readonly<Record<SprawlingId, HostCounter>> {
  return { physical: (n) => n, hardware: roughCounterOf(inputs, 'hardware'), os: roughCounterOf(inputs, 'os') };
}

/** Kernels: one per server, per VM and hypervisor, or per container host; none where no workload finds a host. */
function stateOf(inputs: Inputs, id: SprawlingId, needed: number | null): SprawlState {
  const hosts = needed ?? 0;
  const kernels = count(id === 'hardware' && hosts > 0 ? inputs.workloads + hosts : hosts);
  const images = imagesOf(inputs, fleetOf(inputs));
  return { hosts: count(hosts), kernels, images, patchHours: patchHoursOf(inputs, kernels, images) };
}

/**
 * Kernels, images and patch hours while the fleet grows month by month; month 0 is now. Hosts are counted
 * and nothing else is computed: three years must cost no more than a frame.
 */
export function sprawlOf(inputs: Inputs, months = 36): readonly SprawlMonth[] {
  const counters = countersOf(inputs);
  return Array.from({ length: months + 1 }, (_, month): SprawlMonth => {
    const workloads = workloadsAfter(inputs, month);
    const then: Inputs = { ...inputs, workloads };
    const of = (id: SprawlingId): SprawlState => stateOf(then, id, counters[id](workloads));
    return {
      month, workloads, idle: count(Math.round(workloads * inputs.idleShare)),
      of: { physical: of('physical'), hardware: of('hardware'), os: of('os') },
    };
  });
}
