import { cachedByInputs } from './cached.ts';
import { fleetOf } from './fleet.ts';
import type { Fleet } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { Stack } from './layers.ts';
import type { DeploymentResult, Result } from './result.ts';

/** The result for any fleet: groups of equal workloads in, the footprint of every deployment out. */
export function resultOfFleet(inputs: Inputs, fleet: Fleet): Result {
  const of = (stack: Stack): DeploymentResult => footprintOf(inputs, stack, fleet);
  const micro = stackOf(inputs, 'microvm');
  return {
    inputs, fleet,
    deployments: {
      physical: of(stackOf(inputs, 'physical')),
      hardware: of(stackOf(inputs, 'hardware')),
      os: of(stackOf(inputs, 'os')),
      nested: of(stackOf(inputs, 'nested')),
      microvm: micro === null ? null : of(micro),
    },
  };
}

/**
 * The one result that page, table, receipt, export and report read. Cached by the identity of the
 * immutable inputs: any number of parts, one model run per move.
 */
export const resultOf = cachedByInputs((inputs): Result => resultOfFleet(inputs, fleetOf(inputs)));
