/** Words of slides that are taken away as a PowerPoint file. */
export const slides = {
  sides: { hardware: 'VM', os: 'コンテナ' },
  months: '経過月数',
  /** A series that lifts others and is not seen; its name is read in the workbook only. */
  under: '下の余白',
  /** What the numbers of a chart are, where its table does not say. */
  measures: {
    response: '応答時間（空いた物理サーバー＝1）', sprawl: '管理するものの数', 'host-share': 'すべてのホストの中身', copies: 'ホスト1台のメモリ',
    why: 'VMからコンテナまで', binding: 'ホストが一杯になったときの使用率', sensitivity: 'VMとコンテナの差。各数値が幅の下端・上端のとき', mix: '',
  },
  unit: (measure: string, unit: string) => `${measure}（${unit}）`,
  open: 'この条件をサイトで開く',
  /** What stands on a slide, as PowerPoint lists it; `at` is 1 for the first of its kind. */
  shapes: {
    title: '見出し', kicker: '話題', footer: 'フッター', link: 'サイトへのリンク', picture: '図', table: '表', lead: '表の説明',
    line: (at: string) => `説明 ${at}`, chart: (at: string) => `グラフ ${at}`, heading: (at: string) => `グラフ ${at} の見出し`, places: (at: string) => `グラフ ${at} の横軸`,
  },
  numbers: (title: string) => `数値：${title}`,
  part: (title: string, at: string, of: string) => `${title}（${at}/${of}）`,
  cover: { kicker: '配布資料', made: (date: string) => `作成日：${date}`, model: (version: string) => `モデル ${version}`, edit: 'グラフは編集できます。右クリックして「データの編集」を選んでください。' },
  state: (n: string, k: string) => `${n}・${k}`,
  assumptions: {
    kicker: '前提',
    /** `given`: a given fleet is in force. */
    inputs: (changed: string, given: boolean) => (given ? (changed === '0' ? '実環境の構成です。ほかの条件は、すべてその年の既定値です' : `実環境の構成です。条件のうち${changed}項目を、既定値から変えています`) : changed === '0' ? '条件はすべて、その年の既定値です' : `条件のうち${changed}項目を、既定値から変えています`),
    constants: '計算に使った定数と、その出典',
    lead: (date: string, version: string, era: string) => `${date}　モデル ${version}　${era}の値`,
    name: '条件', value: '値', standard: '既定値と幅', constant: '定数', sources: '出典', changed: '● ',
    key: '●は既定値から変えた条件です。',
  },
};
