import type { UnitId } from '../model/assumption.ts';
import type { Currency } from '../model/inputs.ts';

/** How a written unit turns into the canonical one: shift the decimal point first, then multiply (exactly). */
export interface Conversion {
  readonly decimalShift: number;
  readonly times: number;
}

const AS_IS: Conversion = { decimalShift: 0, times: 1 };
const shift = (decimalShift: number): Conversion => ({ decimalShift, times: 1 });
/** Powers of two multiply without rounding. */
const times = (factor: number): Conversion => ({ decimalShift: 0, times: factor });

type Suffixes = ReadonlyMap<string, Conversion>;
const suffixes = (...rows: readonly (readonly [words: string, conversion: Conversion])[]): Suffixes =>
  new Map(rows.flatMap(([words, conversion]) => words.split(' ').map((word) => [word, conversion] as const)));

/**
 * Binary throughout: vendors' tables print MB and GB and mean MiB and GiB, and a reader who copies
 * "1,024 GB" from one means the same. `mib` is how many MiB one of the canonical unit is.
 */
const bytes = (mib: number): Suffixes => suffixes(
  ['k kb kib キロバイト キビバイト', times(2 ** -10 / mib)],
  ['m mb mib メガ メガバイト メビバイト', times(1 / mib)],
  ['g gb gib ギガ ギガバイト ギビバイト', times(2 ** 10 / mib)],
  ['t tb tib テラ テラバイト テビバイト', times(2 ** 20 / mib)],
  ['p pb pib ペビバイト', times(2 ** 30 / mib)],
);

const PERCENT = shift(-2);
const COUNTED = suffixes(
  ['台 個 本 種類 系統 vm vms container containers host hosts guest guests kernel kernels workload workloads', AS_IS],
);
const NONE: Suffixes = new Map();

const BY_UNIT: Readonly<Partial<Record<UnitId, Suffixes>>> = {
  MiB: bytes(1),
  GiB: bytes(1024),
  ratio: suffixes(['% percent パーセント', PERCENT]),
  'ratio/month': suffixes(['% percent パーセント %/月 %/month', PERCENT]),
  count: COUNTED,
  cores: suffixes(['core cores vcpu vcpus コア', AS_IS]),
  W: suffixes(['w watt watts ワット', AS_IS], ['kw キロワット', shift(3)]),
  kWh: suffixes(['kwh', AS_IS]),
  h: suffixes(['h hour hours 時間', AS_IS]),
  'h/month': suffixes(['h hour hours 時間 h/month 時間/月', AS_IS]),
  '×': suffixes(['x × 倍', AS_IS]),
  years: suffixes(['y year years 年 年間', AS_IS]),
};

const MONEY: Readonly<Record<Currency, Suffixes>> = {
  usd: suffixes(['$ us$ usd ドル 米ドル', AS_IS]),
  jpy: suffixes(['¥ 円 jpy', AS_IS]),
  eur: suffixes(['€ eur ユーロ', AS_IS]),
};

function suffixesOf(unit: UnitId, currency: Currency | null): Suffixes {
  if (unit === 'money' || unit === 'money/kWh' || unit === 'money/h') return currency === null ? NONE : MONEY[currency];
  return BY_UNIT[unit] ?? NONE;
}

/**
 * What a written unit means in a field of the given unit, or null where it means nothing there.
 * An amount in another currency than the field's is refused, not converted.
 *
 * @example conversionOf('MiB', 'gb', null) → { decimalShift: 0, times: 1024 }
 */
export function conversionOf(unit: UnitId, written: string, currency: Currency | null): Conversion | null {
  return written === '' ? AS_IS : (suffixesOf(unit, currency).get(written.toLowerCase()) ?? null);
}
