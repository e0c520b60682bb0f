import { bestMixOfFleet } from '../../model/bestMix.ts';
import type { BestMix, Carrier } from '../../model/bestMix.ts';
import type { Estate } from '../estate.ts';
import { areContainers } from './inventory.ts';
import type { Inventory } from './inventory.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import { steadySum } from './steadySum.ts';

/** The machines of one kernel family; MiB, GiB. */
export interface FamilyRow {
  readonly family: KernelFamily;
  /** Each is a copy of a kernel and of an OS around it. */
  readonly machines: number;
  readonly vcpus: number;
  readonly memory: number;
  /** Of `memory`: what the copies of the OS take. */
  readonly osMemory: number;
  readonly disk: number;
  readonly osDisk: number;
  /** Hosts of its own that the family needs as containers; null where it does not fit. */
  readonly containerHosts: number | null;
  /** What carries it in the best mix; null where no way places everything. */
  readonly carrier: Carrier | null;
}

export interface FamilyFacts {
  /** The fleet is of containers: copies of an OS are what they would get as VMs, on top of what they have. */
  readonly areContainers: boolean;
  readonly rows: readonly FamilyRow[];
  readonly machines: number;
  readonly memory: number;
  readonly osMemory: number;
  /** Copies of an OS that are of a family with no other machine: nothing to share. */
  readonly single: number;
  /** Families that the best mix leaves in VMs: their kernel is not shared by enough machines to fill hosts. */
  readonly left: readonly KernelFamily[];
  /** Machines that hosts and the best mix are of, in the proportions of the estate, where more run than the model takes. */
  readonly scaledTo: number | null;
}

function rowOf(estate: Estate, mix: BestMix | null, family: KernelFamily, kernel: number): FamilyRow {
  const groups = estate.fleet.groups.filter((one) => one.kernel === kernel);
  const sum = (pick: (one: (typeof groups)[number]) => number): number => steadySum(groups.map(pick), groups.map((one) => one.count));
  const osMemory = sum((one) => one.osMemory);
  const osDisk = sum((one) => one.osDisk);
  const pools = estate.result.deployments.os.pools.filter((pool) => pool.family === kernel);
  const isPlaced = estate.result.deployments.os.notPlaceable.every((one) => one.family !== kernel);
  return {
    family, machines: steadySum(groups.map((one) => one.count)), vcpus: sum((one) => one.vcpus),
    memory: osMemory + sum((one) => one.appMemory), osMemory, disk: osDisk + sum((one) => one.appDisk), osDisk,
    containerHosts: isPlaced ? pools.reduce((hosts, pool) => hosts + pool.hosts, 0) : null,
    carrier: mix === null ? null : (mix.assignment[kernel] ?? null),
  };
}

/** Memory of all copies of an OS, MiB. */
export const osMemoryOf = ({ fleet: { groups } }: Pick<Estate, 'fleet'>): number =>
  steadySum(groups.map((one) => one.osMemory), groups.map((one) => one.count));

/** The fleet by the kernels that could be shared, the largest family first. */
export function familyFactsOf(estate: Estate, { machines }: Pick<Inventory, 'machines'>): FamilyFacts {
  const { inputs, result } = estate;
  // Of the fleet that the result is of, so that it is the mix that other figures show.
  const mix = estate.fleet.groups.length === 0 ? null : bestMixOfFleet(inputs, result.fleet);
  const rows = estate.families.map((family, kernel) => rowOf(estate, mix, family, kernel));
  const total = (pick: (one: FamilyRow) => number): number => rows.reduce((sum, one) => sum + pick(one), 0);
  return {
    areContainers: areContainers(machines), rows, machines: total((one) => one.machines), memory: total((one) => one.memory), osMemory: total((one) => one.osMemory),
    single: rows.filter((one) => one.machines === 1).length,
    left: rows.filter((one) => one.carrier === 'vm').map((one) => one.family), scaledTo: estate.scaledTo,
  };
}
