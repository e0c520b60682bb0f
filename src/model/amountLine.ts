import { familySizes, fleetOf } from './fleet.ts';
import type { Group } from './fleet.ts';
import type { AsFunctionOfN } from './gapSearch.ts';
import { filledCounterOf } from './hostCount.ts';
import type { ComparedId } from './hostCount.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { Layer } from './layers.ts';

/** What can be added up of layers without a price or a load. */
export type Amount = 'memory' | 'disk' | 'kernels';

/** One amount of one side as a line over the number of workloads. */
export interface AmountLine {
  readonly at: AsFunctionOfN;
  /**
   * How far it may fall with a workload more. Where one family ends and the next begins on the same host, both keep
   * a copy there of their pages and their image; each of the k − 1 such seams may close when a family grows.
   */
  readonly dips: number;
}

/** More than any rounding of a sum. */
const SURELY = 1 + 1e-6;

const sumOf = (layers: readonly Layer[], amount: Amount): number => layers.reduce((sum, one) => sum + one[amount], 0);

/**
 * The totals of a fleet of equal workloads for any number of them, spares included: MiB, GiB or kernels. They are
 * those of `footprintOf`, added up from hosts and seams instead of pools. Null where a workload fits no host.
 */
export function amountLineOf(inputs: Inputs, id: ComparedId, amount: Amount): AmountLine {
  const stack = stackOf(inputs, id);
  const counter = filledCounterOf(inputs, id);
  if (counter === null) return { at: () => null, dips: 0 };
  const { kernelFamilies, minorityShare, spareHosts, guestOsMemory, guestOsDisk } = inputs;
  const group = fleetOf(inputs).groups[0] as Group;
  const os = { memory: guestOsMemory, disk: guestOsDisk };
  const shared = amount === 'memory' ? stack.sharing * (group.osMemory + group.appMemory) : 0;
  const perHost = sumOf(stack.host(os), amount);
  // The first of a family on a host shares no pages.
  const perFirst = sumOf(stack.family(os), amount) + shared;
  const each = sumOf(stack.workload(group), amount) - shared;
  const pools = (n: number): number => (stack.pooling === 'mixed' ? 1 : familySizes(n, kernelFamilies, minorityShare).length);
  return {
    at: (n) => {
      const { hosts, seams } = counter(n);
      return (hosts + spareHosts * pools(n)) * perHost + (hosts + seams) * perFirst + n * each;
    },
    dips: stack.pooling === 'mixed' ? (kernelFamilies - 1) * perFirst * SURELY : 0,
  };
}
