import { expect } from 'vitest';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import type { DeploymentId, DeploymentResult, Result } from '../../src/model/result.ts';
import type { Inputs } from '../../src/model/inputs.ts';

export const present = (result: Result): DeploymentResult[] =>
  DEPLOYMENTS.map((id) => result.deployments[id]).filter((d) => d !== null);
export const complete = (d: DeploymentResult | null): d is DeploymentResult => d !== null && d.notPlaceable.length === 0;

export const METRIC_OF = {
  hosts: (d: DeploymentResult) => d.hosts,
  cpu: (d: DeploymentResult) => d.cpu.useful + d.cpu.overhead,
  power: (d: DeploymentResult) => d.power,
  memory: (d: DeploymentResult) => d.memory.total,
  disk: (d: DeploymentResult) => d.disk.total,
  kernels: (d: DeploymentResult) => d.kernels,
  images: (d: DeploymentResult) => d.images,
  licences: (d: DeploymentResult) => d.licences,
  patchHours: (d: DeploymentResult) => d.patchHours,
  cost: (d: DeploymentResult) => d.cost.total,
} as const;
export type MetricName = keyof typeof METRIC_OF;
export const METRIC_NAMES = Object.keys(METRIC_OF) as MetricName[];

/** Never above, but for rounding in the last digits. */
export const atMost = (a: number, b: number, what: string): void => {
  if (!(a <= b * (1 + 1e-9) + 1e-9)) expect(a, `${what} may not exceed`).toBeLessThanOrEqual(b);
};
export const same = (a: number, b: number, what: string): void => {
  atMost(a, b, what);
  atMost(b, a, what);
};

/**
 * Whether a deployment has layers that come once per host *and* kernel family (a shared page, a base image, a
 * nested VM) while its hosts mix families. How many there are depends on how families fall on hosts, so one
 * workload more can mean fewer of them: only hosts, CPU and power keep their order then.
 */
export function mixes(id: DeploymentId, inputs: Inputs): boolean {
  if (inputs.kernelFamilies === 1) return false;
  if (id === 'nested') return true;
  if (id === 'hardware') return inputs.pageSharing > 0 || inputs.vmDiskSharing > 0;
  return id === 'microvm' && inputs.imageSharing > 0;
}
/** Licences sold in bundles are rounded up on each host: five and three guests can need more than four and four. */
export const priced = (inputs: Inputs): readonly MetricName[] =>
  METRIC_NAMES.filter((name) => inputs.licenceModel !== 'bundle' || (name !== 'licences' && name !== 'cost'));
export const orderedMetrics = (id: DeploymentId, inputs: Inputs): readonly MetricName[] =>
  (mixes(id, inputs) ? ['hosts', 'cpu', 'power'] : priced(inputs));
