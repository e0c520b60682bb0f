/** A cell of a Markdown table: a pipe would end it, a line end would end the row. */
const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/[\r\n]+/gu, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A table whose first column holds names and whose others hold numbers. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** Text of ours in a paragraph or a heading: what Markdown would take for a mark of its own is escaped. */
export const markdownText = (text: string): string => text.replace(/[\\`*_<>[\]|#]/gu, '\\$&');
