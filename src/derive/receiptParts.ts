import { recentByInputs } from '../model/cached.ts';
import { fleetOf } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { stackOf } from '../model/layers.ts';
import type { Stack } from '../model/layers.ts';
import { poolsOf } from '../model/pool.ts';
import type { FilledPool } from '../model/pool.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, DeploymentResult } from '../model/result.ts';
import { plus, valueOf } from './expression.ts';
import type { Expression, TermUnit } from './expression.ts';
import type { ReceiptStep, StepLabel } from './receiptFacts.ts';

/** What the accounts of one deployment are made of. */
export interface Side {
  readonly stack: Stack;
  readonly result: DeploymentResult;
  readonly pools: readonly FilledPool[];
  /** Workloads that found a place. */
  readonly placed: number;
  /** Pairs of (host, kernel family present on it). */
  readonly hostFamilies: number;
}

const sides = recentByInputs<Map<DeploymentId, Side>>();
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function made(inputs: Inputs, id: DeploymentId): Side {
  const stack = stackOf(inputs, id);
  const result = resultOf(inputs).deployments[id];
  if (stack === null || result === null) throw new Error(`${id} does not exist in ${inputs.era}`);
  const pools = stack.pooling === 'none' ? [] : poolsOf(inputs, stack, fleetOf(inputs));
  return {
    stack, result, pools,
    placed: stack.pooling === 'none' ? inputs.workloads : sum(pools.flatMap((one) => one.placedOf)),
    hostFamilies: sum(pools.flatMap((one) => one.pairs)),
  };
}

/** One side, made once for the same inputs. */
export function sideOf(inputs: Inputs, id: DeploymentId): Side {
  const known = sides.get(inputs) ?? new Map<DeploymentId, Side>();
  sides.set(inputs, known);
  const side = known.get(id) ?? made(inputs, id);
  known.set(id, side);
  return side;
}

/** A step whose value is what its formula comes to. */
export const step = (label: StepLabel, formula: Expression, unit: TermUnit): ReceiptStep =>
  ({ label, formula, value: valueOf(formula), unit });

/** The sum of the steps so far, each under its own name. */
export function totalStep(steps: readonly ReceiptStep[], unit: TermUnit): readonly ReceiptStep[] {
  if (steps.length < 2) return steps;
  const parts = steps.map(({ label, value }): Expression =>
    ({ kind: 'term', name: label.of === 'total' || label.of === 'at' ? { of: 'number' } : label, value, unit }));
  return [...steps, step({ of: 'total' }, plus(...parts), unit)];
}
