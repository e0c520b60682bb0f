import type { CurveRow } from '../../../derive/curveRow.ts';
import type { DivergenceFacts, Opening } from '../../../derive/divergenceFacts.ts';
import type { GapRange } from '../../../model/gapSearch.ts';
import type { Currency, NumberKey } from '../../../model/inputs.ts';
import type { DeploymentId, Metric } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import { inputText, metricText, signedMetric } from '../../metricText.ts';
import { inputs } from '../inputs.ts';
import { terms } from '../terms.ts';

/** What the summary knows beyond the facts of the present point. */
export interface DivergenceExtent {
  /** The outermost points at which both sides can be placed. */
  readonly first: CurveRow | null;
  readonly last: CurveRow | null;
  /** For metrics without whole hosts; null while it is not asked for. */
  readonly gap: GapRange | null;
}

const NOUN: Readonly<Record<Metric, string>> = {
  memory: 'メモリ', disk: 'ディスク', cpu: 'CPU', hosts: 'ホスト', kernels: 'パッチを当てるカーネル',
  licences: 'OSライセンス', power: '消費電力', cost: '費用',
};

function where(f: Format, facts: DivergenceFacts, currency: Currency): string {
  const { along, families } = facts;
  if (along !== 'workloads' && along !== 'kernelFamilies') {
    return `${inputs.items[along].name}が${inputText(f, along, facts.at, currency)}のとき、`;
  }
  const kinds = families > 1 || along === 'kernelFamilies' ? `カーネルが${f.counted(families, 'family')}の` : '';
  return `${kinds}ワークロード${f.counted(facts.workloads, 'workload')}では、`;
}

/** Where hosts along workloads part: the headline has already said how many they are here. */
function parting(f: Format, { opening, onAverage }: DivergenceFacts): string | null {
  if (opening?.kind === 'certain') return `ワークロードが${onAverage === true ? 'およそ' : ''}${f.counted(opening.certain, 'workload')}以上なら、VMのほうが多くのホストを使います`;
  if (opening?.kind !== 'aboutAndCertain') return null;
  return `ワークロードが約${f.counted(Math.round(opening.about), 'workload')}を超えると、VMのほうが多くのホストを使います`;
}

function missing(facts: DivergenceFacts): string {
  const { deployment, reason } = facts.missing ?? { deployment: 'hardware', reason: 'memory' };
  return `${terms.deployments[deployment].name}では、ワークロード1つがホスト1台に収まりません（${terms.resources[reason]}不足）`;
}

function title(f: Format, facts: DivergenceFacts, currency: Currency): string {
  if (facts.kind === 'notPlaceable') return `${missing(facts)}。この条件では比べられません`;
  const value = (n: number | null): string => metricText(f, facts.metric, n, currency);
  const lead = `${where(f, facts, currency)}${NOUN[facts.metric]}は`;
  const parts = facts.kind === 'less' ? null : parting(f, facts);
  if (parts !== null) return parts;
  if (facts.kind === 'same') return `${lead}VMでもコンテナでも${value(facts.os)}です`;
  const both = `${lead}VMが${value(facts.hardware)}、コンテナが${value(facts.os)}`;
  return facts.kind === 'less' ? `${both}で、VMのほうが${facts.metric === 'cost' ? '安く' : '少なくて'}済みます` : `${both}です`;
}

/** From here on a multiple says more than a percentage. */
const TIMES = 3;

function difference(f: Format, facts: DivergenceFacts, currency: Currency): string {
  if (facts.kind === 'same' || facts.hardware === null || facts.os === null) return '今の条件では差がありません。';
  const [more, less, name] = facts.kind === 'more'
    ? [facts.hardware, facts.os, 'VMのほうが'] : [facts.os, facts.hardware, 'コンテナのほうが'];
  const share = less === 0 ? '' : more / less < TIMES ? `（${f.percent(more / less - 1)}増）` : `（${f.factor(more / less)}）`;
  // Both sides are rounded by themselves: their difference need not be that of what is printed.
  const about = facts.metric === 'cost' ? '約' : '';
  return `今の条件では、${name}${about}${metricText(f, facts.metric, more - less, currency)}${facts.metric === 'cost' ? '高く' : '多く'}なります${share}。`;
}

function openingText(f: Format, opening: Opening, nearly: boolean): string {
  const certain = 'certain' in opening ? f.counted(opening.certain, 'workload') : '';
  switch (opening.kind) {
    case 'aboutAndCertain': return `平均すると、ワークロードが約${f.counted(Math.round(opening.about), 'workload')}からVMのほうが多くなります。ホストは1台単位なので、${nearly ? `差が開いたままになるのはおよそ${certain}` : `確実にそう言えるのは${certain}`}からです。`;
    case 'certain': return `ワークロードが${nearly ? 'およそ' : ''}${certain}以上なら、いくら増やしてもVMのほうが多いままです。`;
    case 'about': return `平均すると、ワークロードが約${f.counted(Math.round(opening.about), 'workload')}からVMのほうが多くなりますが、10万個までの間に差がなくなることもあります。`;
    case 'never': return 'ホストの台数では、ワークロードをいくら増やしても、VMのほうが多くなることはありません。';
  }
}

function extentText(f: Format, facts: DivergenceFacts, extent: DivergenceExtent, currency: Currency): string {
  const { first, last } = extent;
  if (first === null || last === null || first.at === last.at) return '';
  const gap = (row: CurveRow): string =>
    signedMetric(f, facts.metric, (row.hardware ?? 0) - (row.os ?? 0), currency);
  return `横軸に沿うと、VMとコンテナの差は${inputText(f, facts.along, first.at, currency)}で${gap(first)}、${inputText(f, facts.along, last.at, currency)}で${gap(last)}です。`;
}

function smallGap(f: Format, gap: GapRange | null): string {
  if (gap === null) return '';
  if (gap.firstGap === null) return 'ワークロードを増やしても、VMのほうが必ず多くなるとは限りません。';
  return gap.firstGap === 1 ? 'ワークロードが1個でも、VMのほうが多くなります。' : `ワークロードが${f.counted(gap.firstGap, 'workload')}以上なら、必ずVMのほうが多くなります。`;
}

function summary(f: Format, facts: DivergenceFacts, extent: DivergenceExtent, currency: Currency): string {
  const where1 = extentText(f, facts, extent, currency);
  if (facts.kind === 'notPlaceable') return `${missing(facts)}。線は、収まる範囲だけを描いています。${where1}`;
  const opening = facts.opening === null ? '' : openingText(f, facts.opening, facts.onAverage === true);
  return [difference(f, facts, currency), opening, where1, smallGap(f, extent.gap)].join('');
}

interface GapWords { readonly strong: string; readonly soft: string }

/** The gap at the present point, as it stands beside the mark. */
function gapWords(f: Format, facts: DivergenceFacts, currency: Currency): GapWords | null {
  if (facts.kind === 'notPlaceable') return null;
  if (facts.kind === 'same') return { strong: '差なし', soft: '' };
  return {
    strong: `${metricText(f, facts.metric, Math.abs(facts.difference), currency)}の差`,
    soft: `${facts.kind === 'more' ? 'VM' : 'コンテナ'}のほうが${facts.metric === 'cost' ? '高い' : '多い'}`,
  };
}

/** Names at line ends, in pieces that may stand on lines of their own. */
const ends: Readonly<Record<DeploymentId, readonly string[]>> = {
  physical: ['物理', 'サーバー'], hardware: ['ハードウェア', '仮想化'], os: ['OS仮想化'],
  nested: ['VM内', 'コンテナ'], microvm: ['マイクロ', 'VM'],
};

export const divergence = {
  show: '縦軸', along: '横軸',
  title, summary, gapWords, ends,
  /** Between the pieces of a line end's name when they share a line. */
  joint: '',
  /** A line that has left the chart through its top. */
  beyond: (name: string) => `${name} ↑`,
  xAxis: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`),
  now: (value: string) => `現在 ${value}`,
  about: (f: Format, n: number) => `約${f.counted(Math.round(n), 'workload')}からVMのほうが多い`,
  /** Where they part for certain and no sooner on average. */
  parts: (f: Format, n: number, nearly: boolean) => `${nearly ? '約' : ''}${f.counted(n, 'workload')}からVMのほうが多い`,
  /** `nearly`: of unlike workloads it has been looked for, not proved. */
  certain: (f: Format, n: number, nearly: boolean) => (nearly ? `約${f.counted(n, 'workload')}からは開いたまま` : `${f.counted(n, 'workload')}からは確実`),
  aboutShort: (f: Format, n: number) => `約${f.counted(Math.round(n), 'workload')}から`,
  certainShort: (f: Format, n: number, nearly: boolean) => (nearly ? `約${f.counted(n, 'workload')}から継続` : `${f.counted(n, 'workload')}から確実`),
  unplaceable: 'ホストに収まらない',
  point: (f: Format, along: NumberKey, value: number, currency: Currency) =>
    (along === 'workloads' ? `ワークロード${inputText(f, along, value, currency)}` : `${inputs.items[along].short}：${inputText(f, along, value, currency)}`),
  doubt: {
    show: '前提の幅を見る',
    label: '90%がこの中',
    working: '前提の幅を計算しています。',
    summary: ({ hardware, os }: Readonly<Record<'hardware' | 'os', readonly [low: string, high: string]>>) =>
      `前提の幅まで含めると、10回に9回は、VMが${hardware[0]}から${hardware[1]}、コンテナが${os[0]}から${os[1]}の間に収まります。`,
  },
  difference: 'VMとコンテナの差',
  caption: (metric: Metric, along: NumberKey) => `方式別の${terms.metrics[metric].name}を、${inputs.items[along].name}ごとに並べた表です。`,
};
