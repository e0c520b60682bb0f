import { BASE_KEYS } from '../../model/fleet.ts';
import type { Inputs } from '../../model/inputs.ts';
import { resultOf } from '../../model/resultOf.ts';
import type { Estate } from '../estate.ts';
import type { Inventory } from './inventory.ts';
import { differenceReasons } from './reality.ts';

/**
 * The estate as the inputs in force answer for it, as long as they hold its fleet with no slider of it moved: then all
 * figures of a page say the same. A fleet in force is more compact than that of the export, and may need some hosts more
 * or less. With another fleet in force it is the estate itself.
 */
export function estateInForce(estate: Estate, { hosts }: Inventory, inputs: Inputs): Estate {
  const { fleet } = inputs;
  if (fleet === null || inputs === estate.inputs) return estate;
  const isIt = fleet.families === estate.fleet.families && fleet.base.workloads === estate.inputs.workloads;
  if (!isIt || BASE_KEYS.some((key) => inputs[key] !== fleet.base[key])) return estate;
  const result = resultOf(inputs);
  const differences = estate.reality === null ? [] : differenceReasons(estate.reality, hosts, inputs, result, estate.scaledTo);
  return { ...estate, inputs, result, differences };
}
