import type { Estate } from '../../derive/estate.ts';
import type { Inventory } from '../../derive/estate/inventory.ts';
import { rowReceiptOf } from '../../derive/estate/rowNumbers.ts';
import type { RowNumber, RowPart } from '../../derive/estate/rowNumbers.ts';
import type { Format } from '../../i18n/format.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import type { ReceiptContent, ReceiptLine } from '../text/receipt.ts';

/** Which rows of the file made a number, the largest parts first. */
export function estateReceipt(number: RowNumber, inventory: Inventory, estate: Estate, words: EstateFigureWords, format: Format): ReceiptContent {
  const { rows, families } = words;
  const it = rowReceiptOf(number, inventory, estate);
  const value = (amount: number): string => rows.value(format, number, amount);
  const isCount = number === 'running' || number === 'off';
  const lineOf = (part: RowPart): ReceiptLine => ({
    words: `${families[part.family]}${format.lang === 'ja' ? '：' : ': '}${rows.receipt.lines(format, part.lines, part.more)}`,
    numbers: isCount ? '' : rows.receipt.product(format.count(part.machines), value(part.each)), result: value(part.sum),
  });
  return {
    name: rows.numbers[number], words: rows.receipt.words(format, it.rows), sources: [],
    lines: [
      ...it.parts.map(lineOf),
      ...(it.rest === null ? [] : [{ words: rows.receipt.rest(format, it.rest.parts, it.rest.machines), numbers: '', result: value(it.rest.sum) }]),
    ],
  };
}
