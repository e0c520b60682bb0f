import { amountLineOf } from './amountLine.ts';
import type { Amount } from './amountLine.ts';
import { MOST_WORKLOADS } from './divergence.ts';
import { fleetOf } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import { gapRange, remembered } from './gapSearch.ts';
import type { AsFunctionOfN, GapRange, GapSearch } from './gapSearch.ts';
import { coarsely } from './givenHosts.ts';
import type { ComparedId } from './hostCount.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import { count } from './units.ts';

/** Any positive difference counts: where memory, disk or kernels differ there are no whole hosts to jump over. */
const ANY: Pick<GapSearch, 'isGap' | 'rises' | 'most'> = { isGap: (difference) => difference > 0, rises: 'steadily', most: MOST_WORKLOADS };

/** The same for a given fleet, in few groups: their footprints, taken to rise. */
function givenMetricGap(given: Inputs, metric: Amount): GapRange {
  const inputs = coarsely(given);
  const side = (which: ComparedId): AsFunctionOfN => remembered((n) => {
    const at: Inputs = { ...inputs, workloads: count(n) };
    const result = footprintOf(at, stackOf(at, which), fleetOf(at));
    if (result.notPlaceable.length > 0) return null;
    return metric === 'kernels' ? result.kernels : result[metric].total;
  });
  return gapRange(side('hardware'), side('os'), ANY);
}

/** From how many workloads VMs need more of what is not counted in whole hosts. */
export function metricGapOf(inputs: Inputs, metric: Amount): GapRange {
  if (inputs.fleet !== null) return givenMetricGap(inputs, metric);
  const [hardware, os] = [amountLineOf(inputs, 'hardware', metric), amountLineOf(inputs, 'os', metric)];
  return gapRange(remembered(hardware.at), remembered(os.at), { ...ANY, dips: hardware.dips });
}
