import type { ReactElement, ReactNode } from 'react';
import type { PrintedTable } from '../../io/tableCsv.ts';
import type { TableContent } from '../../ui/figure/table.ts';

const isElement = (node: object): node is ReactElement<{ readonly children?: ReactNode }> => 'props' in node;

/** The words of what React would draw; of elements, what is between their tags. */
function wordsOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  return typeof node === 'object' && node !== null && isElement(node) ? wordsOf(node.props.children) : '';
}

/** The table of a figure as texts. */
export const printedTable = ({ corner, columns, rows }: TableContent): PrintedTable => ({
  corner,
  columns: columns.map(({ header, unit, kind }) => ({ header: wordsOf(header), unit, isWords: kind === 'words' })),
  rows: rows.map(({ header, unit, cells }) => ({ header: wordsOf(header), unit, cells: cells.map(wordsOf) })),
});

/** Text that can be seen: what is for listeners only stands in boxes of a pixel. */
function seen(element: Element): string {
  return [...element.childNodes].map((child) => {
    if (child instanceof Text) return child.nodeValue ?? '';
    if (!(child instanceof Element) || child.matches('[data-unit]')) return '';
    const { width, height } = child.getBoundingClientRect();
    return width <= 1.5 && height <= 1.5 && child.textContent !== '' ? '' : seen(child);
  }).join('').trim();
}

const headed = (cell: Element | undefined) => ({ header: cell === undefined ? '' : seen(cell), unit: cell?.querySelector('[data-unit]')?.textContent ?? undefined });

/** A table that is the figure itself, from the page; null where there is none. */
export function tableInPage(frame: Element): PrintedTable | null {
  const [head, ...rows] = [...(frame.querySelector('table')?.rows ?? [])].map((row) => [...row.cells]);
  if (head === undefined) return null;
  const [corner, ...columns] = head;
  return {
    corner: corner === undefined ? '' : seen(corner),
    columns: columns.map((cell) => ({ ...headed(cell), isWords: cell.dataset['kind'] === 'words' })),
    // A row with one cell is an account that lies open below the row before.
    rows: rows.filter((row) => row.length > 1).map(([name, ...cells]) => ({ ...headed(name), cells: cells.map(seen) })),
  };
}
