import type { Inputs } from './inputs.ts';
import type { DeploymentId, Metric, Resource } from './result.ts';
import { accountOf, scaleOf, sideOf } from './why.ts';
import type { Side, WhyTerm } from './why.ts';

/** What one part of a metric is before and after, and what it changes, in the metric's canonical unit. */
export interface WhyChange {
  readonly term: WhyTerm;
  readonly before: number;
  readonly after: number;
  /** after − before */
  readonly change: number;
}

export interface WhyBetween {
  readonly metric: Metric;
  readonly deployment: DeploymentId;
  readonly before: number;
  readonly after: number;
  /** after − before; the changes of the rows sum to it. */
  readonly change: number;
  readonly rows: readonly WhyChange[];
}

/**
 * Hosts of both states are split along one resource, or nothing could be compared: the one that binds where there
 * are more hosts, since the difference is made there. Between equals, by name: the order of the states does not count.
 */
function sharedScale(one: Side, other: Side): Exclude<Resource, 'count'> {
  const [a, b] = [scaleOf(one), scaleOf(other)];
  if (one.result.hosts !== other.result.hosts) return one.result.hosts > other.result.hosts ? a : b;
  return a < b ? b : a;
}

/**
 * Why one deployment's metric differs between two states of the inputs: by layer, by rounding up to whole hosts, by
 * spare hosts. The changes sum to the difference. Null where the deployment does not exist or cannot place everything
 * in one of them, and for costs in two currencies, which no rate of ours may make comparable.
 *
 * @example whyBetween(with800, with1600, 'hosts', 'os')?.change → 10
 */
export function whyBetween(from: Inputs, to: Inputs, metric: Metric, deployment: DeploymentId): WhyBetween | null {
  if (metric === 'cost' && from.currency !== to.currency) return null;
  const [one, other] = [sideOf(from, deployment), sideOf(to, deployment)];
  if (one === null || other === null) return null;
  const scale = sharedScale(one, other);
  const [before, after] = [accountOf(one, metric, scale), accountOf(other, metric, scale)];
  const terms = [...new Set([...before.parts.keys(), ...after.parts.keys()])];
  const rows = terms.map((term): WhyChange => {
    const [was, is] = [before.parts.get(term) ?? 0, after.parts.get(term) ?? 0];
    return { term, before: was, after: is, change: is - was };
  });
  return { metric, deployment, before: before.value, after: after.value, change: after.value - before.value, rows };
}
