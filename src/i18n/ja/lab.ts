export const lab = {
  title: '二つの仮想化',
  documentTitle: '二つの仮想化：仮想マシンとコンテナは、どこで差が開くか',
  kicker: 'ハードウェア仮想化はVMごとにOSを持ち、OS仮想化では複数のコンテナが1つのカーネルを共有します。',
  skip: '本文へ進む',
  landmarks: { primary: '主な条件', controls: '条件', results: '結果', tools: 'ページの操作', contents: '目次' },
  buttons: {
    undo: '元に戻す', redo: 'やり直す', resetAll: 'すべて既定に戻す', copyLink: 'リンクをコピー',
    copied: 'リンクをコピーしました', showTable: '表を開く', hideTable: '表を閉じる', sources: '出典',
    showReceipt: '内訳を開く', close: '閉じる', moreTools: 'そのほかの操作', share: '共有', moreInputs: 'すべての条件', allSources: '出典の一覧',
  },
  views: { label: '表示', story: 'ストーリー', lab: 'ラボ', estate: '実環境', present: 'スライド', embed: '埋め込み', scene: '場面', deck: 'デッキ', titles: 'スライドの見出し' },
  theme: { label: '配色', light: 'ライト', dark: 'ダーク', auto: '自動' },
  language: { label: '言語', ja: '日本語', en: 'English' },
  era: {
    label: '時代',
    kept: (count: string) => `ご自分で変えた${count}項目は、そのまま残しました。`,
  },
  controls: {
    decrease: (name: string) => `${name}を減らす`,
    increase: (name: string) => `${name}を増やす`,
    reset: (name: string, value: string) => `${name}を既定の${value}に戻す`,
    changed: '既定から変更しています。',
    changedCount: (count: string) => `${count}項目を変更中`,
    default: (value: string) => `既定 ${value}`,
    /** 取り込んだ実環境が既定になっているとき。 */
    mean: (value: string) => `実環境の平均 ${value}`,
    /** The same of what is counted, not a mean. */
    own: (value: string) => `実環境では ${value}`,
    table: '数値を表で見る',
    metric: '指標', axis: '横軸', reference: '比べる相手', deployment: '方式',
  },
  receipt: { explain: '内訳を開く', close: '閉じる', sources: '出典', halve: '半分にするには：', joint: '' },
};
