/**
 * Response time of a request over its native service time, processor sharing: f / (1 − f·ρ).
 * f: CPU factor of the deployment; rho: native load of the host, 0…1. Null once f·ρ ≥ 1: the queue grows without end.
 */
export function responseRatio(f: number, rho: number): number | null {
  const load = f * rho;
  return load >= 1 ? null : f / (1 - load);
}

/** The native load at which the queue of a deployment no longer empties: 1 / f. */
export function saturationLoad(f: number): number {
  return 1 / f;
}
