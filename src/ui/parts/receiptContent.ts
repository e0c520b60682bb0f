import { receiptOf } from '../../derive/receipt.ts';
import type { ReceiptFacts, ReceiptStep } from '../../derive/receiptFacts.ts';
import type { ReceiptContent, ReceiptLine } from '../text/receipt.ts';
import { formulaNumbers, formulaWords, inputText, resultText, termName } from './receiptFormula.ts';
import type { ReceiptScene } from './receiptFormula.ts';
import { receiptSources } from './receiptSources.ts';

export type { ReceiptScene } from './receiptFormula.ts';

function lineOf(step: ReceiptStep, title: string, scene: ReceiptScene): ReceiptLine {
  const label = step.label.of === 'total' ? title : termName(step.label, scene);
  const formula = formulaWords(step.formula, scene);
  const result = resultText(step.value, step.unit, scene);
  const numbers = formulaNumbers(step.formula, step.unit, scene);
  return {
    words: formula === '' || formula === label ? label : scene.messages.receipts.line(label, formula),
    // One term that is the result itself: nothing to work out.
    numbers: numbers === result ? '' : numbers, result,
  };
}

function titleOf({ subject }: ReceiptFacts, { inputs, messages: { receipts } }: ReceiptScene): string {
  return (inputs.fleet === null ? undefined : receipts.titlesOfGiven[subject]) ?? receipts.items[subject].title;
}

function nameOf(facts: ReceiptFacts, scene: ReceiptScene): string {
  const { messages } = scene;
  const title = titleOf(facts, scene);
  return facts.deployment === null ? title : messages.receipts.of(title, messages.terms.deployments[facts.deployment].name);
}

/** What there is to say where there is no number, before how such a number comes about. */
function noteText(facts: ReceiptFacts, { messages, format }: ReceiptScene): string {
  const { note, subject } = facts;
  const { receipts, terms } = messages;
  if (note === null) return '';
  if (note.kind === 'notPlaceable') {
    return receipts.notPlaceable({
      deployment: terms.deployments[note.deployment].name, count: format.counted(note.count, 'workload'),
      single: note.count === 1, resource: terms.resources[note.reason], remedy: receipts.remedies[note.reason],
    });
  }
  const said: { readonly title: string; readonly none?: string; readonly always?: string; readonly off?: string } = receipts.items[subject];
  return said[note.kind] ?? '';
}

function halveText(facts: ReceiptFacts, scene: ReceiptScene): string | undefined {
  const { receipts, inputs } = scene.messages;
  if (facts.value === null) return undefined;
  const { halving, subject } = facts;
  if (subject === 'firstGap') return receipts.items.firstGap.halve;
  if (subject === 'kernelBreakEven') return undefined;
  if (halving === null) return facts.value === 0 ? undefined : receipts.noHalving;
  const say = halving.key === 'workloads' ? receipts.onlyFewer : receipts.halving;
  return say({
    name: inputs.items[halving.key].name, from: inputText(halving.key, halving.from, scene),
    to: inputText(halving.key, halving.to, scene), value: resultText(halving.value, facts.unit, scene),
  });
}

/**
 * The account of a number in the reader's language: `memory.hardware`, `hosts.os`, `smoothGap` and so on. Null for
 * an unknown id and for a deployment that the era lacks.
 */
export function receiptContentOf(id: string, scene: ReceiptScene): ReceiptContent | null {
  const facts = receiptOf(scene.inputs, id);
  if (facts === null) return null;
  const title = titleOf(facts, scene);
  const { words: ofEqual } = scene.messages.receipts.items[facts.subject];
  const words = (scene.inputs.fleet === null ? undefined : scene.messages.receipts.given[facts.subject]) ?? ofEqual;
  const note = noteText(facts, scene);
  return {
    name: nameOf(facts, scene),
    words: note === '' ? words : [note, words].join(scene.messages.headline.joint),
    lines: facts.steps.map((step) => lineOf(step, title, scene)),
    sources: receiptSources(facts, scene),
    halve: halveText(facts, scene),
  };
}
