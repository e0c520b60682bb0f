import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import { Slider } from '../../ui/controls/Slider.tsx';
import { usePresetTicks } from './usePresetTicks.ts';
import { sliderProps } from './inputProps.ts';
import { useChosen, useLab } from './labContext.ts';

interface NumberInputProps {
  readonly input: NumberKey;
  readonly description?: ReactNode;
  /** Where it stands besides its usual place: no two fields of a page may have one id. */
  readonly place?: string;
  /** Among others in a bar: small where the page is. */
  readonly compact?: boolean;
}

/** A slider bound to the store: change at every move, one step of history at its end. */
export const NumberInput = memo(function NumberInput({ input, description, place, compact = false }: NumberInputProps) {
  const { store, messages, format } = useLab();
  const value = useChosen((state) => state.inputs[input]);
  const changed = useChosen((state) => state.overrides[input] !== undefined);
  const era = useChosen((state) => state.era);
  const currency = useChosen((state) => state.inputs.currency);
  const fleet = useChosen((state) => state.inputs.fleet);
  const fixed = useMemo(() => sliderProps(input, { era, currency, fleet }, messages, format), [input, era, currency, messages, format, fleet]);
  const calls = useMemo(() => ({
    // The slider gives a plain number; the store fits it to the input's range and unit.
    onChange: (next: number) => store.change(input, next as Inputs[typeof input]),
    onCommit: () => store.commit(),
    onReset: () => store.reset(input),
  }), [store, input]);
  const id = place === undefined ? fixed.id : `${place}-${fixed.id}`;
  return <Slider {...fixed} {...calls} id={id} value={value} changed={changed} description={description} compact={compact} ticks={usePresetTicks(input)} />;
});
