import type { SceneId } from '../../derive/story.ts';
import type { StoryFacts } from '../../derive/storyFacts.ts';
import type { Headline } from '../../derive/headline.ts';
import type { Format } from '../format.ts';
import type { Lang } from '../lang.ts';
import type { RichText } from '../rich.ts';
import type { SceneWords } from '../storyWords.ts';
import { bottleneck } from './story/bottleneck.ts';
import { consolidation } from './story/consolidation.ts';
import { crossing } from './story/crossing.ts';
import { divergence } from './story/divergence.ts';
import { fairness } from './story/fairness.ts';
import { kernels } from './story/kernels.ts';
import { memoryDisk } from './story/memoryDisk.ts';
import { osSprawl } from './story/osSprawl.ts';
import { container, vm } from './story/placing.ts';
import { serverSprawl } from './story/serverSprawl.ts';
import { sprawlAgain } from './story/sprawlAgain.ts';
import { thenNow } from './story/thenNow.ts';
import { verdict } from './story/verdict.ts';
import { yourEstate } from './story/yourEstate.ts';

type Scenes = { readonly [K in SceneId]: SceneWords<StoryFacts[K]> };
type WrapUp = readonly [RichText, RichText, RichText];

const scenes: Scenes = {
  'server-sprawl': serverSprawl, consolidation, 'os-sprawl': osSprawl, 'memory-disk': memoryDisk, crossing, divergence, bottleneck,
  fairness, kernels, 'sprawl-again': sprawlAgain, 'then-now': thenNow, 'your-estate': yourEstate, verdict,
};

/** 何が増え、どこから差が開き、何がそれを覆すか。 */
function wrapUp(f: Format, h: Headline): WrapUp {
  if (h.kind === 'notPlaceable') {
    return [
      ['載せるアプリケーションは同じで、違うのはOSをいくつ持つかです。'],
      ['今の条件では載らないワークロードがあり、台数は比べられません。'],
      ['カーネルの種類、分離の強さ、移行のしやすさは、台数と別に考えてください。'],
    ];
  }
  const copies: RichText = [
    '載せるアプリケーションは同じで、違うのはOSをいくつ持つかです。パッチを当てるカーネルは、',
    vm(`VMで${f.counted(h.kernels.hardware, 'kernel')}`), '、', container(`コンテナで${f.counted(h.kernels.os, 'kernel')}`), 'です。',
  ];
  const { opening } = h;
  const from: RichText = opening.kind === 'from'
    ? [`台数の差が確実に開くのは、ワークロードが${f.counted(opening.certain, 'workload')}になってからです。CPUが先に尽きる現場では、密度は台数に響きません。`]
    : ['この条件では、ワークロードを増やしても、台数の差は開いたままになりません。'];
  return [copies, from, ['カーネルが分かれるほど、VMに有利になります。分離の強さと移行のしやすさは、台数と別に考えてください。']];
}

export const story = {
  lang: 'ja' as Lang,
  title: '二つの仮想化',
  documentTitle: '二つの仮想化：VMとコンテナは、どこで差が開くか',
  description: 'サーバーの乱立からハードウェア仮想化、OS仮想化へ。仮想マシンとコンテナの差がどこから開き、いつ逆転するかを、13の場面で確かめます。',
  /** 共有されたときの絵の説明。 */
  shareAlt: 'ワークロードの数に対する、VMとコンテナのホスト台数の線グラフ。',
  opening: {
    kicker: 'ハードウェア仮想化とOS仮想化',
    sentence: '仮想マシンとコンテナは、どちらも1台のサーバーを分けて使う技術です。似ているのはそこまでで、OSを何個持つかが違います。',
    promise: '数字は、動かせます。点線の付いた数字をつかむと、文と図が一緒に変わります。',
    start: '読み始める',
  },
  scenes,
  wrapUp: { title: '3行でまとめると', lines: wrapUp },
  labels: {
    contents: '目次', sceneOf: (at: string, of: string) => `場面${at} / ${of}`, progress: (at: string, of: string) => `${of}場面のうち${at}`,
    previous: '前の場面', next: '次の場面', figureOf: (name: string) => `図：${name}`,
    lab: 'この条件で試す', labLine: 'すべての条件を動かし、出典と計算の内訳を確かめられます。', present: 'スライドで発表する',
    control: '動かしてみる', live: (name: string) => `${name}を変える`, liveHint: '左右の矢印キーで変わります。',
    changed: 'ご自分の条件で表示しています。', reset: 'この場面を既定に戻す', resetAll: '変えた条件をすべて戻す',
    overlay: (items: readonly string[], f: Format) => `この場面では、ご自分で変えていないかぎり、${f.list(items)}としています。`,
    objection: {
      open: 'とはいえ……', line: '想定される反論', claim: '反論', answer: '答え', sources: '出典', close: '閉じる',
    },
    copyLink: 'この場面へのリンクをコピー', copied: 'リンクをコピーしました',
    waiting: '図を準備しています', still: '静止画です。動かすにはJavaScriptが必要です。', table: '数値を表で見る',
    actions: {
      shareKernel: 'カーネルを共有する', splitKernel: 'VMごとのゲストOSに戻す', send: 'リクエストを送る', addWindows: 'Windowsのゲストを1つ加える',
      removeWindows: 'カーネルを1系統に戻す', forward: '時間を進める', stop: '止める', again: 'もう一度', merge: 'ホストにまとめる', unmerge: '元のサーバーに戻す',
      then: '2007年', now: '2026年', memory: 'メモリ', disk: 'ディスク',
    },
  },
  predict: {
    kicker: '先に予想してください', yours: 'あなたの予想', answer: '計算の結果', show: '答えを見る', skip: '予想しないで見る', again: '予想し直す',
    consolidation: {
      question: (servers: string) => `サーバー${servers}を仮想マシンにまとめると、ホストは何台になるでしょうか。`,
      result: (guess: string, real: string) => `予想は${guess}、計算では${real}です。`,
      exact: (real: string) => `予想どおり、${real}です。`,
      none: 'この条件では載らないため、答えはありません。',
    },
    divergence: {
      question: 'VMの線は引いてあります。コンテナのホスト台数は、どんな線になるでしょうか。',
      how: '点を上下に動かして、線を引いてください。矢印キーでも動きます。',
      point: (workloads: string, hosts: string) => `ワークロード${workloads}のとき、ホスト${hosts}`,
      result: (guess: string, real: string, at: string) => `ワークロード${at}のとき、予想は${guess}、計算では${real}です。`,
      exact: (real: string, at: string) => `ワークロード${at}のとき、予想どおり${real}です。`,
      none: 'この条件では載らないため、答えはありません。',
    },
  },
};
