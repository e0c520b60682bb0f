import { describe, expect, it } from 'vitest';
import { encodeHash } from '../../src/io/encodeHash.ts';
import { compactFleet } from '../../src/io/fleetText.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { cores, count, gib, mib } from '../../src/model/units.ts';
import { createLabStore, linkOf, type LabStore } from '../../src/store/labStore.ts';

const labAt = (hash = ''): LabStore => {
  const { state, issues } = decodeHash(hash);
  return createLabStore(state, issues);
};
const kinds = (lab: LabStore) => lab.getState().notices.map(({ about }) => about.kind);

describe('a given fleet', () => {
  const group = { kernel: 0, osMemory: mib(1024), osDisk: gib(20), appMemory: mib(2048), appDisk: gib(40), cpu: cores(0.2), vcpus: 2 };
  const fleet = compactFleet({ families: 2, groups: [{ ...group, count: count(30) }, { ...group, count: count(10), kernel: 1, appMemory: mib(6144) }] }) as GivenFleet;
  const taken = (hash = ''): LabStore => {
    const lab = labAt(hash);
    lab.takeFleet(fleet, { hostMemory: gib(768), appMemory: fleet.base.appMemory });
    return lab;
  };

  it('is taken in one step with its means as defaults, and undone in one', () => {
    const lab = taken('#n=5&gm=512');
    expect(lab.getState()).toMatchObject({ overrides: { hostMemory: 768 }, revision: 1, inputs: { fleet, workloads: 40, appMemory: 3072, kernelFamilies: 2, minorityShare: 0.25 } });
    expect(Object.keys(lab.getState().overrides)).toEqual(['hostMemory']);
    expect(linkOf(lab.getState()).fleet).toEqual(fleet);
    lab.undo();
    expect(lab.getState()).toMatchObject({ overrides: { workloads: 5, guestOsMemory: 512 }, inputs: { fleet: null } });
    lab.redo();
    expect(lab.getState().inputs.fleet).toEqual(fleet);
  });

  it('has its means back after a reset, and is untouched there', () => {
    const lab = taken();
    lab.set('workloads', count(80));
    lab.set('guestOsDisk', gib(5));
    lab.reset('workloads');
    lab.set('guestOsDisk', gib(20));
    expect(Object.keys(lab.getState().overrides)).toEqual(['hostMemory']);
    lab.set('workloads', count(7));
    lab.resetAll();
    expect(lab.getState()).toMatchObject({ overrides: {}, inputs: { fleet, workloads: 40 } });
  });

  it('stays in another era, and goes with a preset', () => {
    const lab = taken();
    lab.chooseEra('2014');
    expect(lab.getState().inputs).toMatchObject({ era: '2014', fleet, workloads: 40, hostMemory: 768, hostCores: 16 });
    lab.applyPreset({ workloads: count(9) }, '2007', 'small');
    expect(lab.getState().inputs).toMatchObject({ fleet: null, workloads: 9 });
    expect(kinds(lab)).toContain('fleetLeft');
    lab.undo();
    expect(lab.getState().inputs.fleet).toEqual(fleet);
    // Back again, nothing is said of its being gone.
    expect(kinds(lab)).not.toContain('fleetLeft');
    lab.dropFleet();
    expect(kinds(lab)).toContain('fleetDropped');
    lab.undo();
    expect(kinds(lab)).not.toContain('fleetDropped');
  });

  it('says in another era that it keeps its sizes, set by hand or not, as long as it is there', () => {
    const lab = taken();
    lab.resetAll();
    lab.chooseEra('2014');
    expect(lab.getState().notices.map(({ about }) => about)).toEqual([{ kind: 'eraKept', era: '2014', keys: [], fleet: true }]);
    lab.dropFleet();
    expect(kinds(lab)).toEqual(['fleetDropped']);
  });

  it('comes and goes with the address, and is the same object again', () => {
    const lab = taken();
    const known = lab.getState().inputs;
    const { state } = decodeHash(encodeHash(linkOf(lab.getState())));
    expect(state.fleet).toEqual(fleet);
    lab.replaceFromUrl(decodeHash('#n=3').state, []);
    expect(lab.getState().inputs.fleet).toBeNull();
    lab.replaceFromUrl(state, []);
    expect(lab.getState().inputs.fleet).toBe(known.fleet);
    lab.applyState({ era: '2007', overrides: { workloads: count(7) }, fleet: state.fleet });
    expect(lab.getState().inputs).toMatchObject({ era: '2007', workloads: 7 });
    expect(lab.getState().inputs.fleet).toBe(known.fleet);
  });

  it('put aside leaves the sliders where they are', () => {
    const lab = taken();
    lab.set('workloads', count(80));
    const { fleet: _, ...sliders } = lab.getState().inputs;
    lab.dropFleet();
    expect(lab.getState().inputs).toEqual({ ...sliders, fleet: null });
    const { revision } = lab.getState();
    lab.dropFleet();
    expect(lab.getState().revision).toBe(revision);
  });
});
