import { axisOfUnit } from '../../i18n/axisFormat.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { NumberSpec } from '../../model/inputTable.ts';
import type { Currency } from '../../model/inputs.ts';
import { positionOn } from '../../derive/winAxis.ts';
import type { WinAxis } from '../../derive/winAxis.ts';
import type { Format } from '../../i18n/format.ts';
import { inputText } from '../../i18n/metricText.ts';
import { ticksBetween } from '../charts/ticks.ts';

export interface WinTick {
  readonly value: number;
  readonly text: string;
  /** Where on the axis, 0…1. */
  readonly at: number;
  /** The lower, the sooner it is kept where there is no room for all. */
  readonly rank: number;
}

export interface WinTicks {
  readonly ticks: readonly WinTick[];
  /** Goes into the axis title; empty where the ticks carry their units. */
  readonly unit: string;
}

const isBytes = (spec: NumberSpec): boolean => spec.unit === 'MiB' || spec.unit === 'GiB';
const isMoney = (spec: NumberSpec): boolean => spec.unit.startsWith('money');

/** 1, 2, 5, 10 … or powers of two for bytes, the rounder the sooner. */
function logValues({ min, max }: WinAxis, bytes: boolean): readonly (readonly [value: number, rank: number])[] {
  const base = bytes ? 2 : 10;
  const power = (size: number): number => Math.log(size) / Math.log(base);
  const [first, last] = [Math.floor(power(min) + 1e-9), Math.ceil(power(max) - 1e-9)];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((exponent) => {
    if (bytes) return [[2 ** exponent, exponent % 10 === 0 ? 0 : exponent % 2 === 0 ? 1 : 2] as const];
    return ([[1, 0], [5, 2], [2, 1]] as const).map(([factor, rank]) => [Number((factor * 10 ** exponent).toPrecision(6)), rank] as const);
  });
  return all.filter(([value]) => value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)).toSorted((a, b) => a[0] - b[0]);
}

/** The marks of an axis as a reader says them, before anybody has asked how much room there is. */
export function winTicksOf(axis: WinAxis, format: Format, currency: Currency): WinTicks {
  const spec: NumberSpec = SPEC[axis.key];
  const tick = (value: number, text: string, rank: number): WinTick => ({ value, text, rank, at: positionOn(axis, value) });
  if (axis.scale === 'each') {
    const all = Array.from({ length: axis.max - axis.min + 1 }, (_, i) => axis.min + i);
    return { unit: '', ticks: all.map((value, i) => tick(value, format.count(value), i % 2)) };
  }
  if (axis.scale === 'log') {
    const own = isBytes(spec) || isMoney(spec);
    const number = (value: number): string => (own ? inputText(format, axis.key, value, currency) : format.byUnit.parts(value, spec.unit, currency).number);
    return {
      unit: own ? '' : format.byUnit.parts(axis.max, spec.unit, currency).unit,
      ticks: logValues(axis, isBytes(spec)).map(([value, rank]) => tick(value, number(value), rank)),
    };
  }
  const scale = axisOfUnit(format, spec.unit, axis.max, currency);
  const values = ticksBetween(axis.min, axis.max, { divisor: scale.divisor, whole: spec.integer });
  return { unit: scale.unitLabel, ticks: values.map((value, i) => tick(value, scale.format(value), i % 2)) };
}

/** Those that do not touch each other; `size` is the room a text needs along the axis, px. */
export function withRoom(ticks: readonly WinTick[], length: number, size: (tick: WinTick) => number): readonly WinTick[] {
  const kept: WinTick[] = [];
  for (const tick of ticks.toSorted((a, b) => a.rank - b.rank)) {
    const clear = kept.every((one) => Math.abs(one.at - tick.at) * length >= (size(one) + size(tick)) / 2);
    if (clear) kept.push(tick);
  }
  return kept.toSorted((a, b) => a.at - b.at);
}
