import type { Currency } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { UnitId } from '../model/assumption.ts';
import type { Lang } from './lang.ts';
import { moneyAxis } from './moneyAxis.ts';
import { stepOf } from './numerals.ts';
import { UNITS, type UnitName } from './unitWords.ts';

/** One unit for a whole axis, so that ticks stay short and comparable. */
export interface AxisScale {
  readonly unitLabel: string;
  /** Values are divided by this before they are written. */
  readonly divisor: number;
}

const BYTES: readonly UnitName[] = ['MiB', 'GiB', 'TiB', 'PiB'];
const POWER: readonly UnitName[] = ['W', 'kW', 'MW'];
const ENERGY: readonly UnitName[] = ['kWh', 'MWh', 'GWh'];
const FIXED: Readonly<Partial<Record<UnitId, UnitName>>> = {
  cores: 'core', '×': 'times', years: 'year', h: 'hour', 'h/month': 'hourPerMonth',
};

function ladder(lang: Lang, names: readonly UnitName[], base: number, max: number): AxisScale {
  const step = stepOf(max, base, names.length - 1);
  const name = names[step];
  if (name === undefined) throw new Error(`no unit for step ${step}`);
  return { unitLabel: UNITS[lang][name].symbol, divisor: base ** step };
}

/** The scale of an axis in a unit of the input table that ends at `max`. */
export function scaleOfUnit(lang: Lang, unit: UnitId, max: number, currency: Currency): AxisScale {
  switch (unit) {
    case 'MiB': return ladder(lang, BYTES, 1024, max);
    case 'GiB': return ladder(lang, BYTES.slice(1), 1024, max);
    case 'W': return ladder(lang, POWER, 1000, max);
    case 'kWh': return ladder(lang, ENERGY, 1000, max);
    case 'ratio': return { unitLabel: '%', divisor: 0.01 };
    case 'ratio/month': return { unitLabel: UNITS[lang].perMonth.symbol, divisor: 0.01 };
    case 'money': return moneyAxis(lang, currency, max);
    case 'money/kWh': case 'money/h': {
      const per = unit.slice('money'.length);
      return { unitLabel: `${moneyAxis(lang, currency, 0).unitLabel}${per}`, divisor: 1 };
    }
    default: {
      const name = FIXED[unit];
      return { unitLabel: name === undefined ? '' : UNITS[lang][name].symbol, divisor: 1 };
    }
  }
}

type Counted = 'hosts' | 'kernels' | 'licences';
const COUNTED: Readonly<Record<Counted, UnitName>> = { hosts: 'host', kernels: 'kernel', licences: 'licence' };
const MEASURED: Readonly<Record<Exclude<Metric, Counted>, UnitId>> = {
  memory: 'MiB', disk: 'GiB', cpu: 'cores', power: 'W', cost: 'money',
};

/** The scale of an axis that shows a metric, in the metric's canonical unit, up to `max`. */
export function scaleOfMetric(lang: Lang, metric: Metric, max: number, currency: Currency): AxisScale {
  if (metric === 'hosts' || metric === 'kernels' || metric === 'licences') {
    return { unitLabel: UNITS[lang][COUNTED[metric]].symbol, divisor: 1 };
  }
  return scaleOfUnit(lang, MEASURED[metric], max, currency);
}
