import type { AssumptionTally, ConstantGroup } from '../../derive/assumptionTable.ts';

const groups: Readonly<Record<ConstantGroup, string>> = {
  surroundings: 'ホストに必ず載るもの', vmOverhead: 'VM\u00a01台ごとのオーバーヘッド', path: 'CPUとI/Oの経路', microvm: 'マイクロVM',
  exchange: '為替',
};

function title({ constants, defaults, byKind }: AssumptionTally): string {
  const all = constants + defaults;
  return `${all}個の数値のうち、実測によるものは${byKind.measurement}個、当サイトの仮定は${byKind.ourAssumption}個です`;
}

function summary({ constants, defaults, byKind, unverified }: AssumptionTally, era: string): string {
  return `${era}年の定数${constants}個と、条件の既定値${defaults}個です。ベンダーの主張は${byKind.vendorClaim}個、標準は${byKind.standard}個。`
    + `原典を確かめ直せていない数値を含む${unverified}個には「未検証」と記しました。条件はどれも、ご自分の数字に置き換えられます。`;
}

export const assumptionList = {
  title,
  summary,
  groups,
  constants: '定数',
  defaults: '条件の既定値',
  /** On the line that opens a group. */
  group: (name: string, count: number) => `${name}（${count}）`,
  corner: '数値',
  columns: { value: '値と幅', basis: '種別と確度', sources: '出典' },
  changed: '変更中',
  /** Heads of the same as one table in a file. */
  taken: { value: '値', low: '下端', high: '上端', set: '今の条件', kind: '種別', confidence: '確度' },
};
