import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import { later } from '../../ui/figure/later.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';
import { NumberInput } from './NumberInput.tsx';

const SensitivityFigure = later(async () => (await import('../../ui/parts/SensitivityFigure.tsx')).SensitivityFigure);

const slider = (key: NumberKey): ReactNode => <NumberInput input={key} place="doubt" />;

/** What matters most to the difference in the metric that the page is about. */
export function SensitivitySlot() {
  const { store } = useLab();
  const metric = useChosen((state) => state.view.metric);
  const calls = useMemo(() => ({
    onMetric: (next: typeof metric) => store.setView({ metric: next }),
    // The figure gives a plain number; the store fits it to the input's range and unit.
    onMove: (key: NumberKey, value: number) => store.set(key, value as Inputs[typeof key]),
  }), [store]);
  return (
    <FigureSlot id="sensitivity" size="tall" load={SensitivityFigure.load}>
      {(scene) => <SensitivityFigure scene={scene} metric={metric} control={slider} {...calls} />}
    </FigureSlot>
  );
}
