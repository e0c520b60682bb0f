import type { NumberKey } from '../../model/inputs.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { ChooseOnMap } from '../../ui/diagrams/useWinHandle.ts';

/** A place on the map is a value of each of its two inputs; one gesture is one step to undo. */
export const chooseOnMap = (store: LabStore): ChooseOnMap => (choice, phase) => {
  // Every number of the inputs is a number with a brand: the store fits it to the range of its input.
  for (const [key, value] of Object.entries(choice)) store.change(key as NumberKey, value as never);
  if (phase === 'end') store.commit();
};
