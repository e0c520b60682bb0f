import { TOLERANCE } from './fleet.ts';
import type { Fleet } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import type { Stack } from './layers.ts';
import { poolPlanOf } from './pool.ts';
import { count, mib } from './units.ts';
import type { Count, MiB } from './units.ts';

export interface MixTotal {
  /** Spares included. */
  readonly hosts: Count;
  readonly memory: MiB;
}

/** What no placing can save of one kernel family as VMs: page sharing at its best, disk sharing for nothing. */
interface Least { readonly memory: number; readonly cpu: number; readonly disk: number }

/**
 * Hosts and memory that some kernel families take at least as VMs in one pool, however well they are placed: what
 * is no better than the best mix so far need not be placed.
 */
export function leastAsVmsOf(inputs: Inputs, hardware: Stack, fleet: Fleet): (families: readonly number[]) => MixTotal {
  const { spec, items } = poolPlanOf(inputs, hardware, fleet, null);
  const least = Array.from({ length: fleet.families }, (_, family) => items
    .filter((item) => item.family === family)
    .reduce<Least>((sum, item) => ({
      memory: sum.memory + item.count * (item.memory - spec.sharing * item.guest),
      cpu: sum.cpu + item.count * item.cpu,
      disk: sum.disk + item.count * item.disk,
    }), { memory: 0, cpu: 0, disk: 0 }));
  return (families) => {
    const of = (measure: keyof Least): number => families.reduce((sum, family) => sum + (least[family] as Least)[measure], 0);
    const memory = of('memory');
    const full = Math.max(
      memory / (spec.memory - spec.base.memory), of('cpu') / spec.cpu, of('disk') / (spec.disk - spec.base.disk));
    // As generous as any placing, and more: a little overfull still counts as full.
    const placed = Math.ceil(full * (1 - 1000 * TOLERANCE));
    const hosts = placed === 0 ? 0 : placed + inputs.spareHosts;
    return { hosts: count(hosts), memory: mib(hosts * spec.base.memory + memory) };
  };
}
