import { MOST_WORKLOADS } from './divergence.ts';
import { fleetOf } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
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

function stateOf(inputs: Inputs, id: SprawlingId): SprawlState {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`${id} exists in every era`);
  const { hosts, kernels, images, patchHours } = footprintOf(inputs, stack, fleetOf(inputs));
  return { hosts, kernels, images, patchHours };
}

/** Kernels, images and patch hours while the fleet grows month by month; month 0 is now. */
export function sprawlOf(inputs: Inputs, months = 36): readonly SprawlMonth[] {
  return Array.from({ length: months + 1 }, (_, month): SprawlMonth => {
    const workloads = workloadsAfter(inputs, month);
    const then: Inputs = { ...inputs, workloads };
    return {
      month, workloads, idle: count(Math.round(workloads * inputs.idleShare)),
      of: { physical: stateOf(then, 'physical'), hardware: stateOf(then, 'hardware'), os: stateOf(then, 'os') },
    };
  });
}
