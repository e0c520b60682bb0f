/** 取り込んだ実環境の構成で計算していることを伝えることば。 */
export const fleet = {
  line: (workloads: string, groups: string) => `実環境の構成（ワークロード${workloads}、${groups}グループ）で計算しています。スライダーを動かすと、構成の割合を保ったまま全体が増減します。`,
  short: (workloads: string, groups: string) => `実環境の構成：${workloads}、${groups}グループ`,
  /** 台数が取り込んだときと違うとき。 */
  scaled: (from: string, to: string) => `今は、${from}の構成を${to}に換算しています。`,
  drop: '構成を外す',
  /** 既定値の出典の代わり。 */
  source: { mean: '取り込んだ実環境の平均', own: '取り込んだ実環境の値' },
  /** 比較ボードの案の名前と、前の案からの変化。 */
  named: (settings: readonly string[]) => (settings.length === 0 ? '実環境の構成' : `実環境、${settings.slice(0, 2).join('、')}`),
  changed: { given: 'ワークロードを実環境の構成にした', equal: 'ワークロードを同じ大きさにそろえた', other: '別の実環境の構成にした' },
  sharing: (groups: string) => `リンクには、実環境の構成が${groups}グループの個数、大きさ、カーネルの系統（WindowsやLinuxなど）として入ります。マシンの名前は入りません。`,
  meansOnly: '今と違う構成の案は、リンクには平均だけが入ります。構成ごと残すには、ファイルに保存してください。',
};
