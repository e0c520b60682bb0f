import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf, valueOf } from '../../src/derive/expression.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { receiptOf } from '../../src/derive/receipt.ts';
import { GAPS, SUBJECTS, subjectValue } from '../../src/derive/receiptFacts.ts';
import type { ReceiptFacts } from '../../src/derive/receiptFacts.ts';
import { divergenceOf } from '../../src/model/divergence.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { fleetOf } from '../../src/model/fleet.ts';
import { INPUT_TABLE, resolveInputs } from '../../src/model/inputTable.ts';
import { stackOf, sumOf } from '../../src/model/layers.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from '../model/generators.ts';

const SMALL = resolveInputs('2007', {
  workloads: count(10), guestOsMemory: mib(1024), appMemory: mib(1024), hostMemory: gib(8), hostCores: cores(64),
  pageSharing: ratio(0.2), spareHosts: count(1),
});

function facts(inputs: Inputs, id: string): ReceiptFacts {
  const found = receiptOf(inputs, id);
  if (found === null) throw new Error(`no receipt ${id}`);
  return found;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('the account of any number', () => {
  test('comes to the number that the table shows, step by step', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      for (const id of DEPLOYMENTS) {
        const result = resultOf(inputs).deployments[id];
        if (result === null || result.notPlaceable.length > 0) continue;
        for (const subject of SUBJECTS) {
          const { steps, value } = facts(inputs, `${subject}.${id}`);
          const last = steps.at(-1);
          expect(value).toBe(subjectValue(result, subject));
          if (last === undefined) throw new Error(`${subject}.${id} has no steps`);
          for (const step of steps) expect(close(valueOf(step.formula), step.value), `${subject}.${id} ${JSON.stringify(step.label)}`).toBe(true);
          expect(close(last.value, value ?? Number.NaN), `${subject}.${id}: ${last.value} is not ${value}`).toBe(true);
        }
      }
    }), { numRuns: 150 });
  });

  test('gives each layer what the footprint gives it', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      for (const id of DEPLOYMENTS) {
        const result = resultOf(inputs).deployments[id];
        if (result === null || result.notPlaceable.length > 0) continue;
        for (const [subject, byLayer] of [['memory', result.memory.byLayer], ['disk', result.disk.byLayer]] as const) {
          const layers = facts(inputs, `${subject}.${id}`).steps.flatMap((step) =>
            step.label.of === 'layer' ? [[step.label.id, step.value] as const] : []);
          expect(layers.map(([layer]) => layer).sort()).toEqual(Object.keys(byLayer).sort());
          for (const [layer, amount] of layers) expect(close(amount, byLayer[layer] ?? Number.NaN), `${subject}.${id} ${layer}`).toBe(true);
        }
      }
    }), { numRuns: 150 });
  });

  test('names only inputs and constants whose present values it uses', () => {
    const { steps, inputs, assumptions } = facts(SMALL, 'memory.hardware');
    expect(inputs).toEqual(['appMemory', 'guestOsMemory', 'pageSharing']);
    expect(assumptions).toEqual(['vmmFixed', 'vmmPerVcpu', 'vmmPerMib', 'hypervisorMemory']);
    for (const one of steps.flatMap((step) => termsOf(step.formula))) {
      if (one.name.of === 'input') expect(one.value).toBe(SMALL[one.name.key]);
    }
  });
});

describe('a receipt', () => {
  test('counts hosts as a person would', () => {
    // os: (8 192 − 1 024) ÷ (1 024 + 16) = 6.89 → 6; 10 ÷ 6 → 2; one spare.
    const { steps, value } = facts(SMALL, 'hosts.os');
    const memory = steps.find((step) => step.label.of === 'resource' && step.label.id === 'memory');
    expect(memory?.value).toBeCloseTo(7168 / 1040, 12);
    expect(steps.map((step) => step.value).slice(-2)).toEqual([6, 3]);
    expect(value).toBe(3);
  });

  test('is not there for what does not exist', () => {
    for (const id of ['', 'hosts', 'hosts.cloud', 'speed.os', 'memory.microvm', '__proto__.os']) expect(receiptOf(SMALL, id), id).toBeNull();
  });

  test('says why there is no number where a workload fits no host', () => {
    const inputs = { ...SMALL, appMemory: mib(9000) };
    expect(facts(inputs, 'cost.hardware')).toMatchObject({
      value: null, steps: [], halving: null, note: { kind: 'notPlaceable', deployment: 'hardware', count: 10, reason: 'memory' },
    });
    expect(facts(inputs, 'smoothGap').note).toMatchObject({ kind: 'notPlaceable' });
    expect(facts(inputs, 'kernelBreakEven').note).toMatchObject({ kind: 'notPlaceable' });
    expect(facts(inputs, 'cost.physical').value).toBeGreaterThan(0);
  });
});

describe('the receipts of where they part', () => {
  test('come to the divergence', () => {
    for (const era of ['2007', '2014', '2026'] as const) {
      const inputs = resolveInputs(era, {});
      const divergence = divergenceOf(inputs);
      for (const gap of GAPS) if (gap !== 'memoryRatio') expect(facts(inputs, gap).value).toBe(divergence[gap]);
      const last = facts(inputs, 'smoothGap').steps.at(-1);
      expect(last?.value).toBeCloseTo(divergence.smoothGap ?? Number.NaN, 6);
    }
  });

  test('come to the ratio of the headline, through the memory of both sides', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      const headline = headlineOf(inputs);
      const { steps, value } = facts(inputs, 'memoryRatio');
      if (headline.kind === 'notPlaceable') {
        expect(value).toBeNull();
        return;
      }
      const { hardware, os } = resultOf(inputs).deployments;
      const [vms, containers, ratioStep] = steps.map((step) => step.value);
      expect(close(vms ?? Number.NaN, hardware.memory.total)).toBe(true);
      expect(close(containers ?? Number.NaN, os.memory.total)).toBe(true);
      expect(close(ratioStep ?? Number.NaN, headline.memoryRatio)).toBe(true);
      expect(value).toBe(ratioStep);
    }), { numRuns: 150 });
  });

  test('of the memory ratio name what both sums rest on', () => {
    const { inputs, assumptions } = facts(SMALL, 'memoryRatio');
    for (const key of ['appMemory', 'guestOsMemory', 'pageSharing', 'runtimeMemory'] as const) expect(inputs).toContain(key);
    expect(assumptions).toContain('hypervisorMemory');
  });

  test('show the difference at the number and just before it', () => {
    const { steps, value } = facts(SMALL, 'firstGap');
    const at = steps.map((step) => (step.label.of === 'at' ? step.label.value : null));
    expect(at.at(-1)).toBe(value);
    expect(steps.at(-1)?.value).toBeGreaterThanOrEqual(1);
    expect(steps.find((step) => step.label.of === 'at' && step.label.value === (value ?? 0) - 1)?.value ?? 0).toBeLessThan(1);
  });

  test('say what there is to say where there is no number', () => {
    expect(facts({ ...SMALL, vmIoPath: 'passthrough' }, 'sharingBreakEven')).toMatchObject({ value: null, note: { kind: 'off' } });
    const cpuBound = { ...SMALL, utilization: ratio(1), hostCores: cores(2), sourceCores: cores(0.5) };
    expect(facts({ ...cpuBound, ioShare: ratio(0), kernelFamilies: count(1) }, 'smoothGap').value).not.toBeUndefined();
  });
});

describe('what would halve it', () => {
  test('does halve it, within the range of the input, whatever the inputs', () => {
    fc.assert(fc.property(anyInputs(500), fc.constantFrom(...SUBJECTS), fc.constantFrom(...DEPLOYMENTS), (inputs, subject, id) => {
      const receipt = receiptOf(inputs, `${subject}.${id}`);
      if (receipt === null || receipt.halving === null || receipt.value === null) return;
      const { key, to, value } = receipt.halving;
      const there = resultOf({ ...inputs, [key]: to }).deployments[id];
      if (there === null) throw new Error(`${id} is gone`);
      expect(subjectValue(there, subject)).toBe(value);
      expect(value).toBeLessThanOrEqual((receipt.value / 2) * (1 + 1e-9));
      const spec = INPUT_TABLE.find((one) => one.key === key);
      if (spec?.kind !== 'number') throw new Error(`${key} is no number`);
      expect(to).toBeGreaterThanOrEqual(spec.min);
      expect(to).toBeLessThanOrEqual(spec.max);
    }), { numRuns: 150 });
  });

  test('is the smallest change that does, to three digits', () => {
    const { halving } = facts(SMALL, 'cpu.os');
    expect(halving).toMatchObject({ key: 'utilization', from: 0.12, to: 0.06 });
  });

  test('names fewer workloads only where no other input in its range does', () => {
    const small: readonly Inputs[] = [
      resolveInputs('2007', {}), resolveInputs('2026', {}),
      resolveInputs('2014', { workloads: count(64), appMemory: mib(1024), kernelFamilies: count(8), minorityShare: ratio(0.875), spareHosts: count(0) }),
    ];
    let named = 0;
    for (const inputs of small) for (const subject of SUBJECTS) for (const id of DEPLOYMENTS) {
      const receipt = receiptOf(inputs, `${subject}.${id}`);
      if (receipt === null || receipt.value === null || receipt.halving?.key !== 'workloads') continue;
      named += 1;
      for (const spec of INPUT_TABLE) {
        if (spec.kind === 'choice' || spec.key === 'workloads') continue;
        for (const end of [spec.min, spec.max]) {
          const there = resultOf({ ...inputs, [spec.key]: end }).deployments[id];
          const value = there === null ? null : subjectValue(there, subject);
          expect(value === null || value > (receipt.value / 2) * (1 + 1e-9), `${subject}.${id}: ${spec.key} at ${end}`).toBe(true);
        }
      }
    }
    expect(named).toBeGreaterThan(0);
    // One kernel instead of eight: what a reader can do, not what he cannot.
    const lab = small[2];
    if (lab === undefined) throw new Error('no lab');
    expect(facts(lab, 'hosts.os').halving?.key).toBe('kernelFamilies');
  });

  test('what a host carries comes to what its layers come to', () => {
    fc.assert(fc.property(anyInputs(500), (inputs) => {
      for (const id of DEPLOYMENTS) {
        const result = resultOf(inputs).deployments[id];
        const stack = stackOf(inputs, id);
        if (id === 'physical' || result === null || stack === null || result.notPlaceable.length > 0) continue;
        const [group] = fleetOf(inputs).groups;
        if (group === undefined) throw new Error('no group');
        const os = { memory: inputs.guestOsMemory, disk: inputs.guestOsDisk };
        const { steps } = facts(inputs, `hosts.${id}`);
        const said = (word: string): number => steps.find(({ label }) => label.of === 'word' && label.word === word)?.value ?? 0;
        const standing = [...stack.host(os), ...stack.family(os)];
        const each = stack.workload(group);
        for (const [measure, host, one] of [['memory', 'hostLayers', 'workloadLayers'], ['disk', 'hostDisk', 'workloadDisk']] as const) {
          if (!steps.some(({ label }) => label.of === 'resource' && label.id === measure)) continue;
          expect(close(said(host), sumOf(standing, measure)), `${id} ${host}`).toBe(true);
          expect(close(said(one), sumOf(each, measure)), `${id} ${one}`).toBe(true);
        }
      }
    }), { numRuns: 150 });
  });

  test('of where they part and of the ratio: nothing in range is overlooked', () => {
    for (const era of ['2007', '2014', '2026'] as const) for (const gap of ['smoothGap', 'memoryRatio'] as const) {
      const inputs = resolveInputs(era, {});
      const { value, halving } = facts(inputs, gap);
      if (value === null) continue;
      const at = (changed: object): number => receiptOf({ ...inputs, ...changed }, gap)?.value ?? Number.POSITIVE_INFINITY;
      if (halving !== null) {
        expect(at({ [halving.key]: halving.to })).toBeLessThanOrEqual((value / 2) * (1 + 1e-9));
        continue;
      }
      for (const spec of INPUT_TABLE) {
        if (spec.kind === 'choice') continue;
        for (const end of [spec.min, spec.max]) expect(at({ [spec.key]: end }), `${gap} in ${era}: ${spec.key} at ${end}`).toBeGreaterThan(value / 2);
      }
    }
  });

  test('is nothing where nothing in range does', () => {
    // Images are one per kernel family at least.
    expect(facts({ ...SMALL, customisedShare: ratio(0), kernelFamilies: count(1) }, 'images.os').halving).toBeNull();
  });
});
