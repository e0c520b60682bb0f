import { memo, Suspense, useMemo } from 'react';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import { FirstSlot } from './FigureSlot.tsx';
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
  const choose = useMemo(() => ({
    onMetric: (next: typeof metric) => store.setView({ metric: next }),
    onAlong: (next: typeof along) => store.setView({ axis: next }),
  }), [store]);
  return (
    <>
      <FirstSlot id="divergence">
        {(scene) => (
          <Suspense fallback={<StandIn />}>
            <DivergenceFigure scene={scene} metric={metric} along={along} {...choose} />
          </Suspense>
        )}
      </FirstSlot>
      <div className={styles.keep} data-keep data-screen-only><Later><KeepThis /></Later></div>
    </>
  );
});
