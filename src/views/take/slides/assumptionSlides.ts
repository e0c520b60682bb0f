import { assumptionSections } from '../../../derive/assumptionTable.ts';
import type { AssumptionRow } from '../../../derive/assumptionTable.ts';
import type { SlideLink, SlidePage } from '../../../io/pptx/slideDeck.ts';
import type { PrintedTable } from '../../../io/tableCsv.ts';
import type { SlideWords } from '../../../i18n/slideWords.ts';
import { MODEL_VERSION } from '../../../model/version.ts';
import { assumptionName, assumptionRange, assumptionValue } from '../../../ui/parts/assumptionText.ts';
import { settingText, worksText } from '../../../ui/parts/listTables.ts';
import type { Scene } from '../../../ui/scene.ts';
import { tableSlides } from './tableSlides.ts';

/** What is at the foot of every slide. */
export interface Standing {
  readonly words: SlideWords;
  readonly footer: string;
  readonly link: SlideLink | null;
  /** '2026-11-23' */
  readonly date: string;
}

const withRange = (row: AssumptionRow, scene: Scene): string => {
  const range = assumptionRange(row, scene);
  return range === '' ? assumptionValue(row, scene) : `${assumptionValue(row, scene)} (${range})`;
};

/** Inputs, those that differ from their defaults first and marked; then every constant with what it rests on. */
export function assumptionSlides(scene: Scene, { words, footer, link, date }: Standing): readonly SlidePage[] {
  const said = words.assumptions;
  const rows = assumptionSections(scene.inputs).flatMap((section) => section.rows);
  const inputs = rows.flatMap((row) => (row.name.of === 'input' ? [{ row, key: row.name.key }] : [])).toSorted((a, b) => Number(b.row.changed) - Number(a.row.changed));
  const changed = inputs.filter(({ row }) => row.changed).length;
  const tableOfInputs: PrintedTable = {
    corner: said.name, columns: [{ header: said.value, isWords: true }, { header: said.standard, isWords: true }, { header: said.sources, isWords: true }],
    rows: inputs.map(({ row, key }) => ({ header: `${row.changed ? said.changed : ''}${assumptionName(row, scene).name}`, cells: [settingText(key, scene), withRange(row, scene), worksText(row.sources, scene)] })),
  };
  const constants = rows.filter((row) => row.name.of === 'constant');
  const tableOfConstants: PrintedTable = {
    corner: said.constant, columns: [{ header: said.value, isWords: true }, { header: said.sources, isWords: true }],
    rows: constants.map((row) => ({ header: assumptionName(row, scene).name, cells: [withRange(row, scene), worksText(row.sources, scene)] })),
  };
  const lead = said.lead(date, MODEL_VERSION, scene.messages.terms.eras[scene.inputs.era].name);
  const pages = (title: string, table: PrintedTable, isStrong: (row: number) => boolean, key: string): readonly SlidePage[] => {
    const pieces = tableSlides(table, scene.messages.lang, { largest: 9.5, height: 4.6 });
    let before = 0;
    return pieces.map((piece, i) => {
      const from = before;
      before += piece.rows.length;
      return {
        kicker: said.kicker, title: pieces.length === 1 ? title : words.part(title, String(i + 1), String(pieces.length)), footer, link, notes: [],
        body: { is: 'table', lead: key === '' ? lead : `${lead}  ${key}`, table: { ...piece, rows: piece.rows.map((row, at) => ({ ...row, isStrong: isStrong(from + at) })) } },
      };
    });
  };
  return [
    ...pages(said.inputs(String(changed), scene.inputs.fleet !== null), tableOfInputs, (row) => inputs[row]?.row.changed === true, changed === 0 ? '' : said.key),
    ...pages(said.constants, tableOfConstants, () => false, ''),
  ];
}
