import { wrapUp } from './story/wrapUp.ts';

/** What stands around the scenes. */
export const storyPage = {
  documentTitle: '二つの仮想化：サーバーの乱立から、OSの乱立へ',
  description: 'ハードウェア仮想化（仮想マシン）とOS仮想化（コンテナ）は、どこで差が開き、どこで開かないのか。文中の数字を動かして確かめる13の場面。',
  title: 'サーバーの乱立は、OSの乱立に変わった',
  kicker: 'ハードウェア仮想化と、OS仮想化',
  lead: '仮想マシンはサーバーを減らしました。代わりに増えたのは、OSの複製です。コンテナはその複製を減らします。ただし、どこでも減るわけではありません。',
  hint: '下線の付いた数字は、横にドラッグするか、矢印キーで変えられます。',
  contents: '目次',
  progress: (at: string, of: string) => `${at} / ${of}`,
  sceneNumber: (at: string) => `場面 ${at}`,
  butLabel: 'とはいえ',
  toLab: 'この条件のままラボで開く',
  toEstate: 'VMの一覧があれば、ファイルを渡して計算する',
  table: '数値を表で見る',
  unmoved: '図は既定の条件で描いています。',
  era: '時代',
  liveLabel: (name: string) => `${name}（文中の数字）`,
  /** 読み手が先に予想する場面の見出し。答えを見るまで、数字の入った見出しの代わりに出す。 */
  asks: {
    consolidation: 'サーバーを仮想マシンにまとめると、ホストは何台で済むでしょうか',
    divergence: 'コンテナにすると、ホストの台数はどこからVMと差が付くでしょうか',
  },
  wrapUp: {
    title: '3行でまとめると',
    lines: wrapUp,
  },
};
