import { mibOf, gib } from '../../model/units.ts';

/** A number in one of the two ways of writing it. 'notANumber' is text; null an empty cell. */
export type CellNumber = number | null | 'notANumber';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** Thousands in groups, by comma, point, blank or apostrophe. */
const GROUPS = { '.': /^[+-]?\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?$/u, ',': /^[+-]?\d{1,3}(?:[. '’]\d{3})+(?:,\d+)?$/u } as const;
const COMMA_PLAIN = /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/iu;

const EMPTY = /^(?:-|–|—|n\/a|na|none|null|unknown|なし|不明)?$/iu;

function plain(text: string): string {
  // Most cells are ASCII, and normalizing each would cost more than reading the file.
  const ascii = /^[\x20-\x7e]*$/u.test(text) ? text : text.normalize('NFKC').replace(/[\u2212\u2010-\u2015]/gu, '-').replace(/[\u200b-\u200d\ufeff]/gu, '');
  return ascii.trim();
}

function sized(text: string, decimal: '.' | ','): number | 'notANumber' {
  if (decimal === '.' && PLAIN.test(text)) return Number(text);
  if (decimal === ',' && COMMA_PLAIN.test(text)) return Number(text.replace(',', '.'));
  if (GROUPS[decimal].test(text)) return Number(text.replace(decimal === '.' ? /[, '’]/gu : /[. '’]/gu, '').replace(',', '.'));
  return decimal === ',' && /^[+-]?\d+(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : 'notANumber';
}

/**
 * @example numberIn('1.024,5', ',') → 1024.5
 * @example numberIn('6.0E+07', '.') → 60000000
 */
export function numberIn(cell: string, decimal: '.' | ','): CellNumber {
  const text = plain(cell);
  if (EMPTY.test(text)) return null;
  const value = sized(text, decimal);
  return value === 'notANumber' || !Number.isFinite(value) ? 'notANumber' : value;
}

/** "12 %", "0.12", "12": percent where the sign or the column says so, else as it stands. */
export function shareIn(cell: string, decimal: '.' | ',', percent: boolean): CellNumber {
  const text = plain(cell);
  const signed = text.endsWith('%');
  const value = numberIn(signed ? text.slice(0, -1) : text, decimal);
  return typeof value === 'number' && (signed || percent) ? value / 100 : value;
}

const MIB_OF: Readonly<Record<string, number>> = {
  b: 2 ** -20, bytes: 2 ** -20, byte: 2 ** -20, k: 2 ** -10, kb: 2 ** -10, kib: 2 ** -10, m: 1, mb: 1, mib: 1,
  g: mibOf(gib(1)), gb: mibOf(gib(1)), gib: mibOf(gib(1)), t: 2 ** 20, tb: 2 ** 20, tib: 2 ** 20, pb: 2 ** 30, pib: 2 ** 30, pages: 4 / 1024,
};
/** Units that a column can be said to be in. MB, GB and TB mean powers of two here, as they do in the exports. */
export const SIZE_UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** MiB in one of the unit, null for what is no unit. ("GB") → 1024 */
export const mibIn = (unit: string): number | null => {
  const key = unit.normalize('NFKC').toLowerCase();
  return Object.hasOwn(MIB_OF, key) ? (MIB_OF[key] ?? null) : null;
};

const WITH_UNIT = /^(.*?)\s*([KMGTP]i?B|bytes?)$/iu;

/** An amount of memory or disk in MiB. A unit in the cell goes before that of the column; 'noUnit' where neither has one. */
export function amountIn(cell: string, decimal: '.' | ',', unit: string | null): CellNumber | 'noUnit' {
  const text = plain(cell);
  const own = WITH_UNIT.exec(text);
  const value = numberIn(own === null ? text : (own[1] ?? ''), decimal);
  if (typeof value !== 'number') return value;
  const times = mibIn(own?.[2] ?? unit ?? '');
  if (times === null) return value === 0 ? 0 : 'noUnit';
  return value * times;
}

const COMMA_SURE = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|0,\d+)$/u;
const POINT_SURE = /^[+-]?(?:\d*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|0\.\d+)(?:e[+-]?\d+)?$/iu;
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u;

export type DecimalSigns = { readonly comma: boolean; readonly point: boolean; readonly either: readonly string[] };

/** What cells say about the decimal sign: 1,5 is one, 1,024 could be either. */
export function decimalSigns(cells: Iterable<string>): DecimalSigns {
  let comma = false;
  let point = false;
  const either: string[] = [];
  for (const cell of cells) {
    if (!cell.includes('.') && !cell.includes(',') && !/[．，]/u.test(cell)) continue;
    const text = plain(cell).replace(/\s*(?:%|[KMGTP]i?B|bytes?)$/iu, '');
    comma ||= COMMA_SURE.test(text);
    point ||= POINT_SURE.test(text);
    if (either.length < 3 && EITHER.test(text)) either.push(text);
  }
  return { comma, point, either };
}
