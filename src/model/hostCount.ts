import { familySizes, fleetOf } from './fleet.ts';
import { coarsely, givenCapacityOf, givenHostsOf } from './givenHosts.ts';
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

/** Hosts that families of these sizes fill, and how many families begin on the host where the one before ends. */
export interface FilledCount { readonly hosts: number; readonly seams: number }
type MixedCounter = (sizes: readonly number[]) => FilledCount;

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
function lastHostOpen(plan: Plan, whole: number): MixedCounter {
  const capacities: (number | undefined)[] = [];
  const capacityOf = (m: number): number => (capacities[m] ??= mixedCapacity(plan, whole, m));
  return (sizes) => {
    let hosts = 0;
    let seams = 0;
    let inOpen = whole;
    let families = 0;
    for (const size of sizes) {
      const joins = Math.min(size, Math.max(0, capacityOf(families + 1) - inOpen));
      if (joins > 0) seams += 1;
      inOpen += joins;
      families += 1;
      const left = size - joins;
      if (left === 0) continue;
      const opened = Math.ceil(left / whole);
      hosts += opened;
      inOpen = left - (opened - 1) * whole;
      families = 1;
    }
    return { hosts, seams };
  };
}

/** A limit per family and host leaves a host open to other families: those hosts are placed. */
function mixedCounter(plan: Plan, whole: number): MixedCounter {
  if (plan.spec.countPer === 'host') return lastHostOpen(plan, whole);
  return (sizes) => {
    const filled = placedHosts(plan, sizes);
    const hosts = sumOf(filled.map((host) => host.hosts));
    return { hosts, seams: sumOf(filled.map((host) => host.hosts * host.perFamily.filter((q) => q > 0).length)) - hosts };
  };
}

/** The hosts of one side as a line over the number of workloads. */
export interface HostLine {
  readonly at: HostCounter;
  /** Workloads of one family that an empty host takes, and no host takes more; null where not even one fits. */
  readonly whole: number | null;
  /** Whether families share hosts. */
  readonly mixes: boolean;
}

/**
 * Counts the hosts of a fleet for any number of workloads without computing anything else, spares included: where
 * all are equal, per family in closed form if kernels cannot mix and by counting if they can; a given fleet by placing it.
 */
export function hostLineOf(inputs: Inputs, id: CountedId, constants: Constants = constantsOf(inputs)): HostLine {
  if (inputs.fleet !== null) {
    const stack = stackOf(inputs, id, constants);
    return { at: stack === null ? () => null : givenHostsOf(inputs, stack), whole: null, mixes: true };
  }
  const plan = planOf(inputs, id, constants);
  if (plan === null) return { at: () => null, whole: null, mixes: false };
  const { kernelFamilies, minorityShare, spareHosts } = inputs;
  const sizesAt = (n: number): readonly number[] => familySizes(n, kernelFamilies, minorityShare);
  const whole = wholeCapacity(plan);
  const { mixes } = plan;
  if (mixes) {
    const mixed = mixedCounter(plan, whole);
    return { at: (n) => mixed(sizesAt(n)).hosts + spareHosts, whole, mixes };
  }
  // The usual case, asked for thousands of times in a search: no list of one.
  if (kernelFamilies === 1) return { at: (n) => Math.ceil(n / whole) + spareHosts, whole, mixes };
  return { at: (n) => sizesAt(n).reduce((sum, size) => sum + Math.ceil(size / whole) + spareHosts, 0), whole, mixes };
}

/**
 * Hosts without spares of a fleet of equal workloads for any number of them, and their seams; null where not one
 * workload fits. A seam is a family more on a host than one: it keeps a copy of its own pages and its own image there.
 */
export function filledCounterOf(inputs: Inputs, id: CountedId, constants: Constants = constantsOf(inputs)): ((n: number) => FilledCount) | null {
  const plan = planOf(inputs, id, constants);
  if (plan === null) return null;
  const whole = wholeCapacity(plan);
  const counted: MixedCounter = plan.mixes ? mixedCounter(plan, whole)
    : (sizes) => ({ hosts: sizes.reduce((sum, size) => sum + Math.ceil(size / whole), 0), seams: 0 });
  return (n) => counted(familySizes(n, inputs.kernelFamilies, inputs.minorityShare));
}

/** `hostLineOf` where only the hosts are asked for. */
export const hostCounterOf = (...which: Parameters<typeof hostLineOf>): HostCounter => hostLineOf(...which).at;

/**
 * The same for lines over many numbers of workloads: a given fleet in few groups, but where the inputs stand as it is.
 */
export function roughCounterOf(inputs: Inputs, id: CountedId, constants: Constants = constantsOf(inputs)): HostCounter {
  const exact = hostCounterOf(inputs, id, constants);
  if (inputs.fleet === null) return exact;
  const rough = hostCounterOf(coarsely(inputs), id, constants);
  return (n) => (n === inputs.workloads ? exact(n) : rough(n));
}

/**
 * From how many workloads on `more` surely needs a host more than `less`, whatever the rounding: hosts that carry at
 * most `whole` against hosts all full but one for each family, with their spares. Infinity where that never comes.
 */
export function surelyApartFrom(more: HostLine, less: HostLine, { kernelFamilies, spareHosts }: Inputs): number {
  if (more.whole === null || less.whole === null || less.mixes || less.whole <= more.whole) return Infinity;
  const rounding = 1 + kernelFamilies + spareHosts * (kernelFamilies - 1);
  return Math.ceil(rounding / (1 / more.whole - 1 / less.whole)) + 1;
}

/** Real-valued workloads that a full host of this side carries, and null where not even one fits. */
export function realCapacityOf(inputs: Inputs, id: ComparedId, constants: Constants = constantsOf(inputs)): number | null {
  if (inputs.fleet !== null) return givenCapacityOf(inputs, stackOf(inputs, id, constants));
  const plan = planOf(inputs, id, constants);
  return plan === null ? null : carriesOf(plan.spec, [plan.item]).all;
}
