import type { Inputs, NumberKey } from '../../model/inputs.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { ChooseOnMap } from '../../ui/diagrams/useWinHandle.ts';

/** A place on the map is a value of each of its two inputs; one gesture is one step to undo. */
export const chooseOnMap = (store: LabStore): ChooseOnMap => (choice, phase) => {
  // Object.entries forgets that keys are those of numbers; a number without its unit is given it by the key.
  const change = (key: NumberKey, value: number): void => store.change(key, value as Inputs[typeof key]);
  for (const [key, value] of Object.entries(choice)) change(key as NumberKey, value);
  if (phase === 'end') store.commit();
};
