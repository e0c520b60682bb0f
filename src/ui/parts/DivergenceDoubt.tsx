import { useCallback, useEffect } from 'react';
import { curveDoubtSteps } from '../../derive/curveDoubt.ts';
import type { CurveDoubt } from '../../derive/curveDoubt.ts';
import { metricText } from '../../i18n/metricText.ts';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import type { Metric } from '../../model/result.ts';
import { DoubtBand } from '../charts/DoubtBand.tsx';
import { reachOf } from '../charts/bandPaths.ts';
import type { DivergencePlan } from '../charts/divergencePlan.ts';
import type { FirstScene } from '../scene.ts';
import { useRested } from './useRested.ts';

/** A band that has been worked out, and how to draw it: who shows it need not know what it is made of. */
export interface DrawnDoubt {
  readonly doubt: CurveDoubt;
  readonly reach: (top: number) => number;
  /** Where the two lines may lie at the reader's own point. */
  readonly summary: (scene: FirstScene) => string;
  readonly draw: (plan: DivergencePlan, theme: FirstScene['theme'], label: string) => ReturnType<typeof DoubtBand>;
}

export interface DivergenceDoubtProps {
  readonly scene: FirstScene;
  readonly metric: Metric;
  readonly along: NumberKey;
  readonly onDoubt: (doubt: DrawnDoubt) => void;
}

function doubtSummary({ format, messages }: FirstScene, { inputs, metric, along, points }: CurveDoubt): string {
  const spread = points.find((point) => point.at === inputs[along])?.spread;
  const range = (id: 'hardware' | 'os'): readonly [string, string] =>
    [metricText(format, metric, spread?.[id]?.low, inputs.currency), metricText(format, metric, spread?.[id]?.high, inputs.currency)];
  return messages.figures.divergence.doubt.summary({ hardware: range('hardware'), os: range('os') });
}

const drawnOf = (doubt: CurveDoubt): DrawnDoubt => ({
  doubt,
  reach: (top) => reachOf(doubt, top),
  summary: (scene) => doubtSummary(scene, doubt),
  draw: (plan, theme, label) => <DoubtBand plan={plan} theme={theme} doubt={doubt} label={label} />,
});

/** Works the band of the divergence curve out when the page rests, and hands it over. Draws nothing itself. */
export function DivergenceDoubt({ scene, metric, along, onDoubt }: DivergenceDoubtProps) {
  const rested = useRested(scene, useCallback((inputs: Inputs) => curveDoubtSteps(inputs, metric, along), [metric, along]));
  const doubt = rested?.value ?? null;
  useEffect(() => { if (doubt !== null) onDoubt(drawnOf(doubt)); }, [doubt, onDoubt]);
  return null;
}
