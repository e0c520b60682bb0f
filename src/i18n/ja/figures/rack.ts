import type { RackFacts } from '../../../derive/rack.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';

/** Printed digits show no more. */
const FULL = 0.995;
const HALF = 0.5;

function title({ servers, used }: RackFacts, f: Format): RichText {
  const name = { text: f.named(servers, 'server'), tone: 'physical' } as const;
  if (used >= FULL) return [name, 'のCPUは、使い切られています'];
  return [name, `のCPUは、${f.percent(used, 0)}${used < HALF ? 'しか使われていません' : 'が使われています'}`];
}

function cpu({ servers, busy, cores, usedCores }: RackFacts, f: Format): string {
  if (servers === 1) return `CPU\u2060${f.cores(cores)}のうち、使っているのは${f.cores(usedCores)}です。`;
  return `使っているCPUをすべて集めても${f.real(busy)}\u2060台分で、残りの${f.real(servers - busy)}\u2060台分は空いたままです。`;
}

export const rack = {
  title,
  summary: (facts: RackFacts, f: Format): string => [
    '1台にアプリケーションを1つだけ載せるので、サーバーはアプリケーションと同じ数だけ要ります。',
    cpu(facts, f),
    `メモリには、1台ごとに${facts.onAverage === true ? '平均で' : ''}OSが${f.memory(facts.memory.os)}、アプリケーションが${f.memory(facts.memory.application)}載っています。`,
  ].join(''),
  /** How to read the drawing. */
  reading: (each: number, f: Format): string =>
    `箱1つがサーバー${each === 1 ? '1台' : `${f.count(each)}\u2060台分`}です。塗った部分は使っているCPU、斜線は空いているCPUです。`,
  one: 'サーバー1台の中身',
  memory: '使用メモリ', cpu: 'CPU',
  application: 'アプリ', os: 'OS',
  used: (share: string) => `使用 ${share}`,
  idle: (share: string) => `空き ${share}`,
  all: (used: number, cores: number, f: Format) => `全台のCPU：${f.cores(cores)}のうち${f.cores(used)}を使用`,
  /** Over the racks, where a box stands for more than one. */
  each: (servers: number, f: Format) => `箱1つ＝${f.count(servers)}\u2060台`,
  table: {
    corner: '物理サーバー', one: '1台', all: (servers: number, f: Format) => `${f.count(servers)}\u2060台の合計`,
    cores: 'CPU', used: '使用中のCPU', idle: '空いているCPU', application: 'アプリケーションのメモリ', os: 'OSのメモリ', systems: 'OSの数',
  },
};
