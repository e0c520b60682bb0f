import { axisFormat } from './axisFormat.ts';
import type { Currency } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Format } from './format.ts';
import { metricParts, metricText } from './metricText.ts';
import { moneyGrain } from './moneyText.ts';

const COUNTED: readonly Metric[] = ['hosts', 'kernels', 'licences'];
export const isCounted = (metric: Metric): boolean => COUNTED.includes(metric);

/**
 * A part of a metric: un-rounded hosts are not whole, and "3.1 hosts" is said without the noun, which stands
 * beside it. (hosts, 3.125) → "3.1"; (memory, 1_572_864) → "1.5 TiB"
 */
export function partText(f: Format, metric: Metric, value: number, currency: Currency, digits = 2): string {
  return isCounted(metric) ? f.real(value, digits) : metricText(f, metric, value, currency);
}

/** One unit and one precision for parts that stand beside each other, so that a reader can add what is printed. */
export interface PartScale {
  /** The smallest step that is printed, in the metric's canonical unit. */
  readonly grain: number;
  /** With its sign, zero without; counts without their noun. */
  readonly print: (value: number) => string;
}

/** The scale of parts of which the largest is `size`: three digits of it are said. */
export function partScale(f: Format, metric: Metric, size: number, currency: Currency): PartScale {
  const plus = (value: number, text: string): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);
  if (metric === 'cost') return { grain: moneyGrain(currency, size), print: (value) => plus(value, f.money(value, currency, size)) };
  const { unitLabel, divisor, format } = axisFormat(f, metric, Math.max(size, Number.MIN_VALUE), currency);
  const decimals = /[.,](\d+)$/u.exec(format(divisor / 3))?.[1]?.length ?? 0;
  const { gap } = metricParts(f, metric, size, currency);
  const unit = isCounted(metric) ? '' : `${gap}${unitLabel}`;
  return { grain: divisor * 10 ** -decimals, print: (value) => plus(value, `${format(value)}${unit}`) };
}

/** The same with its sign, zero without: "−3.13", "+0.97", "+1.56 TiB". */
export function signedPart(f: Format, metric: Metric, value: number, currency: Currency): string {
  // Beside each other: 3.13, 0.97, 0.038, 0.007.
  const size = Math.abs(value);
  const text = partText(f, metric, value, currency, size >= 1 ? 3 : size >= 0.01 ? 2 : 1);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
