import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE, DEFAULT_VIEW, LINK_VERSION } from '../../src/io/linkState.ts';
import { encodeHash } from '../../src/io/encodeHash.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import type { Overrides, VmIoPath } from '../../src/model/inputs.ts';
import { exchangeRateOf, resolveInputs } from '../../src/model/inputTable.ts';
import { count, mib, money, ratio } from '../../src/model/units.ts';
import { canRedo, canUndo, createLabStore, HISTORY_LENGTH, linkOf, type LabStore } from '../../src/store/labStore.ts';
import { randomLink } from '../helpers/randomLink.ts';

const labAt = (hash = ''): LabStore => {
  const { state, issues } = decodeHash(hash);
  return createLabStore(state, issues);
};
const kinds = (lab: LabStore) => lab.getState().notices.map(({ about }) => about.kind);

describe('a drag', () => {
  it('moves the inputs at once and makes one step of history at its end', () => {
    const lab = labAt();
    const before = lab.getState().inputs;
    for (const n of [100, 200, 300]) lab.change('workloads', count(n));
    expect(lab.getState()).toMatchObject({ dragging: true, past: [], revision: 0, inputs: { workloads: 300 } });
    expect(lab.getState().ghost).toBe(before);
    lab.commit();
    expect(lab.getState()).toMatchObject({ dragging: false, revision: 1, overrides: { workloads: 300 } });
    expect(lab.getState().past).toHaveLength(1);
    expect(lab.getState().ghost).toBe(lab.getState().inputs);
    lab.commit();
    expect(lab.getState().revision).toBe(1);
  });

  it('back to where it began leaves no trace, not even another inputs object', () => {
    const lab = labAt('#n=5');
    const before = lab.getState();
    lab.change('workloads', count(6));
    lab.change('workloads', count(5));
    expect(lab.getState().inputs).toBe(before.inputs);
    lab.commit();
    expect(lab.getState()).toMatchObject({ revision: 0, past: [], dragging: false, inputs: before.inputs });
  });

  it('is taken back by cancel (fault 61)', () => {
    const lab = labAt('#n=5');
    const { inputs } = lab.getState();
    lab.change('workloads', count(6));
    lab.cancel();
    expect(lab.getState()).toMatchObject({ dragging: false, revision: 0, overrides: { workloads: 5 } });
    expect(lab.getState().inputs).toBe(inputs);
  });

  it('interrupted by another change is kept as a step of its own', () => {
    const lab = labAt();
    lab.change('workloads', count(6));
    lab.set('guestOsMemory', mib(1024));
    expect(lab.getState().inputs).toMatchObject({ workloads: 6, guestOsMemory: 1024 });
    lab.change('workloads', count(7));
    lab.resetAll();
    lab.undo();
    expect(lab.getState().inputs).toMatchObject({ workloads: 7, guestOsMemory: 1024 });
  });

  it('sets the same value without telling anybody', () => {
    const lab = labAt();
    let told = 0;
    lab.subscribe(() => { told += 1; });
    lab.change('workloads', count(800));
    expect(told).toBe(0);
  });
});

describe('inputs', () => {
  it('are frozen, and the same object until one of them changes', () => {
    const lab = labAt();
    const { inputs } = lab.getState();
    expect(Object.isFrozen(inputs)).toBe(true);
    lab.setView({ metric: 'cost', lang: 'ja' });
    lab.notify({ kind: 'storageRefused' });
    expect(lab.getState().inputs).toBe(inputs);
  });

  it('are fitted to their range; what is no number at all throws', () => {
    const lab = labAt();
    lab.set('workloads', count(1e9));
    expect(lab.getState().inputs.workloads).toBe(100_000);
    lab.set('workloads', count(2.4));
    expect(lab.getState().inputs.workloads).toBe(2);
    expect(() => lab.set('workloads', count(Number.NaN))).toThrow('NaN');
    // A value that no caller of ours can pass, as a broken build might.
    const magic = JSON.parse('"magic"') as VmIoPath;
    expect(() => lab.set('vmIoPath', magic)).toThrow('magic');
    expect(lab.getState().inputs.workloads).toBe(2);
  });

  it('set back to the default count as untouched', () => {
    const lab = labAt('#n=5&u=0.5');
    lab.set('workloads', count(800));
    expect(lab.getState().overrides).toEqual({ utilization: 0.5 });
    lab.reset('utilization');
    expect(lab.getState().overrides).toEqual({});
    lab.undo();
    expect(lab.getState().overrides).toEqual({ utilization: 0.5 });
  });

  it('are all reset at once, and brought back by one undo', () => {
    const lab = labAt('#n=5&u=0.5&era=2007');
    lab.resetAll();
    expect(lab.getState()).toMatchObject({ era: '2007', overrides: {} });
    lab.undo();
    expect(lab.getState().overrides).toEqual({ workloads: 5, utilization: 0.5 });
  });

  it('in money follow the reader into another currency and back', () => {
    const lab = labAt('#hp=9876&era=2007');
    lab.set('currency', 'jpy');
    expect(lab.getState().inputs.hostPrice).toBeCloseTo(9876 * exchangeRateOf('2007', 'jpy'), 3);
    expect(lab.getState().inputs.serverPrice).toBe(resolveInputs('2007', { currency: 'jpy' }).serverPrice);
    expect(kinds(lab)).toEqual(['pricesConverted']);
    lab.set('currency', 'usd');
    expect(lab.getState().overrides).toEqual({ hostPrice: 9876 });
    lab.set('currency', 'eur');
    lab.reset('currency');
    expect(lab.getState().inputs.hostPrice).toBeCloseTo(9876, 6);
  });
});

describe('eras and presets', () => {
  it('keep what was set by hand and say so', () => {
    const lab = labAt('#n=5&u=0.5');
    lab.chooseEra('2007');
    expect(lab.getState().inputs).toMatchObject({ era: '2007', workloads: 5, utilization: 0.5, guestOsMemory: 512 });
    expect(lab.getState().notices.map(({ about }) => about)).toEqual([{ kind: 'eraKept', era: '2007', keys: ['workloads', 'utilization'] }]);
    lab.chooseEra('2014');
    expect(kinds(lab)).toEqual(['eraKept']);
    lab.undo();
    expect(lab.getState()).toMatchObject({ era: '2007', notices: [] });
  });

  it('say nothing when there was nothing to keep, or nothing changed', () => {
    const lab = labAt();
    lab.chooseEra('2026');
    expect(lab.getState().revision).toBe(0);
    lab.chooseEra('2007');
    expect(lab.getState()).toMatchObject({ revision: 1, notices: [] });
  });

  it('keep a hand-set value through an era where it happens to be the default', () => {
    const lab = labAt('#n=100');
    lab.chooseEra('2007');
    expect(decodeHash(encodeHash(linkOf(lab.getState()))).state.overrides).toEqual({ workloads: 100 });
    lab.chooseEra('2026');
    expect(lab.getState().inputs.workloads).toBe(100);
  });

  it('lay a preset over everything, until an input moves', () => {
    const lab = labAt('#u=0.5');
    const shop: Overrides = { hostPrice: money(900_000), workloads: count(100), currency: 'jpy', utilization: ratio(0.02) };
    lab.applyPreset(shop, '2007', 'branch');
    expect(lab.getState()).toMatchObject({
      era: '2007', preset: 'branch', overrides: { utilization: 0.02, currency: 'jpy', hostPrice: 900_000 },
    });
    expect(lab.getState().overrides.workloads).toBeUndefined();
    lab.change('workloads', count(7));
    expect(lab.getState().preset).toBeNull();
    lab.cancel();
    expect(lab.getState().preset).toBe('branch');
    lab.undo();
    expect(lab.getState()).toMatchObject({ era: '2026', preset: null, overrides: { utilization: 0.5 } });
  });
});

describe('undo and redo', () => {
  it('walk back and forth, and bring back the very same inputs', () => {
    const lab = labAt();
    const first = lab.getState().inputs;
    lab.set('workloads', count(5));
    const second = lab.getState().inputs;
    lab.undo();
    expect(lab.getState().inputs).toBe(first);
    expect([canUndo(lab.getState()), canRedo(lab.getState())]).toEqual([false, true]);
    lab.redo();
    expect(lab.getState().inputs).toBe(second);
    expect([canUndo(lab.getState()), canRedo(lab.getState())]).toEqual([true, false]);
    lab.redo();
    expect(lab.getState().inputs).toBe(second);
  });

  it('bring back metric and axis, never language or theme', () => {
    const lab = labAt();
    lab.setView({ metric: 'disk', lang: 'ja' });
    lab.setView({ theme: 'dark' });
    expect(lab.getState().past).toHaveLength(1);
    lab.undo();
    expect(lab.getState().view).toEqual({ ...DEFAULT_VIEW, lang: 'ja', theme: 'dark' });
    lab.undo();
    expect(lab.getState().view.lang).toBe('ja');
  });

  it('during a drag take back the drag', () => {
    const lab = labAt();
    lab.set('workloads', count(5));
    lab.change('workloads', count(9));
    lab.undo();
    expect(lab.getState()).toMatchObject({ dragging: false, inputs: { workloads: 5 } });
    lab.redo();
    expect(lab.getState().inputs.workloads).toBe(9);
  });

  it('forget the oldest steps, and the future after a new one', () => {
    const lab = labAt();
    for (let n = 1; n <= HISTORY_LENGTH + 10; n += 1) lab.set('workloads', count(n));
    expect(lab.getState().past).toHaveLength(HISTORY_LENGTH);
    lab.undo();
    lab.set('guestOsMemory', mib(64));
    expect(canRedo(lab.getState())).toBe(false);
  });

  it('always lead back to where the reader began', () => {
    fc.assert(fc.property(randomLink, fc.array(randomLink, { maxLength: 6 }), (start, links) => {
      const lab = createLabStore(start);
      const { inputs, view } = lab.getState();
      for (const [step, link] of links.entries()) {
        if (step % 3 === 0) lab.replaceFromUrl(link, []);
        else if (step % 3 === 1) lab.applyPreset(link.overrides, link.era, 'any');
        else { lab.chooseEra(link.era); lab.setView({ metric: link.view.metric }); }
      }
      const end = linkOf(lab.getState());
      const steps = lab.getState().past.length;
      for (let step = 0; step < steps; step += 1) lab.undo();
      expect(lab.getState()).toMatchObject({ inputs, view: { metric: view.metric, axis: view.axis } });
      for (let step = 0; step < steps; step += 1) lab.redo();
      expect(linkOf(lab.getState())).toEqual(end);
    }), { numRuns: 50 });
  });
});

describe('notices', () => {
  it('tell what was wrong with the link, until dismissed', () => {
    const lab = labAt('#n=abc&k=99&zz=1&gm=-5');
    expect(kinds(lab)).toEqual(['notANumber', 'outOfRange', 'outOfRange', 'unknownKey']);
    const [first] = lab.getState().notices;
    if (first === undefined) throw new Error('a notice expected');
    lab.dismissNotice(first.id);
    expect(kinds(lab)).toEqual(['outOfRange', 'outOfRange', 'unknownKey']);
    expect(new Set(lab.getState().notices.map(({ id }) => id)).size).toBe(3);
  });

  it('on a link give way to those on the next; notes of the page stay, one of a kind', () => {
    const lab = labAt('#n=abc');
    lab.notify({ kind: 'storageUnavailable' });
    lab.notify({ kind: 'storageUnavailable' });
    const { state, issues } = decodeHash('#k=99');
    lab.replaceFromUrl(state, issues);
    expect(kinds(lab)).toEqual(['storageUnavailable', 'outOfRange']);
    lab.replaceFromUrl(DEFAULT_STATE, []);
    expect(kinds(lab)).toEqual(['storageUnavailable']);
  });
});

describe('a link that arrives while the page is open', () => {
  it('can be undone, and keeps language and theme that it does not name', () => {
    const lab = labAt('#n=5&lang=en&theme=dark');
    lab.replaceFromUrl(decodeHash('#n=7&show=cost').state, []);
    expect(lab.getState()).toMatchObject({ inputs: { workloads: 7 }, view: { metric: 'cost', lang: 'en', theme: 'dark' } });
    lab.replaceFromUrl(decodeHash('#n=7&show=cost&lang=ja').state, []);
    expect(lab.getState().view.lang).toBe('ja');
    expect(lab.getState().past).toHaveLength(1);
    lab.undo();
    expect(lab.getState()).toMatchObject({ inputs: { workloads: 5 }, view: { metric: 'hosts' } });
  });

  it('does not swallow a drag under way', () => {
    const lab = labAt();
    lab.change('workloads', count(5));
    lab.replaceFromUrl(decodeHash('#n=7').state, []);
    lab.undo();
    expect(lab.getState().inputs.workloads).toBe(5);
  });

  it('is what the page then links to', () => {
    fc.assert(fc.property(randomLink, (link) => {
      const lab = createLabStore(DEFAULT_STATE);
      lab.replaceFromUrl(link, []);
      expect(linkOf(lab.getState())).toEqual({ ...link, version: LINK_VERSION });
    }), { numRuns: 50 });
  });
});
