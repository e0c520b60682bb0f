import { memo, Suspense, useEffect, useMemo, useState } from 'react';
import { withDivergence } from '../../i18n/messages.ts';
import type { OpeningMessages } from '../../i18n/messages.ts';
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
  return (
    <>
      <FirstSlot id="divergence">
        {(scene) => (messages === null ? <StandIn /> : (
          <Suspense fallback={<StandIn />}>
            <DivergenceFigure scene={{ ...scene, messages }} metric={metric} along={along} {...choose} />
          </Suspense>
        ))}
      </FirstSlot>
      <div className={styles.keep} data-keep data-screen-only><Later><KeepThis /></Later></div>
    </>
  );
});

/** All words as soon as they are there, before that those of the figure: it comes first. */
function useOpeningMessages(): OpeningMessages | null {
  const { messages, all } = useLab();
  const [found, setFound] = useState<OpeningMessages | null>(null);
  const isWanted = all === null && found?.lang !== messages.lang;
  useEffect(() => {
    if (!isWanted) return undefined;
    // At once with them, not after them; where it cannot be fetched, its place says so.
    DivergenceFigure.load().catch(() => undefined);
    return fetched(async () => withDivergence(messages), setFound);
  }, [isWanted, messages]);
  return all ?? (isWanted ? null : found);
}
