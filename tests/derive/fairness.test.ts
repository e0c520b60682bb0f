import { describe, expect, test } from 'vitest';
import { ALTERNATIVES, byEffect, fairnessSteps, settingsOf, SWITCHES } from '../../src/derive/fairness.ts';
import type { Fairness, SwitchRow } from '../../src/derive/fairness.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { finished } from '../../src/model/steps.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

const fairnessOf = (inputs: Inputs): Fairness => finished(fairnessSteps(inputs));
const rowOf = (facts: Fairness, id: SwitchRow['id']): SwitchRow => {
  const row = facts.rows.find((one): one is SwitchRow => one.kind === 'switch' && one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

function gapOf(inputs: Inputs): { readonly hosts: number; readonly memory: number } {
  const { hardware, os } = resultOf(inputs).deployments;
  return { hosts: hardware.hosts - os.hosts, memory: hardware.memory.total - os.memory.total };
}

/** Every setting of every switch together with every other. */
const allSettings = (inputs: Inputs): readonly Inputs[] =>
  SWITCHES.reduce<readonly Inputs[]>((all, key) => all.flatMap((one) => settingsOf(inputs, key).map((value) => ({ ...one, [key]: value }))), [inputs]);

test('by effect: what moves hosts stands before what moves only memory, and what is no switch last', () => {
  const rows = byEffect(fairnessOf(resolveInputs('2026', { kernelFamilies: count(1) })).rows).map(({ id }) => id);
  expect(rows[0]).toBe('pageSharing');
  expect(rows.indexOf('memoryAccounting')).toBeLessThan(rows.indexOf('spareHosts'));
  expect(rows.slice(-2)).toEqual([...ALTERNATIVES]);
});

describe('the switches', () => {
  test.each(ERAS)('%s: each row is the whole model with that one input changed', (era) => {
    const inputs = resolveInputs(era, {});
    const facts = fairnessOf(inputs);
    expect(facts.rows.map((row) => row.id)).toEqual([...SWITCHES, ...ALTERNATIVES]);
    expect(facts.current).toEqual(gapOf(inputs));
    for (const id of SWITCHES) {
      const { options, basis } = rowOf(facts, id);
      for (const { value, gap } of options) expect(gap, `${id} ${value}`).toEqual(gapOf({ ...inputs, [id]: value }));
      expect(options.filter((option) => option.isChosen).map((option) => option.value)).toEqual([inputs[id]]);
      expect(basis.source.length).toBeGreaterThan(0);
    }
  });

  const CASES: readonly (readonly [string, Overrides])[] = [
    ['as given', {}], ['three kernels', { kernelFamilies: count(3) }], ['much I/O', { ioShare: ratio(0.9), utilization: ratio(0.6) }],
  ];
  for (const era of ERAS) {
    test.each(CASES)(`${era}, %s: the extremes are those of all settings together`, (_, overrides) => {
      const inputs = resolveInputs(era, { workloads: count(60), ...overrides });
      const gaps = allSettings(inputs).map((one) => gapOf(one).hosts);
      expect(fairnessOf(inputs).favour).toEqual({ hardware: Math.min(...gaps), os: Math.max(...gaps) });
    });
  }

  test('sharing is switched on to what the reader has, else to the default, else to the most that is argued', () => {
    expect(settingsOf(resolveInputs('2026', {}), 'pageSharing')).toEqual([0, 0.15]);
    expect(settingsOf(resolveInputs('2007', { pageSharing: ratio(0) }), 'pageSharing')).toEqual([0, 0.2]);
    expect(settingsOf(resolveInputs('2007', { pageSharing: ratio(0.4) }), 'pageSharing')).toEqual([0, 0.4]);
  });

  test('spares that the reader has set are among the settings', () => {
    expect(settingsOf(resolveInputs('2026', { spareHosts: count(4) }), 'spareHosts')).toEqual([0, 1, 2, 4]);
  });

  test('a switch that does nothing is said to', () => {
    const facts = fairnessOf(resolveInputs('2007', {}));
    expect(rowOf(facts, 'memoryAccounting').isIdle).toBe(true);
    expect(rowOf(facts, 'pageSharing').isIdle).toBe(false);
  });
});

describe('the other kinds', () => {
  test('show their own number against the VMs', () => {
    const inputs = resolveInputs('2026', {});
    const { hardware, nested, microvm } = resultOf(inputs).deployments;
    const rows = fairnessOf(inputs).rows.filter((row) => row.kind === 'alternative');
    expect(rows.map((row) => row.total)).toEqual([nested, microvm].map((one) => ({ hosts: one?.hosts, memory: one?.memory.total })));
    expect(rows[0]?.gap.hosts).toBe(hardware.hosts - nested.hosts);
  });

  test('no microVM before its time', () => {
    expect(fairnessOf(resolveInputs('2014', {})).rows.at(-1)).toMatchObject({ id: 'microvm', exists: false, total: null, basis: null });
  });

  test('nothing can be placed: no gap, no extremes', () => {
    const facts = fairnessOf(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }));
    expect(facts.current).toEqual({ hosts: null, memory: null });
    expect(facts.favour).toEqual({ hardware: null, os: null });
    expect(facts.rows.every((row) => row.kind === 'switch' || row.total === null)).toBe(true);
  });
});
