import { useMemo } from 'react';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import { Stepper } from '../../ui/controls/Stepper.tsx';
import { sliderProps } from './inputProps.ts';
import { useChosen, useLab } from './labContext.ts';

/** A whole number with few values, bound to the store; each press is one step of history. */
export function StepperInput({ input }: { readonly input: NumberKey }) {
  const { store, messages, format } = useLab();
  const value = useChosen((state) => state.inputs[input]);
  const changed = useChosen((state) => state.overrides[input] !== undefined);
  const era = useChosen((state) => state.era);
  const currency = useChosen((state) => state.inputs.currency);
  const fleet = useChosen((state) => state.inputs.fleet);
  const { id, label, fieldText, limits, ...fixed } = useMemo(
    () => sliderProps(input, { era, currency, fleet }, messages, format), [input, era, currency, messages, format, fleet]);
  const calls = useMemo(() => ({
    onChange: (next: number) => store.set(input, next as Inputs[typeof input]),
    onReset: () => store.reset(input),
  }), [store, input]);
  const { min, max } = limits ?? fixed;
  return (
    <Stepper
      {...calls} id={`bar-${id}`} label={label} value={value} changed={changed} min={min} max={max}
      defaultValue={fixed.defaultValue} text={fieldText} format={fixed.format} messages={fixed.messages}
    />
  );
}
