import type { Currency } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Format } from './format.ts';
import { metricText } from './metricText.ts';

const COUNTED: readonly Metric[] = ['hosts', 'kernels', 'licences'];

/**
 * A part of a metric: un-rounded hosts are not whole, and "3.1 hosts" is said without the noun, which stands
 * beside it. (hosts, 3.125) → "3.1"; (memory, 1_572_864) → "1.5 TiB"
 */
export function partText(f: Format, metric: Metric, value: number, currency: Currency, digits = 2): string {
  return COUNTED.includes(metric) ? f.real(value, digits) : metricText(f, metric, value, currency);
}

/** The same with its sign, zero without: "−3.13", "+0.97", "+1.56 TiB". */
export function signedPart(f: Format, metric: Metric, value: number, currency: Currency): string {
  // Beside each other: 3.13, 0.97, 0.038, 0.007.
  const size = Math.abs(value);
  const text = partText(f, metric, value, currency, size >= 1 ? 3 : size >= 0.01 ? 2 : 1);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
