import type { PublishedUnit, Subject } from '../model/publishedResult.ts';
import type { Format } from './format.ts';
import { JOINER, NBSP } from './numerals.ts';

/** Products and stacks that are called the same in every language. */
export const PRODUCTS: Readonly<Partial<Record<Subject, string>>> = {
  microvm: 'microVM', firecracker: 'Firecracker', qemu: 'QEMU', xen: 'Xen', openvz: 'OpenVZ', kvmTuned: 'KVM',
  docker: 'Docker', runc: 'runc', sriov: 'SR-IOV',
};

interface NumberAndUnit { readonly number: string; readonly unit: string }

const DIGITS = 4;
const PER_SECOND: Readonly<Record<Format['lang'], string>> = { ja: `${JOINER}件/${JOINER}秒`, en: '/s' };

/** A share below this is told to a hundredth of a percent. */
const SMALL_SHARE = 0.1;

function partsOf(value: number, unit: PublishedUnit, f: Format): NumberAndUnit {
  if (unit === '1/s') return { number: f.real(value, DIGITS), unit: PER_SECOND[f.lang] };
  if (unit === 'count') return { number: f.count(value), unit: '' };
  if (unit === '×' || unit === 'ratio') {
    const parts = unit === '×' ? f.factor.parts(value) : f.percent.parts(value, value < SMALL_SHARE ? 2 : 1);
    return { number: `${parts.before}${parts.number}`, unit: `${parts.gap}${parts.unit}` };
  }
  return { number: f.real(value, DIGITS), unit: `${NBSP}${unit}` };
}

/** (42543, 'IOPS') → "42,543 IOPS"; (0.6, 'ratio') → "60%" */
export function publishedValue(value: number | null, unit: PublishedUnit, f: Format): string {
  if (value === null) return f.notComputable.text;
  const parts = partsOf(value, unit, f);
  return `${parts.number}${parts.unit}`;
}

/** ([4, 6], '×') → "4–6×"; null where an end is open. */
export function publishedRange([least, most]: readonly [number, number], unit: PublishedUnit, f: Format): string | null {
  if (!Number.isFinite(least) || !Number.isFinite(most)) return null;
  const [from, to] = [partsOf(least, unit, f), partsOf(most, unit, f)];
  const dash = f.lang === 'ja' ? '〜' : '–';
  return from.number === to.number ? `${to.number}${to.unit}` : `${from.number}${dash}${to.number}${to.unit}`;
}
