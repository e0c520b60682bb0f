import type { HostShares, ShareMeasure, SharePart } from '../../../derive/hostShares.ts';
import type { Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

/** What the title speaks of: both sides, whatever else is drawn. */
export interface HostShareFacts {
  readonly hardware: HostShares;
  readonly os: HostShares;
  readonly measure: ShareMeasure;
  readonly workloads: number;
}

/** Names at the bars; short, they stand side by side. */
const parts: Readonly<Record<SharePart, string>> = {
  application: 'アプリケーション', image: 'イメージ', runtime: 'ランタイム', guestOs: 'ゲストOS', guestKernel: 'ゲストカーネル',
  userland: 'ユーザーランド', monitor: 'VMモニター', vmmOverhead: 'VMの上乗せ', sharedPages: 'ページ共有',
  agents: 'エージェント', hostOs: 'ホストOS', hypervisor: 'ハイパーバイザー', stranded: '使えずに残る分', headroom: '予備ホストの空き',
};

const measures: Readonly<Record<ShareMeasure, string>> = { memory: 'メモリ', disk: 'ディスク' };

const amount = (measure: ShareMeasure, value: number | null, format: Format): string =>
  measure === 'memory' ? format.memory(value) : format.disk(value);

const got = (side: HostShares, tone: 'hardware' | 'os', facts: HostShareFacts, format: Format): RichWord =>
  ({ text: `${amount(facts.measure, side.capacity, format)}の${format.percent(side.application)}`, tone });

function title(facts: HostShareFacts, format: Format): RichText {
  const { hardware, os } = facts;
  const resource = measures[facts.measure];
  const [vm, container] = [got(hardware, 'hardware', facts, format), got(os, 'os', facts, format)];
  if (hardware.lacks !== null && os.lacks !== null) return ['この条件では、VMもコンテナもホストに載りきりません'];
  if (hardware.lacks !== null) return [`VMは載りきりません。コンテナでは、用意した${resource}`, container, 'がアプリケーションに回ります'];
  if (os.lacks !== null) return [`コンテナは載りきりません。VMでは、用意した${resource}`, vm, 'がアプリケーションに回ります'];
  if (vm.text === container.text) return [`用意した${resource}のうちアプリケーションに回るのは、VMでもコンテナでも${vm.text}です`];
  return [`用意した${resource}のうちアプリケーションに回るのは、VMでは`, vm, '、コンテナでは', container, 'です'];
}

const of = (side: HostShares, part: SharePart): number => side.shares.find((one) => one.part === part)?.amount ?? 0;

function summary(facts: HostShareFacts, format: Format): string {
  if (facts.hardware.lacks !== null || facts.os.lacks !== null) return '';
  const copies = amount(facts.measure, of(facts.hardware, 'guestOs'), format);
  const once = amount(facts.measure, of(facts.os, 'hostOs'), format);
  const back = -of(facts.hardware, 'sharedPages');
  const text = `VMでは${format.counted(facts.workloads, 'vm')}分のゲストOSが${copies}を、コンテナではホストOSが${once}を占めます。アプリケーションの量は、どちらも同じです。`;
  return back > 0 ? `${text}ゲストOSのうち帯の上に抜き出した${format.memory(back)}は、ページ共有で空きに戻った分です。` : text;
}

export const hostShare = {
  title, summary, parts, measures, amount,
  ownOs: 'OS',
  heading: (side: HostShares, measure: ShareMeasure, format: Format) =>
    side.capacity === null
      ? `${format.counted(side.hosts, 'server')}・使用分だけで${amount(measure, side.used, format)}`
      : `${format.counted(side.hosts, 'host')}・計${amount(measure, side.capacity, format)}`,
  label: (value: string, share: string) => `${value}・${share}`,
  lacks: (resource: Resource | null) =>
    resource === null ? '載りません' : `空のホストにも載りません。足りないもの：${terms.resources[resource]}`,
  installed: '物理サーバーは、積んでいる量ではなく使用分だけを描いています。',
  choose: { measure: '資源', sides: '方式', two: '2つの方式', all: 'すべて' },
  table: { corner: '層', total: '合計', hosts: 'ホスト台数' },
};
