import { termsOf, valueOf } from '../../derive/expression.ts';
import type { Expression, Term, TermName, TermUnit } from '../../derive/expression.ts';
import type { StepLabel } from '../../derive/receiptFacts.ts';
import { roundedMoney } from '../../i18n/moneyText.ts';
import type { NumberKey } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import { resultOf } from '../../model/resultOf.ts';
import type { Scene } from '../scene.ts';

/** What a receipt needs of a scene. */
export type ReceiptScene = Pick<Scene, 'inputs' | 'messages' | 'format'>;

const MIB_PER_GIB = 1024;
const DIGITS = 4;

/** The name of a quantity in the reader's language; a total goes by the name of its subject. */
export function termName(name: Exclude<StepLabel, { readonly of: 'total' }>, { messages, format, inputs }: ReceiptScene): string {
  const { receipts, terms } = messages;
  switch (name.of) {
    case 'input': return messages.inputs.items[name.key].short;
    case 'assumption': return messages.assumptions.items[name.id].name;
    case 'word': {
      if (name.count === undefined) return receipts.words[name.word];
      const counted = name.word === 'groupSum' || name.word === 'groupMean' ? receipts[name.word] : receipts.hostsWith;
      return counted(format.count(name.count));
    }
    case 'layer': return terms.layers[name.id];
    case 'resource': return receipts.resource(terms.resources[name.id]);
    case 'family': return terms.family(name.index, resultOf(inputs).fleet.systems);
    case 'cost': return receipts.costs[name.kind];
    case 'number': return '';
    case 'at': {
      const spec = SPEC[name.key];
      const value = spec.kind === 'number' ? format.byUnit(name.value, spec.unit, inputs.currency) : '';
      return receipts.at(messages.inputs.items[name.key].short, value);
    }
  }
}

/** From here on a sum of memory is told in GiB. */
const LARGE_SUM_MIB = 8192;

const isSum = (it: Expression): boolean => it.kind === 'operation' && it.operator === 'plus' && it.parts.every((one) => one.kind === 'term');

/** Amounts of memory in one formula share one unit, or nobody could check it: GiB if all are at least that much. */
function sharedUnit(formula: Expression): 'MiB' | 'GiB' {
  if (isSum(formula)) return valueOf(formula) >= LARGE_SUM_MIB ? 'GiB' : 'MiB';
  const amounts = termsOf(formula).filter((one) => one.unit === 'MiB' && one.value !== 0);
  return amounts.every((one) => Math.abs(one.value) >= MIB_PER_GIB) ? 'GiB' : 'MiB';
}

function termValue(one: Term, memoryUnit: 'MiB' | 'GiB', { format, inputs }: ReceiptScene): string {
  switch (one.unit) {
    case 'count': return format.count(one.value);
    case 'real': return format.real(one.value, one.name.of === 'number' ? 6 : DIGITS);
    case '×': return format.real(one.value, DIGITS + 1);
    case 'MiB': return format.byUnit(memoryUnit === 'GiB' ? one.value / MIB_PER_GIB : one.value, memoryUnit, inputs.currency);
    default: return format.byUnit(one.value, one.unit, inputs.currency);
  }
}

/** A result as the table shows it. */
export function resultText(value: number | null, unit: TermUnit, { format, inputs }: ReceiptScene): string {
  switch (unit) {
    case 'MiB': return format.memory(value);
    case 'GiB': return format.disk(value);
    case 'W': return format.power(value);
    case 'cores': return format.cores(value);
    case '×': return format.factor(value);
    case 'count': return format.count(value);
    case 'real': return format.real(value, DIGITS);
    case 'money': return format.money(value, inputs.currency);
    case 'h/month': return format.hoursPerMonth(value);
    case 'ratio': return format.percent(value);
    default: return format.byUnit(value, unit, inputs.currency);
  }
}

/** An input's value with its unit. */
export function inputText(key: NumberKey, value: number, { format, inputs }: ReceiptScene): string {
  return format.byUnit(value, SPEC[key].unit, inputs.currency);
}

/** How tightly a formula binds: what is looser than its surroundings goes into brackets. */
const BINDING = { plus: 1, minus: 1, times: 2, over: 2, roundUp: 3, roundDown: 3, roundNearest: 3, least: 3 } as const;
const SIGN = { plus: ' + ', minus: ' − ', times: ' × ', over: ' ÷ ' } as const;

const isNothing = (part: Expression): boolean => valueOf(part) === 0;

/** Parts worth printing: adding nothing says nothing. */
function printed(it: Extract<Expression, { readonly kind: 'operation' }>): readonly Expression[] {
  if (it.operator !== 'plus') return it.parts;
  const parts = it.parts.filter((part) => !isNothing(part));
  return parts.length === 0 ? it.parts.slice(0, 1) : parts;
}

const isNegation = (it: Expression): boolean =>
  it.kind === 'operation' && it.operator === 'times' && it.parts[0]?.kind === 'term' && it.parts[0].value === -1;

const isNegative = (it: Expression): boolean => isNegation(it) || (it.kind === 'term' && it.value < 0);

/** A negative part without its sign, for a sum that shows the sign itself. */
function positive(it: Expression): Expression {
  if (it.kind === 'term') return { ...it, value: Math.abs(it.value) };
  return isNegation(it) ? { ...it, parts: it.parts.slice(1) } : it;
}

/** a + b − c */
function sumText(parts: readonly Expression[], part: (one: Expression) => string): string {
  return parts.map((one, i) => {
    const negative = isNegative(one);
    const sign = i === 0 ? (negative ? '−' : '') : negative ? SIGN.minus : SIGN.plus;
    return `${sign}${part(positive(one))}`;
  }).join('');
}

/** Joins parts by their sign, in brackets where the order of operations needs them. */
function text(it: Expression, leaf: (one: Term) => string, scene: ReceiptScene, around = 0): string {
  if (it.kind === 'term') return leaf(it);
  const { operators } = scene.messages.receipts;
  const { operator } = it;
  const parts = printed(it);
  const [only] = parts;
  switch (operator) {
    case 'roundUp': case 'roundDown': case 'roundNearest':
      return operators[operator](only === undefined ? '' : text(only, leaf, scene));
    case 'least': return operators.least(parts.map((part) => text(part, leaf, scene)));
    case 'plus': case 'minus': case 'times': case 'over': {
      if (parts.length === 1 && only !== undefined) return text(only, leaf, scene, around);
      const own = BINDING[operator];
      // a − (b + c) and a ÷ (b × c) need their brackets, a + b + c does not.
      const inner = (i: number): number => (i > 0 && (operator === 'minus' || operator === 'over') ? own + 0.5 : own);
      if (isNegation(it)) return `−${text(positive(it), leaf, scene, BINDING.times)}`;
      const joined = operator === 'plus' ? sumText(parts, (part) => text(part, leaf, scene, own))
        : parts.map((part, i) => text(part, leaf, scene, inner(i))).join(SIGN[operator]);
      return own < around ? `(${joined})` : joined;
    }
  }
}

const nameOrNumber = (one: Term, scene: ReceiptScene): string => {
  const name: TermName = one.name;
  return name.of === 'number' ? termValue(one, 'MiB', scene) : termName(name, scene);
};

/** "guest OS memory × workloads" */
export const formulaWords = (formula: Expression, scene: ReceiptScene): string =>
  text(formula, (one) => nameOrNumber(one, scene), scene);

const isDifference = (it: Expression): boolean => it.kind === 'operation' && it.operator === 'minus';

/** What is computed of money is told in three digits; whoever checks a sum wants to see what it was before. */
const isRounded = (value: number, { inputs }: ReceiptScene): boolean => Math.abs(roundedMoney(inputs.currency, value) - value) >= 0.5;

/** "2 GiB × 800 = 1,600 GiB", the last part only where the result is told in a larger unit than the terms, or rounded. */
export function formulaNumbers(formula: Expression, unit: TermUnit, scene: ReceiptScene): string {
  const shared = sharedUnit(formula);
  const numbers = text(formula, (one) => termValue(one, shared, scene), scene);
  const value = valueOf(formula);
  const between = isDifference(formula) ? null : unit === 'MiB' ? scene.format.memoryIn(value, shared)
    : unit === 'GiB' ? scene.format.memoryIn(value * MIB_PER_GIB, 'GiB')
    : unit === 'money' && isRounded(value, scene) ? scene.format.byUnit(value, unit, scene.inputs.currency) : null;
  return between === null || between === resultText(value, unit, scene) ? numbers : `${numbers} = ${between}`;
}
