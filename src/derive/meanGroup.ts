import type { Fleet, Group } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { constantsOf, vmmOverhead } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import { cores, gib, mib } from '../model/units.ts';

/** The mean workload of some groups; of equal ones exactly what each of them is. Null where there is none. */
export function meanGroup(groups: readonly Group[]): Group | null {
  const [first] = groups;
  if (first === undefined) return null;
  const total = groups.reduce((sum, one) => sum + one.count, 0);
  const mean = (pick: (group: Group) => number): number =>
    (groups.every((one) => pick(one) === pick(first)) ? pick(first) : groups.reduce((sum, one) => sum + pick(one) * one.count, 0) / total);
  return {
    ...first, osMemory: mib(mean((one) => one.osMemory)), osDisk: gib(mean((one) => one.osDisk)),
    appMemory: mib(mean((one) => one.appMemory)), appDisk: gib(mean((one) => one.appDisk)),
    cpu: cores(mean((one) => one.cpu)), vcpus: mean((one) => one.vcpus),
  };
}

/** The mean workload of one kernel family. */
export const meanOfFamily = ({ groups }: Fleet, family: number): Group | null => meanGroup(groups.filter((one) => one.kernel === family));

/** What the VMM takes for one VM, MiB; of unlike VMs the mean. It grows in a straight line with vCPUs and memory, so it is that of the mean VM. */
export function vmmPerVmOf(inputs: Inputs): number {
  const mean = meanGroup(resultOf(inputs).fleet.groups);
  return mean === null ? 0 : vmmOverhead(constantsOf(inputs), mean.vcpus, mean.osMemory + mean.appMemory);
}
