import type { Assumption } from './assumption.ts';
import { assumptionsOf } from './assumptions.ts';
import type { AssumptionId } from './assumptions.ts';
import { BASE_KEYS } from './fleet.ts';
import { INPUT_TABLE, defaultOf } from './inputTable.ts';
import type { NumberSpec } from './inputTable.ts';
import type { Inputs, NumberKey } from './inputs.ts';
import { constantsOf } from './layers.ts';
import type { Setting } from './setting.ts';

/** What can be doubted: a constant, or the default of an input. */
export type DoubtId = AssumptionId | NumberKey;

/** A number that could honestly be another: it lies between low and high, which differ. */
export interface Doubt {
  readonly id: DoubtId;
  readonly kind: 'constant' | 'input';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** It counts things: only whole numbers make sense. */
  readonly whole: boolean;
}

/** Other values for some of what is doubted. */
export type Changes = ReadonlyMap<DoubtId, number>;

/** Whether the reader has set this input by hand: nobody doubts that for them. */
export type IsSet = (key: NumberKey) => boolean;

export interface Doubts {
  readonly list: readonly Doubt[];
  /** The setting in which these values take the place of those in force. */
  readonly at: (changes: Changes) => Setting;
}

const doubtOf = (id: DoubtId, kind: Doubt['kind'], { value, low, high }: Assumption, whole: boolean): readonly Doubt[] =>
  (low < high ? [{ id, kind, value, low, high, whole }] : []);

function constantDoubts(inputs: Inputs): readonly Doubt[] {
  const table = assumptionsOf(inputs.era, inputs.memoryAccounting);
  return Object.entries(table).flatMap(([id, assumption]) => {
    // The rate of a currency that nothing is shown in changes nothing.
    const rate = id.startsWith('exchangeRate.') && id !== `exchangeRate.${inputs.currency}`;
    return rate ? [] : doubtOf(id as AssumptionId, 'constant', assumption, false);
  });
}

/** What a given fleet says of itself is no default of ours. */
const isGiven = (inputs: Inputs, key: NumberKey): boolean => inputs.fleet !== null && BASE_KEYS.some((one) => one === key);

function untouched(inputs: Inputs, isSet: IsSet): readonly NumberSpec[] {
  return INPUT_TABLE.flatMap((spec) =>
    (spec.kind === 'number' && !isSet(spec.key) && !isGiven(inputs, spec.key) && inputs[spec.key] === defaultOf(spec.key, inputs.era, inputs.currency).value
      ? [spec] : []));
}

/** Default prices are known in dollars: whoever doubts the exchange rate doubts them all at once. */
function pricesAt(inputs: Inputs, keys: readonly NumberKey[], changes: Changes): readonly (readonly [NumberKey, number])[] {
  if (inputs.currency === 'usd') return [];
  const id: AssumptionId = `exchangeRate.${inputs.currency}`;
  const rate = changes.get(id);
  if (rate === undefined) return [];
  const factor = rate / constantsOf(inputs)(id);
  return keys.map((key) => [key, (changes.get(key) ?? inputs[key]) * factor]);
}

/**
 * Everything behind a result that has a range: the constants in force, and the defaults of inputs that the reader
 * has not set. An input that differs from its default counts as set. Ranges without width are left out.
 */
export function doubtsOf(inputs: Inputs, isSet: IsSet = () => false): Doubts {
  const specs = untouched(inputs, isSet);
  const prices = specs.filter((spec) => spec.unit.startsWith('money')).map((spec) => spec.key);
  const inForce = constantsOf(inputs);
  const list = [
    ...constantDoubts(inputs),
    ...specs.flatMap((spec) => doubtOf(spec.key, 'input', defaultOf(spec.key, inputs.era, inputs.currency), spec.integer)),
  ];
  const ownIds = list.flatMap((doubt) => (doubt.kind === 'input' ? [doubt.id] : []));
  const at = (changes: Changes): Setting => {
    const own = ownIds.flatMap((id) => {
      const value = changes.get(id);
      return value === undefined ? [] : [[id, value] as const];
    });
    const changed = Object.fromEntries([...own, ...pricesAt(inputs, prices, changes)]);
    return { inputs: { ...inputs, ...changed }, constants: (id) => changes.get(id) ?? inForce(id) };
  };
  return { list, at };
}
