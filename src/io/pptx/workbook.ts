import JSZip from 'jszip';
import { xmlText } from '../svgText.ts';
import type { NativeChart } from './nativeChart.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OF_PACKAGE = 'application/vnd.openxmlformats-package';
const OF_SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

function cell(column: number, row: number, value: string | number | null): string {
  const at = `${columnName(column)}${row}`;
  if (value === null) return '';
  // Text is text, whatever it begins with: a cell of this type is never a formula.
  if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : '';
}

/** The one sheet of a chart: places down the first column, a series in each of the others. */
export function sheetXml({ placesName, places, series }: NativeChart): string {
  const rows = [[placesName, ...series.map(({ name }) => name)], ...places.map((place, i) => [place, ...series.map(({ values }) => values[i] ?? null)])];
  const written = rows.map((row, i) => `<row r="${i + 1}">${row.map((value, column) => cell(column, i + 1, value)).join('')}</row>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData>${written.join('')}</sheetData></worksheet>`;
}

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="${OF_PACKAGE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `<Override PartName="/xl/workbook.xml" ContentType="${OF_SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OF_SHEET}.worksheet+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${OF_SHEET}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`
    + `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>`
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
};

/** The workbook (ECMA-376, SpreadsheetML) that a presentation program opens for "edit data". */
export async function workbookOf(chart: NativeChart): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(PARTS)) zip.file(name, text, { createFolders: false });
  zip.file('xl/worksheets/sheet1.xml', sheetXml(chart), { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
