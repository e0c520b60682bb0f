import type { Inputs } from '../../model/inputs.ts';
import { later } from '../../ui/figure/later.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { useLab } from './labContext.ts';

const FairnessFigure = later(async () => (await import('../../ui/parts/FairnessFigure.tsx')).FairnessFigure);

/** The objections of both camps, as switches of the reader's own inputs. */
export function FairnessSlot() {
  const { store } = useLab();
  return (
    <FigureSlot id="fairness" size="tall" load={FairnessFigure.load}>
      {(scene) => (
        // The figure gives a value of that input; the store fits it and refuses what it is not.
        <FairnessFigure scene={scene} onSwitch={(key, value) => store.set(key, value as Inputs[typeof key])} />
      )}
    </FigureSlot>
  );
}
