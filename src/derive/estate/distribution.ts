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

/** Mean use below which a machine does next to nothing; the middle of an enterprise estate is 1.4 %. Our assumption. */
export const IDLE_BELOW = 0.02;
/** Active memory and CPU use below which a machine has at least twice what it needs. Our assumption. */
export const OVERSIZED_BELOW = 0.25;
const OVERSIZED_VCPUS = 4;

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
  /** Null where no running machine has its utilization in the export. */
  readonly idle: number | null;
  readonly oversized: number | null;
}

function isOversized(one: Machine): boolean {
  const { utilization, activeMemory } = one;
  const cpu = utilization !== null && utilization < OVERSIZED_BELOW && (one.vcpus ?? 0) >= OVERSIZED_VCPUS;
  const memory = activeMemory === null || activeMemory < one.memory * OVERSIZED_BELOW;
  return cpu && memory;
}

const countOf = (machines: readonly Machine[]): number => steadySum(machines.map((one) => one.count));

/** How the machines are spread; memory, CPU and use of the running ones, disk of all. */
export function distributionOf(machines: readonly Machine[]): Distribution {
  const running = machines.filter((one) => one.running);
  const measured = running.filter((one) => one.utilization !== null);
  const known = measured.length > 0;
  return {
    memoryMib: spreadOf(running, (one) => one.memory), diskGib: spreadOf(machines, (one) => one.disk),
    vcpus: spreadOf(running, (one) => one.vcpus), utilization: spreadOf(running, (one) => one.utilization),
    overheadMib: spreadOf(running, (one) => one.overhead),
    idle: known ? countOf(measured.filter((one) => (one.utilization ?? 1) < IDLE_BELOW)) : null,
    oversized: known ? countOf(measured.filter(isOversized)) : null,
  };
}
