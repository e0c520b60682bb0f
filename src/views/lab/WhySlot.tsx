import { later } from '../../ui/figure/later.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';

const WhyFigure = later(async () => (await import('../../ui/parts/WhyFigure.tsx')).WhyFigure);

/** Why the two differ in the metric that the page is about. */
export function WhySlot() {
  const { store } = useLab();
  const metric = useChosen((state) => state.view.metric);
  return (
    <FigureSlot id="why" size="middle" load={WhyFigure.load}>
      {(scene) => <WhyFigure scene={scene} metric={metric} onMetric={(next) => store.setView({ metric: next })} />}
    </FigureSlot>
  );
}
