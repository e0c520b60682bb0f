import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';
import { NumberInput } from './NumberInput.tsx';

const SensitivityFigure = lazy(async () => ({ default: (await import('../../ui/parts/SensitivityFigure.tsx')).SensitivityFigure }));

const slider = (key: NumberKey): ReactNode => <NumberInput input={key} place="doubt" />;

/** What matters most to the difference in the metric that the page is about. */
export function SensitivitySlot() {
  const { store } = useLab();
  const metric = useChosen((state) => state.view.metric);
  return (
    <FigureSlot id="sensitivity" size="tall">
      {(scene) => (
        <SensitivityFigure
          scene={scene} metric={metric} onMetric={(next) => store.setView({ metric: next })} control={slider}
          // The figure gives a plain number; the store fits it to the input's range and unit.
          onMove={(key, value) => store.set(key, value as Inputs[typeof key])}
        />
      )}
    </FigureSlot>
  );
}
