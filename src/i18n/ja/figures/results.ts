import type { Subject } from '../../../derive/receiptFacts.ts';
import type { ResultsOutcome, ResultsTable } from '../../../derive/resultsTable.ts';
import type { Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

/** Shares of memory that differ by less are not told apart. */
const SAME = 0.005;

function outcomeText({ hosts, memoryRatio, fewer }: ResultsOutcome, f: Format): RichText {
  const { hardware, os } = hosts;
  const saved = 1 - memoryRatio;
  const count: RichText = os === hardware
    ? [{ text: 'VM', tone: 'hardware' }, 'でも', { text: 'コンテナ', tone: 'os' }, `でもホストは${f.counted(os, 'host')}で、`]
    : ['ホストは', { text: `VMが${f.counted(hardware, 'host')}`, tone: 'hardware' }, '、', { text: `コンテナが${f.counted(os, 'host')}`, tone: 'os' }, 'で、'];
  const memory = Math.abs(saved) < SAME ? '使うメモリはほとんど変わりません'
    : `使うメモリはコンテナのほうが${f.percent(Math.abs(saved), 0)}${saved > 0 ? '少なく' : '多く'}なります`;
  const rest = fewer.map(({ id, hosts: n }, i): RichText =>
    [i === 0 ? '。' : '、', { text: `${id === 'nested' ? 'VM内コンテナ' : 'マイクロVM'}なら${f.counted(n, 'host')}`, tone: id }]);
  return [...count, memory, ...rest.flat(), ...(fewer.length > 0 ? ['です'] : [])];
}

function title({ outcome, missing }: ResultsTable, f: Format): RichText {
  if (outcome !== null) return outcomeText(outcome, f);
  if (missing === null) return ['比べられない条件です'];
  return [{ text: terms.deployments[missing.deployment].name, tone: missing.deployment }, `では${terms.resources[missing.reason]}が足りず、ホストに載らないワークロードがあります`];
}

function summary({ linuxOnly, hypotheticalServers }: ResultsTable): string {
  return [
    `数字を選ぶと、計算の内訳と出典が開きます。太字は、${linuxOnly ? 'マイクロVMを除いて、' : ''}その行で最も小さい値です。差と比は、ハードウェア仮想化とOS仮想化を比べたものです。`,
    '費用には、ハイパーバイザーやコンテナ基盤のサブスクリプションを含みません。含めると、順位が入れ替わることもあります。',
    ...(hypotheticalServers ? ['物理サーバーの列は目安です。ワークロードの大きさはVMのものなので、1つごとに小さなサーバーを1台買う計算になりますが、今そうする人はいません。'] : []),
    ...(linuxOnly ? ['マイクロVMで起動できるのはLinuxカーネルだけです。カーネルが2系統以上あるときは実現できるとは限らないので、最小の印は付けません。'] : []),
  ].join('');
}

const rows: Readonly<Record<Subject, string>> = {
  hosts: 'ホスト', memory: 'メモリ', disk: 'ディスク', cpu: 'CPU', kernels: 'カーネル', images: 'イメージ',
  licences: 'OSライセンス', patchHours: 'パッチ作業', power: '消費電力', cost: '費用',
};

export const results = {
  title,
  summary,
  rows,
  corner: '項目',
  /** Under the name of a row: what it is counted in. */
  unit: (subject: 'hosts' | 'kernels' | 'images' | 'licences'): string => ({ hosts: '台', kernels: '個', images: '個', licences: '本' })[subject],
  cost: (years: string) => `${years}の合計`,
  difference: { header: '差', note: 'VM\u00a0−\u00a0コンテナ' },
  ratio: { header: '比', note: 'VM\u00a0÷\u00a0コンテナ' },
  /** Heard after the smallest number of a row. */
  best: '最小',
  notPlaceable: (reason: Resource) => `${terms.resources[reason]}不足`,
  absent: 'まだない',
  /** Under the name of microVMs where there are several kernel families. */
  linuxOnly: 'すべてLinuxカーネルの場合だけ',
};
