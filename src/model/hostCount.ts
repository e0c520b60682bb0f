import { familySizes, fleetOf } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import { constantsOf, stackOf } from './layers.ts';
import type { Constants } from './layers.ts';
import { place } from './placement.ts';
import type { FilledHosts, HostSpec, Item } from './placement.ts';
import { carriesOf, poolPlanOf } from './pool.ts';
import type { DeploymentId } from './result.ts';

/** Hosts as a function of the number of workloads; null where a workload fits no empty host. */
export type HostCounter = (n: number) => number | null;

/** The two sides of every comparison, in all eras. */
export type ComparedId = 'hardware' | 'os';
/** The deployments that fill hosts. */
export type CountedId = Exclude<DeploymentId, 'physical'>;

interface Plan { readonly spec: HostSpec; readonly item: Item; readonly mixes: boolean }

/** What one workload meets on one host; in a slider fleet all workloads are alike, so one plan serves all n. */
function planOf(inputs: Inputs, id: CountedId, constants: Constants): Plan | null {
  const stack = stackOf(inputs, id, constants);
  if (stack === null) return null;
  const { spec, items } = poolPlanOf(inputs, stack, fleetOf(inputs), 0);
  const item: Item = { ...(items[0] as Item), count: 1 };
  return place(spec, [item]).refused[0] === null ? { spec, item, mixes: stack.pooling === 'mixed' } : null;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

type MixedCounter = (sizes: readonly number[]) => number;

/** Places the families one after the other, counting equal hosts in one step. */
function placedHosts(plan: Plan, sizes: readonly number[]): readonly FilledHosts[] {
  const spec: HostSpec = { ...plan.spec, family: sizes.map(() => plan.spec.family[0] as HostSpec['family'][number]) };
  return place(spec, sizes.map((size, family): Item => ({ ...plan.item, family, count: size }))).filled;
}

/** How many workloads the first host takes. */
const onFirst = (filled: readonly FilledHosts[]): number => sumOf((filled[0] as FilledHosts).perFamily);

/** Whole workloads of one family on an empty host. */
function wholeCapacity({ spec, item }: Plan): number {
  const most = Math.ceil(carriesOf(spec, [item]).all) + 1;
  return onFirst(place(spec, [{ ...item, count: most }]).filled);
}

/** Whole workloads of m families on one host, one of each but the last; less than m where the last does not fit. */
function mixedCapacity(plan: Plan, whole: number, m: number): number {
  return onFirst(placedHosts(plan, [...Array.from({ length: m - 1 }, () => 1), whole]));
}

/**
 * Hosts that families of equal workloads fill one after the other. A family that is new to a host costs it at
 * least as much as one more of a family already there, so a host that has refused once stays closed: only the
 * last one can take the next family, and what it takes depends on nothing but how many families it holds.
 */
function lastHostOpen(plan: Plan): MixedCounter {
  const whole = wholeCapacity(plan);
  const capacities: (number | undefined)[] = [];
  const capacityOf = (m: number): number => (capacities[m] ??= mixedCapacity(plan, whole, m));
  return (sizes) => {
    let hosts = 0;
    let inOpen = whole;
    let families = 0;
    for (const size of sizes) {
      const joins = Math.min(size, Math.max(0, capacityOf(families + 1) - inOpen));
      inOpen += joins;
      families += 1;
      const left = size - joins;
      if (left === 0) continue;
      const opened = Math.ceil(left / whole);
      hosts += opened;
      inOpen = left - (opened - 1) * whole;
      families = 1;
    }
    return hosts;
  };
}

/** A limit per family and host leaves a host open to other families: those hosts are placed. */
function mixedCounter(plan: Plan): MixedCounter {
  if (plan.spec.countPer === 'host') return lastHostOpen(plan);
  return (sizes) => sumOf(placedHosts(plan, sizes).map((host) => host.hosts));
}

/**
 * Counts the hosts of a slider fleet for any number of workloads without computing anything else: per
 * family in closed form where kernels cannot mix, by counting where they can. Spares included.
 */
export function hostCounterOf(inputs: Inputs, id: CountedId, constants: Constants = constantsOf(inputs)): HostCounter {
  const plan = planOf(inputs, id, constants);
  if (plan === null) return () => null;
  const sizesAt = (n: number): readonly number[] => familySizes(n, inputs.kernelFamilies, inputs.minorityShare);
  if (plan.mixes) {
    const mixed = mixedCounter(plan);
    return (n) => mixed(sizesAt(n)) + inputs.spareHosts;
  }
  const capacity = wholeCapacity(plan);
  return (n) => sizesAt(n).reduce((sum, size) => sum + Math.ceil(size / capacity) + inputs.spareHosts, 0);
}

/** Real-valued workloads that a full host of this side carries, and null where not even one fits. */
export function realCapacityOf(inputs: Inputs, id: ComparedId, constants: Constants = constantsOf(inputs)): number | null {
  const plan = planOf(inputs, id, constants);
  return plan === null ? null : carriesOf(plan.spec, [plan.item]).all;
}
