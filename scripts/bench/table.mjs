/**
 * One line of the bench's table. `measured` and `limit` are in the same unit; `reference` is what was measured in the
 * same run to compare with, and the verdict then rests on the ratio of the two.
 * @typedef {{
 *   figure: string, measured: number, unit: string, digits?: number,
 *   reference?: { name: string, value: number, unit?: string, digits?: number },
 *   atMost?: number, atLeast?: number, informs?: boolean,
 * }} Row
 */

/** @param {Row} row */
export function verdictOf(row) {
  const value = row.reference === undefined ? row.measured : row.measured / row.reference.value;
  // NaN is a measurement that failed, and never within a budget.
  const ok = Number.isFinite(value) && value <= (row.atMost ?? Infinity) && value >= (row.atLeast ?? -Infinity);
  if (row.informs === true) return Number.isFinite(value) ? '–' : 'over';
  return ok ? 'ok' : 'over';
}

/** @param {number} value @param {number} [digits] */
const written = (value, digits = 2) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @param {Row} row */
function cells(row) {
  const { figure, measured, unit, digits, reference, atMost, atLeast } = row;
  const limit = atMost ?? atLeast;
  const budget = limit === undefined ? '' : `${atMost === undefined ? '≥' : '≤'} ${reference === undefined ? `${limit} ${unit}` : `${Number(limit.toFixed(3))} ×`}`;
  return [
    figure,
    `${written(measured, digits)} ${unit}`,
    reference === undefined ? '' : `${reference.name} ${written(reference.value, reference.digits ?? digits)} ${reference.unit ?? unit}`,
    reference === undefined ? '' : `${written(measured / reference.value)} ×`,
    budget,
    verdictOf(row),
  ];
}

const HEAD = ['figure', 'measured', 'reference (same run)', 'ratio', 'budget', 'verdict'];

/** The table as Markdown, so that it can go into a report as it stands. @param {readonly Row[]} rows */
export function tableOf(rows) {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  const put = (/** @type {string[]} */ line) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [put(HEAD), rule, ...lines.slice(1).map(put)].join('\n');
}
