import { curveOf, valuesAt } from '../model/curve.ts';
import { fleetOf } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { stackOf, sumOf } from '../model/layers.ts';
import { meanGroup } from './meanGroup.ts';
import { presentRow } from './divergenceCurve.ts';
import { reachAbove } from './curveRange.ts';
import { sortedOnce } from './curveSamples.ts';

export type CopiedResource = 'memory' | 'disk';

/** What VMs and containers take at one number of workloads, MiB or GiB; null where one fits no host. */
export interface CostPoint {
  readonly at: number;
  readonly hardware: number | null;
  readonly os: number | null;
}

/** One resource over the number of workloads. */
export interface CostCurve {
  readonly resource: CopiedResource;
  readonly points: readonly CostPoint[];
  readonly now: CostPoint;
  /** The highest value on either line. */
  readonly top: number;
  /** VMs less containers now: MiB or GiB; null where either does not fit. */
  readonly gap: number | null;
  readonly kind: 'more' | 'same' | 'less' | 'notPlaceable';
}

/** What one more VM or container, of a given fleet the mean one, takes besides its application, less what page sharing gives back: MiB of memory, GiB of disk. */
export interface EachTakes { readonly hardware: number; readonly os: number }

export interface CostCurves {
  readonly workloads: number;
  /** The axis runs from zero to here. */
  readonly max: number;
  readonly memory: CostCurve;
  readonly disk: CostCurve;
  readonly each: Readonly<Record<CopiedResource, EachTakes>>;
  /** Of a given fleet: sizes are those of its mean workload. */
  readonly onAverage?: true;
}

/** The axis reaches at least so far, and further where the reader stands beyond it. */
const LEAST_REACH = 200;
const STEPS = 40;
/** Sums of the same parts in another order differ in their last bits. */
const EQUAL = 1e-9;

type Both = Readonly<Record<CopiedResource, readonly CostPoint[]>>;

/** The last curve drawn: it does not depend on where the reader stands on it. */
let last: { readonly inputs: Inputs; readonly max: number; readonly both: Both } | null = null;

const sameBut = (a: Inputs, b: Inputs): boolean =>
  (Object.keys(a) as (keyof Inputs)[]).every((key) => key === 'workloads' || a[key] === b[key]);

function sampled(inputs: Inputs, max: number): Both {
  if (last !== null && last.max === max && sameBut(last.inputs, inputs)) return last.both;
  const at = sortedOnce([1, ...Array.from({ length: STEPS }, (_, i) => Math.round(((i + 1) * max) / STEPS))]);
  const curve = curveOf(inputs, 'workloads', at);
  const of = (resource: CopiedResource): readonly CostPoint[] => curve.map((point) => {
    const { hardware, os } = valuesAt(point, resource);
    return { at: point.at, hardware, os };
  });
  last = { inputs, max, both: { memory: of('memory'), disk: of('disk') } };
  return last.both;
}

function withNow(points: readonly CostPoint[], now: CostPoint): readonly CostPoint[] {
  return [...points.filter((one) => one.at < now.at), now, ...points.filter((one) => one.at > now.at)];
}

function curve(inputs: Inputs, resource: CopiedResource, rows: readonly CostPoint[]): CostCurve {
  const { hardware, os } = presentRow(inputs, resource, 'workloads');
  const now: CostPoint = { at: inputs.workloads, hardware, os };
  const points = withNow(rows, now);
  const gap = hardware === null || os === null ? null : hardware - os;
  const even = gap !== null && Math.abs(gap) <= EQUAL * Math.max(hardware ?? 0, os ?? 0);
  return {
    resource, points, now, gap: even ? 0 : gap, top: points.reduce((most, one) => Math.max(most, one.hardware ?? 0, one.os ?? 0), 0),
    kind: gap === null ? 'notPlaceable' : even ? 'same' : gap > 0 ? 'more' : 'less',
  };
}

function eachTakes(inputs: Inputs, resource: CopiedResource): EachTakes {
  const group = meanGroup(fleetOf(inputs).groups);
  const besides = (id: 'hardware' | 'os'): number => {
    const stack = stackOf(inputs, id);
    if (group === null || stack === null) return 0;
    // The lines climb by this much: the pages that sharing merges are on them already.
    const shared = resource === 'memory' ? stack.sharing * (group.osMemory + group.appMemory) : 0;
    return sumOf(stack.workload(group).filter((layer) => layer.id !== 'application'), resource) - shared;
  };
  return { hardware: besides('hardware'), os: besides('os') };
}

/**
 * Memory and disk of VMs and of containers from one workload to 200, or as far as the reader stands. While a drag
 * is on (`ghost`: the inputs before it), the axis keeps still as long as the reader stays on it.
 */
export function costCurves(inputs: Inputs, ghost: Inputs | null = null): CostCurves {
  const reach = (n: number): number => (n <= LEAST_REACH ? LEAST_REACH : reachAbove(n, 'count'));
  const max = Math.max(reach(inputs.workloads), ghost === null ? 0 : reach(ghost.workloads));
  const both = sampled(inputs, max);
  return {
    max, workloads: inputs.workloads, memory: curve(inputs, 'memory', both.memory), disk: curve(inputs, 'disk', both.disk),
    each: { memory: eachTakes(inputs, 'memory'), disk: eachTakes(inputs, 'disk') },
    ...(inputs.fleet === null ? {} : { onAverage: true as const }),
  };
}
