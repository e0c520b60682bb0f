import { BASE_KEYS } from '../model/fleet.ts';
import type { Fleet } from '../model/fleet.ts';
import { givenFleetOf } from '../model/givenFleet.ts';
import type { Era } from '../model/era.ts';
import type { Inputs, NumberKey, Overrides } from '../model/inputs.ts';
import { SPEC, clamp, resolveInputs } from '../model/inputTable.ts';
import { resultOf, resultOfFleet } from '../model/resultOf.ts';
import type { Result } from '../model/result.ts';
import { gibOf, mib } from '../model/units.ts';
import { distributionOf } from './estate/distribution.ts';
import type { Distribution } from './estate/distribution.ts';
import { groupsOf } from './estate/groups.ts';
import type { Assumed } from './estate/groups.ts';
import type { ActualHost, Inventory, Machine } from './estate/inventory.ts';
import type { KernelFamily } from '../model/kernelFamilies.ts';
import { differenceReasons, realityOf } from './estate/reality.ts';
import type { DifferenceReason, Reality } from './estate/reality.ts';
import { steadySum } from './estate/steadySum.ts';

/** Sums over the rows, as a spreadsheet would make them. Disk is of all machines, the rest of the running ones. */
export interface EstateTotals {
  readonly vcpus: number;
  readonly memoryMib: number;
  readonly diskGib: number;
  /** The part of `diskGib` that belongs to machines which are switched off. */
  readonly offDiskGib: number;
}

/** An inventory answered by the model. */
export interface Estate {
  /** Sizes of hosts from the export and, over them, what the reader has set that the fleet does not answer itself. */
  readonly overrides: Overrides;
  /** The inputs with the fleet in force, its means in place of the era's defaults; without it where nothing runs. */
  readonly inputs: Inputs;
  readonly fleet: Fleet;
  readonly families: readonly KernelFamily[];
  /** For each group of the fleet the places of its machines in `inventory.machines`. */
  readonly members: readonly Uint32Array[];
  readonly result: Result;
  readonly running: number;
  /** Machines that `result` is of, in the proportions of the estate, where more run than the model takes; null: it is of all. */
  readonly scaledTo: number | null;
  readonly off: number;
  readonly totals: EstateTotals;
  readonly assumed: Assumed;
  /** The use of CPUs that was taken where the export says nothing. */
  readonly askedUtilization: number;
  readonly distribution: Distribution;
  /** Memory of guest OSes in all memory of the running machines; null where nothing runs. */
  readonly guestOsShare: number | null;
  readonly reality: Reality | null;
  readonly differences: readonly DifferenceReason[];
}

type Numbers = { readonly [K in NumberKey]?: number };

/** As overrides, each within the range of its input: the reader's own come last and win. */
function within(numbers: Numbers): Overrides {
  const entries = Object.entries(numbers).filter(([, value]) => Number.isFinite(value))
    .map(([key, value]) => [key, clamp(SPEC[key as NumberKey], value)]);
  // Keys and kinds are those of the inputs; the compiler cannot see it through entries.
  return Object.fromEntries(entries) as Overrides;
}

const median = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const known = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

/** Sizes of the hosts that are there: the middle one of each, and an equal share of the storage. */
function hostSizes({ hosts, storage }: Inventory): Overrides {
  const memory = median(known(hosts.map((one: ActualHost) => one.memory)));
  const cores = median(known(hosts.map((one: ActualHost) => one.cores)));
  return within({
    ...(memory === undefined ? {} : { hostMemory: gibOf(mib(memory)) }), ...(cores === undefined ? {} : { hostCores: cores }),
    ...(storage === null || hosts.length === 0 ? {} : { hostDisk: storage / hosts.length }),
  });
}

/** What the reader has set by hand, but for what the fleet answers itself: groups were made with that in mind. */
function notOfFleet(overrides: Overrides): Overrides {
  const answered: ReadonlySet<string> = new Set(BASE_KEYS);
  return Object.fromEntries(Object.entries(overrides).filter(([key]) => !answered.has(key)));
}

const sumOf = (machines: readonly Machine[], pick: (one: Machine) => number | null): number =>
  steadySum(machines.map((one) => pick(one) ?? 0), machines.map((one) => one.count));

function totalsOf(machines: readonly Machine[]): EstateTotals {
  const running = machines.filter((one) => one.running);
  return {
    vcpus: sumOf(running, (one) => one.vcpus), memoryMib: sumOf(running, (one) => one.memory),
    diskGib: sumOf(machines, (one) => one.disk), offDiskGib: sumOf(machines.filter((one) => !one.running), (one) => one.disk),
  };
}

function guestOsShareOf({ groups }: Fleet): number | null {
  const os = steadySum(groups.map((one) => one.osMemory), groups.map((one) => one.count));
  const all = steadySum(groups.map((one) => one.osMemory + one.appMemory), groups.map((one) => one.count));
  return all === 0 ? null : os / all;
}

/**
 * An inventory through the model: its machines become groups, the groups a fleet, the fleet a result. Sizes of hosts
 * are those of the export; what it does not say (utilization, sizes of operating systems) is the era's, and what the
 * reader has set by hand stands above both. The same rows in any order give the same figures.
 */
export function estateOf(inventory: Inventory, era: Era, overrides: Overrides): Estate {
  const { machines, hosts } = inventory;
  const base = resolveInputs(era, { ...hostSizes(inventory), ...overrides });
  const totals = totalsOf(machines);
  const { families, groups, members, assumed } = groupsOf(machines, totals.offDiskGib, base, overrides);
  const fleet: Fleet = { families: families.length, groups, systems: families };
  const given = givenFleetOf(fleet);
  const set = Object.freeze({ ...hostSizes(inventory), ...notOfFleet(overrides) });
  const inputs = resolveInputs(era, set, given);
  const result = given === null ? resultOfFleet(inputs, fleet) : resultOf(inputs);
  const running = sumOf(machines, (one) => (one.running ? 1 : 0));
  const scaledTo = given !== null && inputs.workloads < running ? inputs.workloads : null;
  const reality = realityOf(hosts, running, totals.vcpus, totals.memoryMib);
  return {
    overrides: set, inputs, fleet: given ?? fleet, families, members, result, running, scaledTo, off: sumOf(machines, (one) => (one.running ? 0 : 1)), totals, assumed, askedUtilization: base.utilization,
    distribution: distributionOf(machines), guestOsShare: guestOsShareOf(fleet), reality,
    differences: reality === null ? [] : differenceReasons(reality, hosts, inputs, result, scaledTo),
  };
}
