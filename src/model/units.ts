/**
 * Branded quantities: a number that remembers its unit until the compiler is done.
 * A bare number, or a GiB where a MiB is due, does not compile.
 */
declare const unit: unique symbol;
export type Quantity<U extends string> = number & { readonly [unit]: U };

/** Memory, 2^20 bytes. */
export type MiB = Quantity<'MiB'>;
/** Disk and host memory, 2^30 bytes. */
export type GiB = Quantity<'GiB'>;
/** CPU capacity or demand, in cores of the era's host. */
export type Cores = Quantity<'cores'>;
/** Electrical power. */
export type Watts = Quantity<'W'>;
/** Electrical energy. */
export type KWh = Quantity<'kWh'>;
/** Working time. */
export type Hours = Quantity<'h'>;
/** An amount in the currency the reader chose. */
export type Money = Quantity<'money'>;
/** A share, 0…1. */
export type Ratio = Quantity<'ratio'>;
/** A multiple of native performance, 1 = native. */
export type Factor = Quantity<'×'>;
/** A number of whole things. */
export type Count = Quantity<'count'>;
/** Calendar years. */
export type Years = Quantity<'years'>;

export const mib = (n: number): MiB => n as MiB;
export const gib = (n: number): GiB => n as GiB;
export const cores = (n: number): Cores => n as Cores;
export const watts = (n: number): Watts => n as Watts;
export const kwh = (n: number): KWh => n as KWh;
export const hours = (n: number): Hours => n as Hours;
export const money = (n: number): Money => n as Money;
export const ratio = (n: number): Ratio => n as Ratio;
export const factor = (n: number): Factor => n as Factor;
export const count = (n: number): Count => n as Count;
export const years = (n: number): Years => n as Years;

/** 1 GiB → 1 024 MiB. */
export const mibOf = (amount: GiB): MiB => mib(amount * 1024);
/** 1 024 MiB → 1 GiB. */
export const gibOf = (amount: MiB): GiB => gib(amount / 1024);
/** Hours in an average year, for energy and for work per month. */
export const HOURS_PER_YEAR = 8766;
export const MONTHS_PER_YEAR = 12;
/** 1 000 W over a year → 8 766 kWh. */
export const kwhPerYear = (power: Watts): KWh => kwh((power * HOURS_PER_YEAR) / 1000);
