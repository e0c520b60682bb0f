import type { InputKey } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { Scene } from '../scene.ts';

/** What the reader has set by hand, in words: "CPU utilization 30%". */
export const keptText = (scene: Scene, keys: readonly InputKey[]): readonly string[] =>
  keys.map((key) => `${scene.messages.inputs.items[key].short} ${valueOf(scene, key)}`);

function valueOf({ inputs, messages, format }: Scene, key: InputKey): string {
  const spec = SPEC[key];
  if (spec.kind === 'number') return format.byUnit(inputs[spec.key], spec.unit, inputs.currency);
  const options: Readonly<Record<string, { readonly name: string }>> = messages.inputs.options[spec.key];
  return options[inputs[spec.key]]?.name ?? format.notComputable.text;
}
