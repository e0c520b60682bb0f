import { memo } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import { DivergenceSlot } from './DivergenceSlot.tsx';
import { DoubtLine } from './DoubtLine.tsx';
import { Headline, HeadlineRest } from './Headline.tsx';
import { Masthead } from './Masthead.tsx';
import { PrimaryInputs } from './PrimaryInputs.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useMedia } from '../useMedia.ts';
import { useChosen, useLab } from './labContext.ts';
import { useHeadlineReceipts } from './useHeadlineReceipts.ts';
import { useHistoryKeys } from './useHistoryKeys.ts';
import styles from './LabPage.module.css';

// Not needed for the first sentence and the first figure: they come right after.
const FleetLine = later(async () => (await import('./FleetLine.tsx')).FleetLine);
const Figures = later(async () => memo((await import('./Figures.tsx')).Figures));
const LabNotices = later(async () => (await import('./LabNotices.tsx')).LabNotices);
const Beside = later(async () => memo((await import('./Beside.tsx')).Beside));
const HeadlineReceipt = later(async () => (await import('./HeadlineReceipt.tsx')).HeadlineReceipt);
const Colophon = later(async () => (await import('./Colophon.tsx')).Colophon);

/** Where sentence, sliders and figure would not fit into one window: the rest of the words follows the figure. */
const PHONE = '(width < 40rem)';

/** Sliders in, divergence out: the whole lab on one page. */
export function LabPage() {
  const { messages } = useLab();
  useHistoryKeys();
  const receipts = useHeadlineReceipts();
  const phone = useMedia(PHONE);
  const hasFleet = useChosen((state) => state.inputs.fleet !== null);
  useDocumentTitle(messages.lab.documentTitle);
  const skip = (): void => document.getElementById('main')?.focus();
  return (
    <div className={styles.page}>
      <div className={styles.skip}><Button onClick={skip}>{messages.lab.skip}</Button></div>
      <Masthead />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Later><LabNotices /></Later>
        <Headline receipts={receipts} short={phone} />
        {hasFleet && <Later><FleetLine /></Later>}
        {!phone && <DoubtLine />}
        <PrimaryInputs />
        <div className={styles.columns}>
          <div className={styles.first}><DivergenceSlot /></div>
          {phone && <div><HeadlineRest receipts={receipts} /><DoubtLine /></div>}
          <div className={styles.beside} data-screen-only>
            {receipts.place === 'elsewhere' && receipts.holder.openId !== null && (
              <div className={styles.receipt}><Later><HeadlineReceipt holder={receipts.holder} /></Later></div>
            )}
            <aside className={styles.controls} aria-label={messages.lab.landmarks.controls}>
              <Later><Beside /></Later>
            </aside>
          </div>
          <div className={styles.figures}>
            <Later waiting={<div className={styles.waiting} />}><Figures /></Later>
          </div>
        </div>
      </main>
      <Later><Colophon /></Later>
    </div>
  );
}
