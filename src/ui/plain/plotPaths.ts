type Place<Row> = (row: Row) => number | null;

/** A line through the rows, px; it breaks where a row has no place. Stepped: it holds its value until the next row. */
export function lineOf<Row>(rows: readonly Row[], x: (row: Row) => number, y: Place<Row>, stepped: boolean): string {
  let open = false;
  return rows.map((row) => {
    const at = y(row);
    if (at === null) {
      open = false;
      return '';
    }
    const piece = open ? (stepped ? `H${x(row)}V${at}` : `L${x(row)},${at}`) : `M${x(row)},${at}`;
    open = true;
    return piece;
  }).join('');
}

/** The area between two lines, px. */
export function areaOf<Row>(
  rows: readonly Row[], x: (row: Row) => number, low: (row: Row) => number, high: (row: Row) => number, stepped: boolean,
): string {
  const back = rows.toReversed();
  const upper = lineOf(rows, x, high, stepped);
  const lower = back.map((row, i) => {
    const before = back[i - 1];
    const corner = stepped && before !== undefined ? `L${x(before)},${low(row)}` : '';
    return `${corner}L${x(row)},${low(row)}`;
  }).join('');
  return `${upper}${lower}Z`;
}
