import type { AssumptionRow } from '../../derive/assumptionTable.ts';
import type { Scene } from '../scene.ts';

/** What a number is called, and what it means. */
export function assumptionName({ name }: AssumptionRow, { messages }: Scene): { readonly name: string; readonly note: string } {
  return name.of === 'constant' ? messages.assumptions.items[name.id] : { ...messages.inputs.items[name.key], note: messages.inputs.explain[name.key] };
}

/** Of an input its default, whatever is in force. */
export function assumptionValue({ value }: AssumptionRow, { messages, format, inputs }: Scene): string {
  if (!('option' in value)) return format.byUnit(value.value, value.unit, inputs.currency);
  const options: Readonly<Record<string, { readonly name: string }>> = messages.inputs.options[value.key];
  return options[value.option]?.name ?? value.option;
}

/** '' where there is none. */
export function assumptionRange({ value }: AssumptionRow, { format, inputs }: Scene): string {
  if ('option' in value || value.low === value.high) return '';
  return format.range(format.byUnit, value.low, value.high, value.unit, inputs.currency);
}
