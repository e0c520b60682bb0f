import type { ContainerIoPath, Inputs, VmIoPath } from '../model/inputs.ts';
import { constantsOf, cpuFactorOf } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';

/** What a request meets on its way from the application to the hardware. */
export type StopId =
  | 'application' | 'guestOs' | 'deviceModel' | 'paravirtualDriver' | 'hypervisor' | 'hypervisorPassed'
  | 'bridge' | 'sharedKernel' | 'hardware';

export interface Stop {
  readonly id: StopId;
  /** 1 for the first operating system on the way down, 2 for the second; null for what is none. */
  readonly os: number | null;
  /** The request goes past it without being worked on: a device handed to the guest. */
  readonly passed: boolean;
}

/** CPU per request in multiples of native; `cpu + io = factor`, all of it one sum. */
export interface RequestCost {
  readonly ioShare: number;
  readonly cpuFactor: number;
  readonly ioFactor: number;
  readonly cpu: number;
  readonly io: number;
  readonly factor: number;
  /** What is added to the native 1 by CPU work and by input and output; they sum to `factor − 1`. */
  readonly extraCpu: number;
  readonly extraIo: number;
}

export interface CrossingSide {
  readonly id: 'hardware' | 'os';
  readonly path: VmIoPath | ContainerIoPath;
  /** From the application down; the way back is the same, upward. */
  readonly stops: readonly Stop[];
  /** Operating systems that work on the request's input and output, the hypervisor counted as one. */
  readonly systems: number;
  readonly cost: RequestCost;
  /** Cores that the factor costs over all workloads; null where not all of them find a host. */
  readonly overhead: number | null;
}

export interface Crossing {
  readonly hardware: CrossingSide;
  readonly os: CrossingSide;
  /** Which side a request costs more; `even` where three digits show no difference. */
  readonly dearer: 'hardware' | 'os' | 'even';
}

const VM_STOPS: Readonly<Record<VmIoPath, readonly StopId[]>> = {
  emulated: ['application', 'guestOs', 'deviceModel', 'hypervisor', 'hardware'],
  paravirtual: ['application', 'guestOs', 'paravirtualDriver', 'hypervisor', 'hardware'],
  passthrough: ['application', 'guestOs', 'hypervisorPassed', 'hardware'],
};
const CONTAINER_STOPS: Readonly<Record<ContainerIoPath, readonly StopId[]>> = {
  host: ['application', 'sharedKernel', 'hardware'],
  bridged: ['application', 'bridge', 'sharedKernel', 'hardware'],
};
const SYSTEMS: readonly StopId[] = ['guestOs', 'hypervisor', 'sharedKernel'];

function stopsOf(ids: readonly StopId[]): readonly Stop[] {
  const systems = ids.filter((id) => SYSTEMS.includes(id));
  return ids.map((id) => {
    const place = systems.indexOf(id);
    return { id, os: place < 0 ? null : place + 1, passed: id === 'hypervisorPassed' };
  });
}

/** (1 − io)·(1 + cv) + io·x: the sum that `cpuFactorOf` makes, with its parts kept. */
function costOf(ioShare: number, cpuFactor: number, ioFactor: number, factor: number): RequestCost {
  return {
    ioShare, cpuFactor, ioFactor, factor, cpu: (1 - ioShare) * cpuFactor, io: ioShare * ioFactor,
    extraCpu: (1 - ioShare) * (cpuFactor - 1), extraIo: ioShare * (ioFactor - 1),
  };
}

/** Smallest difference between factors that their printed digits show. */
const VISIBLE = 0.005;

/**
 * The way of one request through the layers, and the CPU it costs in multiples of native, for VMs and for
 * containers. Assumes that all the work a layer adds is done on behalf of the request.
 */
export function crossingOf(inputs: Inputs): Crossing {
  const c = constantsOf(inputs);
  const { deployments } = resultOf(inputs);
  const side = (id: 'hardware' | 'os', path: CrossingSide['path'], ids: readonly StopId[], cpu: number, io: number): CrossingSide => {
    const stops = stopsOf(ids);
    const { cpu: used, notPlaceable } = deployments[id];
    return {
      id, path, stops, systems: stops.filter((stop) => stop.os !== null).length,
      cost: costOf(inputs.ioShare, cpu, io, cpuFactorOf(inputs, id)), overhead: notPlaceable.length > 0 ? null : used.overhead,
    };
  };
  const hardware = side('hardware', inputs.vmIoPath, VM_STOPS[inputs.vmIoPath],
    1 + c('vmCpuOverhead'), c(`vmIoFactor.${inputs.vmIoPath}`));
  const os = side('os', inputs.containerIoPath, CONTAINER_STOPS[inputs.containerIoPath],
    1, c(`containerIoFactor.${inputs.containerIoPath}`));
  const difference = hardware.cost.factor - os.cost.factor;
  const dearer = Math.abs(difference) < VISIBLE ? 'even' : difference > 0 ? 'hardware' : 'os';
  return { hardware, os, dearer };
}
