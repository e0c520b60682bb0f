import type { UnitId } from '../model/assumption.ts';
import type { Currency } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import { scaleOfMetric, scaleOfUnit } from './axisText.ts';
import type { AxisScale } from './axisText.ts';
import type { Format } from './format.ts';
import { decimalsFor } from './numerals.ts';

export interface AxisFormat {
  /** Goes into the axis title. */
  readonly unitLabel: string;
  /** The unit in canonical units (1024 where ticks are GiB of a MiB axis): ticks are round in it. */
  readonly divisor: number;
  /** A tick, given in canonical units: number without unit. */
  readonly format: (value: number) => string;
}

function axisOf({ numeral }: Format, scale: AxisScale, max: number): AxisFormat {
  // Ticks below a tenth of the axis still need their first digit, and all ticks share one precision.
  const decimals = decimalsFor(max / scale.divisor / 10, 2);
  return { ...scale, format: (value) => (Number.isFinite(value) ? numeral(value / scale.divisor, decimals) : '') };
}

/** How an axis that shows a metric is written, `max` being where it ends, in the metric's canonical unit. */
export const axisFormat = (f: Format, metric: Metric, max: number, currency: Currency): AxisFormat =>
  axisOf(f, scaleOfMetric(f.lang, metric, max, currency), max);

/** The same for an axis that shows an input. */
export const axisOfUnit = (f: Format, unit: UnitId, max: number, currency: Currency): AxisFormat =>
  axisOf(f, scaleOfUnit(f.lang, unit, max, currency), max);
