import type { OsSprawlFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, vm } from './placing.ts';

function shared({ copies, givenBack }: NonNullable<OsSprawlFacts['hardware']>, f: Format): string {
  if (givenBack === 0) return '';
  return givenBack < copies
    ? `ページ共有で${f.memory(givenBack)}が戻りますが、複製はなくなりません。`
    : `ページ共有で、アプリケーションの分も含めて${f.memory(givenBack)}が戻ります。`;
}

function vms({ hardware, onAverage }: OsSprawlFacts, f: Format): readonly StoryPiece[] {
  if (hardware === null) return [notHere];
  return [
    'VMの数だけゲストOSがあり、ホストの分も足すと、パッチを当てるカーネルは', vm(f.counted(hardware.kernels, 'kernel'), 'kernels.hardware'), onAverage === true ? 'です。1つあたり平均' : 'です。1つあたり',
    { input: 'guestOsMemory' }, `のゲストOSが、VMのメモリの${f.percent(hardware.shareOfMemory, 0)}を占めます。${shared(hardware, f)}`,
  ];
}

/** コンテナの側だけが載らないとき。 */
const cannotBoth = 'この条件では、コンテナが空のホストにも載らないため、並べて比べることはできません。';

function containers({ os, families }: OsSprawlFacts, f: Format): readonly StoryPiece[] {
  if (os === null) return [cannotBoth];
  const pools = families === 1 ? '' : 'カーネルの系統ごとにホストを分けても、';
  return [
    `OS仮想化では、コンテナがホストのカーネルを共有します。${pools}OSのメモリは`, container(f.memory(os.copies)),
    '、カーネルは', container(f.counted(os.kernels, 'kernel'), 'kernels.os'), 'です。',
  ];
}

export const osSprawl: SceneWords<OsSprawlFacts> = {
  name: 'OSの乱立',
  title: (f, { workloads, hardware, missing, onAverage }, inputs) => {
    if (hardware === null) return missing === null ? '' : cannotPlace(missing);
    if (workloads === 1) return `${f.named(1, 'vm')}にも、ゲスト\u2060OSが1\u2060つ要ります。アプリケーションのほかに${f.memory(hardware.copies)}です`;
    return `${f.named(workloads, 'vm')}には、ゲスト\u2060OSも同じ数だけ要ります。1つ${onAverage === true ? '平均' : ''}\u2060${f.memory(inputs.guestOsMemory)}なら、合わせて${f.memory(hardware.copies)}です`;
  },
  prose: (f, facts) => [['サーバーの箱は減っても、OSは減りません。', ...vms(facts, f), ...(facts.hardware === null ? [] : containers(facts, f))]],
  objections: [{
    claim: 'ゲストOSのメモリは無駄ではない。多くはページキャッシュで、削れば遅くなる。そもそも推奨値は多すぎる。',
    answer: 'どちらも当たっています。既定値は開発元の示すインストール要件で、実測ではありません。最小構成のLinuxゲストなら、使うのは47〜54\u00a0MiB、カーネルの分を足しても100\u00a0MiBに届かないという測定があります。ゲストOSのメモリを下げて、差がどこまで縮むかを見てください。Windows Serverのように下げにくいOSもあります。',
    sources: ['osinfoDb', 'agache2020', 'microsoftHardware'],
  }, {
    claim: '同じ中身のページは、ハイパーバイザーが1つにまとめてくれる。',
    answer: '2002年の論文は、実運用で7〜33%が戻ったと報告しています（未検証）。しかし、共有したページから秘密が漏れるおそれが分かり、VMwareの製品では2014年から翌年にかけて、VM間の共有が既定で無効になりました。',
    sources: ['waldspurger2002', 'broadcom318959'],
  }],
  notes: [
    '「統合で箱は減りました。では、OSはいくつになりましたか」と聞いてください。箱の数とOSの数は別だ、という一点を伝えます。',
    '「カーネルを共有する」を押すと、ゲストOSの層が1枚にまとまります。アプリケーションの量は変わらないことを指で示してください。',
    'ゲストOSは無駄だ、とは言わないでください。独立したカーネルには価値があり、その話はあとの場面でします。',
  ],
};
