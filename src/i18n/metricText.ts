import { SPEC } from '../model/inputTable.ts';
import type { Currency, NumberKey } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Format, Parts } from './format.ts';
import type { Maybe } from './numerals.ts';
import type { Noun } from './unitWords.ts';

/** A value of a metric, in its canonical unit, taken apart: (hosts, 11) → "11 hosts" / "11台". */
export function metricParts(f: Format, metric: Metric, value: Maybe, currency: Currency): Parts {
  switch (metric) {
    case 'memory': return f.memory.parts(value);
    case 'disk': return f.disk.parts(value);
    case 'cpu': return f.cores.parts(value);
    case 'hosts': return f.counted.parts(value, 'host');
    case 'kernels': return f.counted.parts(value, 'kernel');
    case 'licences': return f.counted.parts(value, 'licence');
    case 'power': return f.power.parts(value);
    case 'cost': return f.money.parts(value, currency);
  }
}

/** The same as printed. */
export function metricText(f: Format, metric: Metric, value: Maybe, currency: Currency): string {
  const { before, number, gap, unit } = metricParts(f, metric, value, currency);
  return `${before}${number}${gap}${unit}`;
}

const THINGS: Readonly<Partial<Record<NumberKey, Noun>>> = {
  workloads: 'workload', kernelFamilies: 'family', spareHosts: 'host', maxContainers: 'container',
};

/** An input's value as a sentence says it: (kernelFamilies, 2) → "2 kernel families"; (guestOsMemory, 2048) → "2 GiB". */
export function inputText(f: Format, along: NumberKey, value: number, currency: Currency): string {
  const { unit } = SPEC[along];
  const thing = THINGS[along];
  if (thing !== undefined) return f.counted(value, thing);
  return unit === 'MiB' ? f.memory(value) : unit === 'GiB' ? f.disk(value) : f.byUnit(value, unit, currency);
}

/** A difference of a metric with its sign: "+1 host", "−2 hosts". */
export function signedMetric(f: Format, metric: Metric, value: number, currency: Currency): string {
  const text = metricText(f, metric, value, currency);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
