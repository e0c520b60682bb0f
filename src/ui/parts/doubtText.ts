import type { DoubtRow } from '../../derive/doubtRows.ts';
import { inputText, metricText } from '../../i18n/metricText.ts';
import type { Metric } from '../../model/result.ts';
import { isSameWay } from '../diagrams/tornadoLayout.ts';
import type { Scene } from '../scene.ts';

/** A row's words, in the reader's language. */
export interface DoubtText {
  readonly name: string;
  /** Where the number is from, or what it means. */
  readonly note: string;
  readonly low: string;
  readonly high: string;
  readonly range: string;
  readonly current: string;
  readonly standard: string;
  /** Heard beside the name. */
  readonly spoken: string;
  /** Where the sign turns, or what keeps it from being computed. Empty: nothing to say. */
  readonly remark: string;
}

function nameOf(row: DoubtRow, { messages }: Scene): { readonly name: string; readonly note: string } {
  if (row.kind === 'constant') return messages.assumptions.items[row.id];
  return { name: messages.inputs.items[row.id].name, note: messages.inputs.explain[row.id] };
}

function remarkOf(row: DoubtRow, metric: Metric, current: number | null, scene: Scene, printed: (value: number) => string): string {
  const { format, inputs, messages } = scene;
  const words = messages.figures.sensitivity;
  const unfit = [row.low, row.high].filter((end) => end.difference === null).map((end) => words.unfit(printed(end.value)));
  if (unfit.length > 0) return unfit.join(scene.messages.headline.joint);
  if (row.span === 0) return words.unmoved;
  const amount = (value: number | null): string => metricText(format, metric, value, inputs.currency);
  // The bar has room for one of two numbers on the same side.
  const both = current !== null && isSameWay(row, current) ? words.both(amount(row.low.difference), amount(row.high.difference)) : '';
  if (row.turn === null) return both;
  const ends = { low: printed(row.low.value), high: printed(row.high.value) };
  return `${both}${words.turn(row.turn, ends, current, { metric, currency: inputs.currency }, format)}`;
}

export function doubtText(row: DoubtRow, metric: Metric, current: number | null, scene: Scene): DoubtText {
  const { format, inputs, messages } = scene;
  const words = messages.figures.sensitivity;
  const { unit } = row.assumption;
  const bare = (value: number): string => format.byUnit(value, unit, inputs.currency);
  // In a sentence of its own a count has its noun: "3 kernel families".
  const printed = (value: number): string => (row.kind === 'input' ? inputText(format, row.id, value, inputs.currency) : bare(value));
  const difference = (value: number | null): string =>
    (value === null ? format.notComputable.aria : metricText(format, metric, value, inputs.currency));
  return {
    ...nameOf(row, scene),
    low: bare(row.low.value), high: bare(row.high.value),
    range: format.range(format.byUnit, row.low.value, row.high.value, unit, inputs.currency),
    current: bare(row.value), standard: bare(row.assumption.value),
    spoken: words.spoken(difference(row.low.difference), difference(row.high.difference)),
    remark: remarkOf(row, metric, current, scene, printed),
  };
}
