import { useId, useState } from 'react';
import type { Estate } from '../../derive/estate.ts';
import type { Inventory, Machine } from '../../derive/estate/inventory.ts';
import { LINES_SHOWN, linesOfGroup } from '../../derive/estate/rowNumbers.ts';
import { givenText } from '../../i18n/givenText.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { Button } from '../controls/Button.tsx';
import { Switch } from '../controls/Switch.tsx';
import { Figure } from '../figure/Figure.tsx';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import type { TableRow } from '../figure/table.ts';
import { TakeContext } from '../figure/take.ts';
import type { Scene } from '../scene.ts';
import styles from './EstateFigure.module.css';
import type { EstateFigureProps } from './EstateSpreadFigure.tsx';
import { figureMessages } from './figureMessages.ts';
import { PagedTable } from './PagedTable.tsx';

/** The groups that the model ran on, and which rows each was made of. */
export function EstateGroupsFigure({ scene, words, estate, inventory, headingLevel = 3 }: EstateFigureProps) {
  const title = words.groups.title(scene.format, estate.fleet.groups.length, estate.running);
  return (
    // The page saves all groups below, without names; the figure itself is a list in pages, no picture.
    <TakeContext value={null}><Figure
      id="estate-groups" revision={scene.revision} headingLevel={headingLevel} title={[title]} height="auto" kicker={words.groups.kicker}
      summary={[words.groups.summary]} messages={figureMessages(scene.messages)}
    >
      <LazyDetails summary={words.groups.list}>
        {() => <GroupTable scene={scene} words={words} estate={estate} inventory={inventory} caption={title} />}
      </LazyDetails>
    </Figure></TakeContext>
  );
}

interface GroupTableProps { readonly scene: Scene; readonly words: EstateFigureWords; readonly estate: Estate; readonly inventory: Inventory; readonly caption: string }

function GroupTable({ scene: { format }, words, estate, inventory, caption }: GroupTableProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [named, setNamed] = useState(false);
  const id = useId();
  const { groups: own, families, rows } = words;
  const rowOf = (at: number): TableRow => {
    const group = estate.fleet.groups[at];
    if (group === undefined) return { id: String(at), header: '', cells: [] };
    const lines = linesOfGroup(at, inventory, estate);
    const number = format.count(at + 1);
    return {
      id: String(at), header: number,
      cells: [
        families[estate.families[group.kernel] ?? 'unknown'], format.count(group.count), format.real(group.vcpus), format.memory(group.osMemory + group.appMemory),
        format.disk(group.osDisk + group.appDisk), format.percent(group.vcpus > 0 ? group.cpu / group.vcpus : null),
        <>
          {rows.receipt.lines(format, lines.slice(0, LINES_SHOWN), Math.max(0, lines.length - LINES_SHOWN))}
          {(named || lines.length > LINES_SHOWN) && (
            <>
              {' '}
              <Button kind="quiet" label={`${open === at ? own.hide : own.show}: ${own.linesOf(number)}`} onClick={() => setOpen(open === at ? null : at)}>{open === at ? own.hide : own.show}</Button>
            </>
          )}
        </>,
      ],
      below: open === at ? <Lines label={own.linesOf(number)} machines={machinesOf(at, inventory, estate)} named={named} /> : null,
    };
  };
  return (
    <PagedTable
      content={{
        caption, corner: own.group,
        columns: [
          { id: 'family', header: own.family, kind: 'words' }, ...(['machines', 'vcpus', 'memory', 'disk', 'use'] as const).map((column) => ({ id: column, header: own[column] })),
          { id: 'lines', header: own.lines, kind: 'words' },
        ],
      }}
      count={estate.fleet.groups.length} row={rowOf} words={rows.page} write={format.count}
      controls={<Switch id={id} label={own.names} description={own.namesNote} on={named} onChange={setNamed} />}
    />
  );
}

const machinesOf = (group: number, { machines }: Inventory, { members }: Estate): readonly Machine[] =>
  Array.from(members[group] ?? [], (at) => machines[at]).filter((one) => one !== undefined).toSorted((a, b) => a.line - b.line);

/** All lines of a group, to be copied: numbers alone on one line, with names one below the other. */
function Lines({ label, machines, named }: { readonly label: string; readonly machines: readonly Machine[]; readonly named: boolean }) {
  const text = named ? machines.map((one) => `${one.line}\t${givenText(one.name)}`).join('\n') : machines.map((one) => one.line).join(', ');
  return <textarea className={styles.lines} readOnly rows={4} value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />;
}
