import { memo, startTransition, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { withDivergence } from '../../i18n/messages.ts';
import type { OpeningMessages } from '../../i18n/messages.ts';
import type { SlotScene } from '../../ui/scene.ts';
import { fetched } from '../../ui/again.ts';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import { FirstSlot } from './FirstSlot.tsx';
import { useChosen, useLab } from './labContext.ts';
import { StandIn } from './StandIn.tsx';
import styles from './KeepThis.module.css';

// Its picture is in the HTML already: the sliders do not wait for the figure that answers them.
const DivergenceFigure = later(async () => (await import('../../ui/parts/DivergenceFigure.tsx')).DivergenceFigure);
const KeepThis = later(async () => (await import('./KeepThis.tsx')).KeepThis);

/** The subject of the page: there with the first words, explorable as soon as the chart library has come. */
export const DivergenceSlot = memo(function DivergenceSlot() {
  const { store } = useLab();
  const metric = useChosen((state) => state.view.metric);
  const along = useChosen((state) => state.view.axis);
  const messages = useOpeningMessages();
  const choose = useMemo(() => ({
    onMetric: (next: typeof metric) => store.setView({ metric: next }),
    onAlong: (next: typeof along) => store.setView({ axis: next }),
  }), [store]);
  // The same function for the same words: what comes to the page beside it does not draw the figure anew.
  const figure = useCallback((scene: SlotScene) => (messages === null ? <StandIn /> : (
    <Suspense fallback={<StandIn />}>
      <DivergenceFigure scene={{ ...scene, messages }} metric={metric} along={along} {...choose} />
    </Suspense>
  )), [messages, metric, along, choose]);
  return (
    <>
      <FirstSlot id="divergence">{figure}</FirstSlot>
      <div className={styles.keep} data-keep data-screen-only><Later><KeepThis /></Later></div>
    </>
  );
});

/** The words of the figure, which come first, or all words where they were there before. */
function useOpeningMessages(): OpeningMessages | null {
  const { messages, all } = useLab();
  const [found, setFound] = useState<OpeningMessages | null>(null);
  const isWanted = all === null && found?.lang !== messages.lang;
  useEffect(() => {
    if (!isWanted) return undefined;
    // At once with them, not after them; where it cannot be fetched, its place says so.
    DivergenceFigure.load().catch(() => undefined);
    // In slices: nobody waits for it as for an answer.
    return fetched(async () => withDivergence(messages), (words) => startTransition(() => setFound(words)));
  }, [isWanted, messages]);
  return found?.lang === messages.lang ? found : all;
}
