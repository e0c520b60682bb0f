import type { CrossingFacts } from '../../../derive/storyFactsGap.ts';
import type { Slowdown } from '../../../derive/response.ts';
import type { Format } from '../../format.ts';
import type { RichWord } from '../../rich.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { container, vm } from './placing.ts';

const SAME = 0.005;
const ONE = '1倍';

const times = (value: number | null, f: Format): string =>
  (value === null ? '飽和' : Math.abs(value - 1) < SAME ? ONE : f.factor(value));

function at(slow: Slowdown, f: Format): readonly (string | RichWord)[] {
  return [`負荷${f.percent(slow.load, 0)}で`, vm(`VMが${times(slow.hardware, f)}`), '、', container(`コンテナが${times(slow.os, f)}`)];
}

function way({ crossing: { hardware, os } }: CrossingFacts): string {
  const guest = hardware.systems === 2
    ? 'VMの入出力は、ゲストOSとハイパーバイザーの2つを通ります。' : '装置をVMに直接渡すと、入出力はハイパーバイザーを素通りします。';
  return `${guest}${os.path === 'bridged' ? 'コンテナが通るのは共有のカーネルだけですが、NATなどの処理が手前に入ります。' : 'コンテナが通るのは、共有のカーネルだけです。'}`;
}

function told(facts: CrossingFacts, f: Format): readonly StoryPiece[] {
  if (facts.crossing.dearer === 'even') return ['だとすると、応答時間の差はほとんどありません。'];
  return [
    'だとすると、応答時間は同じ負荷の物理サーバーと比べて、', ...at(facts.calm, f), '。', ...at(facts.busy, f),
    'です。混んだホストほど、待ち行列が差を広げます。',
  ];
}

export const crossing: SceneWords<CrossingFacts> = {
  name: 'リクエストの通り道',
  title: (f, { crossing: { hardware, os, dearer } }) => {
    const way_ = hardware.systems === os.systems
      ? `リクエストが通るOSは、VMでもコンテナでも${f.count(os.systems)}\u2060つ。`
      : `リクエストが通るOSは、VMで${f.count(hardware.systems)}\u2060つ、コンテナで${f.count(os.systems)}\u2060つ。`;
    const [v, c] = [times(hardware.cost.factor, f), times(os.cost.factor, f)];
    const even = c === ONE ? '仮想化しない場合と同じです' : `仮想化しない場合の約${c}です`;
    return `${way_}かかるCPUは、${dearer === 'even' || v === c ? `どちらも${even}` : `仮想化しない場合のそれぞれ${v}と${c}です`}`;
  },
  prose: (f, facts) => [[
    way(facts), '処理のうち入出力が', { input: 'ioShare' }, ...told(facts, f),
  ]],
  objections: [{
    claim: 'それは2007年のXenの話だ。今はCPUが仮想化を助け、装置もVMに直接渡せる。上乗せは1%ほどしかない。',
    answer: '2026年の既定値は、それに従っています。AWSのNitroについての0.1〜1.5%は専門家の見積もりで、実測ではありません。SR-IOVの測定ではVM\u00a01台あたりCPUの1.76%、メモリの変換を助ける機能（EPT）では、その負担が大きい試験が最大48%速くなりました（VMware自身の測定）。経路を切り替えて、差がなくなるところを確かめてください。',
    sources: ['gregg2017', 'dong2010', 'vmwareEpt2009'],
  }, {
    claim: 'コンテナが素通しだというのも話がうますぎる。実際はNATやオーバーレイを通っている。',
    answer: '2014年の測定では、NATとAUFSを通したMySQLは、素のLinuxより14%ほど遅くなりました（設定の読み取りには推定を含みます）。ホストのネットワークとボリュームなら2%ほどです。だから、コンテナの側でもI/O経路を選べるようにしています。',
    sources: ['felter2014'],
  }],
  notes: [
    'リクエストを1つ送ってみせます。VMの側はOSを2つ、コンテナの側は1つ通ります。',
    '次に、負荷の曲線を見せてください。空いているときの差はわずかで、混むほど開きます。使用率10〜15%のサーバーの話と、満杯のホストの話を混ぜないことが大切です。',
    '2026年の条件では、差はわずかです。先方がVMの専門家なら、こちらから先にそう言ってください。',
  ],
};
