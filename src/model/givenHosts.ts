import { fleetOf } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import type { Stack } from './layers.ts';
import { coarseFleet } from './mergedFleet.ts';
import { place } from './placement.ts';
import { carriesOf, poolPlanOf } from './pool.ts';
import { count } from './units.ts';

/** The same inputs with a given fleet in few groups; those without a given fleet as they are. */
export const coarsely = (inputs: Inputs): Inputs =>
  (inputs.fleet === null ? inputs : { ...inputs, fleet: coarseFleet(inputs.fleet) });

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
type Plan = ReturnType<typeof poolPlanOf>;

/** The plans of all pools: one, or one per kernel family where hosts cannot mix kernels. */
function plansOf(inputs: Inputs, stack: Stack): readonly Plan[] {
  const fleet = fleetOf(inputs);
  if (stack.pooling === 'mixed') return [poolPlanOf(inputs, stack, fleet, null)];
  return Array.from({ length: fleet.families }, (_, family) => poolPlanOf(inputs, stack, fleet, family));
}

/** Hosts of one plan with its spares; null where something fits no empty host. */
function hostsOf({ spec, items }: Plan, spare: number): number | null {
  const { filled, refused } = place(spec, items);
  if (refused.some((reason) => reason !== null)) return null;
  const hosts = sumOf(filled.map((one) => one.hosts));
  return hosts > 0 ? hosts + spare : 0;
}

/** Hosts of a given fleet at any number of workloads: placed each time, but nothing else is computed. */
export function givenHostsOf(inputs: Inputs, stack: Stack): (n: number) => number | null {
  return (n) => plansOf({ ...inputs, workloads: count(n) }, stack)
    .map((plan) => hostsOf(plan, inputs.spareHosts))
    .reduce((sum, hosts) => (sum === null || hosts === null ? null : sum + hosts), 0);
}

/**
 * Real-valued workloads of the fleet's mixture that a full host carries: pools of one kernel family each by their
 * share of the workloads. Null where something fits no empty host.
 */
export function givenCapacityOf(inputs: Inputs, stack: Stack): number | null {
  const plans = plansOf(inputs, stack);
  if (plans.some((plan) => hostsOf(plan, 0) === null)) return null;
  const sizes = plans.map(({ items }) => sumOf(items.map((item) => item.count)));
  const perWorkload = sumOf(plans.map(({ spec, items }, i) => (sizes[i] as number) / carriesOf(spec, items).all)) / sumOf(sizes);
  return 1 / perWorkload;
}
