import { axisFormat } from '../../i18n/axisFormat.ts';
import { roundedMoney } from '../../i18n/moneyText.ts';
import type { ResultsRow } from '../../derive/resultsTable.ts';
import type { Scene } from '../scene.ts';

/** How the numbers of one row are told: all in one unit, or nobody could compare them. */
export interface RowText {
  /** Left out where the name of the row says it. */
  readonly unit: string | undefined;
  readonly value: (value: number) => string;
}

const DIGITS = 3;

function largest({ cells }: ResultsRow): number {
  return Math.max(0, ...Object.values(cells).map((cell) => (cell.kind === 'value' ? Math.abs(cell.value) : 0)));
}

/** Unit and numbers of a row; the unit climbs with the largest number in it. */
export function rowText(row: ResultsRow, { messages, format, inputs }: Scene): RowText {
  const { unit: unitOf, cost } = messages.figures.results;
  const { subject } = row;
  if (subject === 'memory' || subject === 'disk' || subject === 'cpu' || subject === 'power' || subject === 'cost') {
    const { unitLabel, divisor } = axisFormat(format, subject, largest(row), inputs.currency);
    const unit = subject === 'cost' ? `${unitLabel} ${cost(format.years(inputs.years))}` : unitLabel;
    // 1,234万円 is an estimate like any other, and elsewhere on the page told as 1,230万円.
    const told = (value: number): number => (subject === 'cost' ? roundedMoney(inputs.currency, value) : value);
    return { unit, value: (value) => format.real(told(value) / divisor, DIGITS) };
  }
  if (subject === 'patchHours') return { unit: format.hoursPerMonth.parts(2).unit, value: (value) => format.real(value, DIGITS) };
  const unit = unitOf(subject);
  return { unit: unit === '' ? undefined : unit, value: (value) => format.count(value) };
}

/** A difference with its sign, zero without. */
export function differenceText(row: ResultsRow, text: RowText, { format }: Scene): string {
  const { difference } = row;
  if (difference === null) return format.notComputable.text;
  const shown = text.value(difference);
  return difference > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
