import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalText } from '../../io/estateNotices.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { FleetLine } from '../lab/FleetLine.tsx';
import { useLab } from '../lab/labContext.ts';
import type { Dropped } from './dropped.ts';
import { useEstate, useEstateState } from './estateContext.ts';
import { FormatList } from './FormatList.tsx';
import { ListDrawing } from './ListDrawing.tsx';
import { PasteTable } from './PasteTable.tsx';
import { TotalsForm } from './TotalsForm.tsx';
import { useDrop } from './useDrop.ts';
import { sampleFiles } from './sampleFiles.ts';
import styles from './Estate.module.css';

/** The ways in: a file, a table, the sample, four totals. */
export function Intake() {
  const { words } = useEstate();
  const refused = useEstateState((state) => state.phase.kind === 'refused');
  return (
    <>
      {refused && <Refusal />}
      <FleetLine />
      <div className={styles.ways}>
        <DropPlace />
        <div className={styles.besides}>
          <Disclosure summary={words.paste.summary}><PasteTable /></Disclosure>
          <FormatList />
        </div>
        <section>
          <h2>{words.sample.title}</h2>
          <p>{words.sample.what}</p>
          <SampleButton />
        </section>
        <section>
          <h2>{words.totals.title}</h2>
          <p>{words.totals.what}</p>
          <TotalsForm />
        </section>
      </div>
    </>
  );
}

function SampleButton() {
  const { estate, words: { sample }, all } = useEstate();
  const [missing, setMissing] = useState(false);
  const read = async (): Promise<void> => {
    const files = await sampleFiles().catch(() => null);
    setMissing(files === null);
    if (files !== null) await estate.read(files, 'sample');
  };
  return (
    <>
      <Button onClick={() => void read()}>{sample.action}</Button>
      <p role="status">{missing ? all.errors.page.missing : ''}</p>
    </>
  );
}

/** Why the last file was not read. The page is as it was before. */
function Refusal() {
  const { words, all } = useEstate();
  const { format } = useLab();
  const phase = useEstateState((state) => state.phase);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [phase]);
  if (phase.kind !== 'refused') return null;
  return (
    <div ref={place} role="alert" tabIndex={-1} className={styles.refusal}>
      <h2>{words.refused.title}</h2>
      <p>{refusalText(phase.refusal, all, format)}</p>
      <p>{words.refused.kept}</p>
    </div>
  );
}

function DropPlace() {
  const { estate, words: { drop } } = useEstate();
  const input = useRef<HTMLInputElement>(null);
  const take = useCallback((dropped: Dropped) => {
    if ('kind' in dropped) estate.refuse(dropped);
    else void estate.read(dropped, 'files');
  }, [estate]);
  const over = useDrop(take);
  return (
    <section className={styles.drop} data-over={over} aria-labelledby="estate-drop">
      <ListDrawing />
      <h2 id="estate-drop">{over ? drop.over : drop.title}</h2>
      <p>{drop.kinds}{drop.gap}{drop.several}</p>
      <input ref={input} type="file" multiple hidden data-files="" onChange={(event) => {
        const files = [...event.currentTarget.files ?? []];
        // The same file again, after it has been mended, is a change too.
        event.currentTarget.value = '';
        if (files.length > 0) take(files);
      }} />
      <button type="button" className={styles.go} onClick={() => input.current?.click()}>{drop.choose}</button>
    </section>
  );
}
