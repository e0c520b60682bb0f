import type { Subject } from '../../../derive/receiptFacts.ts';
import type { ResultsTable } from '../../../derive/resultsTable.ts';
import type { Resource } from '../../../model/result.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

const vm = { text: 'VM', tone: 'hardware' } as const;
const container = { text: 'コンテナ', tone: 'os' } as const;

function title({ tally, rows, missing }: ResultsTable): RichText {
  const all = `${rows.length}項目のうち、`;
  if (!tally.compared) {
    if (missing === null) return ['比べられない条件です'];
    return [{ text: terms.deployments[missing.deployment].name, tone: missing.deployment }, `では${terms.resources[missing.reason]}が足りず、ホストに載らないワークロードがあります`];
  }
  if (tally.os === 0 && tally.hardware === 0) return [vm, 'と', container, 'の差は、どの項目にもありません'];
  if (tally.hardware === 0) return [all, container, `のほうが少なく済むのは${tally.os}項目。`, vm, 'のほうが少ない項目はありません'];
  if (tally.os === 0) return [all, vm, `のほうが少なく済むのは${tally.hardware}項目。`, container, 'のほうが少ない項目はありません'];
  return [all, container, `のほうが少なく済むのは${tally.os}項目、`, vm, `のほうが少なく済むのは${tally.hardware}項目です`];
}

const rows: Readonly<Record<Subject, string>> = {
  hosts: 'ホスト', memory: 'メモリ', disk: 'ディスク', cpu: 'CPU', kernels: 'カーネル', images: 'イメージ',
  licences: 'OSライセンス', patchHours: 'パッチ作業', power: '消費電力', cost: '費用',
};

export const results = {
  title,
  summary: '数字を選ぶと、計算の内訳と出典が開きます。太字は、その行で最も小さい値です。差と比は、ハードウェア仮想化とOS仮想化を比べたものです。',
  rows,
  corner: '項目',
  /** Under the name of a row: what it is counted in. */
  unit: (subject: 'hosts' | 'kernels' | 'images' | 'licences'): string => ({ hosts: '台', kernels: '個', images: '個', licences: '本' })[subject],
  cost: (years: string) => `${years}の合計`,
  difference: { header: '差', note: 'VM − コンテナ' },
  ratio: { header: '比', note: 'VM ÷ コンテナ' },
  /** Heard after the smallest number of a row. */
  best: '最小',
  notPlaceable: (reason: Resource) => `${terms.resources[reason]}不足`,
  absent: 'まだない',
};
