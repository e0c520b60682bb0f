import { useMemo } from 'react';
import type { Estate } from '../../derive/estate.ts';
import { SET_ASIDE_REASONS, areContainers } from '../../derive/estate/inventory.ts';
import type { Inventory, SetAside, SetAsideReason } from '../../derive/estate/inventory.ts';
import { osMemoryOf } from '../../derive/estate/familyRows.ts';
import { ROW_NUMBERS } from '../../derive/estate/rowNumbers.ts';
import type { RowNumber } from '../../derive/estate/rowNumbers.ts';
import type { Format } from '../../i18n/format.ts';
import { givenText } from '../../i18n/givenText.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { RowsDiagram } from '../diagrams/RowsDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import type { RichPiece, RichSentence } from '../text/Rich.tsx';
import type { EstateFigureProps } from './EstateSpreadFigure.tsx';
import { estateReceipt } from './estateReceipt.ts';
import { figureMessages } from './figureMessages.ts';
import { PagedTable } from './PagedTable.tsx';
import { ReceiptPanel } from '../text/ReceiptPanel.tsx';
import { pictureName } from './pictureName.ts';

interface ReasonRows { readonly reason: SetAsideReason; readonly rows: readonly SetAside[] }

function byReason(all: readonly SetAside[]): readonly ReasonRows[] {
  const found = new Map<SetAsideReason, SetAside[]>(SET_ASIDE_REASONS.map((reason) => [reason, []]));
  for (const row of all) found.get(row.reason)?.push(row);
  return [...found].map(([reason, rows]) => ({ reason, rows })).filter((one) => one.rows.length > 0).toSorted((a, b) => b.rows.length - a.rows.length);
}

/** Every row of the file, imported or set aside; and the fleet's numbers, each with the rows that it is made of. */
export function EstateRowsFigure({ scene, words, estate, inventory, width, headingLevel = 3 }: EstateFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const { format, messages } = scene;
  const reasons = useMemo(() => byReason(inventory.setAside), [inventory]);
  const numbers = useMemo(() => numbersIn(format, words, estate, inventory), [format, words, estate, inventory]);
  const counts = { rows: format.count(inventory.rows), imported: format.count(inventory.machines.length), setAside: format.count(inventory.setAside.length) };
  const title = inventory.setAside.length === 0 ? words.rows.all(counts) : words.rows.title(counts);
  return (
    <Figure
      id="estate-rows" revision={scene.revision} headingLevel={headingLevel} title={[title]} height="auto" kicker={words.rows.kicker}
      summary={numbers} messages={figureMessages(messages)} table={() => reasonTable(scene, words, inventory, reasons, title)}
    >
      <div ref={slot}>
        <RowsDiagram
          scene={scene} words={words.rows} imported={inventory.machines.length} setAside={inventory.setAside.length}
          width={drawingWidth(width, measured)} label={pictureName(scene, title, '')}
        />
      </div>
      {/* Names of files are looked at, and go into no picture. */}
      <div data-private="">{reasons.map(({ reason, rows }) => (
        <LazyDetails key={reason} summary={words.rows.reason(messages.estate.reasons[reason], format.count(rows.length))}>
          {() => <ReasonTable scene={scene} words={words.rows} reason={reason} rows={rows} />}
        </LazyDetails>
      ))}</div>
    </Figure>
  );
}

/** One number after the other, each a receipt. */
function numbersIn(format: Format, words: EstateFigureWords, estate: Estate, inventory: Inventory): RichSentence {
  const { totals, running, off } = estate;
  const values: Readonly<Record<RowNumber, number>> = {
    running, off, memory: totals.memoryMib, vcpus: totals.vcpus, disk: totals.diskGib, osMemory: areContainers(inventory.machines) ? 0 : osMemoryOf(estate),
  };
  const { sum, numbers, value } = words.rows;
  const shown = ROW_NUMBERS.filter((id) => values[id] > 0);
  return shown.flatMap((id, i): RichPiece[] => [
    `${numbers[id]}${sum.gap}`,
    { text: value(format, id, values[id]), strong: true, receipt: { id: `estate-${id}`, content: () => estateReceipt(id, inventory, estate, words, format), Panel: ReceiptPanel } },
    i === shown.length - 1 ? sum.end : sum.joint,
  ]);
}

interface ReasonProps { readonly scene: Scene; readonly words: EstateFigureWords['rows']; readonly reason: SetAsideReason; readonly rows: readonly SetAside[] }

function ReasonTable({ scene: { format, messages }, words, reason, rows }: ReasonProps) {
  return (
    <PagedTable
      content={{ caption: messages.estate.reasons[reason], corner: words.table.corner, columns: [{ id: 'file', header: words.table.file, kind: 'words' }] }}
      count={rows.length} words={words.page} write={format.count}
      row={(at) => ({ id: String(at), header: format.count(rows[at]?.line), cells: [givenText(rows[at]?.table ?? '')] })}
    />
  );
}

function reasonTable({ format, messages }: Scene, { rows: words }: EstateFigureWords, { machines }: Inventory, reasons: readonly ReasonRows[], caption: string): TableContent {
  return {
    caption, corner: words.table.reason, columns: [{ id: 'rows', header: words.table.rows }],
    rows: [
      { id: 'imported', header: words.imported, strong: true, cells: [format.count(machines.length)] },
      ...reasons.map(({ reason, rows }) => ({ id: reason, header: messages.estate.reasons[reason], cells: [format.count(rows.length)] })),
    ],
  };
}
