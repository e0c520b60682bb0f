import { cachedByInputs } from './cached.ts';
import { fleetOf } from './fleet.ts';
import type { Fleet } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { DeploymentId, DeploymentResult, Result } from './result.ts';

function required(inputs: Inputs, fleet: Fleet, id: DeploymentId): DeploymentResult {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`${id} exists in every era, but not in ${inputs.era}`);
  return footprintOf(inputs, stack, fleet);
}

/** The result for any fleet: groups of equal workloads in, the footprint of every deployment out. */
export function resultOfFleet(inputs: Inputs, fleet: Fleet): Result {
  const micro = stackOf(inputs, 'microvm');
  return {
    inputs, fleet,
    deployments: {
      physical: required(inputs, fleet, 'physical'),
      hardware: required(inputs, fleet, 'hardware'),
      os: required(inputs, fleet, 'os'),
      nested: required(inputs, fleet, 'nested'),
      microvm: micro === null ? null : footprintOf(inputs, micro, fleet),
    },
  };
}

/**
 * The one result that page, table, receipt, export and report read. Cached by the identity of the
 * immutable inputs: any number of parts, one model run per move.
 */
export const resultOf = cachedByInputs((inputs): Result => resultOfFleet(inputs, fleetOf(inputs)));
