import type { Machine } from '../../derive/estate/inventory.ts';
import { KERNEL_FAMILIES } from '../../model/kernelFamilies.ts';
import type { GiB, MiB, Ratio } from '../../model/units.ts';

/** Numbers of a machine in a row; NaN is null. */
const NUMBERS = ['line', 'count', 'vcpus', 'memory', 'disk', 'utilization', 'activeMemory', 'overhead'] as const;
type NumberName = (typeof NUMBERS)[number];

/** Machines as columns: to unpack so many objects with all their names takes a page five times as long. */
export interface MachineColumns {
  readonly names: readonly string[];
  /** Each name of a system once. */
  readonly systems: readonly string[];
  readonly system: Uint32Array;
  readonly numbers: Float64Array;
  readonly family: Uint8Array;
  /** 1: running, 2: a container. */
  readonly marks: Uint8Array;
}

const RUNNING = 1;
const CONTAINER = 2;

/** Packs machines for a message. `unpacked` gives back exactly the same. */
export function packed(machines: readonly Machine[]): MachineColumns {
  const systems = new Map<string, number>();
  const at = (os: string): number => {
    const known = systems.get(os) ?? systems.size;
    systems.set(os, known);
    return known;
  };
  const system = Uint32Array.from(machines, (one) => at(one.os));
  const numbers = new Float64Array(machines.length * NUMBERS.length);
  machines.forEach((one, i) => NUMBERS.forEach((name, k) => { numbers[i * NUMBERS.length + k] = one[name] ?? Number.NaN; }));
  return {
    names: machines.map((one) => one.name), systems: [...systems.keys()], system, numbers,
    family: Uint8Array.from(machines, (one) => KERNEL_FAMILIES.indexOf(one.family)),
    marks: Uint8Array.from(machines, (one) => (one.running ? RUNNING : 0) + (one.kind === 'container' ? CONTAINER : 0)),
  };
}

/** What can be handed over instead of being copied. */
export const buffersOf = ({ system, numbers, family, marks }: MachineColumns): readonly ArrayBufferLike[] =>
  [system.buffer, numbers.buffer, family.buffer, marks.buffer];

/** @param keep gives the one text for a name of a system that is known already */
export function unpacked({ names, systems, system, numbers, family, marks }: MachineColumns, keep: (os: string) => string): readonly Machine[] {
  const known = systems.map(keep);
  return names.map((name, i): Machine => {
    const number = (which: NumberName): number | null => {
      const value = numbers[i * NUMBERS.length + NUMBERS.indexOf(which)] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    };
    const mark = marks[i] ?? 0;
    // Numbers are in the units in which they were packed.
    return {
      name, line: number('line') ?? 0, kind: (mark & CONTAINER) === 0 ? 'machine' : 'container', count: number('count') ?? 0, running: (mark & RUNNING) !== 0,
      os: known[system[i] ?? 0] ?? '', family: KERNEL_FAMILIES[family[i] ?? 0] ?? 'unknown',
      vcpus: number('vcpus'), memory: (number('memory') ?? 0) as MiB, disk: number('disk') as GiB | null, utilization: number('utilization') as Ratio | null,
      activeMemory: number('activeMemory') as MiB | null, overhead: number('overhead') as MiB | null,
    };
  });
}
