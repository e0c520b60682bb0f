import { assumptionSections } from '../../derive/assumptionTable.ts';
import type { AssumptionRow } from '../../derive/assumptionTable.ts';
import { publishedChecks } from '../../derive/published.ts';
import { UNSCORED } from '../../derive/unscored.ts';
import { inputText } from '../../i18n/metricText.ts';
import type { InputKey } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { SourceId } from '../../model/sources.ts';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';
import { assumptionName, assumptionValue } from './assumptionText.ts';
import { sourceWork, worksOf } from './receiptSources.ts';

/** Works by title and year, one after the other. */
export const worksText = (ids: readonly SourceId[], scene: Scene): string => worksOf(ids).map((id) => {
  const { title, year } = sourceWork(id, scene);
  return `${title}${year ?? ''}`;
}).join('; ');

/** What an input is set to. */
export function settingText(key: InputKey, { inputs, messages, format }: Scene): string {
  const spec = SPEC[key];
  if (spec.kind === 'number') return inputText(format, spec.key, inputs[spec.key], inputs.currency);
  const options: Readonly<Record<string, { readonly name: string }>> = messages.inputs.options[spec.key];
  return options[inputs[spec.key]]?.name ?? inputs[spec.key];
}

function ends({ value }: AssumptionRow, { format, inputs }: Scene): readonly [string, string] {
  if ('option' in value || value.low === value.high) return ['', ''];
  return [format.byUnit(value.low, value.unit, inputs.currency), format.byUnit(value.high, value.unit, inputs.currency)];
}

/** Every constant and default in one table, as a sheet needs it: a number to a cell. */
export function assumptionTable(scene: Scene, caption: string): TableContent {
  const { messages } = scene;
  const { corner, columns, taken } = messages.assumptionList;
  return {
    caption, corner,
    columns: [
      { id: 'value', header: taken.value }, { id: 'low', header: taken.low }, { id: 'high', header: taken.high }, { id: 'set', header: taken.set },
      { id: 'kind', header: taken.kind, kind: 'words' }, { id: 'confidence', header: taken.confidence, kind: 'words' }, { id: 'sources', header: columns.sources, kind: 'words' },
    ],
    rows: assumptionSections(scene.inputs).flatMap(({ rows }) => rows.map((row) => ({
      id: row.name.of === 'constant' ? row.name.id : row.name.key, header: assumptionName(row, scene).name,
      cells: [
        assumptionValue(row, scene), ...ends(row, scene), row.name.of === 'input' ? settingText(row.name.key, scene) : '',
        messages.terms.kinds[row.kind], messages.terms.confidences[row.confidence], worksText(row.sources, scene),
      ],
    }))),
  };
}

/** Every published figure beside what the model says to it. */
export function publishedTable(scene: Scene, caption: string): TableContent {
  const { messages: { figures: { published: words }, terms }, format } = scene;
  const { table } = words;
  return {
    caption, corner: table.result,
    columns: [
      { id: 'conditions', header: table.conditions, kind: 'words' }, { id: 'measured', header: table.measured }, { id: 'predicted', header: table.predicted },
      { id: 'verdict', header: table.verdict, kind: 'words' }, { id: 'allowed', header: table.allowed, kind: 'words' }, { id: 'era', header: table.era, kind: 'words' },
      { id: 'sources', header: table.sources, kind: 'words' },
    ],
    rows: publishedChecks().flatMap(({ id, era, sources, rows }) => rows.map(({ conditions, measured, predicted, unit, allowed, verdict }, i) => ({
      id: `${id}-${i}`, header: `${id} ${words.results[id]}`,
      cells: [
        words.conditions(conditions, format), words.value(measured, unit, format), predicted === null ? '' : words.value(predicted, unit, format), words.verdicts[verdict],
        words.allowed(allowed, unit, format), terms.eras[era].name, worksText(sources, scene),
      ],
    }))),
  };
}

/** What is argued in both directions, each with its sources. */
export function unscoredTable(scene: Scene, caption: string): TableContent {
  const { items, sides, table } = scene.messages.figures.unscored;
  return {
    caption, corner: table.corner,
    columns: (['side', 'text', 'sources'] as const).map((id) => ({ id, header: table[id], kind: 'words' })),
    rows: UNSCORED.flatMap((axis) => (['hardware', 'os'] as const).map((side) => ({
      id: `${axis.id}-${side}`, header: items[axis.id].name, cells: [sides[side], items[axis.id][side], worksText(axis.sources[side], scene)],
    }))),
  };
}
