import type { AssumptionId } from '../model/assumptions.ts';
import type { Era } from '../model/era.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { resolveInputs, SPEC } from '../model/inputTable.ts';
import { constantsOf, cpuFactorOf, sharingInForce, vmmOverhead } from '../model/layers.ts';
import { powerOf } from '../model/money.ts';
import { sharedMemory } from '../model/placement.ts';
import type { PublishedId, PublishedResult, PublishedRow, Subject } from '../model/publishedResult.ts';
import { responseRatio } from '../model/responseTime.ts';
import { count, ratio } from '../model/units.ts';
import { closedLoopOf, closedLoopRate } from './closedLoop.ts';
import type { ClosedLoop } from './closedLoop.ts';

/** How the model answers one published result. */
export interface Prediction {
  /** The inputs it is asked with: those of the era, but for what the experiment itself fixes. */
  readonly inputs: Inputs;
  /** Constants and defaults that the answer hangs on. */
  readonly restsOn: readonly (AssumptionId | NumberKey)[];
  /** In the row's unit; null where the model has no word for what was measured. */
  readonly of: (row: PublishedRow) => number | null;
}

/** Native load of one instance in C5. Not published: chosen so that containers give the twofold growth reported. */
export const INSTANCE_LOAD = 1 / 7;

const MB_PER_MIB = 1.048576;
const MS_PER_S = 1000;

/** I/O share of a benchmark that does nothing else, or none of it. */
const ALL_IO = { ioShare: ratio(1) } as const;
const NO_IO = { ioShare: ratio(0) } as const;

/** CPU factor of what was run; its containers used the host's network and plain volumes. */
export function subjectFactor(inputs: Inputs, subject: Subject | undefined): number {
  switch (subject) {
    case 'xen': case 'kvmTuned': case 'kvmUntuned': return cpuFactorOf({ ...inputs, vmIoPath: 'paravirtual' }, 'hardware');
    case 'sriov': return cpuFactorOf({ ...inputs, vmIoPath: 'passthrough' }, 'hardware');
    case 'openvz': case 'docker': return cpuFactorOf({ ...inputs, containerIoPath: 'host' }, 'os');
    case 'physical': return 1;
    default: throw new Error(`no CPU factor for ${subject ?? 'nothing'}`);
  }
}

const VMM: readonly AssumptionId[] = ['vmmFixed', 'vmmPerVcpu', 'vmmPerMib'];
const KERNEL: readonly AssumptionId[] = ['microvmKernelFixed', 'microvmKernelPerMib'];

function overheadPerVm(inputs: Inputs): Prediction {
  const c = constantsOf(inputs);
  return { inputs, restsOn: VMM, of: ({ conditions: { vcpus = 1, memoryMib = 0 } }) => vmmOverhead(c, vcpus, memoryMib) };
}

/** What the kernel of a guest of this size keeps for itself, MiB. */
function kernelMemory(inputs: Inputs, memoryMib: number): number {
  const c = constantsOf(inputs);
  return c('microvmKernelFixed') + c('microvmKernelPerMib') * memoryMib;
}

/** A guest that runs nothing: kernel, minimal userland, and what Firecracker or QEMU adds, as resident memory. */
function idleGuest(inputs: Inputs): Prediction {
  const c = constantsOf(inputs);
  return {
    inputs, restsOn: [...VMM, ...KERNEL, 'microvmMonitor', 'microvmUserland'],
    of: ({ conditions: { subject, memoryMib = 0, vcpus = 1 } }) => {
      const monitor = subject === 'firecracker' ? c('microvmMonitor') : vmmOverhead(c, vcpus, memoryMib);
      return monitor + kernelMemory(inputs, memoryMib) + c('microvmUserland');
    },
  };
}

/** How response time grows when instances of the same load are added to one host. */
function growth(inputs: Inputs): Prediction {
  return {
    inputs, restsOn: ['ioShare', 'vmCpuOverhead', 'vmIoFactor.paravirtual', 'containerIoFactor.host'],
    of: ({ conditions: { subject, instancesFrom = 1, instancesTo = 1 } }) => {
      const factor = subjectFactor(inputs, subject);
      const before = responseRatio(factor, instancesFrom * INSTANCE_LOAD);
      const after = responseRatio(factor, instancesTo * INSTANCE_LOAD);
      return before === null || after === null ? null : after / before;
    },
  };
}

/** A rate falls by the CPU factor, a time rises by it. */
function besideNative(inputs: Inputs, restsOn: Prediction['restsOn'], what: 'rate' | 'time'): Prediction {
  return {
    inputs, restsOn,
    of: ({ conditions, native }) => {
      if (native === undefined) return null;
      const factor = subjectFactor(inputs, conditions.subject);
      return what === 'rate' ? native / factor : native * factor;
    },
  };
}

/** The closed loop that the native rates of a result describe. */
export function nativeLoopOf({ rows }: PublishedResult): ClosedLoop {
  return closedLoopOf(rows.flatMap(({ conditions: { subject, what, threads }, measured }) =>
    (subject === 'physical' && what === 'throughput' && threads !== undefined ? [{ threads, rate: measured }] : [])));
}

function threadsInALoop(inputs: Inputs, result: PublishedResult): Prediction {
  const loop = nativeLoopOf(result);
  return {
    inputs, restsOn: ['ioShare', 'vmCpuOverhead', 'vmIoFactor.paravirtual', 'containerIoFactor.host'],
    of: ({ conditions: { subject, what, threads = 1 } }) => {
      const rate = closedLoopRate(loop, subjectFactor(inputs, subject), threads);
      return what === 'responseTime' ? (threads / rate) * MS_PER_S : rate;
    },
  };
}

/** Share of the memory of equal VMs that sharing gives back. */
const givenBack = (sharing: number, vms: number): number => sharedMemory(sharing, [vms], [vms]) / vms;

/** The application of a container is an input; only what surrounds it is predicted. */
function emptyContainer(inputs: Inputs): Prediction {
  return {
    inputs, restsOn: ['runtimeMemory'],
    of: ({ conditions: { what } }) => (what === 'empty' ? inputs.runtimeMemory * MB_PER_MIB : null),
  };
}

/** The era whose constants speak of a year; no era speaks of the years between. */
const eraOfYear = (year: number | undefined): Era | null => {
  if (year === 2006) return '2007';
  return year === 2024 ? '2026' : null;
};

/** Power of an idle host over that of a full one, PUE left out by the division. */
function idlePower(inputs: Inputs): number {
  return powerOf(inputs, 'hardware', count(1), 0) / powerOf(inputs, 'hardware', count(1), inputs.hostCores);
}

const silent = (inputs: Inputs): Prediction => ({ inputs, restsOn: [], of: () => null });

/**
 * What the model predicts for a published result, out of its own functions and the constants of the era. The I/O share
 * follows from the experiment where that is clear (none for Linpack, all of it for disk and network tests) and is the
 * era's default otherwise; nothing is tuned to come near.
 */
export const PREDICTIONS: Readonly<Record<PublishedId, (result: PublishedResult) => Prediction>> = {
  C1: ({ era }) => overheadPerVm(resolveInputs(era, {})),
  C2: ({ era }) => overheadPerVm(resolveInputs(era, {})),
  C3: ({ era }) => idleGuest(resolveInputs(era, { memoryAccounting: 'resident' })),
  C4: ({ era }) => {
    const inputs = resolveInputs(era, {});
    return { inputs, restsOn: KERNEL, of: ({ conditions: { memoryMib = 0 } }) => kernelMemory(inputs, memoryMib) };
  },
  C5: ({ era }) => growth(resolveInputs(era, {})),
  C6: ({ era }) => besideNative(resolveInputs(era, NO_IO), ['vmCpuOverhead'], 'rate'),
  C7: ({ era }) => besideNative(resolveInputs(era, ALL_IO), ['vmIoFactor.paravirtual', 'containerIoFactor.host'], 'rate'),
  C8: ({ era }) => besideNative(resolveInputs(era, ALL_IO), ['vmIoFactor.paravirtual'], 'time'),
  C9: (result) => threadsInALoop(resolveInputs(result.era, {}), result),
  C10: ({ era }) => ({
    inputs: resolveInputs(era, {}), restsOn: [],
    of: ({ conditions: { shared = 0, vms = 1 } }) => givenBack(shared, vms),
  }),
  C11: ({ era }) => {
    const inputs = resolveInputs(era, {});
    return { inputs, restsOn: ['pageSharing'], of: () => sharingInForce(inputs) };
  },
  // The most that the page lets sharing give back, between as many VMs.
  C12: ({ era }) => ({
    inputs: resolveInputs(era, {}), restsOn: [],
    of: ({ conditions: { vms = 1 } }) => givenBack(SPEC.pageSharing.max, vms),
  }),
  C13: ({ era }) => emptyContainer(resolveInputs(era, {})),
  C14: (result) => ({
    inputs: resolveInputs(result.era, {}), restsOn: ['idlePowerShare'],
    of: ({ conditions: { year } }) => {
      const era = eraOfYear(year);
      return era === null ? null : idlePower(resolveInputs(era, {}));
    },
  }),
  C15: ({ era }) => silent(resolveInputs(era, {})),
  C16: ({ era }) => {
    const inputs = resolveInputs(era, ALL_IO);
    return {
      inputs, restsOn: ['vmIoFactor.passthrough'],
      of: ({ conditions: { subject, what } }) => (what === 'cpuPerVm' ? subjectFactor(inputs, subject) - 1 : null),
    };
  },
  C17: ({ era }) => silent(resolveInputs(era, {})),
  C18: ({ era }) => overheadPerVm(resolveInputs(era, { memoryAccounting: 'reserved' })),
};
