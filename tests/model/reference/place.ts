import type { Inputs } from '../../../src/model/inputs.ts';
import type { Resource } from '../../../src/model/result.ts';
import type { Layers, Stack } from './stacks.ts';
import type { Workload } from './workloads.ts';

/** "Compare with a relative tolerance of 1e-9." */
const atMost = (used: number, capacity: number): boolean => used <= capacity * (1 + 1e-9);
export const totalOf = (layers: Layers): number => Object.values(layers).reduce((a, b) => a + b, 0);

/** Which resources a host with these workloads would lack; empty = everything fits. */
export function lacking(inputs: Inputs, stack: Stack, onHost: readonly Workload[]): Resource[] {
  const load = stack.loadOf(onHost);
  const lacks: Resource[] = [];
  if (!atMost(totalOf(load.memory), inputs.hostMemory * 1024 - totalOf(load.hostMemory))) lacks.push('memory');
  if (!atMost(load.cpu, inputs.cpuTarget * inputs.hostCores)) lacks.push('cpu');
  if (!atMost(totalOf(load.disk), inputs.hostDisk - totalOf(load.hostDisk))) lacks.push('disk');
  if (load.containers.some((containers) => containers > inputs.maxContainers)) lacks.push('count');
  return lacks;
}

/** Section 4: by memory, then CPU (descending), then kernel family, then input order. */
export function inPlacementOrder(stack: Stack, workloads: readonly Workload[]): Workload[] {
  return workloads
    .map((workload, order) => ({ workload, order }))
    .sort((a, b) =>
      stack.memoryOf(b.workload) - stack.memoryOf(a.workload)
      || b.workload.cpu - a.workload.cpu
      || a.workload.family - b.workload.family
      || a.order - b.order)
    .map(({ workload }) => workload);
}

const alike = (a: Workload, b: Workload): boolean =>
  a === b || (a.family === b.family && a.osMemory === b.osMemory && a.osDisk === b.osDisk
    && a.appMemory === b.appMemory && a.appDisk === b.appDisk && a.cpu === b.cpu && a.vcpus === b.vcpus);

export interface Placement {
  /** The contents of each host that got something. */
  readonly hosts: readonly (readonly Workload[])[];
  readonly notPlaceable: readonly { readonly workload: Workload; readonly lacks: readonly Resource[] }[];
}

/** First-fit decreasing, one workload after the other. */
export function place(inputs: Inputs, stack: Stack, workloads: readonly Workload[]): Placement {
  const hosts: Workload[][] = [];
  const notPlaceable: { workload: Workload; lacks: readonly Resource[] }[] = [];
  let previous: Workload | null = null;
  let previousHost = 0;
  let previousLacks: readonly Resource[] = [];
  for (const workload of inPlacementOrder(stack, workloads)) {
    // A twin of the previous workload meets the same refusals; only the walk past them is left out.
    const twin = previous !== null && alike(previous, workload);
    const lacks = twin ? previousLacks : lacking(inputs, stack, [workload]);
    previous = workload;
    previousLacks = lacks;
    if (lacks.length > 0) {
      notPlaceable.push({ workload, lacks });
      continue;
    }
    let at = twin ? previousHost : 0;
    while (at < hosts.length && lacking(inputs, stack, [...(hosts[at] ?? []), workload]).length > 0) at++;
    (hosts[at] ??= []).push(workload);
    previousHost = at;
  }
  return { hosts, notPlaceable };
}
