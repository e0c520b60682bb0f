import { useState } from 'react';
import { vi } from 'vitest';
import { Slider } from '../../src/ui/controls/Slider.tsx';
import type { SliderProps } from '../../src/ui/controls/Slider.tsx';

const DEFAULT = 40;

/** A slider for workloads, 1…100 000 on a log scale, that keeps its own value. */
export function Workloads(props: Partial<SliderProps>) {
  const [value, setValue] = useState(props.value ?? DEFAULT);
  return (
    <Slider
      id="n" label="Workloads" description="One application each." unitText="workloads"
      min={1} max={100_000} scale="log" step={1} integer defaultValue={DEFAULT}
      format={(n) => `${n} workloads`} fieldText={String} parse={parsed} messages={MESSAGES}
      onCommit={vi.fn()} onReset={() => setValue(DEFAULT)}
      {...props}
      value={value} changed={value !== DEFAULT}
      onChange={(next) => {
        setValue(next);
        props.onChange?.(next);
      }}
    />
  );
}

const MESSAGES: SliderProps['messages'] = {
  decrease: 'Fewer workloads',
  increase: 'More workloads',
  reset: 'Reset workloads to 40',
  changed: 'changed',
  standard: 'Default 40',
  clamped: (limit, end) => `The ${end === 'max' ? 'largest' : 'smallest'} value is ${limit}.`,
};

function parsed(text: string): ReturnType<SliderProps['parse']> {
  return /^-?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { error: 'Enter a number from 1 to 100000.' };
}
