import type { Inventory } from './inventory.ts';

/** Texts that a file can be in. `windows-31j` is what Windows calls Shift_JIS: with ①, 髙 and ～. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-31j'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Why a file is not read at all. */
export const REFUSALS = [
  'empty', 'tooLarge', 'tooManyRows', 'tooManyColumns', 'oldExcel', 'encrypted', 'openDocument', 'binaryExcel', 'compressed', 'otherZip',
  'zipEntries', 'zipSize', 'zipRatio', 'zipForged', 'zipDamaged', 'zipMethod', 'xmlDoctype', 'xmlDamaged', 'notText', 'noTable',
  'noRows', 'jsonDamaged', 'jsonUnknown', 'folder', 'notReadable', 'stalled', 'failed', 'noneRunning',
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

/** `found` and `limit` are numbers where the kind speaks of some: bytes, rows, columns, entries. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly file: string;
  readonly found?: number;
  readonly limit?: number;
}

/** What only the reader can know. While one of these is open, nothing is imported. */
export const QUESTIONS = ['encoding', 'decimal', 'memoryUnit', 'diskUnit', 'cpuUnit', 'memoryColumn'] as const;
export type QuestionKind = (typeof QUESTIONS)[number];

export interface Question {
  readonly kind: QuestionKind;
  readonly file: string;
  /** The header in question, where it is about a column. */
  readonly column: string | null;
  /** What can be answered; empty: any header of the table. */
  readonly choices: readonly string[];
  /** A few cells as they stand, none of them a name. */
  readonly samples: readonly string[];
}

/** What the reader said, by question; and columns that he chose, by field: '' for none. */
export interface Answers {
  readonly encoding?: Encoding;
  readonly decimal?: '.' | ',';
  readonly memoryUnit?: string;
  readonly diskUnit?: string;
  readonly cpuUnit?: '%' | 'ratio';
  readonly mapping?: ReadonlyMap<string, string>;
  readonly separator?: string;
  /** Units of sizes by field, over what headers of a table say. */
  readonly units?: ReadonlyMap<string, string>;
}

/** A column that is used, for what and in which unit. */
export interface MappedColumn {
  readonly table: string;
  readonly column: string;
  readonly field: string;
  readonly unit: string | null;
}

/** How the text of a file was read; null for what a workbook or JSON leaves no choice about. */
export interface Reading {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly decimal: '.' | ',' | null;
}

/** What the reader should know about an import that went well. */
export const IMPORT_NOTES = [
  'blankRows', 'suspended', 'sameNames', 'nulCharacters', 'diskWithSwap', 'storageInUse', 'otherFormat', 'unusedSheets',
] as const;
export type ImportNoteKind = (typeof IMPORT_NOTES)[number];
export interface ImportNote { readonly kind: ImportNoteKind; readonly count: number; readonly table: string }

/** Files that were read, with all that the reader should see before he uses them. */
export interface Imported {
  readonly kind: 'imported';
  readonly inventory: Inventory;
  readonly readings: readonly Reading[];
  readonly mapping: readonly MappedColumn[];
  readonly notes: readonly ImportNote[];
  /** All headers of a table whose columns the reader may choose; absent where the format says what they are. */
  readonly headers?: readonly string[];
}

/** What became of the files. */
export type Import =
  | Imported
  | { readonly kind: 'asks'; readonly questions: readonly Question[]; readonly headers: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
