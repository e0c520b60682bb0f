/** All values arrive formatted, with their units. */
interface PoolParts {
  /** Null where a pool mixes kernels. */
  readonly family: string | null;
  readonly workloads: string;
  readonly perHost: string;
  readonly resource: string;
  readonly placed: string;
  readonly spare: string;
  readonly hosts: string;
}
interface PowerParts {
  readonly hosts: string; readonly idle: string; readonly peak: string; readonly load: string;
  readonly pue: string; readonly total: string;
}
interface PatchParts {
  readonly kernels: string; readonly perKernel: string; readonly images: string; readonly perImage: string;
  readonly total: string;
}
interface SmoothParts {
  readonly spare: string; readonly families: string; readonly hardware: string; readonly os: string;
  readonly result: string;
}

const sum = (terms: readonly string[], total: string) => `${terms.join(' + ')} = ${total}`;

const items = {
  hosts: {
    title: 'ホスト台数',
    words: '1台のホストに載る数を、メモリ・CPU・ディスク・個数の上限から求め、最も少ないものを採ります。ワークロードの数をそれで割って切り上げ、予備を足します。OS仮想化では、これをカーネルの系統ごとに行います。',
    pool: (p: PoolParts) =>
      `${p.family === null ? '' : `${p.family}：`}${p.workloads} ÷ 1台に${p.perHost}（${p.resource}で決まる）→ ${p.placed}、予備 ${p.spare}、計 ${p.hosts}`,
    total: sum,
    halve: 'ホストのメモリを2倍にするか、1つ分のメモリを半分にすると、およそ半分になります（メモリが先に尽きる場合）。',
  },
  memory: {
    title: 'メモリの使用量',
    words: 'ワークロードごとの層、カーネルの系統ごとの層、ホストごとの層を、それぞれの数だけ足します。ページ共有で戻る分は引きます。',
    numbers: sum,
    halve: 'アプリケーションのメモリは、どの方式でも減りません。半分にできるのは、その周りの層だけです。',
  },
  disk: {
    title: 'ディスクの使用量',
    words: 'OSやイメージのうち共有できる部分は、ホストとカーネルの系統ごとに1回だけ数えます。残りは、ワークロードの数だけ足します。',
    numbers: sum,
    halve: '共有できる割合を上げると、アプリケーションのデータを除いた部分が減ります。',
  },
  cpu: {
    title: 'CPUの使用量',
    words: '元のサーバーでのCPU需要（使用率 × コア数）に、その方式の倍率を掛けます。',
    numbers: (p: { readonly useful: string; readonly factor: string; readonly total: string }) =>
      `${p.useful} × ${p.factor} = ${p.total}`,
    halve: '使用率か、移行元のコア数が半分なら、半分になります。',
  },
  kernels: {
    title: 'パッチを当てるカーネル',
    words: 'ゲストOSのカーネルと、ホストのカーネルを数えます。コンテナはカーネルを持ちません。マイクロVMは、系統ごとに1つのカーネルファイルを全員で使います。',
    numbers: sum,
    halve: '物理サーバーとハードウェア仮想化では、ワークロードが半分になれば、ほぼ半分になります。OS仮想化では、ホストの台数で決まります。',
  },
  images: {
    title: '管理するイメージ',
    words: 'カーネルの系統ごとに標準のイメージを1つと、個別に手を入れたイメージの数です。どの方式でも同じ数になります。',
    numbers: (p: { readonly families: string; readonly customised: string; readonly total: string }) =>
      `${p.families} + ${p.customised} = ${p.total}`,
    halve: '個別に手を入れる割合を半分にすると、ほぼ半分になります。',
  },
  licences: {
    title: 'OSライセンス',
    words: '契約の数え方に従います。ゲストごとならOSの数、まとめて買うならホストごとに切り上げた本数、ホスト単位ならホストの数です。',
    numbers: sum,
    halve: 'ホスト単位の契約にすると、ゲストの数とは関係がなくなります。',
  },
  patchHours: {
    title: '1か月のパッチ作業',
    words: 'カーネルの数と、イメージの数に、それぞれ1つあたりの時間を掛けて足します。',
    numbers: (p: PatchParts) => `${p.kernels} × ${p.perKernel} + ${p.images} × ${p.perImage} = ${p.total}`,
    halve: '作業を自動化すると、数が同じでも時間は大きく減ります。',
  },
  power: {
    title: '消費電力',
    words: 'すべてのホストの無負荷時の電力に、負荷に比例する分を足し、PUEを掛けます。予備のホストも電力を使います。',
    numbers: (p: PowerParts) => `(${p.hosts} × ${p.idle} + (${p.peak} − ${p.idle}) × ${p.load}) × ${p.pue} = ${p.total}`,
    halve: 'ホストの台数が半分になれば、無負荷時の分が半分になります。負荷に比例する分は残ります。',
  },
  cost: {
    title: '期間中の費用',
    words: '購入費、電気代、ライセンス、パッチ作業の人件費の合計です。設置場所、ネットワーク、仮想化ソフトウェアの費用は含みません。',
    numbers: (p: { readonly hardware: string; readonly energy: string; readonly licences: string; readonly people: string; readonly total: string }) =>
      `購入 ${p.hardware} + 電気 ${p.energy} + ライセンス ${p.licences} + 人件費 ${p.people} = ${p.total}`,
    halve: '4つのうち、最も大きいものから見直すのが近道です。',
  },
  smoothGap: {
    title: '差が開き始める目安',
    words: '台数を切り上げずに比べたとき、ホスト1台分の差がつくワークロードの数です。カーネルの系統が増えると、予備の分だけ遠のきます。',
    numbers: (p: SmoothParts) => `(1 + ${p.spare} × (${p.families} − 1)) ÷ (1/${p.hardware} − 1/${p.os}) = ${p.result}`,
    halve: '1台に載るVMとコンテナの数の差が大きいほど、早く開きます。',
  },
  firstGap: {
    title: '確実に差が開く数',
    words: '台数は1台ずつしか変わらないので、差は付いたり消えたりします。これより多ければ、10万まで差が消えない、という最初の数です。',
    numbers: (p: { readonly from: string; readonly touch: string }) => `最初に差が付くのは${p.touch}、${p.from}からは消えません。`,
    none: '10万まで調べても、差が付いたままになる数はありません。',
    halve: '目安の数が半分になれば、こちらもおよそ半分になります。',
  },
  kernelBreakEven: {
    title: '差がなくなるカーネルの種類',
    words: 'カーネルの種類を1から12まで変え、OS仮想化のホストがハードウェア仮想化より少なくならない、最初の種類を探します。12まで続く場合に限ります。',
    numbers: (p: { readonly families: string }) => `${p.families}から、OS仮想化で減るホストはありません。`,
    always: '1種類だけでも、OS仮想化で減るホストはありません。',
    never: '12種類まで増やしても、OS仮想化のほうが少ないホストで済みます。',
    halve: 'プールごとの予備を共用できれば、分かれ目は遠のきます。',
  },
  sharingBreakEven: {
    title: '差がなくなるページ共有',
    words: 'ページ共有の割合を上げていき、VMのメモリの合計がコンテナ以下になる最小の割合を探します。公表された最高は67%です。',
    numbers: (p: { readonly share: string }) => `${p.share}の共有で、メモリの差がなくなります。`,
    never: '公表された最高の67%を共有しても、VMのメモリはコンテナより多いままです。',
    off: 'パススルーではゲストのメモリが固定されるので、ページ共有は働きません。',
    halve: 'ゲストOSのメモリが小さいほど、必要な共有は少なくて済みます。',
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

export const receipts = {
  headings: {
    words: '計算のしかた', numbers: '今の数字で', sources: '出典', kind: '種別', confidence: '確度',
    halve: '何が変われば半分になるか', constants: '使った定数', range: '値の幅',
  },
  open: (name: string) => `${name}の内訳`,
  of: (name: string, deployment: string) => `${deployment}の${name}`,
  term: (label: string, value: string) => `${label} ${value}`,
  times: (label: string, each: string, number: string) => `${label} ${each} × ${number}`,
  range: (low: string, high: string) => `${low}から${high}`,
  /** Source titles stay in their own language. */
  source: (authors: string, title: string, where: string, year: string) => `${authors}「${title}」${where}、${year}年`,
  unverified: '未検証',
  own: '当サイトの仮定です。確かめられた出典はありません。',
  items,
};
