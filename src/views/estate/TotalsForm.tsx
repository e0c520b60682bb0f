import { useState } from 'react';
import { parseNumber } from '../../io/numberText.ts';
import type { Totals } from '../../io/inventory/totalsTable.ts';
import button from '../../ui/controls/Button.module.css';
import { useLab } from '../lab/labContext.ts';
import { useEstate } from './estateContext.ts';
import { takeEstate } from './takeEstate.ts';
import styles from './Estate.module.css';

const FIELDS = ['machines', 'vcpus', 'memory', 'disk', 'windows', 'use'] as const;
type Field = (typeof FIELDS)[number];
type Texts = Readonly<Record<Field, string>>;

const EMPTY: Texts = { machines: '', vcpus: '', memory: '', disk: '', windows: '', use: '' };
const UNITS = { machines: 'machines', vcpus: 'vcpus', memory: 'memory', disk: 'disk', windows: 'share', use: 'share' } as const;
const isShare = (field: Field): boolean => UNITS[field] === 'share';

/** What was typed, in the unit beside the field; null where it cannot be that. What may be left empty is 0. */
function read(field: Field, text: string): number | null {
  if (isShare(field) && text.trim() === '') return 0;
  const unit = { machines: 'count', vcpus: 'count', memory: 'GiB', disk: 'GiB', windows: 'count', use: 'count' } as const;
  const parsed = parseNumber(text.replace(/[%％]\s*$/u, ''), unit[field]);
  if (!parsed.ok || !Number.isFinite(parsed.value)) return null;
  const least = isShare(field) ? 0 : Number.MIN_VALUE;
  return parsed.value >= least && (!isShare(field) || parsed.value <= 100) ? parsed.value : null;
}

function totalsOf(texts: Texts): Totals | null {
  if (FIELDS.some((field) => read(field, texts[field]) === null)) return null;
  const of = (field: Field): number => read(field, texts[field]) ?? 0;
  return {
    machines: of('machines'), vcpus: of('vcpus'), memoryGib: of('memory'), diskGib: of('disk'), windows: of('windows') / 100,
    utilization: texts.use.trim() === '' ? null : of('use') / 100,
  };
}

/** For those who know only sums. */
export function TotalsForm() {
  const { estate, words: { totals }, all } = useEstate();
  const { store } = useLab();
  const [texts, setTexts] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [missing, setMissing] = useState(false);
  const send = async (): Promise<void> => {
    const given = totalsOf(texts);
    setTried(given === null);
    if (given === null) return;
    const made = await import('../../io/inventory/totalsTable.ts').catch(() => null);
    setMissing(made === null);
    if (made === null) return;
    const { bytes } = made.totalsTable(given);
    await estate.read([new File([bytes as Uint8Array<ArrayBuffer>], totals.file)], 'totals');
    // Nothing in it is open: each machine is what the reader has just said.
    await takeEstate(estate, store);
  };
  return (
    <form className={styles.totals} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      {FIELDS.map((field) => {
        const wrong = tried && read(field, texts[field]) === null;
        return (
          <p key={field}>
            <label htmlFor={`estate-${field}`}>{totals[field]}</label>
            <span>
              <input id={`estate-${field}`} type="text" inputMode="decimal" autoComplete="off" size={9} value={texts[field]} aria-invalid={wrong}
                aria-describedby={`estate-${field}-unit${wrong ? ` estate-${field}-wrong` : ''}`}
                onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })} />
              <span id={`estate-${field}-unit`}> {totals.unit[UNITS[field]]}</span>
            </span>
            {wrong && <span id={`estate-${field}-wrong`} className={styles.wrong}>{isShare(field) ? totals.wrongShare : totals.wrong}</span>}
          </p>
        );
      })}
      <button type="submit" className={button.button} data-kind="text">{totals.action}</button>
      <p role="status">{missing ? all.errors.page.missing : ''}</p>
    </form>
  );
}
