import { useMemo } from 'react';
import type { ShownMap } from '../../ui/parts/MapFigure.tsx';
import { chooseOnMap } from './chooseOnMap.ts';
import { later } from '../../ui/figure/later.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';

const MapFigure = later(async () => (await import('../../ui/parts/MapFigure.tsx')).MapFigure);
const Unscored = later(async () => (await import('../../ui/parts/Unscored.tsx')).Unscored);

/** Where each side wins, and below it what has no number. */
export function MapSlot() {
  const { store } = useLab();
  const choose = useMemo(() => chooseOnMap(store), [store]);
  const show = useMemo(() => ({ x, y, metric }: ShownMap) => store.setView({ mapX: x, mapY: y, mapMetric: metric }), [store]);
  const x = useChosen((state) => state.view.mapX);
  const y = useChosen((state) => state.view.mapY);
  const metric = useChosen((state) => state.view.mapMetric);
  return (
    <FigureSlot id="map" size="tall" load={MapFigure.load}>
      {(scene) => <><MapFigure scene={scene} x={x} y={y} metric={metric} onShow={show} onChoose={choose} /><Unscored scene={scene} /></>}
    </FigureSlot>
  );
}
