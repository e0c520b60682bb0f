import type { ReceiptFacts } from '../../derive/receiptFacts.ts';
import type { Assumption } from '../../model/assumption.ts';
import { assumptionsOf } from '../../model/assumptions.ts';
import type { AssumptionId } from '../../model/assumptions.ts';
import { BASE_KEYS } from '../../model/fleet.ts';
import type { InputKey } from '../../model/inputs.ts';
import { defaultOf, SPEC } from '../../model/inputTable.ts';
import { restsOnMemory, SOURCES } from '../../model/sources.ts';
import type { SourceEntry, SourceId } from '../../model/sources.ts';
import type { ReceiptSource } from '../text/receipt.ts';
import type { ReceiptScene } from './receiptFormula.ts';

/** "Medium confidence", and whether nobody has looked the figure up again. */
export function confidenceText({ confidence, source }: Pick<Assumption, 'confidence' | 'source'>, { messages }: ReceiptScene): string {
  const words = messages.terms.confidences[confidence];
  return restsOnMemory(source) ? `${words} · ${messages.receipts.unverified}` : words;
}

/** Title, year and link of one source; our own assumptions are told in the reader's language. */
export function sourceWork(id: SourceId, { messages }: ReceiptScene): Pick<ReceiptSource, 'title' | 'lang' | 'year' | 'href'> {
  if (id === 'ours') return { title: messages.receipts.own };
  const source: SourceEntry = SOURCES[id];
  return { title: messages.receipts.source(source.authors, source.title), lang: source.lang ?? 'en', year: messages.receipts.year(String(source.year)), href: source.url };
}

/** Beside others, "our own assumption" only repeats what kind and confidence say. */
export const worksOf = (ids: readonly SourceId[]): readonly SourceId[] =>
  (ids.length > 1 ? ids.filter((id) => id !== 'ours') : ids);

/** The number and its range: "Guest OS memory 2,048 MiB (range 512–4,096 MiB)". */
function aboutText(name: string, it: Assumption, { messages, format, inputs }: ReceiptScene): string {
  const value = format.byUnit(it.value, it.unit, inputs.currency);
  if (it.low === it.high) return messages.receipts.constant(name, value);
  return messages.receipts.constantWithin(name, value, format.range(format.byUnit, it.low, it.high, it.unit, inputs.currency));
}

function sourcesOf(id: string, name: string, it: Assumption, scene: ReceiptScene): readonly ReceiptSource[] {
  const grade = { kind: scene.messages.terms.kinds[it.kind], confidence: confidenceText(it, scene) };
  return worksOf(it.source).map((source, i) => ({
    id: `${id}:${source}`, ...(i === 0 ? { about: aboutText(name, it, scene), ...grade } : {}), ...sourceWork(source, scene),
  }));
}

function ofConstant(id: AssumptionId, scene: ReceiptScene): readonly ReceiptSource[] {
  const it = assumptionsOf(scene.inputs.era, scene.inputs.memoryAccounting)[id];
  return it === undefined ? [] : sourcesOf(id, scene.messages.assumptions.items[id].name, it, scene);
}

/** What the reader has set by hand rests on no source of ours, and the means of a given fleet do not either. */
function ofInput(key: InputKey, scene: ReceiptScene): readonly ReceiptSource[] {
  const spec = SPEC[key];
  const { inputs, messages } = scene;
  if (spec.kind !== 'number' || (inputs.fleet !== null && BASE_KEYS.some((one) => one === key))) return [];
  const it = defaultOf(spec.key, inputs.era, inputs.currency);
  return it.value === inputs[spec.key] ? sourcesOf(key, messages.inputs.items[key].short, it, scene) : [];
}

/** Where the constants and the defaults behind a number are from, each with its range, kind and confidence. */
export const receiptSources = (facts: ReceiptFacts, scene: ReceiptScene): readonly ReceiptSource[] => [
  ...facts.assumptions.flatMap((id) => ofConstant(id, scene)),
  ...facts.inputs.flatMap((key) => ofInput(key, scene)),
];
