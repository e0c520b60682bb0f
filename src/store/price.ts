import type { Era } from '../model/era.ts';
import type { Currency, InputKey, NumberKey, Overrides } from '../model/inputs.ts';
import { clamp, exchangeRateOf, INPUT_TABLE, SPEC, type NumberSpec } from '../model/inputTable.ts';

const PRICES: readonly NumberKey[] = INPUT_TABLE.flatMap((spec) =>
  spec.kind === 'number' && spec.unit.startsWith('money') ? [spec.key] : []);

/** The prices that the reader set by hand. */
export const pricesIn = (overrides: Overrides): readonly InputKey[] => PRICES.filter((key) => overrides[key] !== undefined);

/**
 * Prices set by hand, in another currency: 10 000 dollars must not become 10 000 yen. Twelve digits stay, so
 * that there and back again shows what the reader typed.
 */
export function convertedPrices(overrides: Overrides, era: Era, from: Currency, to: Currency): Overrides {
  if (from === to) return overrides;
  const rate = exchangeRateOf(era, to) / exchangeRateOf(era, from);
  const prices = PRICES.flatMap((key): readonly (readonly [string, number])[] => {
    const price: number | undefined = overrides[key];
    const spec: NumberSpec = SPEC[key];
    return price === undefined ? [] : [[key, clamp(spec, Number((price * rate).toPrecision(12)))]];
  });
  // Keys come from the table and each value has been fitted to its range.
  return { ...overrides, ...(Object.fromEntries(prices) as Overrides) };
}
