import type { UnitId } from '../model/assumption.ts';
import type { AssumptionId } from '../model/assumptions.ts';
import { constantsOf } from '../model/layers.ts';
import type { InputKey, Inputs, NumberKey } from '../model/inputs.ts';
import { SPEC } from '../model/inputTable.ts';
import type { LayerId, Resource } from '../model/result.ts';
import { mibOf, gib } from '../model/units.ts';

/** Quantities in a receipt that are neither an input nor a constant. */
export type TermWord =
  | 'placed' | 'hosts' | 'hostsWith' | 'hostFamilies' | 'spare' | 'families' | 'perHost' | 'kernels' | 'images' | 'customised'
  | 'instances' | 'licences' | 'cpuUsed' | 'cpuFactor' | 'usefulCpu' | 'idlePower' | 'loadedHosts' | 'power' | 'patchHours' | 'servers'
  | 'hardwareCarries' | 'osCarries' | 'hardwareHosts' | 'osHosts' | 'hardwareMemory' | 'osMemory' | 'kernelFiles'
  | 'hostLayers' | 'workloadLayers' | 'hostDisk' | 'workloadDisk'
  /** Of a given fleet: over how many groups is the `count` of the name. */
  | 'groupSum' | 'groupMean' | 'hostSum' | 'filledHosts';

/** What a number in a formula is called. */
export type TermName =
  | { readonly of: 'input'; readonly key: InputKey }
  | { readonly of: 'assumption'; readonly id: AssumptionId }
  | { readonly of: 'word'; readonly word: TermWord; readonly count?: number }
  | { readonly of: 'layer'; readonly id: LayerId }
  | { readonly of: 'resource'; readonly id: Resource }
  | { readonly of: 'family'; readonly index: number }
  | { readonly of: 'cost'; readonly kind: CostKind }
  /** A bare number, such as the 1 in 1 − x. */
  | { readonly of: 'number' };

export type CostKind = 'hardware' | 'energy' | 'licences' | 'people';
export type TermUnit = UnitId | 'real';

export type Operator = 'plus' | 'minus' | 'times' | 'over' | 'roundUp' | 'roundDown' | 'roundNearest' | 'least';

/**
 * A formula as a tree: the same tree is printed in words, printed with numbers, and evaluated by the tests. `minus`
 * and `over` work from left to right; rounding takes one part.
 */
export type Expression =
  | { readonly kind: 'term'; readonly name: TermName; readonly value: number; readonly unit: TermUnit }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly parts: readonly Expression[] };

export type Term = Extract<Expression, { readonly kind: 'term' }>;

export const term = (name: TermName, value: number, unit: TermUnit): Term => ({ kind: 'term', name, value, unit });
export const word = (name: TermWord, value: number, unit: TermUnit, count?: number): Term =>
  term(count === undefined ? { of: 'word', word: name } : { of: 'word', word: name, count }, value, unit);
export const literal = (value: number): Term => term({ of: 'number' }, value, 'real');

/** An input as it stands; what a host has of memory is told in GiB and counted in MiB. */
export function input(inputs: Inputs, key: NumberKey): Term {
  const name: TermName = { of: 'input', key };
  return key === 'hostMemory' ? term(name, mibOf(gib(inputs[key])), 'MiB') : term(name, inputs[key], SPEC[key].unit);
}

export function constant(inputs: Inputs, id: AssumptionId): Term {
  const unit: TermUnit = id.startsWith('vmIo') || id.startsWith('containerIo') ? '×'
    : id === 'vmCpuOverhead' ? 'ratio' : id.endsWith('PerMib') ? 'real' : id === 'hypervisorDisk' ? 'GiB' : 'MiB';
  return term({ of: 'assumption', id }, constantsOf(inputs)(id), unit);
}

const operation = (operator: Operator) => (...parts: readonly Expression[]): Expression => {
  const [only] = parts;
  const alone = parts.length === 1 && only !== undefined && !operator.startsWith('round');
  return alone ? only : { kind: 'operation', operator, parts };
};

export const plus = operation('plus');
export const minus = operation('minus');
export const times = operation('times');
export const over = operation('over');
export const least = operation('least');
export const roundUp = operation('roundUp');
export const roundDown = operation('roundDown');
export const roundNearest = operation('roundNearest');

/** Whole numbers up to what floating point leaves, as in every comparison of the model. */
const DUST = 1e-9;

function applied(operator: Operator, values: readonly number[]): number {
  const [first = 0, ...rest] = values;
  switch (operator) {
    case 'plus': return values.reduce((a, b) => a + b, 0);
    case 'minus': return rest.reduce((a, b) => a - b, first);
    case 'times': return values.reduce((a, b) => a * b, 1);
    case 'over': return rest.reduce((a, b) => a / b, first);
    case 'least': return Math.min(...values);
    case 'roundUp': return Math.ceil(first * (1 - DUST));
    case 'roundDown': return Math.floor(first * (1 + DUST));
    case 'roundNearest': return Math.round(first);
  }
}

/** What the formula comes to, in the unit of its line. */
export const valueOf = (it: Expression): number =>
  (it.kind === 'term' ? it.value : applied(it.operator, it.parts.map(valueOf)));

/** The terms of a formula from left to right. */
export const termsOf = (it: Expression): readonly Term[] => (it.kind === 'term' ? [it] : it.parts.flatMap(termsOf));
