import type { InputKey } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { Scene } from '../scene.ts';

/** What it takes to say the value of an input. */
export type Worded = Pick<Scene, 'inputs' | 'messages' | 'format'>;

/** What the reader has set by hand, in words: "CPU utilization 30%". */
export const keptText = (scene: Worded, keys: readonly InputKey[]): readonly string[] =>
  keys.map((key) => `${scene.messages.inputs.items[key].short} ${inputValueText(scene, key)}`);

/** The value of one input, with its unit or as its choice is called. */
export function inputValueText({ inputs, messages, format }: Worded, key: InputKey): string {
  const spec = SPEC[key];
  if (spec.kind === 'number') return format.byUnit(inputs[spec.key], spec.unit, inputs.currency);
  const options: Readonly<Record<string, { readonly name: string }>> = messages.inputs.options[spec.key];
  return options[inputs[spec.key]]?.name ?? format.notComputable.text;
}
