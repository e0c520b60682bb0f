import { axisFormat } from '../../i18n/axisFormat.ts';
import { addingUp } from '../../derive/whySteps.ts';
import type { BoardFacts, BoardRow, BoardStep, BoardWhy, ToldWhy } from '../../derive/boardFacts.ts';
import { metricText } from '../../i18n/metricText.ts';
import { partScale } from '../../i18n/partText.ts';
import { metricOf } from '../../model/curve.ts';
import { resultOf } from '../../model/resultOf.ts';
import type { Currency } from '../../model/inputs.ts';
import type { Metric } from '../../model/result.ts';
import type { WhyTerm } from '../../model/why.ts';
import type { TableContent, TableRow } from '../figure/table.ts';
import type { Scene } from '../scene.ts';

const SIDES = ['hardware', 'os'] as const;
const SHOWN = ['hosts', 'memory', 'kernels', 'cost'] as const;

/** All states as columns. */
export function boardTable(scene: Scene, { rows }: BoardFacts, caption: string): TableContent {
  const { messages, format } = scene;
  const { table, sides, nameOf } = messages.figures.board;
  const value = (row: BoardRow, id: 'hardware' | 'os', metric: Metric): string =>
    metricText(format, metric, metricOf(resultOf(row.inputs).deployments[id], metric), row.inputs.currency);
  return {
    caption, corner: table.corner,
    columns: rows.map((row) => ({ id: row.id, header: nameOf(row) })),
    rows: [
      ...SHOWN.flatMap((metric) => SIDES.map((id): TableRow =>
        ({ id: `${metric}-${id}`, header: table[metric](sides[id]), cells: rows.map((row) => value(row, id, metric)) }))),
      { id: 'gap', header: table.gap, strong: true, cells: rows.map((row) => (row.gap === null ? format.notComputable.text : format.signed(format.count, row.gap))) },
    ],
  };
}

/** Parts that a sentence names one by one; the others are one part of it. */
const NAMED = 3;

/** A difference as a sentence says it; null where there is none to say. */
export function toldWhy({ format }: Pick<Scene, 'format'>, why: BoardWhy | null, metric: Metric, currency: Currency): ToldWhy | null {
  if (why === null) return null;
  const rest = why.parts.slice(NAMED).reduce((sum, { change }) => sum + change, 0);
  const named = why.parts.slice(0, NAMED);
  const parts: readonly { readonly term: WhyTerm | 'rest'; readonly change: number }[] =
    why.parts.length > NAMED ? [...named, { term: 'rest', change: rest }] : named;
  const { grain, print } = partScale(format, metric, Math.max(0, ...parts.map(({ change }) => Math.abs(change))), currency);
  const shown = addingUp(parts.map(({ change }) => change), grain);
  return {
    before: metricText(format, metric, why.before, currency), after: metricText(format, metric, why.after, currency),
    change: print(shown.reduce((sum, value) => sum + value, 0)),
    parts: parts.map(({ term }, i) => ({ term, text: print(shown[i] ?? 0) })),
  };
}

/** As fine as a hundredth of the largest part; of money, an estimate, three digits. */
const fineness = (metric: Metric): number => (metric === 'cost' ? 1 : 100);

/** A step by layer, both sides in one unit, printed so that each column adds up to its total. */
export function stepTable(scene: Scene, step: BoardStep, metric: Metric): TableContent {
  const { messages, format } = scene;
  const { board, why } = messages.figures;
  const { currency } = step.to.inputs;
  const largest = Math.max(0, ...SIDES.flatMap((id) => (step[id]?.parts ?? []).map(({ change }) => Math.abs(change))));
  const axis = axisFormat(format, metric, Math.max(largest / fineness(metric), Number.MIN_VALUE), currency);
  const decimals = /[.,](\d+)$/.exec(axis.format(axis.divisor / 3))?.[1]?.length ?? 0;
  const grain = axis.divisor * 10 ** -decimals;
  const print = (value: number): string => `${value > grain / 2 ? '+' : ''}${axis.format(value)}`;
  const columns = SIDES.map((id) => printedParts(step[id], grain));
  const terms = [...new Set(SIDES.flatMap((id) => (step[id]?.parts ?? []).map(({ term }) => term)))];
  const cell = (column: ReadonlyMap<WhyTerm, number> | null, term: WhyTerm): string => (column === null ? format.notComputable.text : print(column.get(term) ?? 0));
  const total = (column: ReadonlyMap<WhyTerm, number> | null): string =>
    (column === null ? format.notComputable.text : print([...column.values()].reduce((sum, value) => sum + value, 0)));
  return {
    caption: board.byLayerOf(board.nameOf(step.to), board.nameOf(step.from)), corner: board.layer,
    columns: SIDES.map((id) => ({ id, header: board.sides[id], unit: axis.unitLabel })),
    rows: [
      ...terms.map((term): TableRow => ({ id: term, header: why.named(term), cells: columns.map((column) => cell(column, term)) })),
      { id: 'total', header: board.total, strong: true, cells: columns.map(total) },
    ],
  };
}

function printedParts(why: BoardWhy | null, grain: number): ReadonlyMap<WhyTerm, number> | null {
  if (why === null) return null;
  const shown = addingUp(why.parts.map(({ change }) => change), grain);
  return new Map(why.parts.map(({ term }, i) => [term, shown[i] ?? 0]));
}
