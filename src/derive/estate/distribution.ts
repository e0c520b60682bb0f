import { USUAL_LIMITS, isIdle, isOversized, saysActive, saysUse } from './fallow.ts';
import type { Machine } from './inventory.ts';
import { quantilesOf, steadySum } from './steadySum.ts';

/** Three places of a distribution and its sum; null where no machine says. */
export interface Spread {
  readonly machines: number;
  readonly sum: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How one quantity is spread over machines; null where none of them says. */
export function spreadOf(machines: readonly Machine[], pick: (one: Machine) => number | null): Spread | null {
  const known = machines.filter((one) => pick(one) !== null);
  if (known.length === 0) return null;
  const values = known.map((one) => pick(one) ?? 0);
  const counts = known.map((one) => one.count);
  const [p10 = 0, p50 = 0, p90 = 0] = quantilesOf(values, counts, [0.1, 0.5, 0.9]);
  return { machines: steadySum(counts), sum: steadySum(values, counts), p10, p50, p90 };
}

export interface Distribution {
  readonly memoryMib: Spread | null;
  readonly diskGib: Spread | null;
  readonly vcpus: Spread | null;
  readonly utilization: Spread | null;
  readonly overheadMib: Spread | null;
  /** Machines below the usual limits (see fallow.ts); null where the export says it of no running machine. */
  readonly idle: number | null;
  readonly oversized: number | null;
}

const countOf = (machines: readonly Machine[]): number => steadySum(machines.map((one) => one.count));

/** How the machines are spread; memory, CPU and use of the running ones, disk of all. */
export function distributionOf(machines: readonly Machine[]): Distribution {
  const running = machines.filter((one) => one.running);
  const countWhere = (says: (one: Machine) => boolean, is: (one: Machine) => boolean): number | null =>
    (running.some(says) ? countOf(running.filter(is)) : null);
  return {
    memoryMib: spreadOf(running, (one) => one.memory), diskGib: spreadOf(machines, (one) => one.disk),
    vcpus: spreadOf(running, (one) => one.vcpus), utilization: spreadOf(running, (one) => one.utilization),
    overheadMib: spreadOf(running, (one) => one.overhead),
    idle: countWhere(saysUse, (one) => isIdle(one, USUAL_LIMITS)), oversized: countWhere(saysActive, (one) => isOversized(one, USUAL_LIMITS)),
  };
}
