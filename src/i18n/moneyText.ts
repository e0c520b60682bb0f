import type { Currency } from '../model/inputs.ts';
import type { Lang } from './lang.ts';
import type { Numeral } from './numerals.ts';

const SYMBOL: Readonly<Record<Currency, string>> = { usd: '$', jpy: '¥', eur: '€' };
const WORD_JA: Readonly<Record<Currency, string>> = { usd: 'ドル', jpy: '円', eur: 'ユーロ' };
const WORD_EN: Readonly<Record<Currency, string>> = { usd: 'US dollars', jpy: 'yen', eur: 'euros' };

export interface MoneyShown {
  readonly number: string;
  /** Stands before the number; English only. */
  readonly symbol: string;
  /** Stands after the number: 円, 万円; empty in English. */
  readonly unit: string;
  readonly spoken: string;
}

const MAN = 1e4;
const OKU = 1e8;
const CHO = 1e12;

/** Small change matters in a price per kWh and nowhere else. */
const decimalsOf = (size: number): number => (size < 1 ? 3 : size < 100 ? 2 : 0);

/** 15 000 000 → ['1,500', '万']; 120 000 000 → ['1億2,000', '万']. Rounded to 万, above 1兆 to 億. */
function inMyriads(size: number, write: Numeral): readonly [string, string] {
  if (size < 100 * MAN) return [write(size, decimalsOf(size)), ''];
  const unit = size >= CHO ? OKU : MAN;
  const next = unit * MAN;
  const names = unit === OKU ? (['兆', '億'] as const) : (['億', '万'] as const);
  const whole = Math.round(size / unit);
  const major = Math.floor((whole * unit) / next);
  const minor = whole - major * MAN;
  if (major === 0) return [write(minor, 0), names[1]];
  if (minor === 0) return [write(major, 0), names[0]];
  return [`${write(major, 0)}${names[0]}${write(minor, 0)}`, names[1]];
}

/** How an amount reads in running text. The sign is the caller's: `size` is never negative. */
export function moneyShown(lang: Lang, currency: Currency, size: number, write: Numeral): MoneyShown {
  if (lang === 'ja') {
    const [number, myriad] = inMyriads(size, write);
    const unit = `${myriad}${WORD_JA[currency]}`;
    return { number, symbol: '', unit, spoken: `${number}${unit}` };
  }
  const billions = size >= 1e9;
  const number = billions ? `${write(size / 1e9, 2)} billion` : write(size, decimalsOf(size));
  return { number, symbol: SYMBOL[currency], unit: '', spoken: `${number} ${WORD_EN[currency]}` };
}

const LADDER_EN = [[1e9, ' billion'], [1e6, ' million'], [1e3, ' thousand']] as const;
const LADDER_JA = [[CHO, '兆'], [OKU, '億'], [MAN, '万']] as const;

/** The unit of a money axis that ends at `max`: 万円, $ million. */
export function moneyAxis(lang: Lang, currency: Currency, max: number): { divisor: number; unitLabel: string } {
  const found = (lang === 'ja' ? LADDER_JA : LADDER_EN).find(([size]) => max >= size);
  const [divisor, name] = found ?? [1, ''];
  return { divisor, unitLabel: lang === 'ja' ? `${name}${WORD_JA[currency]}` : `${SYMBOL[currency]}${name}` };
}
