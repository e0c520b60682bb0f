import type { LinkState, ViewState } from '../io/linkState.ts';
import type { Era } from '../model/era.ts';
import type { GivenFleet } from '../model/fleet.ts';
import type { Currency, InputKey, Inputs, NumberKey, Overrides } from '../model/inputs.ts';
import { clamp, resolveInputs, SPEC, standardOf, type InputSpec } from '../model/inputTable.ts';
import type { Metric } from '../model/result.ts';
import { convertedPrices } from './price.ts';

/** What undo and redo bring back. `inputs` keeps its identity, so a result computed once is found again, and carries the fleet. */
export interface Snapshot {
  readonly era: Era;
  readonly overrides: Overrides;
  readonly inputs: Inputs;
  readonly metric: Metric;
  readonly axis: NumberKey;
  /** The preset these inputs are, until one of them is changed. */
  readonly preset: string | null;
}

/** The inputs that the reader set by hand. */
export const keysOf = (overrides: Overrides): readonly InputKey[] => Object.keys(overrides) as InputKey[];

export function sameOverrides(a: Overrides, b: Overrides): boolean {
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}

/** Whether two snapshots show the reader the same thing. */
export const sameChoice = (a: Snapshot, b: Snapshot): boolean =>
  a.era === b.era && a.inputs.fleet === b.inputs.fleet && a.metric === b.metric && a.axis === b.axis && sameOverrides(a.overrides, b.overrides);

/** The nearest value the input may have; throws on NaN and on a choice that does not exist. */
export function allowed<K extends InputKey>(key: K, value: Inputs[K]): Inputs[K] {
  const spec: InputSpec = SPEC[key];
  if (spec.kind === 'number') return clamp(spec, Number(value)) as Inputs[K];
  if (!spec.options.some((option) => option === value)) throw new RangeError(`${key} cannot be ${String(value)}`);
  return value;
}

const dropped = (overrides: Overrides, key: InputKey): Overrides =>
  Object.freeze(Object.fromEntries(Object.entries(overrides).filter(([name]) => name !== key)));

function withCurrency(overrides: Overrides, era: Era, to: Currency): Overrides {
  const from = resolveInputs(era, overrides).currency;
  const priced = convertedPrices({ ...overrides, currency: to }, era, from, to);
  return to === SPEC.currency.defaults[era].value ? dropped(priced, 'currency') : Object.freeze(priced);
}

/** What the default of an input depends on besides the currency. */
export interface Under {
  readonly era: Era;
  readonly fleet: GivenFleet | null;
}

/**
 * Sets a value by hand; back at the default (the mean of a given fleet, else the era's) the input counts as untouched
 * again, unless it is `pinned`. Another currency converts the prices set by hand.
 */
export function withValue<K extends InputKey>(
  overrides: Overrides, { era, fleet }: Under, key: K, value: Inputs[K], pinned = false,
): Overrides {
  const fit = allowed(key, value);
  const next: Overrides = { ...overrides, [key]: fit };
  if (key === 'currency') return withCurrency(overrides, era, next.currency ?? SPEC.currency.defaults[era].value);
  return !pinned && fit === standardOf(era, fleet, overrides.currency)[key] ? dropped(overrides, key) : Object.freeze(next);
}

/** Back to the default. */
export const without = (overrides: Overrides, era: Era, key: InputKey): Overrides =>
  key === 'currency' ? withCurrency(overrides, era, SPEC.currency.defaults[era].value) : dropped(overrides, key);

/** Only what differs from the defaults, each within its range. Prices are in the currency beside them. */
export function tidied(overrides: Overrides, under: Under): Overrides {
  const setOne = <K extends InputKey>(all: Overrides, key: K): Overrides => {
    const value: Inputs[K] | undefined = overrides[key];
    return value === undefined ? all : withValue(all, under, key, value);
  };
  // The currency first, while there is no price yet that it could convert.
  return keysOf(overrides).reduce<Overrides>((all, key) => setOne(all, key), setOne(Object.freeze({}), 'currency'));
}

/** The era and the fleet in force in a snapshot. */
export const underOf = ({ era, inputs: { fleet } }: Pick<Snapshot, 'era' | 'inputs'>): Under => ({ era, fleet });

/** A snapshot with other inputs; the inputs object is the old one if nothing changed. */
export function withInputs(from: Snapshot, { era, fleet }: Under, overrides: Overrides, preset: string | null): Snapshot {
  if (from.era === era && from.inputs.fleet === fleet && sameOverrides(from.overrides, overrides)) return { ...from, preset };
  return { ...from, era, overrides, preset, inputs: resolveInputs(era, overrides, fleet) };
}

export function snapshotOf({ era, overrides, fleet }: Pick<LinkState, 'era' | 'overrides' | 'fleet'>, view: ViewState): Snapshot {
  const inputs = resolveInputs(era, overrides, fleet);
  return { era, overrides: Object.freeze({ ...overrides }), inputs, metric: view.metric, axis: view.axis, preset: null };
}
