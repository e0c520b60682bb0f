import type { ConsolidationFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { terms } from '../terms.ts';
import { cannotPlace, notHere, vm } from './placing.ts';

const LEAD = 'ハイパーバイザーは、1台の物理サーバーを何台もの仮想マシン（VM）に見せます。OSもアプリケーションも、作り変えずに移せます。';

function fit({ hosts, spare, saved }: ConsolidationFacts, f: Format): readonly StoryPiece[] {
  const with_ = spare > 0 ? `予備${f.counted(spare, 'host')}を含めて` : '';
  const [topic, end] = saved > 0 ? ['は', 'に収まります。'] : ['には', 'が必要で、台数は減りません。'];
  return ['サーバー', { input: 'workloads', noun: 'server' }, `${topic}、${with_}ホスト`, vm(f.counted(hosts, 'host'), 'hosts.hardware'), end];
}

function rest({ perHost, binding, power }: ConsolidationFacts, f: Format): string {
  const watts = power === null ? '' : `消費電力は元の${f.percent(power.after / power.before, 0)}になります。`;
  const ratio = perHost === null ? '' : `ホスト1台に載るVMの数（統合率）は、平均で${f.counted(perHost, 'vm')}です。`;
  const first = binding === null ? '' : `先に尽きるのは${terms.resources[binding]}で、そこが統合の限界になります。`;
  return `${watts}${ratio}${first}`;
}

export const consolidation: SceneWords<ConsolidationFacts> = {
  name: 'サーバー統合',
  title: (f, facts) => {
    if (facts.missing !== null) return cannotPlace(facts.missing);
    const [servers, hosts] = [f.counted(facts.servers, 'server'), f.counted(facts.hosts, 'host')];
    return facts.saved > 0
      ? `仮想マシンにまとめると、サーバー${servers}がホスト${hosts}に収まります`
      : `サーバー${servers}では、仮想マシンにしてもホストが${hosts}必要で、統合の効果は出ません`;
  },
  prose: (f, facts) => [facts.missing === null ? [LEAD, ...fit(facts, f), rest(facts, f)] : [LEAD, notHere]],
  objections: [{
    claim: '1台に集めれば、1台の故障で全部が止まる。卵を1つのかごに盛るようなものだ。',
    answer: '台数には予備のホストを含めています。計画的に止めるときは、VMを動かしたまま別のホストへ移せます。2005年にはすでに、移すときに止まる時間が最短60ミリ秒だったという報告がありました。突然の故障なら、そのホストのVMは予備で起動し直すことになります。',
    sources: ['clark2005'],
  }, {
    claim: '電気代の話はもう古い。今のサーバーは、遊んでいれば電力も下がる。',
    answer: '効果は小さくなりました。無負荷時の電力は、2006年には最大の約70%でしたが、2024年には約26%です。10%で動く10台を50%の2台にまとめると、2006年のサーバーなら電力が77%減り、2024年なら62%減る計算です。小さくはなっても、なくなってはいません。',
    sources: ['troepgen2024'],
  }],
  notes: [
    '先に、ホストが何台で済むと思うかを聞いてください。予想を言ってもらってから答えを開くと、あとの話が伝わりやすくなります。',
    '統合率は、ホスト1台に載るVMの数です。予備のホストは割り算に入れていません。',
    'ここで「先に尽きる資源」を覚えておいてもらいます。次の場面は、その資源が何に使われているかという話です。',
  ],
};
