import type { Estate } from '../../derive/estate.ts';
import type { Inventory } from '../../derive/estate/inventory.ts';
import { BASE_KEYS } from '../../model/fleet.ts';
import type { InputKey, Overrides } from '../../model/inputs.ts';
import type { EstateStore } from '../../store/estateStore.ts';
import type { LabStore } from '../../store/labStore.ts';
import { takenFleet } from '../../store/takenFleet.ts';

const HOST_KEYS: readonly InputKey[] = ['hostMemory', 'hostCores', 'hostDisk'];

const without = (overrides: Overrides, keys: readonly InputKey[]): Overrides =>
  Object.fromEntries(Object.entries(overrides).filter(([key]) => !keys.some((one) => one === key)));

/** What the reader has set by hand and an export does not answer. Sizes of hosts are the export's where it has hosts. */
export const besideEstate = (overrides: Overrides, { hosts }: Pick<Inventory, 'hosts'>): Overrides =>
  without(overrides, hosts.length === 0 ? BASE_KEYS : [...BASE_KEYS, ...HOST_KEYS]);

/** Puts an estate that has been checked in force everywhere, as one step that can be taken back. */
export async function takeEstate(estate: EstateStore, lab: LabStore): Promise<void> {
  const { phase, utilization } = estate.getState();
  if (phase.kind !== 'checking') return;
  const { era, overrides } = lab.getState();
  const own = besideEstate(overrides, phase.imported.inventory);
  const taken = await estate.take({ era, overrides: utilization === null ? own : { ...own, utilization: utilization as NonNullable<Overrides['utilization']> } });
  if (taken === null) return;
  if (taken.inputs.fleet === null) estate.refuse({ kind: 'noneRunning', file: phase.imported.readings[0]?.file ?? '' });
  else putInForce(taken, lab);
}

/** Makes an answered estate what the sliders start from. */
export function putInForce({ inputs, overrides }: Estate, lab: LabStore): void {
  const taken = inputs.fleet === null ? null : takenFleet(inputs.fleet, overrides);
  if (taken !== null) lab.takeFleet(taken.fleet, taken.overrides, inputs.era);
}

/** Answers for an estate anew, with the sizes of guest operating systems of the era that is now chosen. */
export async function takeAnew(estate: EstateStore, lab: LabStore): Promise<void> {
  estate.check();
  await takeEstate(estate, lab);
  // Sizes that were kept are kept no longer.
  for (const { id, about } of lab.getState().notices) if (about.kind === 'eraKept') lab.dismissNotice(id);
}

/** Forgets an estate here and everywhere: machines, groups, means and hosts. Undo brings the groups back, not the list. */
export function dropEstate(estate: EstateStore, lab: LabStore): void {
  estate.forget();
  const { inputs, overrides, era } = lab.getState();
  if (inputs.fleet === null) return;
  lab.applyPreset(without(overrides, [...BASE_KEYS, ...HOST_KEYS]), era, null);
  // In place of what a preset says.
  lab.notify({ kind: 'fleetLeft', forgotten: true });
}
