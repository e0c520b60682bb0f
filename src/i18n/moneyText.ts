import type { Currency } from '../model/inputs.ts';
import type { Lang } from './lang.ts';
import { decimalsFor, JOINER, NBSP, type Numeral } from './numerals.ts';

export const SYMBOL: Readonly<Record<Currency, string>> = { usd: '$', jpy: '¥', eur: '€' };
export const WORD_JA: Readonly<Record<Currency, string>> = { usd: 'ドル', jpy: '円', eur: 'ユーロ' };
const WORD_EN: Readonly<Record<Currency, string>> = { usd: 'US dollars', jpy: 'yen', eur: 'euros' };

export interface MoneyShown {
  readonly number: string;
  /** Stands before the number; English only. */
  readonly symbol: string;
  /** Between number and unit, where no line may break; empty in Japanese. */
  readonly gap: string;
  /** Stands after the number: 円, 万円, million; empty where the symbol says it all. */
  readonly unit: string;
  readonly spoken: string;
}

export const MAN = 1e4;
export const OKU = 1e8;
export const CHO = 1e12;

type Step = readonly [size: number, name: string];
const ONE: Step = [1, ''];
/** From here on an amount is told in larger units. 万 only from 10万 on: 98,000円 is read as easily as 9.8万円. */
const FROM_JA: readonly (readonly [from: number, Step])[] = [[CHO, [CHO, '兆']], [OKU, [OKU, '億']], [10 * MAN, [MAN, '万']]];
const FROM_EN: readonly (readonly [from: number, Step])[] = [[1e9, [1e9, 'billion']], [1e6, [1e6, 'million']]];

/** What is computed is an estimate: three digits of it are said. Below this, small change, it is whole or has its cents. */
const ROUNDED_FROM: Readonly<Record<Currency, number>> = { usd: 1e3, jpy: 1e4, eur: 1e3 };
const DIGITS = 3;

/** Small change matters in a price per kWh and nowhere else. */
const decimalsOf = (size: number): number => (size < 1 ? 3 : size < 100 ? 2 : 0);

/** The smallest step in which an amount of this size is told: (1 234 567) → 10 000. */
export function moneyGrain(currency: Currency, size: number): number {
  if (size < ROUNDED_FROM[currency]) return 10 ** -decimalsOf(size);
  // The tiny term guards against log10 of an exact power of ten falling short of the whole number.
  return 10 ** (Math.floor(Math.log10(size) + 1e-12) - DIGITS + 1);
}

/** Rounded as it is told: 1 234 567 → 1 230 000. */
export function roundedMoney(currency: Currency, value: number): number {
  const grain = moneyGrain(currency, Math.abs(value));
  return Math.round(value / grain) * grain;
}

function told(lang: Lang, currency: Currency, number: string, name: string): MoneyShown {
  if (lang === 'ja') {
    const unit = `${name}${WORD_JA[currency]}`;
    return { number, symbol: '', gap: JOINER, unit, spoken: `${number}${unit}` };
  }
  const gap = name === '' ? '' : NBSP;
  return { number, symbol: SYMBOL[currency], gap, unit: name, spoken: `${number}${name === '' ? '' : ` ${name}`} ${WORD_EN[currency]}` };
}

/**
 * How a computed amount reads, rounded to three digits. The sign is the caller's: `size` is never negative.
 * `like`: an amount whose unit and last digit it shares, so that amounts beside each other can be added.
 */
export function moneyShown(lang: Lang, currency: Currency, size: number, write: Numeral, like?: number): MoneyShown {
  const model = like === undefined ? roundedMoney(currency, size) : Math.abs(like);
  const [divisor, name] = (lang === 'ja' ? FROM_JA : FROM_EN).find(([from]) => model >= from)?.[1] ?? ONE;
  const grain = moneyGrain(currency, model);
  const rounded = Math.round(size / grain) * grain;
  return told(lang, currency, write(rounded / divisor, Math.max(0, Math.round(Math.log10(divisor / grain)))), name);
}

/** An amount to the last digit that anybody sets: 12.35, 123.45, 1,234.5, 12,345. */
const exactDecimals = (size: number): number => (size < 1 ? 3 : Math.min(2, decimalsFor(size, 5)));

/** What the reader sets, as he set it. The unit is the same whatever the size, as a field needs it. */
export const moneyInField = (lang: Lang, currency: Currency, size: number, write: Numeral): MoneyShown =>
  told(lang, currency, write(size, exactDecimals(size)), '');

/** The same in running text: round yen in 万 and 億 as they are said, 1,500万円 and 1億2,000万円, others to the last digit. */
export function moneyExact(lang: Lang, currency: Currency, size: number, write: Numeral): MoneyShown {
  if (lang !== 'ja' || size < 100 * MAN || size >= CHO || Math.round(size) % MAN !== 0) return moneyInField(lang, currency, size, write);
  const whole = Math.round(size / MAN);
  const [major, minor] = [Math.floor(whole / MAN), whole % MAN];
  if (major === 0) return told(lang, currency, write(minor, 0), '万');
  return minor === 0 ? told(lang, currency, write(major, 0), '億') : told(lang, currency, `${write(major, 0)}億${write(minor, 0)}`, '万');
}
