import { recentByInputs } from '../model/cached.ts';
import { divergenceOf } from '../model/divergence.ts';
import type { GapRange } from '../model/gapSearch.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { metricGapOf } from '../model/metricGap.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, Metric, Resource } from '../model/result.ts';
import { presentRow } from './divergenceCurve.ts';

/** From how many workloads whole hosts differ, as far as it can be said. */
export type Opening =
  /** On average from `about`; for every larger number from `certain`. */
  | { readonly kind: 'aboutAndCertain'; readonly about: number; readonly certain: number }
  | { readonly kind: 'certain'; readonly certain: number }
  | { readonly kind: 'about'; readonly about: number }
  /** In whole hosts VMs need no more than containers, however many workloads there are. */
  | { readonly kind: 'never' };

/** What the divergence figure says in words; the sentences are made of it in each language. */
export interface DivergenceFacts {
  readonly metric: Metric;
  readonly along: NumberKey;
  /** The present value of the input on the axis. */
  readonly at: number;
  readonly workloads: number;
  readonly families: number;
  readonly hardware: number | null;
  readonly os: number | null;
  /** more: VMs need more; less: containers do. */
  readonly kind: 'more' | 'same' | 'less' | 'notPlaceable';
  /** hosts(hardware) − hosts(os) and so on; 0 where not placeable. */
  readonly difference: number;
  readonly missing: { readonly deployment: DeploymentId; readonly reason: Resource } | null;
  /** Only for hosts along the number of workloads. */
  readonly opening: Opening | null;
  /** Of a given fleet: from where on it is for good has been looked for, not proved. */
  readonly onAverage?: true;
}

/** Sums of the same parts in another order differ in their last bits. */
const EQUAL = 1e-9;

function openingOf(inputs: Inputs): Opening {
  const { smoothGap, firstGap, firstTouch } = divergenceOf(inputs);
  // Un-rounded hosts may part where whole ones never do: both round down to the same number a host.
  if (firstTouch === null) return { kind: 'never' };
  if (firstGap !== null && smoothGap !== null && Math.round(smoothGap) < firstGap) {
    return { kind: 'aboutAndCertain', about: smoothGap, certain: firstGap };
  }
  if (firstGap !== null) return { kind: 'certain', certain: firstGap };
  return smoothGap === null ? { kind: 'never' } : { kind: 'about', about: smoothGap };
}

function missingOf(inputs: Inputs): DivergenceFacts['missing'] {
  const { hardware, os } = resultOf(inputs).deployments;
  const found = [hardware, os].find((one) => one.notPlaceable.length > 0);
  const reason = found?.notPlaceable[0]?.reason;
  return found === undefined || reason === undefined ? null : { deployment: found.id, reason };
}

/** The facts of the title, the summary and the words on the chart. */
export function divergenceFacts(inputs: Inputs, metric: Metric, along: NumberKey): DivergenceFacts {
  const { hardware, os } = presentRow(inputs, metric, along);
  const common = {
    metric, along, at: inputs[along], workloads: inputs.workloads, families: resultOf(inputs).fleet.families, hardware, os,
    ...(inputs.fleet === null ? {} : { onAverage: true as const }),
  };
  const missing = missingOf(inputs);
  if (missing !== null || hardware === null || os === null) {
    return { ...common, kind: 'notPlaceable', difference: 0, missing, opening: null };
  }
  const difference = Math.abs(hardware - os) <= EQUAL * Math.max(hardware, os) ? 0 : hardware - os;
  return {
    ...common, difference, missing: null, kind: difference > 0 ? 'more' : difference < 0 ? 'less' : 'same',
    opening: metric === 'hosts' && along === 'workloads' ? openingOf(inputs) : null,
  };
}

const gaps = recentByInputs<Map<Metric, GapRange>>();

/**
 * From how many workloads VMs need more memory, disk or kernels. It takes several frames: ask when the
 * reader has let go, not while he drags.
 */
export function smallGapOf(inputs: Inputs, metric: 'memory' | 'disk' | 'kernels'): GapRange {
  const known = gaps.get(inputs)?.get(metric);
  if (known !== undefined) return known;
  const found = metricGapOf(inputs, metric);
  gaps.set(inputs, (gaps.get(inputs) ?? new Map<Metric, GapRange>()).set(metric, found));
  return found;
}
