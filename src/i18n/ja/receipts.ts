import type { CostKind, TermWord } from '../../derive/expression.ts';
import type { Gap, Subject } from '../../derive/receiptFacts.ts';
import type { Resource } from '../../model/result.ts';

const items = {
  hosts: {
    title: 'ホスト台数',
    words: '1台のホストに載る数を、メモリ・CPU・ディスク・個数の上限から求め、最も少ないものを採ります。ワークロードの数をそれで割って切り上げ、予備を足します。OS仮想化では、これをカーネルの系統ごとに行います。',
  },
  memory: {
    title: 'メモリの使用量',
    words: 'ワークロードごとの層、カーネルの系統ごとの層、ホストごとの層を、それぞれの数だけ足します。ページ共有で戻る分は引きます。',
  },
  disk: {
    title: 'ディスクの使用量',
    words: 'OSやイメージのうち共有できる部分は、ホストとカーネルの系統ごとに1回だけ数えます。残りは、ワークロードの数だけ足します。',
  },
  cpu: {
    title: 'CPUの使用量',
    words: '元のサーバーでのCPU需要（使用率 × コア数）に、その方式の倍率を掛けます。',
  },
  kernels: {
    title: 'パッチを当てるカーネル',
    words: 'ゲストOSのカーネルと、ホストのカーネルを数えます。コンテナはカーネルを持ちません。マイクロVMは、系統ごとに1つのカーネルファイルを共用します。',
  },
  images: {
    title: '管理するイメージ',
    words: 'カーネルの系統ごとに標準のイメージを1つと、個別に手を入れたイメージの数です。どの方式でも同じ数になります。',
  },
  licences: {
    title: 'OSライセンス',
    words: '契約の数え方に従います。ゲストごとならOSの数、まとめて買うならホストごとに切り上げた本数、ホスト単位ならホストの数です。',
  },
  patchHours: {
    title: '1か月のパッチ作業',
    words: 'カーネルの数とイメージの数に、それぞれ1つあたりの作業時間を掛けて足します。',
  },
  power: {
    title: '消費電力',
    words: 'すべてのホストの無負荷時の電力に、負荷に比例する分を足し、PUEを掛けます。予備のホストも電力を使います。',
  },
  cost: {
    title: '期間中の費用',
    words: '購入費、電気代、ライセンス、パッチ作業の人件費の合計です。設置場所、ネットワーク、仮想化ソフトウェアの費用は含みません。',
  },
  smoothGap: {
    title: '差が開き始める目安',
    words: '台数を切り上げずに比べたとき、ホスト1台分の差が付くワークロードの数です。カーネルの系統が増えると、予備の分だけ遠のきます。',
  },
  firstGap: {
    title: '確実に差が開く数',
    words: '台数は1台単位でしか変わらないので、差は付いたり消えたりします。そこから10万個まで差が消えない、最初の数です。',
    none: '10万個まで調べても、差が付いたままになる数はありません。',
    halve: '目安の数が半分になれば、こちらもおよそ半分になります。',
  },
  kernelBreakEven: {
    title: '差がなくなるカーネルの系統数',
    words: 'カーネルを1系統から12系統まで増やし、OS仮想化のホストがハードウェア仮想化より少なくならない、最初の系統数を探します。12系統まで少なくならないままの場合に限ります。',
    always: '1系統だけでも、OS仮想化でホストは減りません。',
    none: '12系統まで増やしても、OS仮想化のほうが少ないホストで済みます。',
  },
  sharingBreakEven: {
    title: '差がなくなるページ共有',
    words: 'ページ共有の割合を上げていき、VMのメモリの合計がコンテナ以下になる最小の割合を探します。公表された最高は67%です。',
    none: '公表された最高の67%を共有しても、VMのメモリはコンテナより多いままです。',
    off: 'パススルーではゲストのメモリが固定されるので、ページ共有は働きません。',
  },
  memoryRatio: {
    title: 'メモリの使用量の比（VM ÷ コンテナ）',
    words: 'VMが使うメモリの合計を、コンテナが使うメモリの合計で割ります。どちらの合計も、載せた層を1つずつ足したものです。',
  },
  responseTime: {
    title: '応答時間',
    words: '処理にかかる時間が倍率の分だけ延び、さらに、混んでいるほど待ち時間が増えます。負荷と倍率の積が1に届くと、待ち行列は際限なく延びます。',
    numbers: (p: { readonly factor: string; readonly load: string; readonly result: string }) =>
      `${p.factor} ÷ (1 − ${p.factor} × ${p.load}) = ${p.result}`,
    unstable: 'この負荷では処理が追いつかず、応答時間は定まりません。',
    halve: 'I/Oの割合を下げるか、I/O経路を替えると、倍率が1に近づきます。',
  },
};

/** What formulas call the quantities that are neither an input nor a constant. */
const words: Readonly<Record<TermWord, string>> = {
  placed: '載せた数', hosts: 'ホストの台数', hostsWith: 'ホストの台数', hostFamilies: 'ホストごとのカーネルの系統数の合計', spare: '予備',
  families: 'カーネルの系統数', perHost: '1台に載る数', kernels: 'カーネルの数', images: 'イメージの数', customised: '個別に手を入れたイメージ',
  instances: '1台の上のOSの数', licences: 'ライセンスの数', cpuUsed: '使うCPU', cpuFactor: 'CPUの倍率', usefulCpu: 'CPU需要',
  idlePower: '無負荷時の電力', loadedHosts: '全負荷に換算した台数', power: '消費電力', patchHours: 'パッチ作業の時間', servers: 'サーバーの台数',
  hardwareCarries: '1台に載るVM', osCarries: '1台に載るコンテナ', hardwareHosts: 'VMのホスト', osHosts: 'コンテナのホスト',
  hardwareMemory: 'VMのメモリ', osMemory: 'コンテナのメモリ', kernelFiles: 'カーネルファイルの数', hostLayers: 'ホストに必ず要るメモリ',
  workloadLayers: '1つ分のメモリ', hostDisk: 'ホストに必ず要るディスク', workloadDisk: '1つ分のディスク',
  groupSum: 'グループの合計', groupMean: '平均の1つ分', hostSum: 'ホストの分', filledHosts: '順に載せて埋まったホスト',
};

/** How a number comes about where workloads are unlike: in place of the words of `items`. */
const given: Readonly<Partial<Record<Subject | Gap, string>>> = {
  hosts: 'ワークロードを大きいものから順に、空きのある最初のホストへ1つずつ載せ、最後に予備を足します。資源ごとの数は、平均的なワークロードだけならホスト1台にいくつ載るかを示す目安です。OS仮想化では、これをカーネルの系統ごとに行います。',
  cpu: '取り込んだグループのCPU需要の合計に、その方式の倍率を掛けます。',
  memory: '取り込んだグループごとに、層をワークロードの数だけ足し、カーネルの系統ごとの層とホストごとの層を加えます。ページ共有で戻る分は引きます。',
  smoothGap: '構成の割合を変えずにワークロードを増減し、ホストの台数を切り上げずに比べたとき、ホスト1台分の差が付くワークロードの数です。カーネルの系統が増えると、予備の分だけ遠のきます。',
  firstGap: '構成の割合を変えずにワークロードを増減し、50通りほどの数で確かめて求めた目安です。今の数については、1つずつ載せて確かめています。',
};

const costs: Readonly<Record<CostKind, string>> = { hardware: '購入', energy: '電気', licences: 'ライセンス', people: '人件費' };

/** All values arrive formatted, with their units. */
interface Halving { readonly name: string; readonly from: string; readonly to: string; readonly value: string }
interface Unplaced { readonly deployment: string; readonly count: string; readonly single: boolean; readonly resource: string; readonly remedy: string }

/** What makes room on a host, by what is short there. Anything else leaves it as it is. */
const remedies: Readonly<Record<Resource, string>> = {
  memory: 'アプリケーションかゲストOSのメモリを減らすか、メモリの多いホストにすると載ります。',
  disk: 'アプリケーション、ゲストOS、イメージのディスクを減らすか、ディスクの大きいホストにすると載ります。',
  cpu: 'ワークロードのCPU使用率を下げるか移行元のコア数を減らすか、コアの多いホストにすると載ります。メモリを減らしても載りません。',
  count: 'ホスト1台の個数の上限を上げると載ります。',
};

export const receipts = {
  of: (name: string, deployment: string) => `${deployment}：${name}`,
  words,
  costs,
  hostsWith: (load: string) => `${load}個を載せるホスト`,
  /** Of a fleet that was given instead of made by sliders. */
  groupSum: (groups: string) => `${groups}グループの合計`,
  groupMean: (groups: string) => `${groups}グループの平均`,
  given,
  /** The same for titles. */
  titlesOfGiven: { firstGap: '差が開いたままになる目安' } as Readonly<Partial<Record<Subject | Gap, string>>>,
  operators: {
    roundUp: (inner: string) => `切り上げ（${inner}）`, roundDown: (inner: string) => `切り捨て（${inner}）`,
    roundNearest: (inner: string) => `四捨五入（${inner}）`, least: (parts: readonly string[]) => `最小（${parts.join('、')}）`,
  },
  line: (label: string, formula: string) => `${label}：${formula}`,
  resource: (name: string) => `${name}で載る数`,
  at: (name: string, value: string) => `${name}が${value}のとき`,
  halving: (it: Halving) => `${it.name}を${it.from}から${it.to}にすると、${it.value}になります（ほかは今のまま）。`,
  /** Fewer workloads halve nearly everything: said only with what it implies. */
  onlyFewer: (it: Halving) => `ほかの条件を1つ動かすだけでは半分になりません。${it.name}を${it.from}から${it.to}にすると、${it.value}になります。`,
  noHalving: '条件を1つ動かすだけでは、この数は半分になりません。',
  notPlaceable: (it: Unplaced) => `${it.deployment}では、ワークロード${it.count}が空のホストにも載らないため、この数は出せません。足りないのは${it.resource}です。${it.remedy}`,
  remedies,
  constant: (name: string, value: string) => `${name} ${value}`,
  constantWithin: (name: string, value: string, range: string) => `${name} ${value}（幅 ${range}）`,
  /** Source titles stay in their own language. */
  source: (authors: string, title: string) => `${authors}「${title}」`,
  /** After a title. */
  year: (year: string) => `（${year}年）`,
  unverified: '未検証',
  own: '当サイトの仮定です。確かめられた出典はありません。',
  items,
};
