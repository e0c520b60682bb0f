/** A branch that is no longer than this stands on one line. */
const WIDTH = 160;

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** A row of plain values is read as one, however long. */
const isRow = (value: object): boolean => Array.isArray(value) && !value.some(isBranch);

/** Plain data on one line, with a blank after each colon and comma. */
function onOneLine(value: unknown): string {
  if (!isBranch(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/**
 * Plain data as JSON for people: two blanks to each level as from `JSON.stringify(value, null, 2)`, but what is short
 * stands on one line, and so does every list of plain values. Reading it gives the same data. Not for `undefined`.
 */
export function jsonText(value: unknown, indent = ''): string {
  if (!isBranch(value) || isRow(value)) return onOneLine(value);
  const short = onOneLine(value);
  if (indent.length + short.length <= WIDTH) return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((one) => `${inner}${jsonText(one, inner)}`)
    : Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${jsonText(one, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open ?? ''}\n${lines.join(',\n')}\n${indent}${close ?? ''}`;
}
