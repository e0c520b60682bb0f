import type { Fleet, GivenFleet, Group } from '../../../src/model/fleet.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { cores, count, gib, mib } from '../../../src/model/units.ts';

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

/** Whole seats, always to who is furthest below its share; with `oneEach` nobody has two before all have one. */
function seats(weights: readonly number[], n: number, oneEach: boolean): number[] {
  const claims = weights.flatMap((weight, who) => Array.from({ length: n }, (_, seat) =>
    ({ who, claim: oneEach && seat === 0 ? Infinity : weight / (seat + 0.5) })));
  const ranked = claims.sort((a, b) => (a.claim === b.claim ? a.who - b.who : b.claim - a.claim)).slice(0, n);
  return weights.map((_, who) => ranked.filter((one) => one.who === who).length);
}

/** The workloads of a given fleet at another number of them: who of its groups is there, one by one, by family. */
function inLine(fleet: GivenFleet, n: number): Group[] {
  const line: Group[] = [];
  const families = Array.from({ length: fleet.families }, (_, family) => fleet.groups.filter((group) => group.kernel === family));
  const sizeOf = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + group.count, 0);
  const all = sizeOf(fleet.groups);
  const wanted = n === all ? families.map(sizeOf) : seats(families.map(sizeOf), n, true);
  families.forEach((groups, family) => {
    const counts = n === all ? groups.map((group) => group.count as number) : seats(groups.map((group) => group.count), wanted[family] ?? 0, false);
    groups.forEach((group, g) => { for (let i = 0; i < (counts[g] ?? 0); i++) line.push(group); });
  });
  return line;
}

/** The fleet that was given, as its sliders scale it: number, families, then sizes and demands. */
export function givenFleet(inputs: Inputs, fleet: GivenFleet): Fleet {
  const { base } = fleet;
  const line = inLine(fleet, inputs.workloads);
  const ownFamilies = inputs.kernelFamilies === base.kernelFamilies && inputs.minorityShare === base.minorityShare;
  const sizes = familySizes(inputs.workloads, inputs.kernelFamilies, inputs.minorityShare);
  const cutAt = sizes.map((_, family) => sizes.slice(0, family + 1).reduce((sum, size) => sum + size, 0));
  const present = [...new Set(line.map((group) => group.kernel))].sort((a, b) => a - b);
  const scale = (own: number, now: number, before: number): number => (now === before ? own : before === 0 ? now : now * (own / before));
  const groups = line.map((group, place): Group => ({
    count: count(1),
    kernel: ownFamilies ? present.indexOf(group.kernel) : cutAt.findIndex((end) => place < end),
    osMemory: mib(scale(group.osMemory, inputs.guestOsMemory, base.guestOsMemory)),
    osDisk: gib(scale(group.osDisk, inputs.guestOsDisk, base.guestOsDisk)),
    appMemory: mib(scale(group.appMemory, inputs.appMemory, base.appMemory)),
    appDisk: gib(scale(group.appDisk, inputs.appDisk, base.appDisk)),
    cpu: cores(scale(group.cpu, inputs.utilization * inputs.sourceCores, base.utilization * base.sourceCores)),
    vcpus: group.vcpus,
  }));
  return { families: ownFamilies ? present.length : sizes.length, groups };
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
