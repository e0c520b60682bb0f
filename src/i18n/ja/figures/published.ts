import type { PublishedTally, Verdict } from '../../../derive/published.ts';
import type { PublishedReason } from '../../../derive/publishedReasons.ts';
import type { Conditions, PublishedId, PublishedUnit, Subject } from '../../../model/publishedResult.ts';
import type { Format } from '../../format.ts';
import { PRODUCTS, publishedRange, publishedValue } from '../../publishedText.ts';

const results: Readonly<Record<PublishedId, string>> = {
  C1: 'VMのメモリオーバーヘッド、256\u00a0MBから256\u00a0GBまで（VMware、vSphere 4.0の手引き）',
  C2: 'VMのメモリオーバーヘッド、vCPU\u00a01個から8個まで（VMware、vSphere 6.xの手引き）',
  C3: '最小構成のLinuxゲストの常駐メモリ（AWSのAgacheら）',
  C4: '小さなゲストのカーネルが自分で使うメモリ（AWSのAgacheら）',
  C5: 'RUBiSを1つから4つに増やしたときの応答時間の伸び（HP研究所のPadalaら）',
  C6: 'KVMとDockerでのLinpack（IBMのFelterら）',
  C7: 'KVMとDockerでのディスクのランダム入出力（IBMのFelterら）',
  C8: 'KVMでのネットワークの往復時間（IBMのFelterら）',
  C9: 'KVMとDockerでのMySQL、10から290スレッドまで（IBMのFelterら）',
  C10: 'ページ共有で戻るメモリ（VMwareのWaldspurger）',
  C11: '実際に使われているデスクトップとサーバーで見つかった同じページ（Barkerら）',
  C12: '似たVM\u00a06台で節約できたメモリ（Guptaら、Difference Engine）',
  C13: '何もしないコンテナのメモリ（GoogleのgVisorプロジェクト）',
  C14: 'アイドル時の消費電力の割合（Tröpgenら、SPECpowerの集計）',
  C15: 'CPU使用率が平均20%に満たないVMの割合（Microsoft Azure）',
  C16: 'SR-IOVを使うVM\u00a060台のCPUの負担（Dongら）',
  C17: '管理者1人が受け持つサーバーの台数（IDC）',
  C18: 'VMのために予約されるメモリ（KubeVirt）',
};

const subjects: Readonly<Partial<Record<Subject, string>>> = {
  physical: '仮想化なし', hardware: 'VM', os: 'コンテナ', kvmUntuned: 'KVM（調整なし）', dockerNat: 'Docker（NAT経由）',
};

const measures: Readonly<Record<NonNullable<Conditions['what']>, string>> = {
  randomRead: 'ランダム読み取り', randomWrite: 'ランダム書き込み', tcpRoundTrip: 'TCPの往復', udpRoundTrip: 'UDPの往復',
  throughput: '処理数', responseTime: '応答時間', growth: '伸び', cpuPerVm: 'VM\u00a01台あたりのCPU', lineRate: '回線の速さ',
  empty: '空のコンテナ', node: 'Node.jsのアプリケーション', ruby: 'Rubyのアプリケーション', bestCase: '最もよい場合', production: '実運用',
};

function conditions(it: Conditions, f: Format): string {
  const parts = [
    it.year === undefined ? '' : `${it.year}年`,
    it.subject === undefined ? '' : PRODUCTS[it.subject] ?? subjects[it.subject] ?? '',
    it.memoryMib === undefined ? '' : `ゲスト${f.memory(it.memoryMib)}`,
    it.vcpus === undefined ? '' : `vCPU\u00a0${it.vcpus}\u2060個`,
    it.vms === undefined ? '' : f.named(it.vms, 'vm'),
    it.shared === undefined ? '' : `同じページ${f.percent(it.shared, 1)}`,
    it.instancesTo === undefined ? '' : `${it.instancesFrom}つから${it.instancesTo}つへ`,
    it.threads === undefined ? '' : `${it.threads}\u2060スレッド`,
    it.what === undefined ? '' : measures[it.what],
  ];
  return parts.filter((part) => part !== '').join('、');
}

const value = (amount: number | null, unit: PublishedUnit, f: Format): string => publishedValue(amount, unit, f);

function allowed(range: readonly [number, number], unit: PublishedUnit, f: Format): string {
  const between = publishedRange(range, unit, f);
  if (between !== null) return between;
  const [least, most] = range;
  return Number.isFinite(most) ? `${value(most, unit, f)}以下` : `${value(least, unit, f)}以上`;
}

function reason(it: PublishedReason, f: Format): string {
  switch (it.id) {
    case 'guestCache':
      return `ゲスト自身のページキャッシュは、モデルの層に含まれていません。そのため${f.range(f.memory, it.short.from, it.short.to)}小さく出ます。`
        + `2つの製品の差は、予測で${f.memory(it.gap)}、実測で${f.range(f.memory, it.gapMeasured.from, it.gapMeasured.to)}です。`;
    case 'ioShareUnknown':
      return `処理に占めるI/Oの割合は公表されていません。既定値の${f.percent(it.ioShare, 0)}ではXenの伸びは${f.factor(it.growth)}にとどまり、実測に届くのは割合が${f.percent(it.neededIoShare, 0)}のときです。`
        + `1つ分の負荷${f.percent(it.load, 0)}は、OpenVZが2倍になるように当サイトが置いた値なので、OpenVZの一致は予測とはいえません。`;
    case 'topology':
      return `CPUの構成をVMに知らせない設定では、仮想化なしの${f.percent(it.reached, 0)}しか出ていません。モデルのVMは調整済みのもので、この設定を表す条件がありません。`;
    case 'overheadGrows':
      return `仮想化なしの2つの値（最少スレッドのときの時間と、最大の処理数）だけから、モデルの応答時間の式で残りを求めました。モデルの倍率は負荷によらず${f.factor(it.factor)}ですが、`
        + `KVMの実測は${f.factor(it.measured.from)}から、混むと${f.factor(it.measured.to)}まで開きます。処理のすべてがI/Oだとしても${f.factor(it.allIo)}で、届きません。`;
    case 'shimCounted':
      return `モデルの${f.memory(it.counted)}には、コンテナに付き添うshimの分が入っていて、測定には入っていません。Node.jsとRubyの行を決めるのはアプリケーションの大きさで、これはモデルでは条件として与えます。`;
    case 'sharingUpperBound':
      return '実運用の3行は、上限として比べています。モデルは同じページを全部のVMが持つとみなしますが、実際にはその一部しか持たないためです。';
    case 'sharingOff':
      return 'VM間の共有は、このころから既定で無効になり、モデルの既定値も0です。公表されたのは上限なので、合っていても多くは語りません。';
    case 'sharingMost':
      return `共有の上限として比べています。条件で選べる最大（${f.percent(it.most, 0)}）でも、差分の保存と圧縮まで使ったこの測定を超えません。`;
    case 'yearBetween': return '2017年は、モデルのどの時代にも当たりません。';
    case 'meanOnly': return 'モデルにあるのは使用率の平均だけで、VMごとのばらつきはありません。';
    case 'noBandwidth': return '回線の速さは、モデルにありません。';
    case 'patchingOnly': return 'モデルが数えるのはパッチ適用の時間で、管理者の仕事の全体ではありません。';
  }
}

const title = ({ total, hit, miss, notModelled }: PublishedTally): string =>
  `公表された${total}件の結果のうち、モデルに合うのは${hit}件、外れるのは${miss}件、モデルが何も言えないのは${notModelled}件です`;

const summary = ({ hit, fittedHits }: PublishedTally): string =>
  `1行でも許容範囲を出れば「外れ」としました。合った${hit}件のうち${fittedHits}件は、モデルの定数を決めるのに使った測定です。`
  + 'そこで合うのは、1つの式がすべての行に通用するということで、先に言い当てたということではありません。予測には各時代の定数と既定値を使い、上で変えた条件は関係しません。';

const verdicts: Readonly<Record<Verdict, string>> = { hit: '合う', miss: '外れ', notModelled: 'モデルになし' };
const groups: Readonly<Record<Verdict, string>> = { hit: '合うもの', miss: '外れるもの', notModelled: 'モデルが何も言えないもの' };

export const published = {
  kicker: '公表された結果と、モデルの予測',
  title, summary, results, conditions, value, allowed, reason, verdicts,
  group: (verdict: Verdict, count: number): string => `${groups[verdict]}（${count}件）`,
  /** How to read the small pictures. */
  key: '● 合った予測　◇ 外れた予測。縦線が実測、帯が許容範囲です。',
  axis: '予測 ÷ 実測',
  /** Where exactly one row is predicted. */
  single: (measured: string, range: string, predicted: string): string => `実測${measured}、予測${predicted}（許容範囲 ${range}）。`,
  several: (hit: number, modelled: number, silent: number): string => {
    const others = silent > 0 ? `（ほかに、モデルにない行が${silent}行）` : '';
    return modelled === 1 ? `予測できる1行は${hit === 1 ? '合います' : '外れます'}${others}。` : hit === 0 ? `${modelled}行のうち、合う行はありません${others}。` : `${modelled}行のうち${hit}行が合います${others}。`;
  },
  furthest: (where: string, measured: string, predicted: string): string => `最も離れた行：${where}、実測${measured}、予測${predicted}。`,
  one: (where: string, measured: string, predicted: string): string => `${where}：実測${measured}、予測${predicted}。`,
  unpredicted: (rows: readonly string[]): string => `実測：${rows.join('、')}。`,
  fitted: '定数の根拠',
  strip: (from: string, to: string): string => (from === to ? `予測は実測の${to}` : `予測は実測の${from}から${to}`),
  rows: (count: number): string => `${count}行すべて`,
  table: { result: '公表値', conditions: '測定の条件', era: '時代', sources: '出典', corner: '条件', measured: '実測', allowed: '許容範囲', predicted: '予測', picture: '予測 ÷ 実測', verdict: '判定' },
};
