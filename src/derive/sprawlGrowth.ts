import { recentByInputs } from '../model/cached.ts';
import { MOST_WORKLOADS } from '../model/divergence.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { Resource } from '../model/result.ts';
import { SPRAWLING, sprawlOf } from '../model/sprawl.ts';
import type { SprawlMonth, SprawlState, SprawlingId } from '../model/sprawl.ts';

export const SPRAWL_MEASURES = ['kernels', 'images', 'patchHours'] as const;
export type SprawlMeasure = (typeof SPRAWL_MEASURES)[number];

/** One month of one measure, for the three ages of the story; null where not all workloads find a host. */
export interface SprawlRow extends Readonly<Record<SprawlingId, number | null>> {
  readonly month: number;
  readonly workloads: number;
  /** Of the VMs' part, what is spent on instances that nobody uses; null where the model cannot say. */
  readonly idle: number | null;
}

export interface SprawlGrowth {
  readonly measure: SprawlMeasure;
  readonly rows: readonly SprawlRow[];
  readonly top: number;
  /** Sides whose workloads all find a host. */
  readonly placed: readonly SprawlingId[];
  /** The same for all three: one line. */
  readonly shared: boolean;
  /** Things that come whole grow in steps. */
  readonly stepped: boolean;
}

export interface SprawlFacts {
  readonly months: number;
  readonly first: SprawlMonth;
  readonly last: SprawlMonth;
  readonly idleShare: number;
  readonly growing: boolean;
  /** Where growth goes beyond what the model counts: from that month on it stays at `most` workloads. */
  readonly capped: { readonly month: number; readonly most: number } | null;
  /** Fewer kernels in the end with containers than with a server for each workload. */
  readonly fewerKernels: boolean;
  /** The first side that fits no host, and what it lacks. */
  readonly missing: { readonly id: 'hardware' | 'os'; readonly reason: Resource } | null;
}

const MONTHS = 36;
const PICK: Readonly<Record<SprawlMeasure, (state: SprawlState) => number>> = {
  kernels: (state) => state.kernels, images: (state) => state.images, patchHours: (state) => state.patchHours,
};

const known = recentByInputs<readonly SprawlMonth[]>();

/** Three years of growth; the same inputs are computed once for all measures. */
export function monthsOf(inputs: Inputs): readonly SprawlMonth[] {
  const before = known.get(inputs);
  if (before !== undefined) return before;
  const months = sprawlOf(inputs, MONTHS);
  known.set(inputs, months);
  return months;
}

/** Kernels of idle VMs, and the hours they are patched for; which images idle instances use is not modelled. */
function idleOf(inputs: Inputs, measure: SprawlMeasure, idle: number): number | null {
  if (measure === 'images') return null;
  return measure === 'kernels' ? idle : idle * inputs.patchHoursPerKernel;
}

function placedOf(inputs: Inputs): readonly SprawlingId[] {
  const { deployments } = resultOf(inputs);
  return SPRAWLING.filter((id) => deployments[id].notPlaceable.length === 0);
}

function rowOf(inputs: Inputs, measure: SprawlMeasure, month: SprawlMonth, placed: readonly SprawlingId[]): SprawlRow {
  const pick = (id: SprawlingId): number | null => (placed.includes(id) ? PICK[measure](month.of[id]) : null);
  return {
    month: month.month, workloads: month.workloads, idle: placed.includes('hardware') ? idleOf(inputs, measure, month.idle) : null,
    physical: pick('physical'), hardware: pick('hardware'), os: pick('os'),
  };
}

/** One measure month by month. */
export function sprawlGrowth(inputs: Inputs, measure: SprawlMeasure): SprawlGrowth {
  const placed = placedOf(inputs);
  const rows = monthsOf(inputs).map((month) => rowOf(inputs, measure, month, placed));
  return {
    measure, rows, placed, stepped: measure !== 'patchHours',
    top: Math.max(...rows.map((row) => Math.max(...SPRAWLING.map((id) => row[id] ?? 0)))),
    shared: rows.every((row) => row.physical === row.hardware && row.hardware === row.os),
  };
}

/** The first month whose workloads are more than the model counts. */
function cappedOf({ workloads, growthPerMonth }: Inputs): SprawlFacts['capped'] {
  const month = Array.from({ length: MONTHS + 1 }, (_, i) => i)
    .find((i) => Math.round(workloads * (1 + growthPerMonth) ** i) > MOST_WORKLOADS);
  return month === undefined ? null : { month, most: MOST_WORKLOADS };
}

/** What the figure says in words: where it starts and where it ends. */
export function sprawlFacts(inputs: Inputs): SprawlFacts {
  const months = monthsOf(inputs);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`growth over ${months.length} months has no ends`);
  const { hardware, os } = resultOf(inputs).deployments;
  const missing = [hardware, os].find((one) => one.notPlaceable.length > 0);
  const reason = missing?.notPlaceable[0]?.reason;
  return {
    months: last.month, first, last, idleShare: inputs.idleShare, growing: last.workloads !== first.workloads,
    capped: cappedOf(inputs), fewerKernels: last.of.os.kernels < last.of.physical.kernels,
    missing: reason === undefined ? null : { id: missing === hardware ? 'hardware' : 'os', reason },
  };
}
