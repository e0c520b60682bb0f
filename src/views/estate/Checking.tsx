import { useMemo } from 'react';
import { SET_ASIDE_REASONS } from '../../derive/estate/inventory.ts';
import type { InventoryFormat } from '../../derive/estate/inventory.ts';
import type { EstatePageWords } from '../../i18n/ja/estatePage.ts';
import type { Imported } from '../../derive/estate/reading.ts';
import { osNamesOf, runningIn, withoutUse } from '../../derive/estate/osNames.ts';
import { noteText } from '../../io/estateNotices.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { useLab } from '../lab/labContext.ts';
import { AskedUse } from './AskedUse.tsx';
import { useEstate, useEstateState } from './estateContext.ts';
import { FamilyTable } from './FamilyTable.tsx';
import { GuestSizes } from './GuestSizes.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { StepTitle } from './StepTitle.tsx';
import { takeEstate } from './takeEstate.ts';
import styles from './Estate.module.css';

/** What was read, before anything changes: counts that add up, how it was read, and which kernels there are. */
export function Checking() {
  const phase = useEstateState((state) => state.phase);
  return phase.kind === 'checking' ? <Checked imported={phase.imported} counting={phase.counting} /> : null;
}

function Checked({ imported, counting }: { readonly imported: Imported; readonly counting: boolean }) {
  const { estate, words } = useEstate();
  const { store } = useLab();
  const { check } = words;
  const given = useEstateState((state) => state.families);
  const { inventory } = imported;
  const names = useMemo(() => osNamesOf(inventory.machines, given), [inventory, given]);
  const silent = useMemo(() => withoutUse(inventory.machines), [inventory]);
  return (
    <>
      <StepTitle>{titleOf(inventory.format, words)}</StepTitle>
      <section className={styles.check}>
        <div className={styles.found}>
          <Counts imported={imported} />
          {silent > 0 && <AskedUse machines={silent} />}
          <div className={styles.actions} data-screen-only="">
            <button type="button" className={styles.go} disabled={counting} onClick={() => void takeEstate(estate, store)}>
              {counting ? check.counting : check.use}
            </button>
            <Button kind="quiet" onClick={estate.forget}>{check.other}</Button>
          </div>
          <p>{check.undoable}</p>
        </div>
        <div className={styles.details}>
          <FamilyTable names={names} />
          <GuestSizes names={names} />
          <SetAside imported={imported} />
          <ReadingSettings imported={imported} />
        </div>
      </section>
    </>
  );
}

const titleOf = (format: InventoryFormat, { check, formats }: EstatePageWords): string =>
  (format === 'table' || format === 'groups' ? check[format] : check.title(formats.items[format].name));

function Counts({ imported }: { readonly imported: Imported }) {
  const { words: { check }, all } = useEstate();
  const { format } = useLab();
  const { rows, machines, setAside, hosts } = imported.inventory;
  const running = runningIn(machines);
  const off = machines.reduce((sum, one) => sum + one.count, 0) - running;
  const count = format.count;
  return (
    <>
      <p className={styles.sum}>{check.counted({ rows: count(rows), imported: count(machines.length), setAside: count(setAside.length) })}</p>
      <p>{off === 0 ? check.allRunning(count(running)) : check.machines({ running: count(running), off: count(off) })}</p>
      {hosts.length > 0 && <p>{check.hosts(count(hosts.length))}</p>}
      {imported.notes.length > 0 && <ul className={styles.notes}>{imported.notes.map((note) => <li key={`${note.kind}${note.table}`}>{noteText(note, all, format)}</li>)}</ul>}
    </>
  );
}

/** Reasons with how often; the rows themselves are listed with the figures of the estate. */
function SetAside({ imported: { inventory: { setAside } } }: { readonly imported: Imported }) {
  const { words: { check }, all: { estate } } = useEstate();
  const { format } = useLab();
  if (setAside.length === 0) return null;
  const reasons = SET_ASIDE_REASONS.map((reason) => ({ reason, rows: setAside.filter((one) => one.reason === reason).length })).filter((one) => one.rows > 0);
  return (
    <Disclosure summary={check.setAside(format.count(setAside.length))}>
      <ul className={styles.reasons}>
        {reasons.map(({ reason, rows }) => <li key={reason}><span>{estate.reasons[reason]}</span><span>{format.count(rows)}</span></li>)}
      </ul>
    </Disclosure>
  );
}
