import type { CopiedResource, CostCurve, CostCurves } from '../../../derive/costCurves.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import type { pair as source } from '../../ja/figures/pair.ts';

const names: Readonly<Record<CopiedResource, string>> = { memory: 'memory', disk: 'disk' };
const SIDES = { more: 'VMs', less: 'containers' } as const;
const TONES = { more: 'hardware', less: 'os' } as const;

const amount = (resource: CopiedResource, value: number, f: Format): string => (resource === 'memory' ? f.memory(value) : f.disk(value));
const gapOf = (curve: CostCurve, f: Format): string => amount(curve.resource, Math.abs(curve.gap ?? 0), f);

const side = (kind: 'more' | 'less'): RichWord => ({ text: SIDES[kind], tone: TONES[kind] });

function one(curve: CostCurve, f: Format): RichText {
  if (curve.kind === 'notPlaceable' || curve.kind === 'same') return [`both take the same ${names[curve.resource]}`];
  return [side(curve.kind), ` take ${gapOf(curve, f)} more ${names[curve.resource]}`];
}

function title({ workloads, memory, disk }: CostCurves, f: Format): RichText {
  if (memory.kind === 'notPlaceable' || disk.kind === 'notPlaceable') return ['With these inputs VMs or containers fit on no host, so there is nothing to compare'];
  const where = `At ${f.counted(workloads, 'workload')} `;
  if (memory.kind === disk.kind) {
    if (memory.kind === 'same') return [`${where}VMs and containers take the same memory and disk`];
    return [where, side(memory.kind), ` take ${gapOf(memory, f)} more memory and ${gapOf(disk, f)} more disk`];
  }
  return [where, ...one(memory, f), ', and ', ...one(disk, f)];
}

function summary({ each, memory, disk, onAverage }: CostCurves, f: Format): string {
  if (memory.kind === 'notPlaceable' || disk.kind === 'notPlaceable') return '';
  const takes = (id: 'hardware' | 'os'): string => {
    const [ram, storage] = [each.memory[id], `${f.disk(each.disk[id])} of disk`];
    return ram < 0 ? `takes ${storage} and, by page sharing, gives ${f.memory(-ram)} of memory back` : `takes ${f.memory(ram)} of memory and ${storage}`;
  };
  return `Besides its application, every further VM ${onAverage === true ? 'on average ' : ''}${takes('hardware')}; every further container ${takes('os')}. The difference repeats with each of them, so the gap grows about as the number of workloads does.`;
}

export const pair = {
  title, summary, names,
  lines: { hardware: 'VMs', os: 'Containers' },
  gap: (curve, f) => (curve.kind === 'same' ? 'no gap' : `${gapOf(curve, f)} apart`),
  now: (n, f) => `now ${f.count(n)}`,
  lacks: ['fits on ', 'no host'],
  reading: 'Solid are VMs, dashed are containers; the tinted area is the gap.',
  table: { corner: 'Workloads', vm: (name) => `VMs: ${name}`, container: (name) => `Containers: ${name}`, difference: (name) => `Gap in ${name}` },
} satisfies typeof source;
