import type { BottleneckFacts } from '../../../derive/storyFactsGap.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { terms } from '../terms.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

const LEAD = '台数を決めるのは、先に尽きた資源だけです。';

/** どちらもCPUが先に尽き、メモリを減らしても台数が変わらない。 */
const isCpu = ({ binding, hosts, halved }: BottleneckFacts): boolean => binding.hardware === 'cpu' && binding.os === 'cpu'
  && hosts?.hardware === halved?.hardware && hosts?.os === halved?.os;

function hostsOf(hosts: NonNullable<BottleneckFacts['hosts']>, f: Format): string {
  return hosts.hardware === hosts.os ? `どちらも${f.counted(hosts.os, 'host')}` : `VMで${f.counted(hosts.hardware, 'host')}、コンテナで${f.counted(hosts.os, 'host')}`;
}

function half({ hosts, halved }: BottleneckFacts, f: Format): string {
  if (hosts === null || halved === null) return '';
  const same = hosts.hardware === halved.hardware && hosts.os === halved.os;
  return `ゲストOSのメモリを半分に${same ? 'しても、' : 'すると、'}ホストは${hostsOf(halved, f)}${same ? 'のままです。' : 'になります。'}`;
}

/** どこからCPUの話になるか。 */
function turning({ cpuFromBoth, utilization }: BottleneckFacts, f: Format): string {
  if (cpuFromBoth === null) return '使用率が100%になっても、両方でCPUが先に尽きることはありません。';
  return utilization < cpuFromBoth
    ? `使用率が${f.percent(cpuFromBoth)}を超えると、どちらもCPUが先に尽き、メモリの差は台数に響かなくなります。`
    : `密度の差が台数に響くのは、使用率がおよそ${f.percent(cpuFromBoth, 0)}までです。`;
}

function left({ apart }: BottleneckFacts, f: Format): string {
  if (apart === null) return '';
  const added = `（VMで${f.percent(apart.added.hardware)}、コンテナで${f.percent(apart.added.os)}）`;
  const why = {
    factor: `仮想化で増えるCPU${added}が違うため`, pools: 'カーネルの系統ごとにホストを分けるため',
    both: `仮想化で増えるCPU${added}が違い、系統ごとにホストも分けるため`,
  }[apart.cause];
  return `それでも台数に差があるのは、${why}です。`;
}

function body(facts: BottleneckFacts, f: Format): readonly StoryPiece[] {
  const lead: readonly StoryPiece[] = [LEAD, '使用率が', { input: 'utilization' }, 'のとき、'];
  const { binding } = facts;
  if (isCpu(facts)) {
    return [...lead, 'VMもコンテナもCPUを先に使い切り、メモリは余ります。メモリをどれだけ節約しても、ホストは減りません。', left(facts, f), turning(facts, f)];
  }
  const names = terms.resources;
  if (binding.hardware === null || binding.os === null) return [...lead, notHere];
  const first: readonly StoryPiece[] = binding.hardware === binding.os
    ? [`先に尽きるのは、どちらも${names[binding.os]}です。`]
    : ['先に尽きるのは、', vm(`VMでは${names[binding.hardware]}`), '、', container(`コンテナでは${names[binding.os]}`), 'です。'];
  return [...lead, ...first, half(facts, f), turning(facts, f)];
}

export const bottleneck: SceneWords<BottleneckFacts> = {
  name: '何が足りなくなるか',
  title: (f, facts) => {
    const { missing, hosts, binding, utilization } = facts;
    if (missing !== null) return cannotPlace(missing);
    if (hosts === null || binding.hardware === null || binding.os === null) return '';
    const lead = `CPU使用率が${f.percent(utilization)}なら、`;
    if (isCpu(facts)) return `${lead}ゲスト\u2060OSのメモリを半分にしても、ホストは${hostsOf(hosts, f)}のままです`;
    const names = terms.resources;
    return binding.hardware === binding.os
      ? `${lead}どちらも${names[binding.os]}が先に尽き、ホストは${hostsOf(hosts, f)}です`
      : `${lead}先に尽きるのはVMで${names[binding.hardware]}、コンテナで${names[binding.os]}です`;
  },
  prose: (f, facts) => [facts.missing === null ? body(facts, f) : [LEAD, notHere]],
  objections: [{
    claim: 'そんなに忙しいサーバーはめったにない。調べればどこも10%台で、足りなくなるのはメモリだ。',
    answer: '調査の値のとおりなら、そうなります。AzureのVMの使用率は中央値で7〜11%でした。ただし、2007年にも30〜50%まで使っている設備はありました。計算やバッチが中心の現場では、密度を理由に方式を選んでも、期待したほど台数は減りません。',
    sources: ['azure2017', 'azure2019', 'barroso2007'],
  }],
  notes: [
    'ここは、コンテナを勧める話に冷や水をかける場面です。あえて見せるからこそ、ほかの数字も信用してもらえます。',
    '使用率を下げていき、先に尽きる資源が入れ替わるところを見せてください。',
    '「では、うちは何が先に尽きていますか」という質問が出たら、先方の数字を入れて、その場で確かめます。',
  ],
};
