import { divergenceOf, hostsNeeded, MOST_FAMILIES, MOST_WORKLOADS } from '../model/divergence.ts';
import { realCapacityOf } from '../model/hostCount.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import { MOST_SHARING } from '../model/sharingBreakEven.ts';
import { input, literal, minus, over, plus, term, times, word } from './expression.ts';
import type { Account, ReceiptNote, ReceiptStep } from './receiptFacts.ts';
import { memoryLines } from './receiptLayers.ts';
import { step } from './receiptParts.ts';

const TOTAL = { of: 'total' } as const;

const changed = (inputs: Inputs, key: NumberKey, value: number): Inputs => ({ ...inputs, [key]: value });

/** Where not even one workload fits, there is nothing to compare. */
function notPlaceable(inputs: Inputs): ReceiptNote | undefined {
  const { hardware, os } = resultOf(inputs).deployments;
  const lacking = [hardware, os].find((one) => one.notPlaceable.length > 0);
  const reason = lacking?.notPlaceable[0]?.reason;
  if (lacking === undefined || reason === undefined) return undefined;
  const count = lacking.notPlaceable.reduce((sum, one) => sum + one.count, 0);
  return { kind: 'notPlaceable', deployment: lacking.id, count, reason };
}

export function smoothGapAccount(inputs: Inputs): Account {
  const value = divergenceOf(inputs).smoothGap;
  const hardware = realCapacityOf(inputs, 'hardware');
  const os = realCapacityOf(inputs, 'os');
  const unit = 'real' as const;
  if (value === null || hardware === null || os === null) {
    return { value: null, unit, steps: [], note: notPlaceable(inputs) ?? { kind: 'none' } };
  }
  const families = minus(input(inputs, 'kernelFamilies'), literal(1));
  const formula = over(
    plus(literal(1), times(input(inputs, 'spareHosts'), families)),
    minus(over(literal(1), word('hardwareCarries', hardware, unit)), over(literal(1), word('osCarries', os, unit))));
  return { value, unit, steps: [step(TOTAL, formula, unit)] };
}

/** Hosts on both sides and the difference, with one input at another value. */
function hostsAt(inputs: Inputs, key: NumberKey, value: number): readonly ReceiptStep[] {
  const at = changed(inputs, key, value);
  const hardware = hostsNeeded(at, 'hardware');
  const os = hostsNeeded(at, 'os');
  if (hardware === null || os === null) return [];
  const formula = minus(word('hardwareHosts', hardware, 'count'), word('osHosts', os, 'count'));
  return [step({ of: 'at', key, value }, formula, 'count')];
}

/** The number itself is found by trying; what can be shown is the difference there and just before. */
export function firstGapAccount(inputs: Inputs): Account {
  const { firstGap, firstTouch } = divergenceOf(inputs);
  const unit = 'count' as const;
  if (firstGap === null) {
    const note: ReceiptNote = notPlaceable(inputs) ?? { kind: 'none' };
    return { value: null, unit, steps: note.kind === 'none' ? hostsAt(inputs, 'workloads', MOST_WORKLOADS) : [], note };
  }
  const at = [...new Set([firstTouch ?? firstGap, firstGap - 1, firstGap])].filter((n) => n >= 1).sort((a, b) => a - b);
  return { value: firstGap, unit, steps: at.flatMap((n) => hostsAt(inputs, 'workloads', n)) };
}

export function kernelAccount(inputs: Inputs): Account {
  const { kernelBreakEven: value } = divergenceOf(inputs);
  const unit = 'count' as const;
  const missing = notPlaceable(inputs);
  if (missing !== undefined) return { value: null, unit, steps: [], note: missing };
  if (value === null) return { value, unit, steps: hostsAt(inputs, 'kernelFamilies', MOST_FAMILIES), note: { kind: 'none' } };
  const before = value > 1 ? hostsAt(inputs, 'kernelFamilies', value - 1) : [];
  const steps = [...before, ...hostsAt(inputs, 'kernelFamilies', value)];
  return value === 1 ? { value, unit, steps, note: { kind: 'always' } } : { value, unit, steps };
}

function memoryAt(inputs: Inputs, share: number): readonly ReceiptStep[] {
  const { hardware, os } = resultOf(changed(inputs, 'pageSharing', share)).deployments;
  const formula = minus(word('hardwareMemory', hardware.memory.total, 'MiB'), word('osMemory', os.memory.total, 'MiB'));
  return [step({ of: 'at', key: 'pageSharing', value: share }, formula, 'MiB')];
}

export function sharingAccount(inputs: Inputs): Account {
  const { sharingBreakEven: value } = divergenceOf(inputs);
  const unit = 'ratio' as const;
  const missing = notPlaceable(inputs);
  if (missing !== undefined) return { value: null, unit, steps: [], note: missing };
  if (value !== null) return { value, unit, steps: memoryAt(inputs, value) };
  if (inputs.vmIoPath === 'passthrough') return { value, unit, steps: [], note: { kind: 'off' } };
  return { value, unit, steps: memoryAt(inputs, MOST_SHARING), note: { kind: 'none' } };
}

/** Memory of both sides, each as the sum of its layers, and the one over the other. */
export function ratioAccount(inputs: Inputs): Account {
  const unit = '×' as const;
  const missing = notPlaceable(inputs);
  if (missing !== undefined) return { value: null, unit, steps: [], note: missing };
  const sum = (id: 'hardware' | 'os'): ReceiptStep => {
    const layers = memoryLines(inputs, id).filter(({ label }) => label.of === 'layer');
    const name = { of: 'word', word: `${id}Memory` } as const;
    return step(name, plus(...layers.map(({ label, value }) => term(label.of === 'layer' ? label : name, value, 'MiB'))), 'MiB');
  };
  const [hardware, os] = [sum('hardware'), sum('os')];
  const formula = over(word('hardwareMemory', hardware.value, 'MiB'), word('osMemory', os.value, 'MiB'));
  const total = step(TOTAL, formula, unit);
  return { value: total.value, unit, steps: [hardware, os, total] };
}
