import type { ResponseFacts, Slowdown } from '../../../derive/response.ts';
import type { DeploymentId } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import { plainOf } from '../../rich.ts';
import type { RichText, RichWord } from '../../rich.ts';

const names: Readonly<Record<DeploymentId, string>> = {
  physical: '物理サーバー', hardware: 'VM', os: 'コンテナ', nested: 'VM内コンテナ', microvm: 'マイクロVM',
};

/** Below this, three digits show no difference. */
const EVEN = 0.005;

function told(id: 'hardware' | 'os', ratio: number | null, f: Format): RichWord {
  const text = ratio === null ? `${names[id]}は飽和` : Math.abs(ratio - 1) < EVEN ? `${names[id]}は同じ` : `${names[id]}は${f.factor(ratio)}`;
  return { text, tone: id };
}

const pair = (at: Slowdown, f: Format): RichText => [told('hardware', at.hardware, f), '、', told('os', at.os, f)];

/** A full host as it stands now, its own load and all. */
function filled(facts: ResponseFacts, id: 'physical' | 'hardware' | 'os', f: Format): RichWord {
  const { load, ratio } = facts.now[id];
  const fuller = id === facts.fuller ? `（ホストは${names[id === 'os' ? 'hardware' : 'os']}より混んでいます）` : '';
  const text = load === null ? `${names[id]}は載らず` : ratio === null ? `${names[id]}は飽和` : `${names[id]}\u00a0${f.real(ratio)}${fuller}`;
  return { text, tone: id };
}

function atEqual({ dearer, equal }: ResponseFacts, f: Format): RichText {
  if (dearer !== 'even' || equal.hardware === null || equal.os === null) return pair(equal, f);
  return [Math.abs(equal.os - 1) < EVEN ? 'VMもコンテナも同じ' : `VMもコンテナも${f.factor(equal.os)}`];
}

function title(facts: ResponseFacts, f: Format): RichText {
  const { now, equal } = facts;
  const same: RichText = [`同じ負荷（${f.percent(equal.load, 0)}）なら、物理サーバーと比べて`, ...atEqual(facts, f), 'です'];
  if (now.hardware.load === null && now.os.load === null) return same;
  return [
    '今の条件での応答時間（空いた物理サーバー = 1）は、', filled(facts, 'physical', f), '、', filled(facts, 'hardware', f), '、',
    filled(facts, 'os', f), '。', ...same,
  ];
}

function loads({ now, onAverage }: ResponseFacts, f: Format): string {
  const told = (['physical', 'hardware', 'os'] as const).flatMap((id) => {
    const { load } = now[id];
    return load === null ? [] : [`${names[id]}で${f.percent(load, 0)}`];
  });
  return `今の条件でのホストの${onAverage === true ? '平均' : ''}負荷は、${f.list(told)}です。`;
}

function busier({ dearer, high }: ResponseFacts, f: Format): string {
  return dearer === 'even'
    ? 'ホストが混むほど待ち時間が延びます。同じ負荷なら、VMとコンテナに差はありません。'
    : `同じ負荷で比べると、混むほど待ち時間が延び、差も開きます。負荷${f.percent(high.load, 0)}では、${plainOf(pair(high, f))}です。`;
}

function summary(facts: ResponseFacts, f: Format): string {
  const { hardware, os } = facts.saturation;
  const ends = Math.abs(hardware - os) < EVEN
    ? `VMもコンテナも負荷${f.percent(os, 0)}で飽和し`
    : `VMは負荷${f.percent(hardware, 0)}、コンテナは${f.percent(os, 0)}で飽和し`;
  return `${loads(facts, f)}${busier(facts, f)}${ends}、そこから先に線はありません。元の記事がいう使用率10〜15%の上限では、${plainOf(pair(facts.article, f))}です。増えたCPU処理がすべて応答の遅れになると仮定して計算しています。`;
}

export const response = {
  title, summary, names,
  xAxis: 'ホストの負荷（仮想化なしに換算、%）',
  yAxis: '応答時間（空いた物理サーバー = 1）',
  cap: (ratio: string): string => `${ratio}より上は描いていません。負荷は、同じ仕事を仮想化なしで行ったときのCPU使用率です。●は、今の条件で満杯になったホストの位置です。`,
  saturated: (all: readonly string[], load: string): string => `${all.join('・')}：${load}で飽和`,
  now: (name: string, load: string, ratio: string): string => `今の${name} ${load}：${ratio}`,
  nowShort: (name: string, load: string): string => `${name} ${load}`,
  /** A server of one's own is as busy as it always was. */
  article: (range: string): string => `記事の使用率 ${range}`,
  articleShort: (range: string) => `記事の${range}`,
  point: (load: string): string => `負荷${load}`,
  over: '飽和',
  table: { corner: 'ホストの負荷', factor: 'CPUの倍率', saturation: '飽和する負荷' },
};
