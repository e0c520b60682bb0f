/** Figures as files: what a reader takes away from the page. */
export const take = {
  label: '図と数値を保存',
  share: '共有・埋め込み',
  what: {
    svg: '図。拡大しても粗くならず、文字は文字のまま残ります', png: '図を2倍の解像度にした画像',
    pptx: '編集できるグラフと、前提・出典のスライド',
    csv: '図の数値。Excelで開けます', json: '今の条件での計算結果のすべて',
  },
  working: (kind: string) => `${kind}を作っています。`,
  given: (name: string) => `${name}をブラウザーに渡しました。`,
  unsaved: '何も保存されなかったときは、ファイルの保存を禁じている枠（iframe）の中かもしれません。ここからコピーしてください。',
  unsavedPicture: '何も保存されなかったときは、ファイルの保存を禁じている枠（iframe）の中かもしれません。この画像を右クリックか長押しで保存してください。',
  unsavedSlides: '何も保存されなかったときは、ファイルの保存を禁じている枠（iframe）の中かもしれません。枠の外でこのページを開いて、もう一度お試しください。',
  refused: 'このブラウザーでは画像を作れませんでした。SVGならお使いいただけます。',
  failed: 'ファイルを作れませんでした。接続を確かめてから、もう一度お試しください。',
  footer: (version: string) => `二つの仮想化　モデル ${version}`,
  /** Begins the names of files. */
  site: '二つの仮想化',
  /** Figures in the names of files. */
  names: {
    divergence: '差の開き', 'host-share': 'ホストの内訳', why: '差の理由', stack: '層の積み方', binding: '何が足りなくなるか', map: 'どちらがどこで勝つか',
    mix: '最良の組み合わせ', fairness: '公平のためのスイッチ', crossing: 'リクエストの通り道', response: '応答時間', sprawl: '増えるもの', sensitivity: 'いちばん効くもの',
    doubt: 'どこまで確かか', board: '比較ボード', results: '全方式の比較', 'then-now': 'あのころと今', claims: '7つの主張', rack: 'サーバーの使用率',
    merge: 'サーバー統合', copies: 'OSの複製', pair: 'メモリとディスク', predict: '予想', assumptions: '前提と出典', published: '公表値との照合', unscored: '数値にならないもの',
  },
};
