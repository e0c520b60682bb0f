import { divergenceOf } from '../model/divergence.ts';
import { TOLERANCE } from '../model/fleet.ts';
import { realCapacityOf } from '../model/hostCount.ts';
import type { Inputs } from '../model/inputs.ts';
import { defaultOf } from '../model/inputTable.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentResult, Resource } from '../model/result.ts';
import { mib } from '../model/units.ts';
import { hostsApartOf } from './bindingShares.ts';
import type { HostsApart } from './bindingShares.ts';
import { crossingOf } from './crossing.ts';
import type { Crossing } from './crossing.ts';
import { favourOf } from './fairness.ts';
import type { Fairness } from './fairness.ts';
import { headlineOf } from './headline.ts';
import type { Headline } from './headline.ts';
import { responseFacts } from './response.ts';
import type { Slowdown } from './response.ts';
import { hostsWith, missingOf } from './storyFactsHosts.ts';
import type { BothSides, Missing } from './storyFactsHosts.ts';

export interface CrossingFacts {
  readonly crossing: Crossing;
  /** Response time against a physical server at the same load: the load of old servers, and a busy host. */
  readonly calm: Slowdown;
  readonly busy: Slowdown;
}

/** A request through two operating systems, or one. */
export function crossingFacts(inputs: Inputs): CrossingFacts {
  const { article, high } = responseFacts(inputs);
  return { crossing: crossingOf(inputs), calm: article, busy: high };
}

export interface DivergenceSceneFacts {
  readonly headline: Headline;
  /** Whole workloads that a full host carries; null where not even one fits. */
  readonly perHost: BothSides<number | null>;
}

const whole = (value: number | null): number | null => (value === null ? null : Math.floor(value * (1 + TOLERANCE)));

/** From where the two part. */
export const divergenceSceneFacts = (inputs: Inputs): DivergenceSceneFacts => ({
  headline: headlineOf(inputs),
  perHost: { hardware: whole(realCapacityOf(inputs, 'hardware')), os: whole(realCapacityOf(inputs, 'os')) },
});

export interface BottleneckFacts {
  readonly utilization: number;
  readonly missing: Missing | null;
  /** What a full host runs out of first; null where nothing is placed. */
  readonly binding: BothSides<Resource | null>;
  readonly hosts: BothSides<number> | null;
  /** The same with half the guest OS memory. */
  readonly halved: BothSides<number> | null;
  /** Guest OS memory now, MiB. */
  readonly guestOsMemory: number;
  /** Utilization from which CPU runs out first; null where it never does. */
  readonly cpuFrom: BothSides<number | null>;
  /** From which it does on both sides. */
  readonly cpuFromBoth: number | null;
  /** Why the hosts differ although CPU runs out first on both sides; null in every other case. */
  readonly apart: HostsApart | null;
}

/** CPU demand rises with utilization and nothing else does: where it meets the next limit. */
function cpuFromOf(inputs: Inputs, { pools }: DeploymentResult): number | null {
  const placed = pools.filter((pool) => pool.placed > 0);
  const first = placed[0];
  if (first === undefined) return null;
  const largest = placed.reduce((most, pool) => (pool.workloads > most.workloads ? pool : most), first);
  const { memory, disk, count, cpu } = largest.carries;
  const from = inputs.utilization * (cpu / Math.min(memory, disk, count));
  return from > 0 && from <= 1 ? from : null;
}

/** If CPU binds, density does not help. */
export function bottleneckFacts(inputs: Inputs): BottleneckFacts {
  const { hardware, os } = resultOf(inputs).deployments;
  const missing = missingOf(inputs);
  const cpuFrom = { hardware: cpuFromOf(inputs, hardware), os: cpuFromOf(inputs, os) };
  return {
    utilization: inputs.utilization, missing, guestOsMemory: inputs.guestOsMemory, cpuFrom,
    binding: { hardware: hardware.binding, os: os.binding },
    hosts: missing === null ? { hardware: hardware.hosts, os: os.hosts } : null,
    halved: hostsWith(inputs, { guestOsMemory: mib(inputs.guestOsMemory / 2) }),
    cpuFromBoth: cpuFrom.hardware === null || cpuFrom.os === null ? null : Math.max(cpuFrom.hardware, cpuFrom.os),
    apart: missing === null ? hostsApartOf(inputs) : null,
  };
}

export interface FairnessFacts {
  readonly missing: Missing | null;
  readonly workloads: number;
  /** VMs − containers, in hosts, as things stand; null where something fits no host. */
  readonly gap: number | null;
  /** The gap in hosts with every switch as VMs would have it, and as containers would. */
  readonly favour: Fairness['favour'];
  /** Page sharing: as set, what the era's default is, and at which share VMs need no more memory. */
  readonly sharing: { readonly share: number; readonly usual: number; readonly breakEven: number | null; readonly off: boolean };
  /** One kernel per workload; `limited`: a container host is full by number alone, which microVMs are not held to. Null before their time, on several kernels, or where one fits no host. */
  readonly microvm: { readonly hosts: number; readonly difference: number; readonly limited: boolean } | null;
}

/** What sharing, clones, device paths and microVMs do to the gap. Takes a frame: all settings of all switches are tried. */
export function fairnessFacts(inputs: Inputs): FairnessFacts {
  const { hardware, os, microvm } = resultOf(inputs).deployments;
  const missing = missingOf(inputs);
  const fits = inputs.kernelFamilies === 1 && microvm !== null && microvm.notPlaceable.length === 0 && os.notPlaceable.length === 0;
  return {
    missing, workloads: inputs.workloads, gap: missing === null ? hardware.hosts - os.hosts : null, favour: favourOf(inputs),
    sharing: {
      share: inputs.pageSharing, usual: defaultOf('pageSharing', inputs.era).value,
      breakEven: divergenceOf(inputs).sharingBreakEven, off: inputs.vmIoPath === 'passthrough',
    },
    microvm: fits ? { hosts: microvm.hosts, difference: microvm.hosts - os.hosts, limited: os.binding === 'count' } : null,
  };
}
