import { divergenceOf, hostsNeeded } from '../model/divergence.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, Resource } from '../model/result.ts';
import { count } from '../model/units.ts';

/** What the side that needs more hosts, or saves none, has going for it. */
export type BestCase =
  /** From so many kernel families on, containers save no host. */
  | { readonly kind: 'kernels'; readonly families: number }
  /** At this page sharing VMs need no more memory. */
  | { readonly kind: 'sharing'; readonly share: number }
  /** One kernel per workload on as few hosts: microVMs. */
  | { readonly kind: 'microvm'; readonly hosts: number }
  /** What containers would save if one kernel were enough. */
  | { readonly kind: 'oneKernel'; readonly hosts: number }
  /** No host less, but so much less memory in use (MiB). */
  | { readonly kind: 'memory'; readonly saved: number }
  /** More workloads: certain from here. */
  | { readonly kind: 'workloads'; readonly from: number }
  | { readonly kind: 'none' };

/** The headline: the divergence with its condition, and the best case of the other side. */
export type Headline =
  | { readonly kind: 'notPlaceable'; readonly deployment: DeploymentId; readonly reason: Resource; readonly workloads: number }
  | {
      readonly kind: 'saves' | 'even' | 'costs';
      readonly workloads: number;
      readonly families: number;
      readonly hardware: number;
      readonly os: number;
      /** hosts(hardware) − hosts(os) */
      readonly difference: number;
      readonly smoothGap: number | null;
      readonly firstGap: number | null;
      readonly binding: { readonly hardware: Resource | null; readonly os: Resource | null };
      readonly bestCase: BestCase;
    };

/** Best case for VMs, where containers need fewer hosts. */
function bestForHardware(inputs: Inputs, osHosts: number): BestCase {
  // Read one by one: the search for the break-even of sharing costs more than all the rest of a step.
  const parting = divergenceOf(inputs);
  const { kernelBreakEven } = parting;
  if (kernelBreakEven !== null) return { kind: 'kernels', families: kernelBreakEven };
  const { microvm } = resultOf(inputs).deployments;
  if (microvm !== null && microvm.notPlaceable.length === 0 && microvm.hosts <= osHosts) {
    return { kind: 'microvm', hosts: microvm.hosts };
  }
  const { sharingBreakEven } = parting;
  if (sharingBreakEven !== null) return { kind: 'sharing', share: sharingBreakEven };
  return { kind: 'none' };
}

/** Best case for containers, where they save no host. */
function bestForOs(inputs: Inputs, hardwareHosts: number): BestCase {
  const one = inputs.kernelFamilies > 1 ? hostsNeeded({ ...inputs, kernelFamilies: count(1) }, 'os') : null;
  if (one !== null && one < hardwareHosts) return { kind: 'oneKernel', hosts: one };
  const { firstGap } = divergenceOf(inputs);
  if (firstGap !== null && firstGap > inputs.workloads) return { kind: 'workloads', from: firstGap };
  const { hardware, os } = resultOf(inputs).deployments;
  const saved = hardware.memory.total - os.memory.total;
  return saved > 0 ? { kind: 'memory', saved } : { kind: 'none' };
}

/** The facts of the headline; the sentence is made of them in each language. */
export function headlineOf(inputs: Inputs): Headline {
  const { hardware, os } = resultOf(inputs).deployments;
  for (const one of [hardware, os]) {
    const missing = one.notPlaceable[0];
    if (missing !== undefined) {
      return { kind: 'notPlaceable', deployment: one.id, reason: missing.reason, workloads: inputs.workloads };
    }
  }
  const difference = hardware.hosts - os.hosts;
  const { smoothGap, firstGap } = divergenceOf(inputs);
  return {
    kind: difference > 0 ? 'saves' : difference === 0 ? 'even' : 'costs',
    workloads: inputs.workloads, families: resultOf(inputs).fleet.families,
    hardware: hardware.hosts, os: os.hosts, difference, smoothGap, firstGap,
    binding: { hardware: hardware.binding, os: os.binding },
    bestCase: difference > 0 ? bestForHardware(inputs, os.hosts) : bestForOs(inputs, hardware.hosts),
  };
}
