import type { Currency } from '../model/inputs.ts';
import type { Lang } from './lang.ts';
import { CHO, MAN, OKU, SYMBOL, WORD_JA } from './moneyText.ts';

const LADDER_EN = [[1e9, ' billion'], [1e6, ' million'], [1e3, ' thousand']] as const;
const LADDER_JA = [[CHO, '兆'], [OKU, '億'], [MAN, '万']] as const;

/** The unit of a money axis that ends at `max`: 万円, $ million. */
export function moneyAxis(lang: Lang, currency: Currency, max: number): { divisor: number; unitLabel: string } {
  const found = (lang === 'ja' ? LADDER_JA : LADDER_EN).find(([size]) => max >= size);
  const [divisor, name] = found ?? [1, ''];
  return { divisor, unitLabel: lang === 'ja' ? `${name}${WORD_JA[currency]}` : `${SYMBOL[currency]}${name}` };
}
