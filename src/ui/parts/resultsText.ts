import type { Subject } from '../../derive/receiptFacts.ts';
import type { ResultsRow } from '../../derive/resultsTable.ts';
import type { Metric } from '../../model/result.ts';
import type { Scene } from '../scene.ts';

/** How the numbers of one row are told: all in one unit, or nobody could compare them. */
export interface RowText {
  readonly unit: string;
  readonly value: (value: number) => string;
}

const METRIC_OF: Readonly<Partial<Record<Subject, Metric>>> = { memory: 'memory', disk: 'disk', cpu: 'cpu', power: 'power', cost: 'cost' };
const DIGITS = 3;

function largest({ cells }: ResultsRow): number {
  return Math.max(0, ...Object.values(cells).map((cell) => (cell.kind === 'value' ? Math.abs(cell.value) : 0)));
}

/** Unit and numbers of a row; the unit climbs with the largest number in it. */
export function rowText(row: ResultsRow, { messages, format, inputs }: Scene): RowText {
  const { units, cost } = messages.figures.results;
  const { subject } = row;
  const metric = METRIC_OF[subject];
  if (metric !== undefined) {
    const { unitLabel, divisor } = format.axisFormat(metric, largest(row), inputs.currency);
    const unit = subject === 'cost' ? `${unitLabel} ${cost(format.years(inputs.years))}` : unitLabel;
    return { unit, value: (value) => format.real(value / divisor, DIGITS) };
  }
  if (subject === 'patchHours') return { unit: format.hoursPerMonth.parts(2).unit, value: (value) => format.real(value, DIGITS) };
  return { unit: subject === 'hosts' || subject === 'kernels' || subject === 'images' || subject === 'licences' ? units[subject] : '', value: (value) => format.count(value) };
}

/** A difference with its sign, zero without. */
export function differenceText(row: ResultsRow, text: RowText, { format }: Scene): string {
  const { difference } = row;
  if (difference === null) return format.notComputable.text;
  const shown = text.value(difference);
  return difference > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
