/** What stands around the scenes. */
export const storyPage = {
  documentTitle: '二つの仮想化：サーバーの乱立から、OSの乱立へ',
  description: 'ハードウェア仮想化（仮想マシン）とOS仮想化（コンテナ）は、どこで差が開き、どこで開かないのか。文中の数字を動かして確かめる13の場面。',
  title: 'サーバーの乱立は、OSの乱立に変わった',
  kicker: 'ハードウェア仮想化と、OS仮想化',
  lead: '仮想マシンはサーバーを減らしました。代わりに増えたのは、OSの複製です。コンテナはその複製を減らします。ただし、どこでも減るわけではありません。',
  hint: '下線の付いた数字は、横に動かして変えられます。',
  contents: '目次',
  progress: (at: string, of: string) => `${at} / ${of}`,
  sceneNumber: (at: string) => `場面 ${at}`,
  butLabel: 'とはいえ',
  toLab: 'この条件のままラボで開く',
  table: '数値を表で見る',
  unmoved: '図は既定の条件で描いています。',
  era: '時代',
  liveLabel: (name: string) => `${name}（文中の数字）`,
  wrapUp: {
    title: '3行でまとめると',
    lines: [
      'ハードウェア仮想化で減るのはサーバーの台数です。OSの数は減りません。',
      'OS仮想化で減るのはOSの複製です。ただし、同じカーネルを共有できる範囲に限られます。',
      '勝敗を決めるのは新しさではなく、カーネルが何種類あるか、どの資源が先に尽きるかです。',
    ],
  },
};
