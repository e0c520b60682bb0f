import type { UnitId } from '../model/assumption.ts';
import type { Currency } from '../model/inputs.ts';
import { gib, mibOf } from '../model/units.ts';
import type { Lang } from './lang.ts';
import { moneyExact, moneyInField, moneyShown, type MoneyShown } from './moneyText.ts';
import { decimalsFor, isShown, JOINER, type Maybe, MINUS, type Numeral, stepOf } from './numerals.ts';
import { type Noun, nounBefore, UNITS, type UnitName, type UnitWord } from './unitWords.ts';

/** A quantity taken apart for typography. `before + number + gap + unit` is the printed text. */
export interface Parts {
  /** Sign, currency symbol, or the Japanese noun that is counted. */
  readonly before: string;
  readonly number: string;
  readonly gap: string;
  readonly unit: string;
  /** The whole, in words for a screen reader. */
  readonly spoken: string;
}

/** Prints a quantity; `.parts` takes it apart, `.aria` says it with the unit as a word. */
export interface Formatter<A extends readonly unknown[] = readonly []> {
  (value: Maybe, ...rest: A): string;
  readonly parts: (value: Maybe, ...rest: A) => Parts;
  readonly aria: (value: Maybe, ...rest: A) => string;
}

export interface Format {
  readonly lang: Lang;
  /** What stands for null, NaN and Infinity, in print and aloud. */
  readonly notComputable: { readonly text: string; readonly aria: string };
  /** 1234.4 → "1,234" */
  readonly count: Formatter;
  /** (12.345, 3) → "12.3"; digits are significant digits, whole numbers are never cut. */
  readonly real: Formatter<[digits?: number]>;
  /** MiB → "512 MiB", "1.5 GiB", "2.25 TiB" */
  readonly memory: Formatter;
  /** (1536, 'GiB') → "1.5 GiB" */
  readonly memoryIn: Formatter<[unit: 'MiB' | 'GiB' | 'TiB']>;
  /** GiB → "512 MiB", "40 GiB", "9.77 TiB" */
  readonly disk: Formatter;
  readonly cores: Formatter;
  /** 0.12 → "12%"; one decimal below 10 %, or `decimals`. */
  readonly percent: Formatter<[decimals?: number]>;
  /** 1.6 → "1.6×" / "1.6倍" */
  readonly factor: Formatter;
  readonly power: Formatter;
  readonly energy: Formatter;
  readonly hours: Formatter;
  readonly hoursPerMonth: Formatter;
  readonly years: Formatter;
  readonly months: Formatter;
  /** Months → "1 year 2 months" / "1年2か月" */
  readonly duration: (months: Maybe) => string;
  /** Computed, so rounded to three digits: (1234567, 'usd') → "$1.23 million", (12345678, 'jpy') → "1,230万円". See `moneyShown`. */
  readonly money: Formatter<[currency: Currency, like?: number]>;
  /** (24, 'host') → "24 hosts" / "24台" */
  readonly counted: Formatter<[noun: Noun]>;
  /** (24, 'host') → "24 hosts" / "ホスト24台" */
  readonly named: Formatter<[noun: Noun]>;
  /** A value in the fixed unit of the input table or of an assumption, up to five significant digits; money to the last. */
  readonly byUnit: Formatter<[unit: UnitId, currency: Currency]>;
  /** The same where the unit stands beside a field and cannot follow what is typed: yen never in 万. */
  readonly inField: Formatter<[unit: UnitId, currency: Currency]>;
  /** A difference: (memory, −512) → "−512 MiB", (memory, 512) → "+512 MiB", zero without sign. */
  readonly signed: <A extends readonly unknown[]>(formatter: Formatter<A>, value: Maybe, ...rest: A) => string;
  /** (memory, 15, 32) → "15–32 MiB" / "15〜32 MiB" */
  readonly range: <A extends readonly unknown[]>(formatter: Formatter<A>, low: Maybe, high: Maybe, ...rest: A) => string;
  /** "a, b and c" / "a、b、c" */
  readonly list: (items: readonly string[]) => string;
  /** A bare number with at most so many decimals. */
  readonly numeral: Numeral;
}

const NOT_COMPUTABLE = {
  ja: { text: '—', aria: '算出できません' },
  en: { text: '—', aria: 'cannot be computed' },
} as const;

/** Bound to the page's language, never to the browser's. */
const LOCALE: Readonly<Record<Lang, string>> = { ja: 'ja-JP', en: 'en-GB' };
/** Building a number formatter costs a hundred times its use, and a drag formats hundreds of numbers. */
const cache: Record<Lang, Intl.NumberFormat[]> = { ja: [], en: [] };

function numeralOf(lang: Lang): Numeral {
  const known = cache[lang];
  return (value, decimals) => {
    const format = (known[decimals] ??= new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: decimals }));
    const text = format.format(Math.abs(value));
    // A value that rounds to nothing has no sign.
    return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
  };
}

const textOf = (parts: Parts): string => `${parts.before}${parts.number}${parts.gap}${parts.unit}`;

function formatter<A extends readonly unknown[]>(lang: Lang, show: (value: number, ...rest: A) => Parts): Formatter<A> {
  const none: Parts = {
    before: '', number: NOT_COMPUTABLE[lang].text, gap: '', unit: '', spoken: NOT_COMPUTABLE[lang].aria,
  };
  const parts = (value: Maybe, ...rest: A): Parts => (isShown(value) ? show(value, ...rest) : none);
  return Object.assign((value: Maybe, ...rest: A) => textOf(parts(value, ...rest)), {
    parts,
    aria: (value: Maybe, ...rest: A) => parts(value, ...rest).spoken,
  });
}

const SPOKEN_MINUS: Readonly<Record<Lang, string>> = { ja: 'マイナス', en: 'minus ' };
const spokenNumber = (lang: Lang, number: string): string => number.replace(MINUS, SPOKEN_MINUS[lang]);

/** Number and unit word; English picks singular or plural by what is printed. */
function withUnit(lang: Lang, number: string, word: UnitWord, before = ''): Parts {
  const single = number === '1' || number === `${MINUS}1`;
  const spokenWord = single ? word.one : word.many;
  const joint = lang === 'ja' || spokenWord.startsWith(' ') ? '' : ' ';
  const unit = word.symbol === word.many && single ? word.one : word.symbol;
  return { before, number, gap: word.gap, unit, spoken: `${before}${spokenNumber(lang, number)}${joint}${spokenWord}` };
}

const BYTES: readonly UnitName[] = ['MiB', 'GiB', 'TiB', 'PiB'];
const POWER: readonly UnitName[] = ['W', 'kW', 'MW'];
const ENERGY: readonly UnitName[] = ['kWh', 'MWh', 'GWh'];
const DIGITS = 3;

const BY_UNIT: Readonly<Partial<Record<UnitId, UnitName>>> = {
  MiB: 'MiB', GiB: 'GiB', cores: 'core', '×': 'times', W: 'W', kWh: 'kWh', h: 'hour', 'h/month': 'hourPerMonth',
  years: 'year', 'MiB/vCPU': 'mibPerVcpu', 'MiB/MiB': 'mibPerMib', perUsd: 'perUsd',
};

/** Formatters of quantities that climb a ladder of units or carry a fixed one. */
function quantities(lang: Lang, write: Numeral) {
  const words = UNITS[lang];
  const inUnit = (value: number, name: UnitName, digits = DIGITS): Parts =>
    withUnit(lang, write(value, decimalsFor(value, digits)), words[name]);
  const ladder = (value: number, names: readonly UnitName[], base: number): Parts => {
    const step = stepOf(value, base, names.length - 1);
    return inUnit(value / base ** step, names[step] ?? 'MiB');
  };
  const fixed = (name: UnitName): Formatter => formatter(lang, (value) => inUnit(value, name));
  const steps = { MiB: 0, GiB: 1, TiB: 2 } as const;
  const percent = (value: number, decimals?: number): Parts => {
    const hundredths = value * 100;
    return withUnit(lang, write(hundredths, decimals ?? (Math.abs(hundredths) < 9.95 ? 1 : 0)), words.percent);
  };
  return {
    inUnit,
    memory: formatter(lang, (value) => ladder(value, BYTES, 1024)),
    memoryIn: formatter(lang, (value, unit: 'MiB' | 'GiB' | 'TiB') => inUnit(value / 1024 ** steps[unit], unit)),
    disk: formatter(lang, (value) => ladder(mibOf(gib(value)), BYTES, 1024)),
    power: formatter(lang, (value) => ladder(value, POWER, 1000)),
    energy: formatter(lang, (value) => ladder(value, ENERGY, 1000)),
    percent: formatter(lang, percent),
    factor: fixed('times'), cores: fixed('core'), hours: fixed('hour'), hoursPerMonth: fixed('hourPerMonth'),
    years: fixed('year'), months: fixed('month'),
  };
}

/** Formatters of whole things and bare numbers. */
function numbers(lang: Lang, write: Numeral) {
  const bare = (number: string): Parts => ({ before: '', number, gap: '', unit: '', spoken: spokenNumber(lang, number) });
  const things = (before: (noun: Noun) => string) => formatter(lang, (value, noun: Noun) =>
    withUnit(lang, write(value, 0), UNITS[lang][noun], before(noun)));
  return {
    bare,
    count: formatter(lang, (value) => bare(write(value, 0))),
    real: formatter(lang, (value, digits?: number) => bare(write(value, decimalsFor(value, digits ?? DIGITS)))),
    counted: things(() => ''),
    named: things((noun) => nounBefore(lang, noun)),
  };
}

/** An amount of money with its sign; `told` writes its size. */
function amount(lang: Lang, value: number, told: (size: number) => MoneyShown): Parts {
  const { number, symbol, gap, unit, spoken } = told(Math.abs(value));
  const negative = value < 0 && /[1-9]/.test(number);
  return { before: `${negative ? MINUS : ''}${symbol}`, number, gap, unit, spoken: `${negative ? SPOKEN_MINUS[lang] : ''}${spoken}` };
}

/** A value in a unit of the input table, with enough digits to tell neighbouring settings apart. */
function byUnit(lang: Lang, write: Numeral, q: ReturnType<typeof quantities>, told: typeof moneyExact) {
  const bare = numbers(lang, write).bare;
  return formatter(lang, (value, unit: UnitId, currency: Currency): Parts => {
    const name = BY_UNIT[unit];
    if (name !== undefined) return q.inUnit(value, name, 5);
    if (unit === 'ratio') return q.percent.parts(value, 2);
    if (unit === 'ratio/month') return withUnit(lang, write(value * 100, 2), UNITS[lang].perMonth);
    if (unit === 'money' || unit === 'money/kWh' || unit === 'money/h') {
      const parts = amount(lang, value, (size) => told(lang, currency, size, write));
      return { ...parts, unit: `${parts.unit}${unit.slice('money'.length)}` };
    }
    return bare(write(value, unit === 'count' ? 0 : decimalsFor(value, 5)));
  });
}

function signed<A extends readonly unknown[]>(show: Formatter<A>, value: Maybe, ...rest: A): string {
  const text = show(value, ...rest);
  return isShown(value) && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function rangeOf(lang: Lang) {
  const dash = lang === 'ja' ? '〜' : '–';
  return <A extends readonly unknown[]>(show: Formatter<A>, low: Maybe, high: Maybe, ...rest: A): string => {
    const [from, to] = [show.parts(low, ...rest), show.parts(high, ...rest)];
    if (textOf(from) === textOf(to)) return textOf(to);
    // "1–8 cores"
    const ofMany = lang === 'en' && `${from.unit.replace(/y$/u, 'ie')}s` === to.unit;
    const sameUnit = isShown(low) && isShown(high) && (from.unit === to.unit || ofMany);
    const start = sameUnit ? `${from.before}${from.number}` : textOf(from);
    const end = sameUnit && from.before === to.before && lang === 'ja' ? textOf({ ...to, before: '' }) : textOf(to);
    return `${start}${JOINER}${dash}${JOINER}${end}`;
  };
}

const listOf = (lang: Lang) => (items: readonly string[]): string => {
  if (lang === 'ja') return items.join('、');
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
};

function build(lang: Lang): Format {
  const write = numeralOf(lang);
  const q = quantities(lang, write);
  const { bare: _, ...plain } = numbers(lang, write);
  const { inUnit: __, ...measured } = q;
  return {
    lang, notComputable: NOT_COMPUTABLE[lang], ...plain, ...measured,
    money: formatter(lang, (value, currency: Currency, like?: number) =>
      amount(lang, value, (size) => moneyShown(lang, currency, size, write, like))),
    byUnit: byUnit(lang, write, q, moneyExact), inField: byUnit(lang, write, q, moneyInField), signed, range: rangeOf(lang), list: listOf(lang),
    duration: (value) => {
      if (!isShown(value) || Math.abs(value) < 12) return q.months(value);
      const whole = Math.round(value);
      const rest = whole % 12;
      const span = q.years((whole - rest) / 12);
      return rest === 0 ? span : `${span}${lang === 'ja' ? '' : ' '}${q.months(rest)}`;
    },
    numeral: write,
  };
}

const FORMATS: Readonly<Record<Lang, Format>> = { ja: build('ja'), en: build('en') };

/** The formatters of one language; built once. */
export const formatOf = (lang: Lang): Format => FORMATS[lang];
