/** A reader of CSV of its own, written from RFC 4180; a byte order mark is not part of the first cell. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted && char === '"' && text[i + 1] === '"') { field += '"'; i += 1; }
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || text.startsWith('\r\n', i))) {
      rows.at(-1)?.push(field);
      field = '';
      if (char === '\r') { rows.push([]); i += 1; }
    } else field += char;
  }
  return rows.slice(0, -1);
}
