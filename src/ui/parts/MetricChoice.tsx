import { useId } from 'react';
import { METRICS } from '../../model/result.ts';
import type { Metric } from '../../model/result.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import type { Scene } from '../scene.ts';

export interface MetricChoiceProps {
  readonly scene: Scene;
  readonly metric: Metric;
  readonly label: string;
  readonly onMetric: (metric: Metric) => void;
}

/** All metrics in words, one of them chosen. */
export function MetricChoice({ scene, metric, label, onMetric }: MetricChoiceProps) {
  const id = useId();
  return (
    <ChoiceField
      id={`${id}-metric`} label={label} labelPlace="hidden" value={metric} onChange={onMetric}
      choices={METRICS.map((value) => ({ value, label: scene.messages.terms.metrics[value].name }))}
    />
  );
}
