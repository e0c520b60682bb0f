import { lazy, Suspense } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { DivergenceSlot } from './DivergenceSlot.tsx';
import { DoubtLine } from './DoubtLine.tsx';
import { Headline } from './Headline.tsx';
import { Masthead } from './Masthead.tsx';
import { PrimaryInputs } from './PrimaryInputs.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useLab } from './labContext.ts';
import { useHistoryKeys } from './useHistoryKeys.ts';
import styles from './LabPage.module.css';

// Not needed for the first sentence and the first figure: they come right after.
const Figures = lazy(async () => ({ default: (await import('./Figures.tsx')).Figures }));
const LabNotices = lazy(async () => ({ default: (await import('./LabNotices.tsx')).LabNotices }));
const Beside = lazy(async () => ({ default: (await import('./Beside.tsx')).Beside }));
const Colophon = lazy(async () => ({ default: (await import('./Colophon.tsx')).Colophon }));

/** Sliders in, divergence out: the whole lab on one page. */
export function LabPage() {
  const { messages } = useLab();
  useHistoryKeys();
  useDocumentTitle(messages.lab.documentTitle);
  const skip = (): void => document.getElementById('main')?.focus();
  return (
    <div className={styles.page}>
      <div className={styles.skip}><Button onClick={skip}>{messages.lab.skip}</Button></div>
      <Masthead />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense><LabNotices /></Suspense>
        <Headline />
        <DoubtLine />
        <PrimaryInputs />
        <div className={styles.columns}>
          <div className={styles.first}><DivergenceSlot /></div>
          <aside className={styles.beside} aria-label={messages.lab.landmarks.controls} data-screen-only>
            <Suspense><Beside /></Suspense>
          </aside>
          <div className={styles.figures}>
            <Suspense fallback={<div className={styles.waiting} />}><Figures /></Suspense>
          </div>
        </div>
      </main>
      <Suspense><Colophon /></Suspense>
    </div>
  );
}
