// https://learn.microsoft.com/openspecs/office_standards/ms-xlsx (ECMA-376, part 1, 18.2–18.4)
import { LIMITS } from './limits.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';
import { SharedTexts } from './ownText.ts';
import type { Row, Table } from './table.ts';
import { attribute, xmlTokens } from './xmlTokens.ts';
import { zipContent, zipEntries } from './zip.ts';
import type { ZipEntry } from './zip.ts';

interface Sheet { readonly name: string; readonly entry: ZipEntry }

/** What a zip is that is no workbook we read. */
function assertWorkbook(entries: readonly ZipEntry[]): void {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has('xl/workbook.xml')) return;
  if (has('xl/workbook.bin')) throw new Refused('binaryExcel');
  throw new Refused(has('content.xml') && has('mimetype') ? 'openDocument' : 'otherZip');
}

async function relationsOf(bytes: Uint8Array, entry: ZipEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (entry === undefined) return targets;
  for await (const tokens of xmlTokens(zipContent(bytes, entry))) {
    for (const { tag, rest } of tokens) {
      if (tag === 'Relationship') targets.set(attribute(rest, 'Id'), attribute(rest, 'Target'));
    }
  }
  return targets;
}

/** '/xl/worksheets/sheet1.xml' and 'worksheets/sheet1.xml' → 'xl/worksheets/sheet1.xml' */
const inArchive = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** Sheets in their order, hidden ones too: an export hides nothing on purpose. Only names that the archive has are followed. */
async function sheetsOf(bytes: Uint8Array, byName: ReadonlyMap<string, ZipEntry>): Promise<readonly Sheet[]> {
  const targets = await relationsOf(bytes, byName.get('xl/_rels/workbook.xml.rels'));
  const sheets: Sheet[] = [];
  for await (const tokens of xmlTokens(zipContent(bytes, byName.get('xl/workbook.xml') as ZipEntry))) {
    for (const { tag, rest } of tokens) {
      if (tag !== 'sheet') continue;
      const entry = byName.get(inArchive(targets.get(attribute(rest, 'id')) ?? ''));
      if (entry !== undefined) sheets.push({ name: attribute(rest, 'name'), entry });
    }
  }
  return sheets;
}

/** Told after each piece how many bytes of it there were. */
type OnPiece = (bytes: number) => Promise<void>;

async function* counted(pieces: AsyncIterable<Uint8Array>, onPiece: OnPiece): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    await onPiece(piece.length);
  }
}

/** The strings of `xl/sharedStrings.xml`; what is spoken above the text (phonetic guides) is left out. */
async function sharedStrings(bytes: Uint8Array, entry: ZipEntry | undefined, onPiece: OnPiece): Promise<readonly string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let text = '';
  let aside = false;
  for await (const tokens of xmlTokens(counted(zipContent(bytes, entry), onPiece))) {
    for (const token of tokens) {
      if (token.tag === 'si') text = '';
      else if (token.tag === 'rPh') aside = !token.selfClosing;
      else if (token.tag === '/rPh') aside = false;
      else if (token.tag === '/t' && !aside) text += token.text;
      if (token.tag === '/si' || (token.tag === 'si' && token.selfClosing)) strings.push(text);
    }
  }
  return strings;
}

/** 'BC12' → 54, counted from 0; −1 for what is no cell of a sheet. By codes: there are millions of cells. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const digits = reference.length - at;
  return at === 0 || at > 3 || digits === 0 || digits > 7 || column > LIMITS.columns ? -1 : column - 1;
}

interface OpenCell { column: number; type: string; text: string }

/** A cell as text, null where it cannot be: a string that is not there, or an error such as #REF!. */
function valueOf({ type, text }: OpenCell, strings: readonly string[]): string | null {
  if (type === 's') return strings[Number(text === '' ? Number.NaN : text)] ?? null;
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'e' ? '' : text;
}

/** Reads one sheet, row by row. Formulas are never computed: what was last computed stands beside them. */
class SheetReader {
  readonly rows: Row[] = [];
  blank = 0;
  private cells: string[] = [];
  private line = 0;
  private isBroken = false;
  private cell: OpenCell | null = null;
  private next = 0;
  private readonly texts = new SharedTexts();
  private readonly strings: readonly string[];

  constructor(strings: readonly string[]) {
    this.strings = strings;
  }

  private openRow(rest: string): void {
    const given = Number(attribute(rest, 'r'));
    this.line = Number.isInteger(given) && given > 0 ? given : this.line + 1;
    if (this.line > LIMITS.rows) throw new Refused('tooManyRows', this.line, LIMITS.rows);
    this.cells = [];
    this.next = 0;
    this.isBroken = false;
  }

  private closeRow(): void {
    if (!this.isBroken && this.cells.every((cell) => (cell ?? '').trim() === '')) {
      this.blank += 1;
      return;
    }
    const { cells } = this;
    // A list with holes is slow to read and large to keep.
    for (let at = 0; at < cells.length; at += 1) cells[at] ??= '';
    this.rows.push(this.isBroken ? { line: this.line, cells, broken: true } : { line: this.line, cells });
  }

  private openCell(rest: string): void {
    const reference = attribute(rest, 'r');
    const column = reference === '' ? this.next : columnOf(reference);
    if (column < 0 || column >= LIMITS.columns) this.isBroken = true;
    this.cell = { column, type: attribute(rest, 't'), text: '' };
    this.next = column + 1;
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null || cell.column < 0) return;
    const value = cell.text === '' && cell.type !== 's' ? '' : valueOf(cell, this.strings);
    if (value === null && cell.text !== '') this.isBroken = true;
    else if (value !== null && value !== '') this.cells[cell.column] = this.texts.of(value);
  }

  take(tag: string, rest: string, selfClosing: boolean, text: string): void {
    switch (tag) {
      case 'row': this.openRow(rest); if (selfClosing) this.closeRow(); break;
      case '/row': this.closeRow(); break;
      // A cell without content is only coloured, and there may be a million of them.
      case 'c': if (selfClosing) this.next += 1; else this.openCell(rest); break;
      case '/c': this.closeCell(); break;
      case '/v': case '/t': if (this.cell !== null) this.cell.text += text; break;
    }
  }
}

async function tableOf(bytes: Uint8Array, { name, entry }: Sheet, strings: readonly string[], onPiece: OnPiece): Promise<Table> {
  const reader = new SheetReader(strings);
  for await (const tokens of xmlTokens(counted(zipContent(bytes, entry), onPiece))) {
    for (const { tag, rest, selfClosing, text } of tokens) reader.take(tag, rest, selfClosing, text);
  }
  return { name, rows: reader.rows, blank: reader.blank };
}

/**
 * The sheets of an xlsx that are wanted by name, as text. Throws Refused for whatever is not a plain, whole workbook
 * within the limits; nothing in it is run, followed or fetched.
 */
export async function workbookTables(bytes: Uint8Array, isWanted: (names: readonly string[]) => readonly string[], pace: Pace = () => undefined): Promise<{
  readonly tables: readonly Table[]; readonly unused: number;
}> {
  const entries = zipEntries(bytes);
  assertWorkbook(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const sheets = await sheetsOf(bytes, byName);
  const wanted = isWanted(sheets.map((sheet) => sheet.name));
  const inUse = sheets.filter(({ name }) => wanted.includes(name));
  const shared = byName.get('xl/sharedStrings.xml');
  const all = [shared, ...inUse.map((one) => one.entry)].reduce((sum, entry) => sum + (entry?.size ?? 0), 0);
  let done = 0;
  const onPiece: OnPiece = async (size) => {
    done += size;
    await pace(Math.min(1, done / Math.max(1, all)));
  };
  const strings = await sharedStrings(bytes, shared, onPiece);
  const tables: Table[] = [];
  for (const sheet of inUse) tables.push(await tableOf(bytes, sheet, strings, onPiece));
  return { tables, unused: sheets.length - tables.length };
}
