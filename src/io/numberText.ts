import type { UnitId } from '../model/assumption.ts';
import type { Currency } from '../model/inputs.ts';
import type { NumberReason } from './issue.ts';
import { conversionOf, type Conversion } from './unitSuffix.ts';

export interface NumberTextOptions {
  /** In a field that shows "%" beside it a bare 12 means 12 %. */
  readonly bareMeansPercent?: boolean;
  /** The currency of a money field; without it no currency sign is understood. */
  readonly currency?: Currency;
}

export type ParsedNumber =
  /** `note` is present when the text carried a unit that had to be converted. */
  | { readonly ok: true; readonly value: number; readonly note?: 'converted' }
  | { readonly ok: false; readonly reason: NumberReason };

/** Longer than any number a person writes. */
const LONGEST = 64;
const no = (reason: NumberReason): ParsedNumber => ({ ok: false, reason });

/** Every dash that keyboards and documents put for a minus, and the long-vowel mark of a Japanese keyboard. */
const LEADING_MINUS = /^[-\u2010-\u2015\u2212\u30fc]\s*(?=[\d.¥$€])/u;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/gu;

/**
 * NFKC turns full-width digits, signs and ㎇ into plain ones; the minus of a document (U+2212) and ー it
 * leaves alone. ー counts as a minus only in front of a number: elsewhere it belongs to a word (サーバー).
 */
function plain(text: string): string {
  return text.normalize('NFKC').replace(ZERO_WIDTH, '').trim().replace(LEADING_MINUS, '-');
}

const DIGITS = String.raw`[\d.,]+(?:\s\d{3}(?!\d))*(?:\.\d+)?(?:e[+-]?\d+)?`;
const SHAPE = new RegExp(`^([+-]?)([¥$€]|us\\$)?\\s*(${DIGITS})\\s*(兆|億|万)?(.*)$`, 'isu');
const MYRIADS: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };

const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** `1,024` and `1 024` in well-formed groups only; the first group has no leading zero, so 0,125 is not one. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\s\d{3})+)(?:\.\d+)?$/u;

/** '1,024' → '1024'; null where a separator could as well be a decimal comma, or is misplaced. */
function ungrouped(digits: string): string | null {
  if (PLAIN.test(digits)) return digits;
  return GROUPED.test(digits) ? digits.replace(/[,\s]/gu, '') : null;
}

/** ('12.3', −2) → 0.123, by rewriting the exponent: dividing 12.3 by 100 would be off in the last bit. */
function shifted(digits: string, places: number): number {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function finished(size: number, negative: boolean, conversion: Conversion): ParsedNumber {
  const value = size * conversion.times;
  if (!Number.isFinite(value)) return no('tooLarge');
  // Adding 0 turns −0 into 0, which would otherwise print as "-0".
  const signed = (negative ? -value : value) + 0;
  const converted = conversion.times !== 1 || conversion.decimalShift !== 0;
  return converted ? { ok: true, value: signed, note: 'converted' } : { ok: true, value: signed };
}

const PERCENT: Conversion = { decimalShift: -2, times: 1 };

interface Size {
  /** The number, its decimal point moved by so many places. */
  readonly shiftedBy: (places: number) => number;
  /** What is written after it. */
  readonly unit: string;
}

/** 1億2,000万 → the parts after 億 are read in turn; each myriad must be smaller than the one before it. */
function sizeOf(digits: string, myriad: string | undefined, rest: string, above: number): Size | null {
  const number = ungrouped(digits);
  const power = myriad === undefined ? 0 : (MYRIADS[myriad] ?? 0);
  if (number === null || power >= above) return null;
  const more = power === 0 ? null : SHAPE.exec(rest.trim());
  if (more === null) return { shiftedBy: (places) => shifted(number, power + places), unit: rest.trim() };
  const [, sign, symbol, nextDigits = '', nextMyriad, nextRest = ''] = more;
  if (sign !== '' || symbol !== undefined) return null;
  const lower = sizeOf(nextDigits, nextMyriad, nextRest, power);
  if (lower === null) return null;
  return { shiftedBy: (places) => shifted(number, power + places) + lower.shiftedBy(places), unit: lower.unit };
}

function conversionFor(
  unit: UnitId, symbol: string, suffix: string, { bareMeansPercent = false, currency }: NumberTextOptions,
): Conversion | null {
  if (symbol !== '' && suffix !== '') return null;
  const written = symbol + suffix;
  if (written === '' && bareMeansPercent && unit.startsWith('ratio')) return PERCENT;
  return conversionOf(unit, written, currency ?? null);
}

function readShape(shape: RegExpExecArray, unit: UnitId, options: NumberTextOptions): ParsedNumber {
  const [, sign, symbol = '', digits = '', myriad, rest = ''] = shape;
  const read = sizeOf(digits, myriad, rest, Infinity);
  if (read === null) return no(/[,\s]/u.test(digits) ? 'ambiguousSeparator' : 'notANumber');
  if (/\d|^_/u.test(read.unit)) return no('notANumber');
  const conversion = conversionFor(unit, symbol, read.unit, options);
  if (conversion === null) return no('wrongUnit');
  return finished(read.shiftedBy(conversion.decimalShift), sign === '-', conversion);
}

/**
 * The number a person typed or pasted, in the field's canonical unit.
 * Accepts full-width digits, thousands in well-formed groups, percent for ratios, 万/億/兆, and a unit after
 * the number; MB, GB and TB are binary (see unitSuffix.ts). Refuses, with a reason, whatever a sloppy parser
 * would misread: '' (not 0), 0x10 (not 16), 1_000, 1e999 (not Infinity), and 1,5, which half the world reads
 * as one and a half.
 *
 * @example parseNumber('１，０２４ ㎇', 'MiB') → { ok: true, value: 1048576, note: 'converted' }
 * @example parseNumber('12%', 'ratio') → { ok: true, value: 0.12, note: 'converted' }
 * @example parseNumber('1,5', 'GiB') → { ok: false, reason: 'ambiguousSeparator' }
 */
export function parseNumber(text: string, unit: UnitId, options: NumberTextOptions = {}): ParsedNumber {
  if (text.length > LONGEST) return no('textTooLong');
  const written = plain(text);
  if (written === '') return no('empty');
  const shape = SHAPE.exec(written);
  return shape === null ? no('notANumber') : readShape(shape, unit, options);
}
