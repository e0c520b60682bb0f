import type { DeploymentId } from '../model/result.ts';

export type Values = Readonly<Record<DeploymentId, number | null>>;

/** One point of all curves; null where a workload fits no host, or the deployment does not exist yet. */
export interface CurveRow extends Values {
  readonly at: number;
}
