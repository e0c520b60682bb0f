import { metricOf } from '../model/curve.ts';
import { hostCounterOf } from '../model/hostCount.ts';
import type { ComparedId } from '../model/hostCount.ts';
import type { Inputs, LicenceModel, VmIoPath } from '../model/inputs.ts';
import { defaultOf } from '../model/inputTable.ts';
import { constantsOf, cpuFactorOf } from '../model/layers.ts';
import { responseRatio } from '../model/responseTime.ts';
import { resultOf } from '../model/resultOf.ts';
import { workloadsAfter } from '../model/sprawl.ts';
import { count, ratio } from '../model/units.ts';
import { CLAIM_LIMITS } from './claimVerdict.ts';
import { vmmPerVmOf } from './meanGroup.ts';

const { calm: CALM, busy: BUSY } = CLAIM_LIMITS[1];
const MONTHS = 36;

export interface Facts1 {
  /** Response time of a VM over that of a container at 10 and 15 % load; null: the VM's queue never empties. */
  readonly calm: readonly [number | null, number | null];
  /** The same at 57 % load and an I/O-heavy mix. */
  readonly busy: number | null;
  readonly ioShare: number;
  readonly heavyIo: number;
  readonly loads: { readonly calm: readonly [number, number]; readonly busy: number };
}

function slower(inputs: Inputs, load: number): number | null {
  const [vm, container] = [responseRatio(cpuFactorOf(inputs, 'hardware'), load), responseRatio(cpuFactorOf(inputs, 'os'), load)];
  if (vm === null) return null;
  // No path of containers costs so much that they stall where VMs do not; if they ever did, VMs would be no slower.
  return container === null ? 0 : vm / container;
}

export function facts1(inputs: Inputs): Facts1 {
  const heavyIo = Math.max(inputs.ioShare, defaultOf('ioShare', inputs.era).high);
  return {
    calm: [slower(inputs, CALM[0]), slower(inputs, CALM[1])], busy: slower({ ...inputs, ioShare: ratio(heavyIo) }, BUSY),
    ioShare: inputs.ioShare, heavyIo, loads: { calm: CALM, busy: BUSY },
  };
}

export interface Facts2 {
  /** False where a VM fits no host: there is nothing to take shares of. */
  readonly fits: boolean;
  /** Shares of the VMs' memory before anything is shared. */
  readonly copies: number;
  readonly givenBack: number;
  readonly net: number;
  readonly vmmPerVm: number;
  /** Of a given fleet: the overhead of a VM is a mean. */
  readonly onAverage?: true;
}

export function facts2(inputs: Inputs): Facts2 {
  const { memory: { total, byLayer: { guestOs = 0, sharedPages = 0 } }, notPlaceable } = resultOf(inputs).deployments.hardware;
  const gross = total - sharedPages;
  const share = (amount: number): number => (gross === 0 ? 0 : amount / gross);
  return {
    fits: notPlaceable.length === 0, copies: share(guestOs), givenBack: share(0 - sharedPages), net: share(guestOs + sharedPages),
    vmmPerVm: vmmPerVmOf(inputs), ...(inputs.fleet === null ? {} : { onAverage: true as const }),
  };
}

export interface Facts3 {
  readonly fits: boolean;
  /** Disk of all VMs over that of the containers; null where one of them fits no host. */
  readonly diskRatio: number | null;
  /** OS disk stored for each guest OS, of one full copy. */
  readonly diskPerOs: number;
  readonly licencesPerOs: number;
  readonly licences: number;
  readonly guests: number;
  readonly model: LicenceModel;
  readonly bundle: number;
}

export function facts3(inputs: Inputs): Facts3 {
  const { hardware, os } = resultOf(inputs).deployments;
  const [vms, containers] = [metricOf(hardware, 'disk'), metricOf(os, 'disk')];
  return {
    fits: vms !== null,
    diskRatio: vms === null || containers === null ? null : vms / containers,
    diskPerOs: (hardware.disk.byLayer.guestOs ?? 0) / (inputs.workloads * inputs.guestOsDisk),
    licencesPerOs: hardware.licences / inputs.workloads, licences: hardware.licences, guests: inputs.workloads,
    model: inputs.licenceModel, bundle: inputs.guestsPerLicence,
  };
}

export interface Facts4 { readonly factors: Readonly<Record<VmIoPath, number>>; readonly path: VmIoPath; readonly inUse: number }

export function facts4(inputs: Inputs): Facts4 {
  const c = constantsOf(inputs);
  const factors = {
    emulated: c('vmIoFactor.emulated'), paravirtual: c('vmIoFactor.paravirtual'), passthrough: c('vmIoFactor.passthrough'),
  };
  return { factors, path: inputs.vmIoPath, inUse: factors[inputs.vmIoPath] };
}

export interface Facts5 {
  /** What others found, whatever the reader has set. */
  readonly published: number;
  readonly low: number;
  readonly high: number;
  /** Of a given fleet the mean. */
  readonly utilization: number;
  readonly onAverage?: true;
  readonly servers: number;
  /** Null where a VM fits no host. */
  readonly hosts: number | null;
}

export function facts5(inputs: Inputs): Facts5 {
  const { value, low, high } = defaultOf('utilization', inputs.era);
  return {
    published: value, low, high, utilization: inputs.utilization, servers: inputs.workloads,
    hosts: metricOf(resultOf(inputs).deployments.hardware, 'hosts'), ...(inputs.fleet === null ? {} : { onAverage: true as const }),
  };
}

export interface Facts6 {
  readonly months: number;
  /** After so many months. */
  readonly workloads: number;
  /** Null where a workload fits no host. */
  readonly kernels: Readonly<Record<ComparedId, number | null>>;
  /** The same on both sides. */
  readonly images: number;
}

export function facts6(inputs: Inputs): Facts6 {
  const workloads = workloadsAfter(inputs, MONTHS);
  const { hardware, os } = resultOf(workloads === inputs.workloads ? inputs : { ...inputs, workloads }).deployments;
  return {
    months: MONTHS, workloads, kernels: { hardware: metricOf(hardware, 'kernels'), os: metricOf(os, 'kernels') }, images: os.images,
  };
}

export interface HostsAt { readonly families: number; readonly hardware: number | null; readonly os: number | null }
export interface Facts7 { readonly at: readonly HostsAt[] }

export function facts7(inputs: Inputs): Facts7 {
  const at = [1, 2, 3].map((families): HostsAt => {
    const there: Inputs = { ...inputs, kernelFamilies: count(families) };
    return {
      families, hardware: hostCounterOf(there, 'hardware')(inputs.workloads), os: hostCounterOf(there, 'os')(inputs.workloads),
    };
  });
  return { at };
}
