import type { Comparison } from '../../../derive/headline.ts';
import type { VerdictFacts } from '../../../derive/storyFactsEstate.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { otherSide } from './divergence.ts';
import { minority } from './kernels.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

const BEYOND = '分離の強さ、ライブマイグレーション、カーネルの選択は台数に表れませんが、どれか1つで方式が決まることもあります。';

const SAME = 0.005;

function condition(h: Comparison, odd: number, f: Format): string {
  return `カーネルが${f.counted(h.families, 'family')}${minority(h, odd, f)}のワークロード${f.counted(h.workloads, 'workload')}なら、`;
}

/** ホストとメモリが同じ向きに動くなら、動詞は1つで足りる。 */
function change(h: Comparison, f: Format): string {
  const fewer = h.kind === 'saves';
  const gap = f.counted(Math.abs(h.difference), 'host');
  if (Math.abs(h.memoryRatio - 1) < SAME) return `ホストが${gap}${fewer ? '減りますが' : '増えますが'}、メモリは変わりません`;
  const moved = memory(h, f);
  if ((h.memoryRatio > 1) === fewer) return `ホストが${gap}、メモリが${moved}`;
  return `ホストが${gap}${fewer ? '減りますが' : '増えますが'}、メモリは${moved}`;
}

const memory = ({ memoryRatio }: Comparison, f: Format): string =>
  (memoryRatio > 1 ? `${f.percent(1 - 1 / memoryRatio, 0)}減ります` : `${f.percent(1 / memoryRatio - 1, 0)}増えます`);

function title(h: Comparison, odd: number, f: Format): string {
  if (h.kind !== 'even') return `${condition(h, odd, f)}VMに比べて、コンテナでは${change(h, f)}`;
  const tail = Math.abs(h.memoryRatio - 1) < SAME ? 'メモリも変わりません' : `コンテナにするとメモリが${memory(h, f)}`;
  return `${condition(h, odd, f)}ホストはどちらも${f.counted(h.os, 'host')}で、${tail}`;
}

function kernels({ kernels: { hardware, os } }: Comparison, f: Format): readonly StoryPiece[] {
  return ['パッチを当てるカーネルは、VMで', vm(f.counted(hardware, 'kernel'), 'kernels.hardware'), '、コンテナで', container(f.counted(os, 'kernel'), 'kernels.os'), 'です。'];
}

function nested({ nested: hosts, headline: h }: VerdictFacts, f: Format): string {
  if (hosts === null || h.kind === 'notPlaceable' || hosts >= Math.min(h.hardware, h.os)) return '';
  return `コンテナをVMの中で動かす構成なら${f.counted(hosts, 'host')}です。`;
}

export const verdict: SceneWords<VerdictFacts> = {
  name: '結論',
  title: (f, { headline: h, odd }) => (h.kind === 'notPlaceable' ? cannotPlace({ side: h.deployment === 'os' ? 'os' : 'hardware', reason: h.reason }) : title(h, odd, f)),
  prose: (f, facts) => {
    const { headline: h } = facts;
    if (h.kind === 'notPlaceable') return [[notHere, BEYOND]];
    return [[...kernels(h, f), otherSide(h, f), nested(facts, f), BEYOND]];
  },
  objections: [{
    claim: '台数で選ぶ話ではない。カーネルを共有する時点で、分離の弱さは受け入れられない。',
    answer: 'それだけで方式を決めてよい場面はあります。2007年の試験では、完全仮想化は隣への影響を完全に防ぎ、OpenVZとSolarisコンテナの結果はまちまちでした。コンテナを抜け出す脆弱性は、2019年以降もruncで見つかっています。一方、2025年にはVMwareの3件が実際に悪用されました。どちらの壁も、破られたことがあります。',
    sources: ['matthews2007', 'runcEscapes', 'vmwareEscapes2025'],
  }, {
    claim: 'コンテナは開発の速さのために使う。ホストの台数など、はじめから問題にしていない。',
    answer: 'それも正しい理由で、このモデルには入っていません。ここで答えているのは、同じアプリケーションを載せるのに何が余分に要るかという問いだけです。速さのためにコンテナを選ぶなら、VMの中で動かす構成もあり、その台数もここで比べています。',
    sources: ['ours'],
  }],
  notes: [
    '見出しの文を、そのまま読み上げてください。条件と結果が1つの文に入っているので、あとで引用されても誤解されません。',
    '続けて、不利な側に有利な条件も必ず添えます。反論される前に言うほうが、説得力があります。',
    '最後に、リンクか資料を渡してください。同じ数字をあとから確かめられることが、いちばんの裏づけになります。',
  ],
};
