import type { SprawlFacts, SprawlMeasure } from '../../../derive/sprawlGrowth.ts';
import type { SprawlingId } from '../../../model/sprawl.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

const names: Readonly<Record<SprawlingId, string>> = { physical: '物理サーバー', hardware: 'VM', os: 'コンテナ' };
const measures: Readonly<Record<SprawlMeasure, string>> = { kernels: 'カーネル', images: 'イメージ', patchHours: 'パッチ作業' };

function amount(measure: SprawlMeasure, value: number, f: Format): string {
  switch (measure) {
    case 'kernels': return f.counted(value, 'kernel');
    case 'images': return f.counted(value, 'image');
    case 'patchHours': return f.hours(value);
  }
}

function way(facts: SprawlFacts, measure: SprawlMeasure, id: 'hardware' | 'os', f: Format): string {
  const [from, to] = [amount(measure, facts.first.of[id][measure], f), amount(measure, facts.last.of[id][measure], f)];
  return from === to ? `${to}のまま` : `${from}から${to}に`;
}

const verb = (facts: SprawlFacts, measure: SprawlMeasure, id: 'hardware' | 'os'): string =>
  (facts.first.of[id][measure] === facts.last.of[id][measure] ? 'です' : 'なります');

const side = (facts: SprawlFacts, measure: SprawlMeasure, id: 'hardware' | 'os', f: Format): RichWord =>
  ({ text: `${names[id]}では${way(facts, measure, id, f)}`, tone: id });

function title(facts: SprawlFacts, measure: SprawlMeasure, f: Format): RichText {
  if (facts.missing !== null) return [`${names[facts.missing.id]}はホスト1台に収まらず、比べられません。足りないのは${terms.resources[facts.missing.reason]}です`];
  const { capped } = facts;
  const span = `${f.duration(facts.months)}${capped === null ? '' : `（計算はワークロード${f.counted(capped.most, 'workload')}まで）`}`;
  const images = `${way(facts, 'images', 'os', f)}${verb(facts, 'images', 'os')}`;
  switch (measure) {
    case 'kernels': return [`${span}でカーネルは、`, side(facts, measure, 'hardware', f), '、', side(facts, measure, 'os', f), `。イメージは、どちらも${images}`];
    case 'images': return [`${span}でイメージは、どの方式でも${images}。カーネルを共有しても減りません`];
    case 'patchHours': return [`${span}で月々のパッチ作業は、`, side(facts, measure, 'hardware', f), '、', side(facts, measure, 'os', f), verb(facts, 'patchHours', 'os')];
  }
}

function growth({ first, last, growing, capped }: SprawlFacts, f: Format): string {
  const workloads = growing
    ? `ワークロードは${f.counted(first.workloads, 'workload')}から${f.counted(last.workloads, 'workload')}に増えます。`
    : `ワークロードは${f.counted(last.workloads, 'workload')}のままです。`;
  if (capped === null) return workloads;
  const from = capped.month <= 1 ? 'すぐに' : `${f.months(capped.month)}目に`;
  return `${workloads}${from}${f.counted(capped.most, 'workload')}に達し、計算はそこで止まりますが、実際の増加は続きます。`;
}

function summary(facts: SprawlFacts, f: Format): string {
  const { last, missing } = facts;
  const unused = last.idle === 0 ? growth(facts, f)
    : `${growth(facts, f)}うち${f.counted(last.idle, 'workload')}（${f.percent(facts.idleShare, 0)}）は誰も使っていませんが、それでもパッチと更新は要ります。`;
  if (missing !== null) return unused;
  const containers = facts.fewerKernels
    ? 'ここで数えているもののうち、コンテナで減るのはカーネルとその作業だけで、イメージの乱立は収まりません。'
    : 'この条件では、コンテナにしても、カーネルは1つずつサーバーに載せた場合より減らず、イメージも同じ数です。';
  return `${unused}サーバーをVMに置き換えても、カーネルは減らず、ホストの分だけ増えます。${containers}`;
}

export const sprawl = {
  title, summary, measures, names, amount,
  choose: '数えるもの',
  yAxis: {
    kernels: 'パッチを当てるカーネル（個）', images: '更新するイメージ（個）', patchHours: 'パッチと更新の作業（時間/月）',
  },
  xAxis: '今からの月数',
  same: '3方式とも同じ',
  idle: (measure: SprawlMeasure, value: number, f: Format): string =>
    (measure === 'patchHours'
      ? `誰も使わないVMに${f.hours(value)}`
      : `誰も使わないVM\u00a0${f.counted(value, 'vm')}分`),
  point: (months: string, workloads: string): string => `${months}後・ワークロード${workloads}`,
  now: (workloads: string): string => `今・ワークロード${workloads}`,
  table: { corner: '経過', workloads: 'ワークロード', idle: 'うち使われていない数', start: '今' },
};
