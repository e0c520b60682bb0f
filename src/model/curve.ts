import type { Inputs, NumberKey } from './inputs.ts';
import { resultOfFleet } from './resultOf.ts';
import { fleetOf } from './fleet.ts';
import { coarsely } from './givenHosts.ts';
import { DEPLOYMENTS } from './result.ts';
import type { DeploymentId, DeploymentResult, Metric, Result } from './result.ts';

/** The value of one metric in its canonical unit; null where a workload fits no host. */
export function metricOf(result: DeploymentResult, metric: Metric): number | null {
  if (result.notPlaceable.length > 0) return null;
  switch (metric) {
    case 'memory': return result.memory.total;
    case 'disk': return result.disk.total;
    case 'cpu': return result.cpu.useful + result.cpu.overhead;
    case 'hosts': return result.hosts;
    case 'kernels': return result.kernels;
    case 'licences': return result.licences;
    case 'power': return result.power;
    case 'cost': return result.cost.total;
  }
}

export interface CurvePoint {
  /** Value of the input on the axis. */
  readonly at: number;
  readonly result: Result;
}

/**
 * Results along one input, at the other inputs' present values; a given fleet in few groups, but where the inputs stand
 * as it is. Not cached: a curve is drawn once.
 */
export function curveOf(inputs: Inputs, along: NumberKey, at: readonly number[]): readonly CurvePoint[] {
  const few = coarsely(inputs);
  return at.map((value) => {
    const there = { ...(value === inputs[along] ? inputs : few), [along]: value } as Inputs;
    return { at: value, result: resultOfFleet(there, fleetOf(there)) };
  });
}

/** One metric of every deployment at one point of a curve. */
export function valuesAt(point: CurvePoint, metric: Metric): Readonly<Record<DeploymentId, number | null>> {
  const of = (id: DeploymentId): number | null => {
    const result = point.result.deployments[id];
    return result === null ? null : metricOf(result, metric);
  };
  return Object.fromEntries(DEPLOYMENTS.map((id) => [id, of(id)])) as Record<DeploymentId, number | null>;
}
