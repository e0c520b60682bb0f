import type { ChoiceKey, InputKey, Inputs } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { ChoiceSpec, InputSpec } from '../../model/inputTable.ts';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { InputSource } from './InputSource.tsx';
import { NumberInput } from './NumberInput.tsx';
import { useAllWords, useChosen, useLab } from './labContext.ts';

/** One input with its explanation and source, whatever its kind. */
export function InputField({ input }: { readonly input: InputKey }) {
  const spec: InputSpec = SPEC[input];
  return spec.kind === 'number'
    ? <NumberInput input={spec.key} description={<Explained input={spec.key} />} />
    : <ChoiceInput input={spec.key} />;
}

function Explained({ input }: { readonly input: InputKey }) {
  const { inputs } = useAllWords();
  return <>{inputs.explain[input]} <InputSource input={input} /></>;
}

function ChoiceInput({ input }: { readonly input: ChoiceKey }) {
  const { store } = useLab();
  const messages = useAllWords();
  const value: string = useChosen((state) => state.inputs[input]);
  const changed = useChosen((state) => state.overrides[input] !== undefined);
  const spec: ChoiceSpec = SPEC[input];
  const names: Readonly<Record<string, { readonly name: string; readonly line: string }>> = messages.inputs.options[input];
  const choices = spec.options.map((option) => ({ value: option as string, label: names[option]?.name ?? option }));
  return (
    <ChoiceField
      id={`input-${spec.url}`} label={messages.inputs.items[input].short} value={value} choices={choices} changed={changed}
      description={<><Explained input={input} /> {names[value]?.line}</>}
      onChange={(next) => store.set(input, next as Inputs[typeof input])}
    />
  );
}
