import { fleetOf, workloadsIn } from '../../model/fleet.ts';
import type { Fleet, Group } from '../../model/fleet.ts';
import { footprintOf } from '../../model/footprint.ts';
import { givenFleetOf } from '../../model/givenFleet.ts';
import { stackOf } from '../../model/layers.ts';
import { count, gib, mib } from '../../model/units.ts';
import type { Estate } from '../estate.ts';
import { USUAL_LIMITS, isIdle, isOversized, saysActive, saysUse } from './fallow.ts';
import type { WasteLimits } from './fallow.ts';
import type { Inventory, Machine } from './inventory.ts';
import { steadySum } from './steadySum.ts';

export const WASTES = ['idle', 'oversized', 'off'] as const;
export type WasteId = (typeof WASTES)[number];

/** What lies fallow in one way, and what the hosts for VMs would be without it. */
export interface Waste {
  readonly id: WasteId;
  readonly machines: number;
  /** Machines of which the export says it at all: the whole of the share. */
  readonly of: number;
  /** MiB: given to idle machines; given to the others beyond what would no longer be too much. */
  readonly memory: number;
  /** GiB: of idle machines and of those that are switched off. */
  readonly disk: number;
  /** Hosts for VMs that the model would save without it; null where not everything is placed. */
  readonly hosts: number | null;
}

export interface WasteFacts {
  readonly limits: WasteLimits;
  /** Null: the export does not say. */
  readonly idle: Waste | null;
  readonly oversized: Waste | null;
  readonly off: Waste | null;
  /** Hosts for VMs as things are. */
  readonly hosts: number | null;
  readonly spare: number;
  readonly machines: number;
  /** Machines that all hosts here are of, in the proportions of the estate; null where that is every one. */
  readonly scaledTo: number | null;
}

const countOf = (machines: readonly Machine[]): number => steadySum(machines.map((one) => one.count));

/** Where the model answers for a part of the estate, the same part of another fleet. */
function answeredPart({ inputs, running, scaledTo }: Estate, fleet: Fleet): Fleet {
  const given = scaledTo === null ? null : givenFleetOf(fleet);
  if (scaledTo === null || given === null) return fleet;
  const part = workloadsIn(fleet) * (scaledTo / running);
  return fleetOf({ ...inputs, ...given.base, fleet: given, workloads: count(Math.max(1, Math.round(part))) });
}

/** Of one deployment only: the others would cost four times the time. */
function hostsOf(estate: Estate, all: Fleet): number | null {
  const { inputs } = estate;
  const fleet = answeredPart(estate, all);
  if (fleet.groups.length === 0) return 0;
  const hardware = footprintOf(inputs, stackOf(inputs, 'hardware'), fleet);
  return hardware.notPlaceable.length > 0 ? null : hardware.hosts;
}

/** The fleet with every group told to be smaller: fewer machines, or less memory each. Groups of none are left out. */
function fleetWith({ fleet, members }: Estate, machines: readonly Machine[], change: (group: Group, own: readonly Machine[]) => readonly Group[]): Fleet {
  const groups = fleet.groups.flatMap((group, g) =>
    change(group, Array.from(members[g] ?? [], (at) => machines[at]).filter((one) => one !== undefined)));
  return { families: fleet.families, groups: groups.filter((group) => group.count > 0) };
}

const saved = (now: number | null, then: number | null): number | null => (now === null || then === null ? null : Math.max(0, now - then));

function idleOf(estate: Estate, machines: readonly Machine[], limits: WasteLimits, hosts: number | null): Waste | null {
  const known = machines.filter(saysUse);
  if (known.length === 0) return null;
  const idle = known.filter((one) => isIdle(one, limits));
  const without = fleetWith(estate, machines, (group, own) =>
    [{ ...group, count: count(group.count - countOf(own.filter((one) => isIdle(one, limits)))) }]);
  return {
    id: 'idle', machines: countOf(idle), of: countOf(known), memory: steadySum(idle.map((one) => one.memory), idle.map((one) => one.count)),
    disk: steadySum(idle.map((one) => one.disk ?? 0), idle.map((one) => one.count)), hosts: saved(hosts, hostsOf(estate, without)),
  };
}

/** Memory at which a machine would just not be called oversized: its active memory in the share that is the limit. */
const enough = (one: Machine, limit: number): number => Math.min(one.memory, (one.activeMemory ?? one.memory) / limit);

function oversizedOf(estate: Estate, machines: readonly Machine[], limits: WasteLimits, hosts: number | null): Waste | null {
  const { activeBelow: limit } = limits;
  const known = machines.filter(saysActive);
  if (known.length === 0) return null;
  const set = new Set(known.filter((one) => isOversized(one, limits)));
  const large = [...set];
  const cut = fleetWith(estate, machines, (group, own) => {
    const mine = own.filter((one) => set.has(one));
    const times = countOf(mine);
    if (times === 0) return [group];
    const tooMuch = steadySum(mine.map((one) => one.memory - enough(one, limit)), mine.map((one) => one.count)) / times;
    // The OS keeps what it has: only what was given to the application can be too much.
    const smaller = { ...group, count: count(times), appMemory: mib(Math.max(0, group.appMemory - tooMuch)) };
    return [{ ...group, count: count(group.count - times) }, smaller];
  });
  return {
    id: 'oversized', machines: countOf(large), of: countOf(known), disk: 0,
    memory: steadySum(large.map((one) => one.memory - enough(one, limit)), large.map((one) => one.count)), hosts: saved(hosts, hostsOf(estate, cut)),
  };
}

function offOf(estate: Estate, hosts: number | null): Waste | null {
  const { off, running, totals, fleet } = estate;
  if (off === 0) return null;
  const extra = running === 0 ? 0 : totals.offDiskGib / running;
  const without: Fleet = { ...fleet, groups: fleet.groups.map((group) => ({ ...group, appDisk: gib(Math.max(0, group.appDisk - extra)) })) };
  return { id: 'off', machines: off, of: running + off, memory: 0, disk: totals.offDiskGib, hosts: saved(hosts, hostsOf(estate, without)) };
}

/**
 * Machines that do next to nothing, that have far more memory than they touch, or that are switched off; each with what
 * the model says of the hosts for VMs if it were gone. The three are counted apart: one machine can be in two of them.
 */
export function wasteOf({ machines }: Inventory, estate: Estate, limits: WasteLimits = USUAL_LIMITS): WasteFacts {
  const { hardware } = estate.result.deployments;
  const hosts = hardware.notPlaceable.length > 0 ? null : hardware.hosts;
  return {
    limits, hosts, spare: hardware.spare, machines: estate.running, scaledTo: estate.scaledTo,
    idle: idleOf(estate, machines, limits, hosts), oversized: oversizedOf(estate, machines, limits, hosts),
    off: offOf(estate, hosts),
  };
}
