import type { ServerSprawlFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format } from '../../format.ts';
import type { SceneWords } from '../../storyWords.ts';

/** これより使っていれば、遊んでいるとは言わない。 */
const BUSY = 0.5;

function work({ busy }: ServerSprawlFacts, f: Format): string {
  return busy < 1 ? '1台分に足りません' : `${f.real(busy)}\u2060台分です`;
}

function surveyed({ era, utilization, surveyed: { low, high } }: ServerSprawlFacts, f: Format): string {
  switch (era) {
    case '2007': return `当時の調査では${f.range(f.percent, low, high, 0)}でした。`;
    case '2014': return `2012年の調査では${f.range(f.percent, low, high, 0)}でした。`;
    case '2026': return `クラウドのVM${utilization < BUSY ? 'でも、大半は' : 'は、大半が'}平均${f.percent(high, 0)}に届きません。`;
  }
}

export const serverSprawl: SceneWords<ServerSprawlFacts> = {
  name: 'サーバーの乱立',
  title: (f, facts) => {
    const servers = f.counted(facts.servers, 'server');
    return facts.utilization < BUSY
      ? `サーバー${servers}を平均${f.percent(facts.utilization)}\u2060しか使っていなければ、仕事の量は${work(facts, f)}`
      : `サーバー${servers}を平均${f.percent(facts.utilization)}まで使っていて、仕事の量は${work(facts, f)}`;
  },
  prose: (f, facts) => [[
    'アプリケーションごとにサーバーを1台用意すれば、障害も設定も混ざりません。',
    ...(facts.utilization < BUSY
      ? ['その代わり、CPUは平均で', { input: 'utilization' as const }, 'しか使われません。']
      : ['ここではCPUの平均使用率が', { input: 'utilization' as const }, 'あり、まとめる余地は大きくありません。']),
    surveyed(facts, f),
    `遊んでいるサーバーも電気を使います。この使用率では、消費電力の${f.percent(facts.idlePower, 0)}が、何もしなくてもかかる分です。`,
  ]],
  objections: [{
    claim: '平均が低いのは当然だ。サーバーは負荷の山に合わせて買うもので、平均に合わせて減らしたら止まる。',
    answer: 'そのとおりで、このモデルは平均しか見ていません。だからホストのCPU使用率には上限を置き、残りを山への備えにしています。ただし、山も高いとは限りません。Azureでは、使用率の95パーセンタイルが50%に届かないVMが、2017年に約43%、2019年に約53%ありました。よく運用された設備では、当時から30〜50%使われていたという報告もあります。',
    sources: ['azure2017', 'azure2019', 'barroso2007'],
  }],
  notes: [
    '先方のサーバーのCPU使用率がどれくらいか、先に伺ってみてください。たいていは、思っていたより低い数字が出てきます。',
    '責める話ではありません。1台に1つずつ載せるのは、障害を切り分けるための正しい判断でした。その代償が、遊んでいるCPUです。',
    '先方の数字は、発表者用の画面に控えてから反映すると、あとのスライドにも引き継がれます。',
  ],
};
