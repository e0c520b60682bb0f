import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { EstatePageWords } from '../../i18n/ja/estatePage.ts';
import type { EstatePhase } from '../../store/estateStore.ts';
import { Phrased } from '../../ui/text/Rich.tsx';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { loadFieldParser } from '../lab/fieldParser.ts';
import { useLab } from '../lab/labContext.ts';
import { Masthead } from '../lab/Masthead.tsx';
import { useHistoryKeys } from '../lab/useHistoryKeys.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import page from '../lab/LabPage.module.css';
import story from '../story/Story.module.css';
import { Asking } from './Asking.tsx';
import { Checking } from './Checking.tsx';
import { EstateContext, estateOfPage, useEstateState } from './estateContext.ts';
import { estateTextNow, loadEstateText } from './estateText.ts';
import { Intake } from './Intake.tsx';
import { Reading } from './Reading.tsx';
import { Taken } from './Taken.tsx';
import { fetched } from '../../ui/again.ts';

const LabNotices = later(async () => (await import('../lab/LabNotices.tsx')).LabNotices);
const EstateFigures = later(async () => (await import('./EstateFigures.tsx')).EstateFigures);
const Colophon = later(async () => (await import('../lab/Colophon.tsx')).Colophon);

/** Where a reader gives his own machines: from a file to an answer, one step at a time. */
export function EstatePage() {
  const { messages } = useLab();
  const words = useEstateWords();
  const skip = (): void => document.getElementById('main')?.focus();
  useHistoryKeys();
  useDocumentTitle(words?.documentTitle ?? messages.lab.documentTitle);
  useEffect(() => { loadFieldParser().catch(() => undefined); }, []);
  return (
    <div className={page.page}>
      <div className={page.skip}><Button onClick={skip}>{messages.lab.skip}</Button></div>
      <Masthead />
      <main id="main" tabIndex={-1} className={page.main}>
        <Later><LabNotices /></Later>
        {words !== null && <Steps words={words} />}
      </main>
      <Later><Colophon /></Later>
    </div>
  );
}

function Steps({ words }: { readonly words: EstatePageWords }) {
  const { store, all } = useLab();
  const estate = estateOfPage(store);
  const kind = useStore(estate, (state) => state.phase.kind);
  const at = useMemo(() => (all === null ? null : { estate, words, all }), [estate, words, all]);
  const isFirst = kind === 'empty' || kind === 'refused';
  const heading = useBackFocus(kind);
  return (
    <>
      {(isFirst || at === null) && (
        <div className={story.opening}>
          <p className={story.kicker}>{words.kicker}</p>
          <h1 ref={heading} tabIndex={-1} className={story.h1}><Phrased text={words.title} /></h1>
          <p className={story.lead}>{words.lead}</p>
          <p className={story.kicker}>{words.promise}</p>
        </div>
      )}
      {at !== null && (
        <EstateContext value={at}>
          {isFirst && <Intake />}
          {kind === 'reading' && <Reading />}
          {kind === 'asking' && <Asking />}
          {kind === 'checking' && <Checking />}
          {kind === 'taken' && <Taken />}
          {kind === 'taken' && <Later waiting={<div className={page.waiting} />}><div className={page.figures}><h2>{words.taken.figures}</h2><Figures /></div></Later>}
        </EstateContext>
      )}
    </>
  );
}

/** Back at the beginning, what had the focus is gone: the heading takes it. A refusal speaks for itself. */
function useBackFocus(kind: EstatePhase['kind']): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    if (kind === 'empty' && before.current !== 'empty') heading.current?.focus();
    before.current = kind;
  }, [kind]);
  return heading;
}

/** What the estate says of itself, and the figures of the lab for it. */
function Figures() {
  const phase = useEstateState((state) => state.phase);
  return phase.kind === 'taken' ? <EstateFigures estate={phase.estate} imported={phase.imported} /> : null;
}

/** The words of this page in its language; those before until they have come. */
function useEstateWords(): EstatePageWords | null {
  const { lang } = useLab().messages;
  const [words, setWords] = useState(() => estateTextNow(lang));
  useEffect(() => fetched(async () => loadEstateText(lang), setWords), [lang]);
  return estateTextNow(lang) ?? words;
}
