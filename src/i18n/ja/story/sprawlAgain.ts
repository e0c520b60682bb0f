import type { SprawlAgainFacts } from '../../../derive/storyFactsEstate.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

type Side = 'hardware' | 'os';

function way({ first, last }: SprawlAgainFacts, id: Side, what: 'kernels' | 'images', f: Format): string {
  const noun = what === 'kernels' ? 'kernel' : 'image';
  const [from, to] = [first.of[id][what], last.of[id][what]];
  return from === to ? `${f.counted(to, noun)}のまま` : `${f.counted(from, noun)}から${f.counted(to, noun)}に`;
}

function growth({ first, last, months, growing, capped }: SprawlAgainFacts, f: Format): readonly StoryPiece[] {
  if (!growing && capped !== null) {
    return [
      '手軽に作れるものは、消されないまま増えます。ただし、増加率が', { input: 'growthPerMonth' },
      `でも、このモデルが数えるのはワークロード${f.counted(capped.most, 'workload')}までなので、ここでは増えません。`,
    ];
  }
  if (!growing) return ['手軽に作れるものは、消されないまま増えます。今の設定では増加率が', { input: 'growthPerMonth' }, 'なので、数は変わりません。'];
  const limit = capped === null ? '' : `（このモデルが数えるのは${f.counted(capped.most, 'workload')}までです）`;
  return [
    '手軽に作れるものは、消されないまま増えます。増加率が', { input: 'growthPerMonth' },
    `なら、${f.duration(months)}でワークロードは${f.counted(first.workloads, 'workload')}から${f.counted(last.workloads, 'workload')}になります${limit}。`,
  ];
}

function idle({ last }: SprawlAgainFacts, f: Format): string {
  return last.idle === 0 ? '' : `うち${f.counted(last.idle, 'workload')}は、誰も使っていない計算です。`;
}

function kernelsOf({ hardware, os }: SprawlAgainFacts['last']['of'], f: Format): readonly StoryPiece[] {
  const [vms, containers] = [vm(f.counted(hardware.kernels, 'kernel')), container(f.counted(os.kernels, 'kernel'))];
  if (os.kernels >= hardware.kernels) {
    return ['パッチを当てるカーネルは、VMで', vms, '、コンテナで', containers, 'です。この条件では、コンテナにしても減りません。中のライブラリは、イメージごとに更新が要ります。'];
  }
  return [
    'コンテナにすれば、パッチを当てるカーネルは', vms, 'ではなく', containers,
    'です。しかし、中のライブラリは、イメージごとに更新が要ります。OSの乱立は収まっても、イメージの乱立は残ります。',
  ];
}

export const sprawlAgain: SceneWords<SprawlAgainFacts> = {
  name: '乱立は繰り返す',
  title: (f, facts) => {
    if (facts.missing !== null) return cannotPlace({ side: facts.missing.id, reason: facts.missing.reason });
    const still = facts.capped === null ? '増加率が0%なら、' : 'モデルが数える上限では、';
    const when = facts.growing ? `${f.duration(facts.months)}で、` : still;
    return `${when}カーネルはVMで${way(facts, 'hardware', 'kernels', f)}、コンテナで${way(facts, 'os', 'kernels', f)}。イメージはどちらも${way(facts, 'os', 'images', f)}${facts.first.of.os.images === facts.last.of.os.images ? 'です' : 'なります'}`;
  },
  prose: (f, facts) => {
    const { last, missing } = facts;
    if (missing !== null) return [[...growth(facts, f), notHere]];
    return [[
      ...growth(facts, f), idle(facts, f), ...kernelsOf(last.of, f),
    ]];
  },
  objections: [{
    claim: 'パッチもイメージの作り直しも自動化されている。数を数えても、手間の比較にはならない。',
    answer: '手間は数に比例しない、というのはそのとおりです。ある会社では、手作業で月に120時間かかっていたパッチが、自動化で1時間ほどになりました。1社だけの話ですが、物理サーバー30台かVM\u00a080台を1人で見ているという調査もあります。数が効くのは、自動化から漏れたものに対してです。',
    sources: ['rkaPatching', 'idc2010'],
  }, {
    claim: 'カーネルが1つにまとまれば、再起動のときは全部のコンテナが道連れになる。',
    answer: 'そうなります。ホストのカーネルを入れ替えるには、コンテナを先に別のホストへ移すか、まとめて止めるしかありません。VMなら、動かしたまま移してからホストを空けられます。再起動なしにカーネルの関数を差し替える仕組みはありますが、すべての修正には使えません。',
    sources: ['clark2005', 'livepatch'],
  }],
  notes: [
    '3年後まで時間を進めて、カーネルとイメージを順に見せてください。コンテナにすると下がる線と、どの方式でも変わらない線があります。',
    '2017年の調査では、VMの30%が半年間まったく使われていませんでした。棚卸しのほうが、方式の変更より効くこともあります。',
  ],
};
