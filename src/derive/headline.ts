import { divergenceOf, hostsNeeded } from '../model/divergence.ts';
import { TOLERANCE } from '../model/fleet.ts';
import { realCapacityOf } from '../model/hostCount.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, DeploymentResult, Resource } from '../model/result.ts';
import { MOST_SHARING } from '../model/sharingBreakEven.ts';
import { count, ratio } from '../model/units.ts';

/** From where, along the number of workloads, VMs need more hosts. */
export type Opening =
  /** In whole hosts VMs never need more: a host carries so many of each, containers no more than VMs. */
  | { readonly kind: 'never'; readonly perHost: { readonly hardware: number; readonly os: number } }
  /** They part in places, but up to 100 000 workloads not for good. */
  | { readonly kind: 'inPlaces'; readonly touch: number }
  /** `about`: on un-rounded hosts; null where rounding alone makes the gap. `certain`: for every larger number. */
  | { readonly kind: 'from'; readonly about: number | null; readonly certain: number };

/** What the side that does worse has going for it. Each case has been computed, none is a guess. */
export type BestCase =
  /** From so many kernel families on, containers save no host. */
  | { readonly kind: 'kernels'; readonly families: number }
  /** With the highest page sharing ever published, VMs need no more hosts. */
  | { readonly kind: 'sharing'; readonly share: number; readonly hosts: number }
  /** One kernel per workload on as few hosts: microVMs; only where all is one (Linux) kernel family. */
  | { readonly kind: 'microvm'; readonly hosts: number }
  /** On one kernel for all, containers would need fewer hosts than VMs. */
  | { readonly kind: 'oneKernel'; readonly hosts: number; readonly hardware: number }
  /** Without page sharing between them, VMs would need more hosts. */
  | { readonly kind: 'noSharing'; readonly hosts: number }
  /** No host less, perhaps some more, but so much less memory in use (MiB). */
  | { readonly kind: 'memory'; readonly saved: number; readonly hostsMore: number }
  /** More workloads: certain from here. */
  | { readonly kind: 'workloads'; readonly from: number }
  | { readonly kind: 'none' };

export interface Comparison {
  readonly kind: 'saves' | 'even' | 'costs';
  readonly workloads: number;
  /** Kernel families among these workloads, and those asked for: fewer workloads than families leave some out. */
  readonly families: number;
  readonly familiesAsked: number;
  /** Hosts. */
  readonly hardware: number;
  readonly os: number;
  /** hosts(hardware) − hosts(os) */
  readonly difference: number;
  readonly opening: Opening;
  /** Memory of VMs over that of containers, and kernels to patch on both sides. */
  readonly memoryRatio: number;
  readonly kernels: { readonly hardware: number; readonly os: number };
  readonly binding: { readonly hardware: Resource | null; readonly os: Resource | null };
  readonly bestCase: BestCase;
  /** Of a given fleet: sizes are those of its mean workload. */
  readonly onAverage?: true;
}

/** The headline: the divergence with its condition, and the best case of the other side. */
export type Headline =
  | { readonly kind: 'notPlaceable'; readonly deployment: DeploymentId; readonly reason: Resource; readonly workloads: number;
      /** Of a given fleet: how many of its workloads find no place. */
      readonly unplaced?: number }
  | Comparison;

function openingOf(inputs: Inputs): Opening {
  const { firstTouch, firstGap, smoothGap } = divergenceOf(inputs);
  if (firstTouch === null) {
    const whole = (side: 'hardware' | 'os'): number => Math.floor((realCapacityOf(inputs, side) ?? 0) * (1 + TOLERANCE));
    return { kind: 'never', perHost: { hardware: whole('hardware'), os: whole('os') } };
  }
  if (firstGap === null) return { kind: 'inPlaces', touch: firstTouch };
  return { kind: 'from', about: smoothGap === null ? null : Math.round(smoothGap), certain: firstGap };
}

/** A smaller share of memory is no difference anybody would act on. */
const WORTH_SAYING = 0.005;

/** VMs' hosts with another page sharing; null where passthrough forces it off. */
function hostsAtSharing(inputs: Inputs, share: number): number | null {
  return inputs.vmIoPath === 'passthrough' ? null : hostsNeeded({ ...inputs, pageSharing: ratio(share) }, 'hardware');
}

/** Best case for VMs, where containers need fewer hosts. */
function bestForHardware(inputs: Inputs, osHosts: number): BestCase {
  const families = divergenceOf(inputs).kernelBreakEven;
  if (families !== null) return { kind: 'kernels', families };
  const { microvm } = resultOf(inputs).deployments;
  if (inputs.kernelFamilies === 1 && microvm !== null && microvm.notPlaceable.length === 0 && microvm.hosts <= osHosts) {
    return { kind: 'microvm', hosts: microvm.hosts };
  }
  const shared = hostsAtSharing(inputs, MOST_SHARING);
  return shared !== null && shared <= osHosts ? { kind: 'sharing', share: MOST_SHARING, hosts: shared } : { kind: 'none' };
}

/** Best case for containers, where they save no host. */
function bestForOs(inputs: Inputs, hardware: DeploymentResult, os: DeploymentResult): BestCase {
  if (inputs.kernelFamilies > 1) {
    const alike: Inputs = { ...inputs, kernelFamilies: count(1) };
    const [osAlike, hardwareAlike] = [hostsNeeded(alike, 'os'), hostsNeeded(alike, 'hardware')];
    if (osAlike !== null && hardwareAlike !== null && osAlike < hardwareAlike) {
      return { kind: 'oneKernel', hosts: osAlike, hardware: hardwareAlike };
    }
  }
  const { firstGap } = divergenceOf(inputs);
  if (firstGap !== null && firstGap > inputs.workloads) return { kind: 'workloads', from: firstGap };
  const alone = hostsAtSharing(inputs, 0);
  if (inputs.pageSharing > 0 && alone !== null && alone > os.hosts) return { kind: 'noSharing', hosts: alone };
  const saved = hardware.memory.total - os.memory.total;
  return saved > WORTH_SAYING * os.memory.total ? { kind: 'memory', saved, hostsMore: os.hosts - hardware.hosts } : { kind: 'none' };
}

/** The facts of the headline; the sentences are made of them in each language. */
export function headlineOf(inputs: Inputs): Headline {
  const { deployments, fleet } = resultOf(inputs);
  const { hardware, os } = deployments;
  for (const one of [hardware, os]) {
    const missing = one.notPlaceable[0];
    if (missing !== undefined) {
      const unplaced = one.notPlaceable.reduce((sum, each) => sum + each.count, 0);
      return { kind: 'notPlaceable', deployment: one.id, reason: missing.reason, workloads: inputs.workloads, ...(inputs.fleet === null ? {} : { unplaced }) };
    }
  }
  const difference = hardware.hosts - os.hosts;
  return {
    kind: difference > 0 ? 'saves' : difference === 0 ? 'even' : 'costs',
    ...(inputs.fleet === null ? {} : { onAverage: true as const }),
    workloads: inputs.workloads, families: fleet.families, familiesAsked: inputs.kernelFamilies,
    hardware: hardware.hosts, os: os.hosts, difference, opening: openingOf(inputs),
    memoryRatio: hardware.memory.total / os.memory.total,
    kernels: { hardware: hardware.kernels, os: os.kernels },
    binding: { hardware: hardware.binding, os: os.binding },
    bestCase: difference > 0 ? bestForHardware(inputs, os.hosts) : bestForOs(inputs, hardware, os),
  };
}
