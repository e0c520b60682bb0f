import { cachedByInputs } from '../model/cached.ts';
import { ERAS } from '../model/era.ts';
import type { Era } from '../model/era.ts';
import type { InputKey, Inputs, Overrides } from '../model/inputs.ts';
import { INPUT_TABLE, resolveInputs, standardOf } from '../model/inputTable.ts';

export type ByEra<T> = Readonly<Record<Era, T>>;

/** What the reader has set by hand: the inputs that differ from their defaults (of a given fleet, its means), in the order of the table. */
export function keptKeys(inputs: Inputs): readonly InputKey[] {
  const defaults = standardOf(inputs.era, inputs.fleet, inputs.currency);
  return INPUT_TABLE.map((spec) => spec.key).filter((key) => inputs[key] !== defaults[key]);
}

/**
 * The reader's inputs in each era: what was set by hand is kept, all else follows the era. The chosen era is the
 * reader's own object, so that what is cached by it is found again.
 */
export const inEachEra = cachedByInputs((inputs): ByEra<Inputs> => {
  const kept = keptKeys(inputs).map((key) => [key, inputs[key]] as const);
  // Each key has the value that the same key had in `inputs`; the currency always goes along.
  const overrides = { ...Object.fromEntries(kept), currency: inputs.currency } as Overrides;
  const of = (era: Era): Inputs => (era === inputs.era ? inputs : resolveInputs(era, overrides, inputs.fleet));
  return { 2007: of('2007'), 2014: of('2014'), 2026: of('2026') };
});

/** The same question asked of each era. */
export const mapEras = <T>(inputs: Inputs, ask: (there: Inputs, era: Era) => T): ByEra<T> => {
  const eras = inEachEra(inputs);
  const answers = ERAS.map((era) => [era, ask(eras[era], era)] as const);
  // One answer for each of ERAS.
  return Object.fromEntries(answers) as ByEra<T>;
};
