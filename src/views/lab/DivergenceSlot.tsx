import { useMemo } from 'react';
import { DivergenceFigure } from '../../ui/parts/DivergenceFigure.tsx';
import { FirstSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';

/** The subject of the page: there with the first words, explorable as soon as the chart library has come. */
export function DivergenceSlot() {
  const { store } = useLab();
  const metric = useChosen((state) => state.view.metric);
  const along = useChosen((state) => state.view.axis);
  const choose = useMemo(() => ({
    onMetric: (next: typeof metric) => store.setView({ metric: next }),
    onAlong: (next: typeof along) => store.setView({ axis: next }),
  }), [store]);
  return (
    <FirstSlot id="divergence">
      {(scene) => <DivergenceFigure scene={scene} metric={metric} along={along} {...choose} />}
    </FirstSlot>
  );
}
