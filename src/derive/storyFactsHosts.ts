import { metricOf } from '../model/curve.ts';
import { hostsNeeded } from '../model/divergence.ts';
import { fleetOf } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { defaultOf } from '../model/inputTable.ts';
import { stackOf, sumOf } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import type { Resource } from '../model/result.ts';
import { count } from '../model/units.ts';
import { meanGroup } from './meanGroup.ts';
import { MOST_DRAWN } from './stackBoxes.ts';

/** The two sides of the story. */
export type Side = 'hardware' | 'os';
export type BothSides<T> = Readonly<Record<Side, T>>;

/** One workload that fits no empty host, and what the host lacks. */
export interface Missing { readonly side: Side; readonly reason: Resource }

/** The first side that cannot place everything; null where both can. */
export function missingOf(inputs: Inputs, sides: readonly Side[] = ['hardware', 'os']): Missing | null {
  const { deployments } = resultOf(inputs);
  for (const side of sides) {
    const reason = deployments[side].notPlaceable[0]?.reason;
    if (reason !== undefined) return { side, reason };
  }
  return null;
}

export interface ServerSprawlFacts {
  readonly era: Inputs['era'];
  readonly servers: number;
  /** Mean CPU use, 0…1. */
  readonly utilization: number;
  /** The same work in whole servers' worth: servers × utilization. */
  readonly busy: number;
  /** What surveys of the time found, 0…1. */
  readonly surveyed: { readonly low: number; readonly high: number };
  /** Share of the power drawn at this load that would be drawn with no work at all, 0…1. */
  readonly idlePower: number;
}

/** One application per server: how much of it works. */
export function serverSprawlFacts(inputs: Inputs): ServerSprawlFacts {
  const { era, workloads, utilization, idlePowerShare: idle } = inputs;
  const { low, high } = defaultOf('utilization', era);
  return {
    era, servers: workloads, utilization, busy: workloads * utilization, surveyed: { low, high },
    idlePower: idle / (idle + (1 - idle) * utilization),
  };
}

export interface ConsolidationFacts {
  readonly servers: number;
  readonly missing: Missing | null;
  /** Virtualization hosts with spares; null where a VM fits no host. */
  readonly hosts: number | null;
  readonly spare: number;
  /** servers − hosts; not above 0 where nothing is gained. */
  readonly saved: number;
  /** VMs on a host that is not a spare: the consolidation ratio. Null where nothing is placed. */
  readonly perHost: number | null;
  readonly binding: Resource | null;
  /** W, PUE included; null where a VM fits no host, and in 2026: the servers would be as small as VMs, and nobody buys those. */
  readonly power: { readonly before: number; readonly after: number } | null;
}

/** The same applications as VMs: how many boxes are left. */
export function consolidationFacts(inputs: Inputs): ConsolidationFacts {
  const { physical, hardware } = resultOf(inputs).deployments;
  const hosts = metricOf(hardware, 'hosts');
  const working = hardware.hosts - hardware.spare;
  return {
    servers: inputs.workloads, missing: missingOf(inputs, ['hardware']), hosts, spare: hardware.spare,
    saved: hosts === null ? 0 : inputs.workloads - hosts,
    perHost: hosts === null || working === 0 ? null : inputs.workloads / working, binding: hosts === null ? null : hardware.binding,
    power: hosts === null || inputs.era === '2026' ? null : { before: physical.power, after: hardware.power },
  };
}

export interface OsSprawlFacts {
  readonly workloads: number;
  readonly families: number;
  readonly missing: Missing | null;
  /** What the guest OS copies hold and what page sharing takes out of all VMs again, MiB; shares of their memory, 0…1. */
  readonly hardware: {
    readonly hosts: number; readonly kernels: number; readonly copies: number; readonly givenBack: number; readonly shareOfMemory: number;
  } | null;
  /** What the host OSes hold, MiB. */
  readonly os: { readonly hosts: number; readonly kernels: number; readonly copies: number } | null;
  /** How many guests a host is drawn with at most. */
  readonly drawn: number;
  /** Of a given fleet: sizes are those of its mean workload. */
  readonly onAverage?: true;
}

/** The operating system came along with every VM: what the copies hold. */
export function osSprawlFacts(inputs: Inputs): OsSprawlFacts {
  const { fleet, deployments: { hardware, os } } = resultOf(inputs);
  const layers = hardware.memory.byLayer;
  const [copies, givenBack] = [layers.guestOs ?? 0, 0 - (layers.sharedPages ?? 0)];
  const missing = missingOf(inputs);
  return {
    workloads: inputs.workloads, families: fleet.families, missing, drawn: MOST_DRAWN, ...(inputs.fleet === null ? {} : { onAverage: true as const }),
    hardware: hardware.notPlaceable.length > 0 ? null : {
      hosts: hardware.hosts, kernels: hardware.kernels, copies, givenBack, shareOfMemory: copies / (hardware.memory.total + givenBack),
    },
    os: os.notPlaceable.length > 0 ? null : { hosts: os.hosts, kernels: os.kernels, copies: os.memory.byLayer.hostOs ?? 0 },
  };
}

/** One quantity on both sides, in MiB or GiB. */
export interface Compared {
  readonly total: BothSides<number>;
  /** hardware − os */
  readonly difference: number;
  /** hardware ÷ os; null where os is 0. */
  readonly ratio: number | null;
  /** What one more workload adds beside its application. */
  readonly each: BothSides<number>;
}

export interface MemoryDiskFacts {
  readonly workloads: number;
  readonly missing: Missing | null;
  /** Null where a side cannot place everything. */
  readonly memory: Compared | null;
  readonly disk: Compared | null;
  /** Of a given fleet: sizes are those of its mean workload. */
  readonly onAverage?: true;
}

/** What one more, the mean of all, adds beside its application, on a host that has its kind already. */
function eachOf(inputs: Inputs, side: Side, measure: 'memory' | 'disk'): number {
  const stack = stackOf(inputs, side);
  const group = meanGroup(fleetOf(inputs).groups);
  if (stack === null || group === null) throw new Error(`no ${side} stack or no workload`);
  const own = stack.workload(group).filter((layer) => layer.id !== 'application');
  const shared = measure === 'memory' ? stack.sharing * (group.osMemory + group.appMemory) : 0;
  return sumOf(own, measure) - shared;
}

function comparedOf(inputs: Inputs, measure: 'memory' | 'disk'): Compared | null {
  const { hardware, os } = resultOf(inputs).deployments;
  const [vms, containers] = [metricOf(hardware, measure), metricOf(os, measure)];
  if (vms === null || containers === null) return null;
  return {
    total: { hardware: vms, os: containers }, difference: vms - containers, ratio: containers === 0 ? null : vms / containers,
    each: { hardware: eachOf(inputs, 'hardware', measure), os: eachOf(inputs, 'os', measure) },
  };
}

/** Copies cost linearly: what all of them hold, and what one more adds. */
export const memoryDiskFacts = (inputs: Inputs): MemoryDiskFacts => ({
  workloads: inputs.workloads, missing: missingOf(inputs), memory: comparedOf(inputs, 'memory'), disk: comparedOf(inputs, 'disk'),
  ...(inputs.fleet === null ? {} : { onAverage: true as const }),
});

/** Hosts of both sides with some inputs changed; null where one of them cannot place everything. */
export function hostsWith(inputs: Inputs, changed: Partial<Inputs>): BothSides<number> | null {
  const there: Inputs = { ...inputs, ...changed };
  const [hardware, os] = [hostsNeeded(there, 'hardware'), hostsNeeded(there, 'os')];
  return hardware === null || os === null ? null : { hardware, os };
}

/** Hosts of both sides if all workloads ran on one kernel. */
export const hostsAlike = (inputs: Inputs): BothSides<number> | null => hostsWith(inputs, { kernelFamilies: count(1) });
