import { familySizes, fleetOf } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import { place } from './placement.ts';
import type { HostSpec, Item } from './placement.ts';
import { carriesOf, poolPlanOf } from './pool.ts';

/** Hosts as a function of the number of workloads; null where a workload fits no empty host. */
export type HostCounter = (n: number) => number | null;

export type ComparedId = 'hardware' | 'os';

interface Plan { readonly spec: HostSpec; readonly item: Item }

/** What one workload meets on one host; in a slider fleet all workloads are alike, so one plan serves all n. */
function planOf(inputs: Inputs, id: ComparedId): Plan | null {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`${id} virtualization exists in every era`);
  const { spec, items } = poolPlanOf(inputs, stack, fleetOf(inputs), stack.pooling === 'perFamily' ? 0 : null);
  const item = items[0];
  if (item === undefined || place(spec, [{ ...item, count: 1 }]).refused[0] !== null) return null;
  return { spec, item };
}

/** Hosts that the families fill together, in order, on hosts that mix kernels. */
function mixedHosts(plan: Plan, sizes: readonly number[]): number {
  const brings = plan.spec.family[plan.item.family] ?? { memory: 0, disk: 0 };
  const spec: HostSpec = { ...plan.spec, family: sizes.map(() => brings) };
  const items = sizes.map((size, family): Item => ({ ...plan.item, family, count: size }));
  return place(spec, items).filled.reduce((sum, host) => sum + host.hosts, 0);
}

/** Whole workloads of one family on an empty host. */
function wholeCapacity({ spec, item }: Plan): number {
  const most = Math.ceil(carriesOf(spec, [{ ...item, count: 1 }]).all) + 1;
  return place(spec, [{ ...item, count: most }]).filled[0]?.perFamily[item.family] ?? 0;
}

/**
 * Counts the hosts of a slider fleet for any number of workloads without computing anything else: per
 * family in closed form where kernels cannot mix, by counting where they can. Spares included.
 */
export function hostCounterOf(inputs: Inputs, id: ComparedId): HostCounter {
  const plan = planOf(inputs, id);
  if (plan === null) return () => null;
  const sizesAt = (n: number): readonly number[] => familySizes(n, inputs.kernelFamilies, inputs.minorityShare);
  if (id === 'hardware') return (n) => mixedHosts(plan, sizesAt(n)) + inputs.spareHosts;
  const capacity = wholeCapacity(plan);
  return (n) => sizesAt(n).reduce((sum, size) => sum + Math.ceil(size / capacity) + inputs.spareHosts, 0);
}

/** Real-valued workloads that a full host of this side carries, and null where not even one fits. */
export function realCapacityOf(inputs: Inputs, id: ComparedId): number | null {
  const plan = planOf(inputs, id);
  return plan === null ? null : carriesOf(plan.spec, [{ ...plan.item, count: 1 }]).all;
}
