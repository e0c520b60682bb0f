import type { Comparison } from '../../../derive/headline.ts';
import type { DivergenceSceneFacts } from '../../../derive/storyFactsGap.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

const LEAD = 'ホストは1台単位でしか買えないので、メモリの差がそのまま台数の差になるわけではありません。';

const side = (id: string): 'hardware' | 'os' => (id === 'os' ? 'os' : 'hardware');

function opens(f: Format, { families, familiesAsked, opening, kind, onAverage }: Comparison): string {
  const lead = familiesAsked === families || opening.kind === 'never' ? `カーネルが${f.counted(families, 'family')}なら、` : `カーネルが${f.counted(familiesAsked, 'family')}なら、`;
  if (opening.kind === 'never') return `${lead}ワークロードをいくら増やしても、VMのホストがコンテナより多くなることはありません`;
  if (opening.kind === 'inPlaces') return `${lead}ワークロード${onAverage === true ? 'およそ' : ''}${f.counted(opening.touch, 'workload')}で台数に差が付きますが、開いたままにはなりません`;
  const certain = `${onAverage === true ? 'およそ' : ''}${f.counted(opening.certain, 'workload')}`;
  if (kind === 'costs') return `${lead}コンテナのホストが${onAverage === true ? '少ないままになる' : '確実に少なくなる'}のは、ワークロード${certain}からです`;
  return opening.about === null || opening.certain <= opening.about
    ? `${lead}ワークロードが${certain}以上で、VMのほうが多くのホストを使います`
    : `${lead}ワークロードがおよそ${f.counted(opening.about, 'workload')}を超えると、VMのほうが多くのホストを使います`;
}

function capacity({ perHost, headline }: DivergenceSceneFacts, f: Format): readonly StoryPiece[] {
  if (perHost.hardware === null || perHost.os === null) return [];
  const mixed = headline.kind !== 'notPlaceable' && headline.onAverage === true;
  return [mixed ? '大きさの違いで空きが出なければ、ホスト1台に載るのは、およそ' : 'ホスト1台に載るのは、', vm(`VMなら${f.counted(perHost.hardware, 'vm')}`), '、', container(`コンテナなら${f.counted(perHost.os, 'container')}`), '。'];
}

function now({ kind, hardware, os }: Comparison, f: Format): readonly StoryPiece[] {
  const lead: readonly StoryPiece[] = ['ワークロードが', { input: 'workloads' }, 'のとき、ホストは'];
  if (kind === 'even') return [...lead, 'どちらも', container(f.counted(os, 'host'), 'hosts.os'), 'です。'];
  return [...lead, 'VMで', vm(f.counted(hardware, 'host'), 'hosts.hardware'), '、コンテナで', container(f.counted(os, 'host'), 'hosts.os'), 'です。'];
}

/** 不利な側の言い分を、同じ段落で。 */
export function otherSide({ bestCase: best, onAverage }: Comparison, f: Format): string {
  switch (best.kind) {
    case 'kernels': return `ただし、カーネルが${f.counted(best.families, 'family')}以上に分かれると、コンテナにしてもホストは減りません。`;
    case 'sharing': return `ただし、VMの間で公表された最高の${f.percent(best.share)}までページを共有できれば、VMも${f.counted(best.hosts, 'host')}で済みます。`;
    case 'microvm': return `ただし、マイクロVMなら、カーネルを分けたまま${f.counted(best.hosts, 'host')}で済みます。`;
    case 'oneKernel': return `ただし、カーネルを1系統にそろえられれば、VMの${f.counted(best.hardware, 'host')}に対してコンテナは${f.counted(best.hosts, 'host')}で済みます。`;
    case 'noSharing': return `ただし、ページ共有がなければ、VMには${f.counted(best.hosts, 'host')}要ります。`;
    case 'workloads': return `ただし、ワークロードが${onAverage === true ? 'およそ' : ''}${f.counted(best.from, 'workload')}以上なら、コンテナのほうが少ないホストで済みます。`;
    case 'memory': return best.hostsMore > 0
      ? `ただし、使うメモリはコンテナのほうが${f.memory(best.saved)}少なくなります。` : `ただし、台数は同じでも、使うメモリはコンテナのほうが${f.memory(best.saved)}少なくなります。`;
    case 'none': return '';
  }
}

export const divergence: SceneWords<DivergenceSceneFacts> = {
  name: '差が開く点',
  title: (f, { headline: h }) => (h.kind === 'notPlaceable' ? cannotPlace({ side: side(h.deployment), reason: h.reason }) : opens(f, h)),
  prose: (f, facts) => {
    const { headline: h } = facts;
    if (h.kind === 'notPlaceable') return [[LEAD, notHere]];
    return [[LEAD, ...capacity(facts, f), ...now(h, f), otherSide(h, f)]];
  },
  objections: [{
    claim: 'ハイパーバイザーはメモリをオーバーコミットできる。割り当ての合計で載る数を決めるのは、VMに厳しすぎる。',
    answer: '実際の現場では、積んだ量より多く割り当てられます。このモデルはどちらの側にもそれを認めず、載せたものが同時に動ける台数を数えています。オーバーコミットを前提にすれば、VMの線はもっと下がります。その場合にバルーニングやスワップで払う代償は、このモデルには出てきません。',
    sources: ['waldspurger2002', 'vsphere41'],
  }, {
    claim: '1ノード110個は設計上の目安で、物理的な限界ではない。コンテナに厳しすぎる。',
    answer: 'Kubernetesが大規模構成について示す目安で、引き上げて使う事業者もいます。上限を動かすと、2026年の既定の条件では、コンテナで先に尽きるのが個数からメモリに替わり、台数はさらに減ります。',
    sources: ['kubernetesLarge'],
  }],
  notes: [
    '答えを見せる前に、もう1本の線を引いてもらってください。当たりはずれより、「どこかで分かれるはずだ」と考えてもらうことが目的です。',
    '台数は階段状に増えるので、差は付いたり消えたりします。「およそ」は端数のまま計算した値、「確実に」はそこから先ずっと差が付く、という意味です。',
    '同じ文の中で、必ず条件も読み上げてください。カーネルが1系統なら、という一言です。',
  ],
};
