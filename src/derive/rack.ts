import type { Inputs } from '../model/inputs.ts';
import { stackOf, sumOf } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import { meanGroup } from './meanGroup.ts';

/** Physical servers with one application each, and what they do not use. */
export interface RackFacts {
  readonly servers: number;
  /** Share of all their CPU that is used, 0…1. */
  readonly used: number;
  /** Cores of one server, and what its application uses of them. */
  readonly coresEach: number;
  readonly usedEach: number;
  /** Cores of all servers, and those in use. */
  readonly cores: number;
  readonly usedCores: number;
  /** As many servers would do the work, were each of them full: servers × used. */
  readonly busy: number;
  /** MiB of one server's memory that is in use. */
  readonly memory: { readonly application: number; readonly os: number };
  /** MiB in use on all of them. */
  readonly memoryOfAll: { readonly application: number; readonly os: number };
  /** Of a given fleet: sizes are those of its mean workload. */
  readonly onAverage?: true;
}

const STEPS = [1, 2, 5] as const;

/** The least of 1, 2, 5, 10, 20 … things for each mark at which `most` marks are enough: (800, 100) → 10. */
export function perMark(things: number, most: number): number {
  for (let decade = 1; ; decade *= 10) {
    for (const step of STEPS) if (Math.ceil(things / (step * decade)) <= most) return step * decade;
  }
}

/** What the rack of physical servers shows. One server speaks for all: all are alike, or it is the mean. */
export function rackFacts(inputs: Inputs): RackFacts {
  const { deployments: { physical }, fleet } = resultOf(inputs);
  const servers = physical.hosts;
  const cores = servers * inputs.sourceCores;
  const group = meanGroup(fleet.groups);
  const layers = group === null ? [] : (stackOf(inputs, 'physical')?.workload(group) ?? []);
  const memoryOf = (id: 'application' | 'guestOs'): number => sumOf(layers.filter((one) => one.id === id), 'memory');
  return {
    servers, cores, usedCores: physical.cpu.useful, used: cores > 0 ? physical.cpu.useful / cores : 0,
    coresEach: inputs.sourceCores, usedEach: servers > 0 ? physical.cpu.useful / servers : 0,
    busy: cores > 0 ? (servers * physical.cpu.useful) / cores : 0,
    memory: { application: memoryOf('application'), os: memoryOf('guestOs') },
    ...(inputs.fleet === null ? {} : { onAverage: true as const }),
    memoryOfAll: { application: physical.memory.byLayer.application ?? 0, os: physical.memory.byLayer.guestOs ?? 0 },
  };
}
