import type { WinRequest } from '../../derive/winMap.ts';
import { inputText, metricText } from '../../i18n/metricText.ts';
import type { NumberKey } from '../../model/inputs.ts';
import type { WinMap } from '../../model/map.ts';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';

const MOST_COLUMNS = 6;
const MOST_ROWS = 12;

/** Some of the indices, the first and the last among them, evenly between. */
function someOf(count: number, most: number): readonly number[] {
  const shown = Math.min(count, most);
  return Array.from({ length: shown }, (_, i) => (shown === 1 ? 0 : Math.round((i * (count - 1)) / (shown - 1))));
}

/** The map as a coarse table, the top of the map at the top. */
export function winTable(scene: Scene, { x, y, metric }: WinRequest, map: WinMap): TableContent {
  const { format, messages, inputs } = scene;
  const words = messages.figures.map;
  const columns = someOf(x.values.length, MOST_COLUMNS);
  const rows = someOf(y.values.length, MOST_ROWS).toReversed();
  const place = (key: NumberKey, value: number): string => inputText(format, key, value, inputs.currency);
  const amount = (value: number | null | undefined): string => metricText(format, metric, value, inputs.currency);
  return {
    caption: words.table.caption(metric),
    corner: words.table.corner(messages.inputs.items[y.key].name, messages.inputs.items[x.key].name),
    columns: columns.map((column) => ({ id: String(column), header: place(x.key, x.values[column] ?? 0) })),
    rows: rows.map((row) => ({
      id: String(row), header: place(y.key, y.values[row] ?? 0),
      cells: columns.map((column) => {
        const cell = map.cells[row * x.values.length + column];
        return words.table.cell(cell?.winner ?? null, amount(cell?.values.hardware), amount(cell?.values.os));
      }),
    })),
  };
}
