import type { Assumption } from './assumption.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import type { Era } from './era.ts';
import type { GivenFleet } from './fleet.ts';
import { COST_INPUTS } from './inputsCost.ts';
import { HOST_INPUTS } from './inputsHost.ts';
import { SHARING_INPUTS } from './inputsSharing.ts';
import { WORKLOAD_INPUTS } from './inputsWorkload.ts';
import type { InputSpec, NumberSpec, Slider, SpecTable } from './inputSpec.ts';
import type { Currency, Inputs, NumberKey, Overrides } from './inputs.ts';

export type { ChoiceDefault, ChoiceSpec, InputGroup, InputSpec, NumberSpec, Slider } from './inputSpec.ts';

/** Every input by key, in the order in which it is shown and written into links. */
export const SPEC: SpecTable = { ...WORKLOAD_INPUTS, ...SHARING_INPUTS, ...HOST_INPUTS, ...COST_INPUTS };

/** The one table that drives sliders, links, import, reset, tests and documentation. */
export const INPUT_TABLE: readonly InputSpec[] = Object.freeze(Object.values(SPEC));

const BY_URL: ReadonlyMap<string, InputSpec> = new Map(INPUT_TABLE.map((spec) => [spec.url, spec]));

/** The input that a link calls by this short name: `'gm'` → guest OS memory. */
export const byUrlKey = (url: string): InputSpec | undefined => BY_URL.get(url);

const isMoney = (spec: NumberSpec): boolean => spec.unit.startsWith('money');

/** What one US dollar is worth in the reader's currency, roughly, in that era. */
export function exchangeRateOf(era: Era, currency: Currency): number {
  if (currency === 'usd') return 1;
  const rate = ASSUMPTIONS[era][`exchangeRate.${currency}`];
  if (rate === undefined) throw new RangeError(`no exchange rate for ${currency} in ${era}`);
  return rate.value;
}

/** A converted price is a guess times a guess: two significant digits, not `7700 USD → 908 600 JPY`. */
const converted = (usd: number, rate: number): number =>
  rate === 1 ? usd : Number((usd * rate).toPrecision(2));

/**
 * The era's default for a numeric input with its range and sources, money in the reader's currency.
 * `('hostPrice', '2007', 'jpy')` → 910 000 (440 000–1 800 000)
 */
export function defaultOf(key: NumberKey, era: Era, currency: Currency = 'usd'): Assumption {
  const spec: NumberSpec = SPEC[key];
  const given = spec.defaults[era];
  if (!isMoney(spec) || currency === 'usd') return given;
  const rate = exchangeRateOf(era, currency);
  const { value, low, high } = given;
  return { ...given, value: converted(value, rate), low: converted(low, rate), high: converted(high, rate) };
}

/** Where the slider of an input runs, money in the reader's currency. */
export function sliderOf(key: NumberKey, era: Era, currency: Currency = 'usd'): Slider {
  const spec: NumberSpec = SPEC[key];
  if (!isMoney(spec) || currency === 'usd') return spec.slider;
  const rate = exchangeRateOf(era, currency);
  const { min, max } = spec.slider;
  return { ...spec.slider, min: converted(min, rate), max: converted(max, rate) };
}

type Defaults = Omit<Inputs, 'era' | 'fleet'>;

function makeDefaults(era: Era, currency: Currency): Defaults {
  const values = INPUT_TABLE.map((spec): readonly [string, number | string] =>
    [spec.key, spec.kind === 'number' ? defaultOf(spec.key, era, currency).value : spec.defaults[era].value]);
  // SPEC has exactly the keys of Inputs but for the era, each with a value of its type: the compiler checks it there.
  return Object.freeze({ ...Object.fromEntries(values), currency }) as Defaults;
}

const inEachCurrency = (era: Era): Readonly<Record<Currency, Defaults>> =>
  ({ usd: makeDefaults(era, 'usd'), jpy: makeDefaults(era, 'jpy'), eur: makeDefaults(era, 'eur') });
const DEFAULTS: Readonly<Record<Era, Readonly<Record<Currency, Defaults>>>> =
  { 2007: inEachCurrency('2007'), 2014: inEachCurrency('2014'), 2026: inEachCurrency('2026') };

/** Every default of an era; prices are known in USD and converted with `exchangeRate.*`. */
export const defaultsOf = (era: Era, currency: Currency = 'usd'): Defaults => DEFAULTS[era][currency];

/** What stands where the reader has set nothing: the means of a given fleet, and for the rest the era's defaults. */
export const standardOf = (era: Era, fleet: GivenFleet | null, currency: Currency = 'usd'): Defaults =>
  (fleet === null ? defaultsOf(era, currency) : { ...defaultsOf(era, currency), ...fleet.base });

/**
 * The inputs in force: what the reader has set by hand, over the means of a given fleet, over the era's defaults in
 * the reader's currency. Prices set by hand are taken to be in that currency already. Assumes values within range
 * (see `issueOf`).
 */
export const resolveInputs = (era: Era, overrides: Overrides, fleet: GivenFleet | null = null): Inputs =>
  Object.freeze({ ...standardOf(era, fleet, overrides.currency), ...overrides, era, fleet });

/** Why a number cannot be an input as it stands. `limit` is the nearest value that could. */
export type InputIssue =
  | { readonly kind: 'notFinite' }
  | { readonly kind: 'notWhole' | 'tooSmall' | 'tooLarge'; readonly limit: number };

/** null: the input can have this value. `(SPEC.kernelFamilies, 99)` → `{ kind: 'tooLarge', limit: 12 }` */
export function issueOf(spec: NumberSpec, value: number): InputIssue | null {
  if (!Number.isFinite(value)) return { kind: 'notFinite' };
  if (value < spec.min) return { kind: 'tooSmall', limit: spec.min };
  if (value > spec.max) return { kind: 'tooLarge', limit: spec.max };
  if (spec.integer && !Number.isInteger(value)) return { kind: 'notWhole', limit: Math.round(value) };
  return null;
}

/**
 * The nearest value that the input can have; never −0. Throws a RangeError for what is no finite number: there is
 * no nearest value to that, and a guess would be silent.
 */
export function clamp(spec: NumberSpec, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${spec.key} cannot be ${value}`);
  const whole = spec.integer ? Math.round(value) : value;
  return Math.min(spec.max, Math.max(spec.min, whole)) + 0;
}
