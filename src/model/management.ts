import { count, hours } from './units.ts';
import type { Count, Hours } from './units.ts';
import type { Fleet } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import type { Stack } from './layers.ts';
import type { FilledPool } from './pool.ts';
import type { DeploymentId, HostClass } from './result.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const kernelsIn = (layers: readonly { readonly kernels: number }[]): number => sum(layers.map((one) => one.kernels));

/**
 * Kernels to patch, counted from the same layers that are drawn: those on every host (spares too),
 * those once per family and host, those per workload. A microVM brings a guest kernel too, but all
 * guests of a family boot the same kernel file, which is patched once.
 */
export function kernelsOf(stack: Stack, fleet: Fleet, pools: readonly FilledPool[]): Count {
  // How large an OS is does not change how many kernels it has.
  const perPool = ({ pool, pairs, largest }: FilledPool): number =>
    pool.hosts * kernelsIn(stack.host(largest)) + sum(pairs) * kernelsIn(stack.family(largest));
  const guests = fleet.groups.reduce((total, group, g) =>
    total + kernelsIn(stack.workload(group)) * sum(pools.map((one) => one.placedOf[g] ?? 0)), 0);
  const files = stack.id === 'microvm' ? sum(pools.map((one) => one.pairs.filter((p) => p > 0).length)) : 0;
  return count(sum(pools.map(perPool)) + guests + files);
}

/** Images to maintain: one per kernel family plus the customised ones. Sharing a kernel does not cure these. */
export function imagesOf(inputs: Inputs, fleet: Fleet): Count {
  const workloads = fleet.groups.reduce((sum, group) => sum + group.count, 0);
  return count(fleet.families + Math.round(workloads * inputs.customisedShare));
}

/** Hours a month: every kernel is patched, every image rebuilt. */
export function patchHoursOf(inputs: Inputs, kernels: Count, images: Count): Hours {
  return hours(kernels * inputs.patchHoursPerKernel + images * inputs.patchHoursPerImage);
}

/**
 * OS instances on one host that a licence counts. Containers count only where the reader says so; a microVM boots a
 * kernel and a userland of its own and counts as a guest.
 */
export function instancesOn(inputs: Inputs, id: DeploymentId, host: HostClass): number {
  const workloads = sum(host.perFamily);
  const containers = inputs.containersCount === 'yes' ? workloads : 0;
  if (id === 'hardware') return workloads;
  if (id === 'nested') return host.perFamily.filter((q) => q > 0).length + containers;
  return 1 + (id === 'microvm' ? workloads : containers);
}

/**
 * Licences: one per OS instance, one per bundle of guests on a host, or one per host without limit.
 * A spare host of OS virtualization or microVMs runs an OS and needs its licence; a spare hypervisor has no guest yet.
 */
export function licencesOf(inputs: Inputs, id: DeploymentId, pools: readonly FilledPool[]): Count {
  const hosts = sum(pools.map((one) => one.pool.hosts));
  if (inputs.licenceModel === 'host') return count(hosts);
  const bundle = inputs.licenceModel === 'bundle' ? inputs.guestsPerLicence : 1;
  const placed = pools.flatMap((one) => one.pool.hostClasses)
    .map((host) => host.hosts * Math.ceil(instancesOn(inputs, id, host) / bundle));
  const spares = id === 'os' || id === 'microvm' ? sum(pools.map((one) => one.pool.spare)) : 0;
  return count(sum(placed) + spares);
}
