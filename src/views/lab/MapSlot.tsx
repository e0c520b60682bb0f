import { lazy, useMemo } from 'react';
import type { NumberKey } from '../../model/inputs.ts';
import type { ChooseOnMap } from '../../ui/diagrams/useWinHandle.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { ShownMap } from '../../ui/parts/MapFigure.tsx';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';

const MapFigure = lazy(async () => ({ default: (await import('../../ui/parts/MapFigure.tsx')).MapFigure }));
const Unscored = lazy(async () => ({ default: (await import('../../ui/parts/Unscored.tsx')).Unscored }));

/** A place on the map is a value of each of its two inputs; one gesture is one step to undo. */
const chooserFor = (store: LabStore): ChooseOnMap => (choice, phase) => {
  // Every number of the inputs is a number with a brand: the store fits it to the range of its input.
  for (const [key, value] of Object.entries(choice)) store.change(key as NumberKey, value as never);
  if (phase === 'end') store.commit();
};

/** Where each side wins, and below it what has no number. */
export function MapSlot() {
  const { store } = useLab();
  const choose = useMemo(() => chooserFor(store), [store]);
  const show = useMemo(() => ({ x, y, metric }: ShownMap) => store.setView({ mapX: x, mapY: y, mapMetric: metric }), [store]);
  const x = useChosen((state) => state.view.mapX);
  const y = useChosen((state) => state.view.mapY);
  const metric = useChosen((state) => state.view.mapMetric);
  return (
    <FigureSlot id="map" size="tall">
      {(scene) => <><MapFigure scene={scene} x={x} y={y} metric={metric} onShow={show} onChoose={choose} /><Unscored scene={scene} /></>}
    </FigureSlot>
  );
}
