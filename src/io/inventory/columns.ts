import type { MappedColumn } from '../../derive/estate/reading.ts';
import { mibIn } from './numberCell.ts';
import type { Row, Table } from './table.ts';

/** What a column can be used for. */
export const FIELDS = [
  'name', 'id', 'uuid', 'server', 'power', 'template', 'placeholder', 'connection', 'vcpus', 'memory', 'activeMemory', 'overhead',
  'disk', 'diskUsed', 'cpuUse', 'cpuMax', 'os', 'host', 'part', 'count',
] as const;
export type Field = (typeof FIELDS)[number];
export type TextField = Exclude<Field, 'vcpus' | AmountField | 'cpuUse' | 'cpuMax' | 'count'>;
export type AmountField = 'memory' | 'activeMemory' | 'overhead' | 'disk' | 'diskUsed';

export interface Column {
  readonly index: number;
  readonly header: string;
  /** Of an amount: from the header, or fixed by the format; null: only the reader or the cells know. */
  readonly unit: string | null;
  /** Of a share; null: neither the format nor the header says whether 12 is 12 %. */
  readonly percent: boolean | null;
}

/** Names of one field, best first, as `keyOf` writes them. A name that ends with `*` stands for all that begin so. */
export interface FieldNames {
  readonly names: readonly string[];
  /** The unit of the format where its header names none. */
  readonly unit?: string;
  /** Of a share: in percent, though the header does not say so. */
  readonly percent?: true;
  /** Every column that fits, not only the best. */
  readonly all?: true;
}
export type Names = Readonly<Partial<Record<Field, FieldNames>>>;
export type Layout = ReadonlyMap<Field, readonly Column[]>;

const UNIT_AT_END = /[\s([_|]*(?:\bin\s+)?(bytes?|[KMGTP]i?B)\s*[)\]]*\s*$/iu;

/** 'Memory (In MB)' → ['Memory', 'MB']; 'ＲＡＭ［㎇］' → ['RAM', 'GB'] */
export function unitOfHeader(header: string): readonly [base: string, unit: string | null] {
  const plain = header.normalize('NFKC').trim();
  const found = UNIT_AT_END.exec(plain);
  const unit = found?.[1] ?? '';
  if (found === null || mibIn(unit) === null || found.index === 0) return [plain, null];
  return [plain.slice(0, found.index), unit];
}

/** A header without its unit, blanks, case and marks: '*OS name' → 'osname', 'Total disk capacity MiB' → 'totaldiskcapacity'. */
export const keyOf = (header: string): string => unitOfHeader(header)[0].toLowerCase().replace(/[^\p{L}\p{N}#%.|]+/gu, '');

const percentIn = (header: string): true | null => (/%|pct|percent|％/iu.test(header) ? true : null);

const fits = (name: string, key: string): boolean => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : name === key);

function columnsFor(keys: readonly string[], headers: readonly string[], wanted: FieldNames): readonly Column[] {
  const column = (index: number): Column => {
    const header = headers[index] ?? '';
    return { index, header, unit: unitOfHeader(header)[1] ?? wanted.unit ?? null, percent: wanted.percent ?? percentIn(header) };
  };
  const found = wanted.names.flatMap((name) => keys.flatMap((key, index) => (key !== '' && fits(name, key) ? [index] : [])));
  const unique = [...new Set(found)];
  return (wanted.all === true ? unique : unique.slice(0, 1)).map(column);
}

/** Which columns of a header are which field. `prefix` is what RVTools puts before names of its database: 'vInfo'. */
export function layoutOf(headers: readonly string[], names: Names, prefix = ''): Layout {
  const start = prefix.toLowerCase();
  const keys = headers.map(keyOf).map((key) => (start !== '' && key.startsWith(start) && key.length > start.length ? key.slice(start.length) : key));
  const entries = FIELDS.flatMap((field): [Field, readonly Column[]][] => {
    const wanted = names[field];
    const columns = wanted === undefined ? [] : columnsFor(keys, headers, wanted);
    return columns.length === 0 ? [] : [[field, columns]];
  });
  return new Map(entries);
}

/** Columns that the reader chose, by their headers as they stand ('' for none), over those that were found. */
export function withChosen(layout: Layout, headers: readonly string[], chosen: ReadonlyMap<string, string> | undefined): Layout {
  const own = [...(chosen ?? [])].flatMap(([field, header]): [Field, readonly Column[]][] => {
    const known = FIELDS.find((one) => one === field);
    if (known !== undefined && header === '') return [[known, []]];
    const index = headers.findIndex((one) => one.trim() === header.trim());
    if (known === undefined || index < 0) return [];
    return [[known, [{ index, header, unit: unitOfHeader(header)[1], percent: percentIn(header) }]]];
  });
  return new Map([...layout, ...own].filter(([field]) => !own.some(([one, columns]) => one === field && columns.length === 0)));
}

/** With units that the reader named, over those of the headers. */
export const withUnits = (layout: Layout, units: ReadonlyMap<string, string> | undefined): Layout =>
  new Map([...layout].map(([field, columns]): [Field, readonly Column[]] => {
    const unit = units?.get(field);
    return [field, unit === undefined || unit === '' ? columns : columns.map((column) => ({ ...column, unit }))];
  }));

/** Title lines may stand above a header, but not many. */
const HEADER_WITHIN = 20;

export interface Headed { readonly table: Table; readonly headers: readonly string[]; readonly rows: readonly Row[] }

/** A table split at the first row that has all these keys, null if none of its first rows has. */
export function headedBy(table: Table, required: readonly string[], prefix = ''): Headed | null {
  const start = prefix.toLowerCase();
  const at = table.rows.slice(0, HEADER_WITHIN).findIndex((row) => {
    const keys = new Set(row.cells.flatMap((cell) => { const key = keyOf(cell); return [key, key.startsWith(start) ? key.slice(start.length) : key]; }));
    return required.every((one) => one.split('/').some((name) => keys.has(name)));
  });
  return at < 0 ? null : { table, headers: table.rows[at]?.cells ?? [], rows: table.rows.slice(at + 1) };
}

const AMOUNTS: readonly Field[] = ['memory', 'activeMemory', 'overhead', 'disk', 'diskUsed'];

export const mappedColumns = (table: string, layout: Layout, unit: (field: Field) => string | null = () => null): readonly MappedColumn[] =>
  [...layout].flatMap(([field, columns]) => columns.map((column): MappedColumn =>
    ({ table, column: column.header, field, unit: AMOUNTS.includes(field) ? (column.unit ?? unit(field)) : null })));
