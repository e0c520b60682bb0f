import { expect, test } from 'vitest';
import { createReader } from '../../../src/io/inventory/estateReader.ts';
import { DEFAULT_STATE } from '../../../src/io/linkState.ts';
import { count } from '../../../src/model/units.ts';
import { createEstateStore } from '../../../src/store/estateStore.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { dropEstate, takeAnew, takeEstate } from '../../../src/views/estate/takeEstate.ts';

const CSV = 'Name,CPUs,Memory MB,OS\r\nweb,2,8192,Windows Server 2019\r\ndb,8,65536,Ubuntu Linux\r\n';

async function inUse() {
  const lab = createLabStore({ ...DEFAULT_STATE, overrides: { workloads: count(7) } });
  const estate = createEstateStore(() => createReader());
  await estate.read([new File([CSV], 'vms.csv')], 'files');
  await takeEstate(estate, lab);
  const phase = () => estate.getState().phase;
  const about = () => lab.getState().notices.map((one) => one.about);
  return { lab, estate, phase, about };
}

test('an estate put away is forgotten with its list; undo brings its numbers back and says nothing of their being gone', async () => {
  const { lab, estate, phase, about } = await inUse();
  const { fleet } = lab.getState().inputs;
  expect(fleet?.base.workloads).toBe(2);
  dropEstate(estate, lab);
  expect(phase()).toEqual({ kind: 'empty' });
  expect(lab.getState()).toMatchObject({ overrides: {}, inputs: { fleet: null } });
  expect(about()).toEqual([{ kind: 'fleetLeft', forgotten: true }]);
  lab.undo();
  expect(lab.getState().inputs.fleet).toBe(fleet);
  expect(about()).toEqual([]);
  // And before it was taken.
  lab.undo();
  expect(lab.getState()).toMatchObject({ overrides: { workloads: 7 }, inputs: { fleet: null } });
  lab.redo();
  expect(lab.getState().inputs.fleet).toBe(fleet);
  lab.redo();
  expect(lab.getState().inputs.fleet).toBeNull();
});

test('in another era it is computed anew with the guest operating systems of that era, on request and as one step', async () => {
  const { lab, estate, phase, about } = await inUse();
  const before = lab.getState().inputs;
  lab.chooseEra('2007');
  expect(lab.getState().inputs.guestOsMemory).toBe(before.guestOsMemory);
  const { revision } = lab.getState();
  expect(about()).toMatchObject([{ kind: 'eraKept', fleet: true }]);
  await takeAnew(estate, lab);
  expect(phase()).toMatchObject({ kind: 'taken', estate: { inputs: { era: '2007' } } });
  expect(lab.getState()).toMatchObject({ era: '2007', revision: revision + 1, notices: [] });
  expect(lab.getState().inputs.guestOsMemory).not.toBe(before.guestOsMemory);
  lab.undo();
  expect(lab.getState().inputs).toMatchObject({ era: '2007', guestOsMemory: before.guestOsMemory });
});
