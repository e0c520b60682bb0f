import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, DeploymentResult, LayerId, Resource } from '../model/result.ts';
import { mibOf } from '../model/units.ts';

export type ShareMeasure = 'memory' | 'disk';
export type SharePart = LayerId | 'stranded' | 'headroom';

/** A stretch of the bar, MiB or GiB. `sharedPages` is negative: what sharing takes out again. */
export interface Share {
  readonly part: SharePart;
  readonly amount: number;
}

/** All hosts of one deployment as one bar. */
export interface HostShares {
  readonly id: DeploymentId;
  readonly hosts: number;
  /** What the hosts hold in all; null for physical servers, of which only the use is known. */
  readonly capacity: number | null;
  readonly used: number;
  /** In drawing order; amounts sum to the capacity, or to the use where that is all that is known. */
  readonly shares: readonly Share[];
  /** What the applications have of the capacity (of the use where there is none), 0…1. */
  readonly application: number;
  /** Null where everything fits. */
  readonly lacks: Resource | null;
}

/**
 * Applications first, the copies of the OS last of what is used: page sharing is then seen as the
 * part of those copies that no longer reaches the end.
 */
const DRAWING_ORDER: readonly LayerId[] = [
  'application', 'runtime', 'image', 'userland', 'monitor', 'agents', 'hostOs', 'hypervisor', 'vmmOverhead',
  'guestKernel', 'guestOs', 'sharedPages',
];

const perHost = (inputs: Inputs, measure: ShareMeasure): number =>
  measure === 'memory' ? mibOf(inputs.hostMemory) : inputs.hostDisk;

/** Spare hosts carry their own layers too; what is left of them is headroom, the rest of the room is stranded. */
function freeOf(result: DeploymentResult, measure: ShareMeasure, free: number): readonly Share[] {
  const stranded = result.spare > 0 ? Math.min(free, result.stranded[measure]) : free;
  const headroom = free - stranded;
  const parts: readonly Share[] = [{ part: 'stranded', amount: stranded }, { part: 'headroom', amount: headroom }];
  return parts.filter((one) => one.amount > 0);
}

function sharesOf(inputs: Inputs, result: DeploymentResult, measure: ShareMeasure): HostShares {
  const { total: used, byLayer } = result[measure];
  const capacity = result.id === 'physical' ? null : result.hosts * perHost(inputs, measure);
  const layers = DRAWING_ORDER.flatMap((part): Share[] => {
    const amount = byLayer[part] ?? 0;
    return amount === 0 ? [] : [{ part, amount }];
  });
  const whole = capacity ?? used;
  return {
    id: result.id, hosts: result.hosts, capacity, used,
    shares: capacity === null ? layers : [...layers, ...freeOf(result, measure, Math.max(0, capacity - used))],
    application: whole > 0 ? (byLayer.application ?? 0) / whole : 0,
    lacks: result.notPlaceable[0]?.reason ?? null,
  };
}

/** The hosts of the asked deployments as bars on one scale; those the era lacks are left out. */
export function hostSharesOf(inputs: Inputs, ids: readonly DeploymentId[], measure: ShareMeasure): readonly HostShares[] {
  const { deployments } = resultOf(inputs);
  return ids.flatMap((id) => {
    const result = deployments[id];
    return result === null ? [] : [sharesOf(inputs, result, measure)];
  });
}
