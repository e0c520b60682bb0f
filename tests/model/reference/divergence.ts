import type { Inputs } from '../../../src/model/inputs.ts';
import { ratio } from '../../../src/model/units.ts';
import { carriesInAll, carriesOf } from './capacity.ts';
import { fastCountOf } from './count.ts';
import type { FastCount } from './count.ts';

const MOST_WORKLOADS = 100_000;
const MOST_FAMILIES = 12;
const MOST_SHARING = 0.67;

/** "Where either side has such workloads, comparisons between them are null." */
const comparable = (fast: FastCount): boolean => fast.hardwareFits && fast.osFits;

/** Section 5: the smallest n with hosts(hardware) − hosts(os) ≥ 1. */
export function firstTouch(inputs: Inputs, limit = MOST_WORKLOADS): number | null {
  const fast = fastCountOf(inputs);
  if (!comparable(fast)) return null;
  for (let n = 1; n <= limit; n++) {
    if (fast.hardwareHosts(n) - fast.osHosts(n) >= 1) return n;
  }
  return null;
}

/** The smallest n from which that holds for every larger n up to 100 000: scanned from the far end. */
export function firstGap(inputs: Inputs, limit = MOST_WORKLOADS): number | null {
  const fast = fastCountOf(inputs);
  if (!comparable(fast)) return null;
  let n = limit;
  while (n >= 1 && fast.hardwareHosts(n) - fast.osHosts(n) >= 1) n--;
  return n === limit ? null : n + 1;
}

/** How much more hardware takes than os, of what no rounding to whole hosts interferes with. */
export function excessOf(inputs: Inputs, metric: 'memory' | 'disk' | 'kernels'): ((n: number) => number) | null {
  const fast = fastCountOf(inputs);
  if (!comparable(fast)) return null;
  switch (metric) {
    case 'memory': return (n) => fast.hardwareMemory(n) - fast.osMemory(n);
    case 'disk': return (n) => fast.hardwareDisk(n) - fast.osDisk(n);
    // Hardware patches each guest and each hypervisor, os each host.
    case 'kernels': return (n) => n + fast.hardwareHosts(n) - fast.osHosts(n);
  }
}

/** `(1 + sp·(k−1)) / (1/c_hw − 1/c_os)`, null where c_os ≤ c_hw. */
export function smoothGap(inputs: Inputs): number | null {
  if (!comparable(fastCountOf(inputs))) return null;
  const hardware = carriesInAll(carriesOf('hardware', inputs));
  const os = carriesInAll(carriesOf('os', inputs));
  if (os <= hardware) return null;
  return (1 + inputs.spareHosts * (inputs.kernelFamilies - 1)) / (1 / hardware - 1 / os);
}

/** The smallest k from which hosts(os) ≥ hosts(hardware) holds up to 12. */
export function kernelBreakEven(inputs: Inputs): number | null {
  const fast = fastCountOf(inputs);
  if (!comparable(fast)) return null;
  const n = inputs.workloads;
  let k = MOST_FAMILIES;
  while (k >= 1 && fast.osHosts(n, k) >= fast.hardwareHosts(n, k)) k--;
  return k === MOST_FAMILIES ? null : k + 1;
}

/** How far memory(hardware) exceeds memory(os) at a page sharing of `sharing`. */
export function memoryExcess(inputs: Inputs, sharing: number): number {
  const fast = fastCountOf({ ...inputs, pageSharing: ratio(sharing) });
  return fast.hardwareMemory(inputs.workloads) - fast.osMemory(inputs.workloads);
}

/** The smallest page sharing at which memory(hardware) ≤ memory(os): a fine scan, then halving. */
export function sharingBreakEven(inputs: Inputs, steps = 2000): number | null {
  if (inputs.vmIoPath === 'passthrough' || !comparable(fastCountOf(inputs))) return null;
  if (memoryExcess(inputs, 0) <= 0) return 0;
  for (let step = 1; step <= steps; step++) {
    let high = (MOST_SHARING * step) / steps;
    if (memoryExcess(inputs, high) > 0) continue;
    let low = (MOST_SHARING * (step - 1)) / steps;
    while (high - low > 1e-9) {
      const middle = (low + high) / 2;
      if (memoryExcess(inputs, middle) <= 0) high = middle;
      else low = middle;
    }
    return high;
  }
  return null;
}
