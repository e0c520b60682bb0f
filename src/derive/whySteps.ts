import { metricOf } from '../model/curve.ts';
import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, Metric, Resource } from '../model/result.ts';
import { whyOf } from '../model/why.ts';
import type { WhyRow, WhyTerm } from '../model/why.ts';

/** One step on the way from the VMs' value to the containers'. */
export interface WhyStep {
  /** `other`: the smallest terms together, where there are too many to draw. */
  readonly term: WhyTerm | 'other';
  /** What the step changes: negative where VMs need more. */
  readonly change: number;
  readonly from: number;
  readonly to: number;
  /** The terms that `other` stands for. */
  readonly holds: readonly WhyTerm[];
}

export interface WhyPart { readonly term: WhyTerm; readonly amount: number }

export type WhyFacts =
  | { readonly kind: 'notPlaceable'; readonly deployment: DeploymentId; readonly reason: Resource }
  | {
      readonly kind: 'steps';
      readonly metric: Metric;
      /** The VMs' value and the containers', in the metric's unit. */
      readonly hardware: number;
      readonly os: number;
      /** hardware − os */
      readonly difference: number;
      /** At most nine; each begins where the last one ended, from `hardware` to `os`. */
      readonly steps: readonly WhyStep[];
      /** Every term, also those that are equal on both sides, in the order of the steps. */
      readonly rows: readonly WhyRow[];
      /** What makes most of the difference, and what takes most of it back; amounts above zero. */
      readonly main: WhyPart | null;
      readonly back: WhyPart | null;
    };

export const MOST_STEPS = 9;
/** Less than this of the main term is not worth a place in the title. */
const WORTH_SAYING = 0.02;

/** What VMs bring along, then what containers bring along, then what whole hosts add. Fixed: bars keep their places during a drag. */
const ORDER: readonly WhyTerm[] = [
  'application', 'useful', 'guestOs', 'guestKernel', 'guests', 'vmmOverhead', 'monitor', 'overhead', 'hypervisor', 'sharedPages',
  'image', 'runtime', 'userland', 'agents', 'hostOs', 'hostKernels', 'kernelFiles',
  'hardware', 'idlePower', 'loadPower', 'energy', 'licences', 'people', 'stranded', 'rounding', 'spare',
];

/** What is left of two equal sums of floating-point numbers. */
const isNothing = (row: WhyRow): boolean => Math.abs(row.difference) <= 1e-12 * Math.max(Math.abs(row.a), Math.abs(row.b));

/** The smallest terms beyond the eighth, to be drawn as one. */
function smallest(rows: readonly WhyRow[]): ReadonlySet<WhyTerm> {
  if (rows.length <= MOST_STEPS) return new Set();
  const bySize = rows.toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  return new Set(bySize.slice(MOST_STEPS - 1).map((row) => row.term));
}

function stepsOf(rows: readonly WhyRow[], hardware: number, os: number): readonly WhyStep[] {
  const drawn = rows.filter((row) => !isNothing(row));
  const folded = smallest(drawn);
  const together = drawn.filter((row) => folded.has(row.term));
  const parts = drawn.filter((row) => !folded.has(row.term))
    .map((row) => ({ term: row.term as WhyStep['term'], change: -row.difference, holds: [] as readonly WhyTerm[] }));
  if (together.length > 0) {
    const change = -together.reduce((sum, row) => sum + row.difference, 0);
    parts.push({ term: 'other', change, holds: together.map((row) => row.term) });
  }
  let at = hardware;
  return parts.map((part, i) => {
    const from = at;
    // The last step ends on the containers' value to the last bit.
    at = i === parts.length - 1 ? os : from + part.change;
    return { ...part, from, to: at };
  });
}

function largest(rows: readonly WhyRow[], sign: 1 | -1): WhyPart | null {
  const best = rows.reduce<WhyRow | null>((most, row) =>
    (row.difference * sign > (most === null ? 0 : most.difference * sign) && !isNothing(row) ? row : most), null);
  return best === null ? null : { term: best.term, amount: Math.abs(best.difference) };
}

/** Why VMs and containers differ in a metric, as steps that lead from one value to the other without a rest. */
export function whyFactsOf(inputs: Inputs, metric: Metric): WhyFacts {
  const { hardware, os } = resultOf(inputs).deployments;
  const why = whyOf(inputs, metric);
  if (why === null) {
    const missing = [hardware, os].flatMap((one) => one.notPlaceable.map(({ reason }) => ({ deployment: one.id, reason })))[0];
    if (missing === undefined) throw new Error(`no account of ${metric} in ${inputs.era}, though everything is placed`);
    return { kind: 'notPlaceable', ...missing };
  }
  const [from, to] = [metricOf(hardware, metric) ?? 0, metricOf(os, metric) ?? 0];
  const rows = why.rows.toSorted((one, other) => ORDER.indexOf(one.term) - ORDER.indexOf(other.term));
  const sign = why.difference < 0 ? -1 : 1;
  const main = largest(rows, sign);
  const against = largest(rows, sign === 1 ? -1 : 1);
  return {
    kind: 'steps', metric, hardware: from, os: to, difference: why.difference, rows, steps: stepsOf(rows, from, to), main,
    back: against === null || main === null || against.amount < WORTH_SAYING * main.amount ? null : against,
  };
}

/**
 * Values as whole multiples of a grain that add up to their rounded sum: printed numbers that a reader can add.
 * Zero stays zero; each is less than one grain off. `([1.4, 1.4, 1.4], 1)` → [2, 1, 1]
 */
export function addingUp(values: readonly number[], grain: number): readonly number[] {
  const whole = values.map((value) => Math.floor(value / grain));
  const sum = Math.round(values.reduce((total, value) => total + value, 0) / grain);
  const missing = sum - whole.reduce((total, value) => total + value, 0);
  const order = values.map((value, i) => ({ i, rest: value / grain - (whole[i] ?? 0) }))
    .filter(({ i }) => values[i] !== 0).toSorted((one, other) => other.rest - one.rest);
  const raised = new Set(order.slice(0, Math.max(0, missing)).map(({ i }) => i));
  return whole.map((value, i) => (value + (raised.has(i) ? 1 : 0)) * grain);
}
