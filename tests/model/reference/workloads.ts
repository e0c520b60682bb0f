import type { Fleet, Group } from '../../../src/model/fleet.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { cores, count } from '../../../src/model/units.ts';

/** One application with the OS instance it would bring along. */
export interface Workload {
  readonly family: number;
  readonly osMemory: number;
  readonly osDisk: number;
  readonly appMemory: number;
  readonly appDisk: number;
  readonly cpu: number;
  readonly vcpus: number;
}

/** Section 2: how many workloads each kernel family has; the main family first. */
export function familySizes(n: number, k: number, minorityShare: number): number[] {
  if (k === 1) return [n];
  if (n < k) return new Array<number>(n).fill(1);
  const minority = Math.max(k - 1, Math.floor(n * minorityShare * (1 + 1e-9)));
  const sizes = [n - minority];
  for (let family = 1; family < k; family++) sizes.push(0);
  for (let dealt = 0; dealt < minority; dealt++) {
    const family = 1 + (dealt % (k - 1));
    sizes[family] = (sizes[family] ?? 0) + 1;
  }
  return sizes;
}

/** Section 2: the sliders make a fleet of k groups. */
export function sliderFleet(inputs: Inputs): Fleet {
  const sizes = familySizes(inputs.workloads, inputs.kernelFamilies, inputs.minorityShare);
  const groups: Group[] = sizes.map((size, kernel) => ({
    count: count(size),
    kernel,
    osMemory: inputs.guestOsMemory,
    osDisk: inputs.guestOsDisk,
    appMemory: inputs.appMemory,
    appDisk: inputs.appDisk,
    cpu: cores(inputs.utilization * inputs.sourceCores),
    vcpus: 1,
  }));
  return { families: sizes.length, groups };
}

/** Every workload by itself, in input order. */
export function workloadsOf(fleet: Fleet): Workload[] {
  const all: Workload[] = [];
  for (const group of fleet.groups) {
    const workload: Workload = {
      family: group.kernel,
      osMemory: group.osMemory,
      osDisk: group.osDisk,
      appMemory: group.appMemory,
      appDisk: group.appDisk,
      cpu: group.cpu,
      vcpus: group.vcpus,
    };
    for (let i = 0; i < group.count; i++) all.push(workload);
  }
  return all;
}
