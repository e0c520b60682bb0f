import { isObject, member } from './jsonValue.ts';
import type { Json, JsonObject } from './jsonValue.ts';
import type { Row, Table } from './table.ts';

const textOf = (value: Json | undefined): string => {
  if (value === undefined || value === null || typeof value === 'object') return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
};

/**
 * A list of objects as a table: every key a column, in order of first sight, one object a line. Null for what is no such
 * list. Keys are data: `__proto__` is a column like any other.
 */
export function jsonTable(value: Json): Omit<Table, 'name'> | null {
  if (!Array.isArray(value)) return null;
  const list = value as readonly Json[];
  if (list.length === 0 || !list.every(isObject)) return null;
  const headers = [...new Set(list.flatMap((one) => Object.keys(one)))];
  const cells = (one: JsonObject): readonly string[] => headers.map((header) => textOf(member(one, header)));
  return { rows: [{ line: 0, cells: headers }, ...list.map((one, i): Row => ({ line: i + 1, cells: cells(one) }))], blank: 0 };
}
