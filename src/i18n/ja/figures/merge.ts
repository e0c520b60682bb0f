import type { GuessResult, MergeFacts } from '../../../derive/merge.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

function title({ servers, hosts, lacks }: MergeFacts, f: Format): RichText {
  if (lacks !== null) return [`1台のVMもホストに収まりません（${terms.resources[lacks]}不足）`];
  const [before, after] = [{ text: f.named(servers, 'server'), tone: 'physical' }, { text: f.named(hosts, 'host'), tone: 'hardware' }] as const;
  if (hosts >= servers) return [before, 'をVMにしても、要るのは', after, 'で、台数は減りません'];
  return [before, 'が、', after, 'にまとまります'];
}

function summary({ hosts, spare, most, ratio, binding, lacks }: MergeFacts, f: Format): string {
  if (lacks !== null || ratio === null) return '';
  const full = binding === null ? '' : `これ以上載らないのは、${terms.resources[binding]}が先に足りなくなるからです。`;
  const ready = spare === 0 ? '' : `ホスト\u2060${f.counted(hosts, 'host')}のうち${f.counted(spare, 'host')}は、故障に備えた予備です。`;
  return `1台のホストに載るVMは最大${f.counted(most, 'vm')}で、統合率（予備を除くホスト1台あたりのVMの数）は平均${f.real(ratio)}です。${full}${ready}OSの数は減らず、VMと一緒に移ります。`;
}

function result({ guess, answer, kind }: GuessResult, f: Format): string {
  const [mine, truth] = [f.counted(guess, 'host'), f.counted(answer, 'host')];
  const off = f.counted(Math.abs(guess - answer), 'host');
  switch (kind) {
    case 'right': return `予想の${mine}は、モデルの答えと同じです。`;
    case 'near': return `予想は${mine}、モデルは${truth}。${off}違いです。`;
    case 'tooMany': return `予想は${mine}、モデルは${truth}。予想より${off}少なくて済みます。`;
    case 'tooFew': return `予想は${mine}、モデルは${truth}。予想より${off}多く要ります。`;
  }
}

export const merge = {
  title, summary,
  question: ({ servers }: MergeFacts, f: Format): RichText => [
    { text: f.named(servers, 'server'), tone: 'physical' }, 'のアプリケーションをVMにまとめると、ホストは何台要るでしょうか',
  ],
  /** The number that is asked for, and where the slider stands. */
  guess: 'ホストの台数の予想', unit: '台',
  show: '答えを見る', skip: '予想しないで見る', again: 'もう一度予想する',
  result,
  consolidate: 'VMにまとめる', back: '物理サーバーに戻す',
  merged: ({ servers, hosts }: MergeFacts, f: Format): string => `${f.named(servers, 'server')}を${f.named(hosts, 'host')}にまとめました。`,
  parted: ({ servers }: MergeFacts, f: Format): string => `${f.named(servers, 'server')}に戻しました。`,
  bars: { guess: '予想', answer: 'モデル' },
  spare: '予備',
  perBox: (servers: number, isAfter: boolean, f: Format): string => `箱1つ＝${isAfter ? 'VM\u2060' : ''}${f.count(servers)}\u2060台`,
  perFrame: (hosts: number, f: Format): string => `枠1つ＝ホスト\u2060${f.count(hosts)}\u2060台`,
  /** How to read the drawing. */
  /** Of a given fleet. */
  mean: '大きさは、どれも平均で描いています。',
  reading: {
    before: '箱1つが物理サーバーです。塗った部分は使っているCPU、斜線は空いているCPUです。',
    after: '枠がホスト、箱がVMで、数字は載っているVMの台数です。橙色は、VMが1台ずつ持つゲストOSのメモリです。下の濃い帯はハイパーバイザー、破線の枠は予備のホストです。',
  },
  table: {
    corner: '統合の前と後', before: '統合前', after: '統合後', hosts: 'サーバー・ホスト', spare: 'うち予備',
    mean: '1台に載るアプリケーション（平均）', most: '1台に載るアプリケーション（最大）', systems: 'アプリケーションのOS',
  },
};
