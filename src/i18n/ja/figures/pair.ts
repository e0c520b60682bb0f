import type { CopiedResource, CostCurve, CostCurves } from '../../../derive/costCurves.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';

const names: Readonly<Record<CopiedResource, string>> = { memory: 'メモリ', disk: 'ディスク' };
const SIDES = { more: 'VM', less: 'コンテナ' } as const;
const TONES = { more: 'hardware', less: 'os' } as const;

const amount = (resource: CopiedResource, value: number, f: Format): string => (resource === 'memory' ? f.memory(value) : f.disk(value));
const gapOf = (curve: CostCurve, f: Format): string => amount(curve.resource, Math.abs(curve.gap ?? 0), f);

const side = (kind: 'more' | 'less'): RichWord => ({ text: SIDES[kind], tone: TONES[kind] });

function one(curve: CostCurve, f: Format): RichText {
  if (curve.kind === 'notPlaceable' || curve.kind === 'same') return [`${names[curve.resource]}は同じ`];
  return [`${names[curve.resource]}は`, side(curve.kind), `のほうが${gapOf(curve, f)}多く`];
}

function title({ workloads, memory, disk }: CostCurves, f: Format): RichText {
  if (memory.kind === 'notPlaceable' || disk.kind === 'notPlaceable') return ['この条件では、VMかコンテナがホストに収まらず、比べられません'];
  const where = `ワークロード\u2060${f.counted(workloads, 'workload')}では、`;
  if (memory.kind === disk.kind) {
    if (memory.kind === 'same') return [`${where}メモリもディスクも、VMとコンテナで同じです`];
    return [where, side(memory.kind), `のほうがメモリを${gapOf(memory, f)}、ディスクを${gapOf(disk, f)}多く使います`];
  }
  return [where, ...one(memory, f), '、', ...one(disk, f), disk.kind === 'same' ? 'です' : 'なります'];
}

function summary({ each, memory, disk, onAverage }: CostCurves, f: Format): string {
  if (memory.kind === 'notPlaceable' || disk.kind === 'notPlaceable') return '';
  const takes = (id: 'hardware' | 'os'): string => {
    const [ram, storage] = [each.memory[id], f.disk(each.disk[id])];
    return ram < 0 ? `ディスク${storage}を使い、ページ共有でメモリ${f.memory(-ram)}を返します` : `メモリ${f.memory(ram)}とディスク${storage}を使います`;
  };
  return `アプリケーションの分を除くと、${onAverage === true ? '平均して、' : ''}VMは1台増えるごとに${takes('hardware')}。コンテナは1個増えるごとに${takes('os')}。1つごとの差が積み重なるので、差はワークロードの数にほぼ比例して開きます。`;
}

export const pair = {
  title, summary, names,
  lines: { hardware: 'VM', os: 'コンテナ' },
  gap: (curve: CostCurve, f: Format): string => (curve.kind === 'same' ? '差なし' : `${gapOf(curve, f)}の差`),
  now: (n: number, f: Format): string => `現在 ${f.count(n)}`,
  lacks: ['ホストに', '収まりません'] as readonly string[],
  reading: '実線がVM、破線がコンテナです。色を付けた部分が差です。',
  table: { corner: 'ワークロード', vm: (name: string) => `VMの${name}`, container: (name: string) => `コンテナの${name}`, difference: (name: string) => `${name}の差` },
};
