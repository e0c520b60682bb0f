import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ChoiceKey, InputKey, Inputs, NumberKey } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { ChoiceSpec, InputSpec } from '../../model/inputTable.ts';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { sliderProps } from './inputProps.ts';
import { useChosen, useLab } from './labContext.ts';
import { InputSource } from './InputSource.tsx';

/** One input with its explanation and source, whatever its kind. */
export function InputField({ input }: { readonly input: InputKey }) {
  const spec: InputSpec = SPEC[input];
  return spec.kind === 'number'
    ? <NumberInput input={spec.key} description={<Explained input={spec.key} />} />
    : <ChoiceInput input={spec.key} />;
}

function Explained({ input }: { readonly input: InputKey }) {
  const { messages } = useLab();
  return <>{messages.inputs.items[input].explain} <InputSource input={input} /></>;
}

interface NumberInputProps {
  readonly input: NumberKey;
  readonly description?: ReactNode;
}

/** A slider bound to the store: change at every move, one step of history at its end. */
export const NumberInput = memo(function NumberInput({ input, description }: NumberInputProps) {
  const { store, messages, format } = useLab();
  const value = useChosen((state) => state.inputs[input]);
  const changed = useChosen((state) => state.overrides[input] !== undefined);
  const era = useChosen((state) => state.era);
  const currency = useChosen((state) => state.inputs.currency);
  const fixed = useMemo(() => sliderProps(input, era, currency, messages, format), [input, era, currency, messages, format]);
  const calls = useMemo(() => ({
    // The slider gives a plain number; the store fits it to the input's range and unit.
    onChange: (next: number) => store.change(input, next as Inputs[typeof input]),
    onCommit: () => store.commit(),
    onReset: () => store.reset(input),
  }), [store, input]);
  return <Slider {...fixed} {...calls} value={value} changed={changed} description={description} />;
});

function ChoiceInput({ input }: { readonly input: ChoiceKey }) {
  const { store, messages } = useLab();
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
