import { fleetOf } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import type { Inputs } from './inputs.ts';
import { constantsOf, stackOf } from './layers.ts';
import type { Constants } from './layers.ts';
import type { DeploymentResult, HostClass } from './result.ts';
import { ratio } from './units.ts';

/** The highest page sharing ever published between identical VMs (Waldspurger 2002). */
export const MOST_SHARING = 0.67;
/** How near the answer is to the true one. */
const STEP = 1e-6;

interface Packed {
  readonly memory: number;
  /** The same if no host held more than one kernel family: never more than `memory`, and falling in the share. */
  readonly least: number;
  readonly hosts: readonly HostClass[];
}

function footprint(inputs: Inputs, id: 'hardware' | 'os', c: Constants): DeploymentResult | null {
  const result = footprintOf(inputs, stackOf(inputs, id, c), fleetOf(inputs));
  return result.notPlaceable.length > 0 ? null : result;
}

function packedAt(inputs: Inputs, share: number, c: Constants): Packed | null {
  const result = footprint({ ...inputs, pageSharing: ratio(share) }, 'hardware', c);
  if (result === null) return null;
  const hosts = result.pools.flatMap((pool) => pool.hostClasses);
  const pairs = hosts.reduce((sum, one) => sum + one.hosts * one.perFamily.filter((q) => q > 0).length, 0);
  const guest = inputs.guestOsMemory + inputs.appMemory;
  const memory: number = result.memory.total;
  return { memory, hosts, least: memory - share * guest * (pairs - result.placed) };
}

const sameHosts = (a: readonly HostClass[], b: readonly HostClass[]): boolean =>
  a.length === b.length && a.every((one, i) => {
    const other = b[i];
    return other?.hosts === one.hosts && one.perFamily.every((q, f) => q === other.perFamily[f]);
  });

/** Smallest x in (low, high], to `STEP`, at which a test that turns from false to true holds; it holds at high. */
function turningPoint(low: number, high: number, holds: (x: number) => boolean): number {
  let [below, at] = [low, high];
  while (at - below > STEP / 4) {
    const middle = (below + at) / 2;
    if (holds(middle)) at = middle;
    else below = middle;
  }
  return at;
}

/**
 * The smallest page sharing at which VMs need no more memory than containers, to 1e-6; null above 0.67,
 * where passthrough forces sharing off, or where a workload fits no host.
 *
 * Memory falls with sharing as long as the VMs stay where they are. Where kernels mix, one VM more on a
 * host can split a family over one host more, and memory jumps up a little; so every packing between the
 * earliest possible answer and the last is looked at. As sharing grows hosts only ever take more VMs, from
 * the first host on, so no packing comes back and each reaches over one stretch.
 */
export function sharingBreakEvenOf(inputs: Inputs, c: Constants = constantsOf(inputs)): number | null {
  if (inputs.vmIoPath === 'passthrough') return null;
  const os = footprint(inputs, 'os', c)?.memory.total;
  const none = packedAt(inputs, 0, c);
  if (os === undefined || none === null) return null;
  if (none.memory <= os) return 0;
  const at = (share: number): Packed => packedAt(inputs, share, c) ?? none;
  // Unlike VMs do not move up in order as sharing grows: between its ends the answer is taken to turn once.
  if (inputs.fleet !== null) {
    return at(MOST_SHARING).memory > os ? null : turningPoint(0, MOST_SHARING, (x) => at(x).memory <= os);
  }
  if (at(MOST_SHARING).least > os) return null;
  let share = turningPoint(0, MOST_SHARING, (x) => at(x).least <= os);
  while (share <= MOST_SHARING) {
    const here = at(share);
    if (here.memory <= os) return share;
    const end = at(MOST_SHARING);
    const next = sameHosts(here.hosts, end.hosts) ? null
      : turningPoint(share, MOST_SHARING, (x) => !sameHosts(at(x).hosts, here.hosts));
    const last = next === null ? MOST_SHARING : Math.max(share, next - STEP / 2);
    if (at(last).memory <= os) return turningPoint(share, last, (x) => at(x).memory <= os);
    if (next === null) return null;
    share = Math.max(next, share + STEP / 2);
  }
  return null;
}
