import { lazy } from 'react';
import { PlainDivergence } from '../../ui/plain/PlainDivergence.tsx';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';

const DivergenceFigure = lazy(async () => ({ default: (await import('../../ui/parts/DivergenceFigure.tsx')).DivergenceFigure }));

/** The subject of the page: drawn at once as a plain picture, explorable as soon as the chart library is here. */
export function DivergenceSlot() {
  const { store } = useLab();
  const metric = useChosen((state) => state.view.metric);
  const along = useChosen((state) => state.view.axis);
  return (
    <FigureSlot id="divergence" size="tall" eager
      meanwhile={(scene) => <PlainDivergence scene={scene} metric={metric} along={along} />}>
      {(scene) => (
        <DivergenceFigure scene={scene} metric={metric} along={along}
          onMetric={(next) => store.setView({ metric: next })} onAlong={(next) => store.setView({ axis: next })} />
      )}
    </FigureSlot>
  );
}
