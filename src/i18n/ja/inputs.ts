import type {
  ContainerIoPath, Currency, InputKey, LicenceModel, MemoryAccounting, VmIoPath, YesNo,
} from '../../model/inputs.ts';
import type { InputGroup } from '../../model/inputTable.ts';

interface InputText {
  readonly name: string;
  /** For a compact slider. */
  readonly short: string;
  /** What it means in the world, in a line. */
  readonly explain: string;
}
interface Option { readonly name: string; readonly line: string }
type GroupText = Option;

const items: Readonly<Record<InputKey, InputText>> = {
  workloads: {
    name: 'ワークロードの数', short: 'VM・コンテナの数',
    explain: 'VMまたはコンテナの数。1つにつきアプリケーションを1つ動かします。',
  },
  guestOsMemory: {
    name: 'ゲストOSのメモリ', short: 'ゲストOSのメモリ',
    explain: 'アプリケーションを動かす前に、OS 1つだけで占めるメモリです。',
  },
  guestOsDisk: {
    name: 'ゲストOSのディスク', short: 'ゲストOSのディスク',
    explain: 'OS 1つのインストールに割り当てるディスクです。実際に書き込む量は、これより少ないこともあります。',
  },
  utilization: {
    name: '移行元の平均CPU使用率', short: 'CPU使用率',
    explain: '各ワークロードが元のサーバーで使っていたCPUの平均です。統合の余地は、この低さから生まれます。',
  },
  sourceCores: {
    name: '移行元サーバーのコア数', short: '移行元のコア数',
    explain: '元のサーバーの性能を、現在のホストのコアに換算した数です。使用率と掛け合わせるとCPU需要になります。',
  },
  appMemory: {
    name: 'アプリケーションのメモリ', short: 'アプリのメモリ',
    explain: 'アプリケーション自身が使うメモリです。どの方式でも減りません。',
  },
  appDisk: {
    name: 'アプリケーションのディスク', short: 'アプリのディスク',
    explain: 'データやログを含め、アプリケーション自身が使うディスクです。どの方式でも減りません。',
  },
  kernelFamilies: {
    name: 'カーネルの種類', short: 'カーネルの種類',
    explain: 'Windows、Linux、Solarisなど、カーネルの異なる系統の数です。ディストリビューションの違いは数えません。',
  },
  minorityShare: {
    name: '少数派カーネルの割合', short: '少数派の割合',
    explain: '主なカーネル以外で動くワークロードの割合です。残りの系統に均等に分けます。',
  },
  pageSharing: {
    name: 'VM間のページ共有', short: 'ページ共有',
    explain: '同じ系統のVMどうしで、内容の等しいメモリページを1つにまとめる割合です（透過的ページ共有 / KSM）。',
  },
  vmDiskSharing: {
    name: 'VMディスクの共有', short: 'VMディスクの共有',
    explain: 'リンククローンや重複排除によって、ゲストOSのディスクを共有できる割合です。',
  },
  imageDisk: {
    name: 'コンテナイメージの大きさ', short: 'イメージの大きさ',
    explain: 'アプリケーションのデータを除いた、コンテナイメージ1つ分のディスクです。',
  },
  imageSharing: {
    name: 'コンテナイメージの共有', short: 'イメージの共有',
    explain: '共通のベースレイヤーやテンプレートによって共有できる、イメージの割合です。',
  },
  runtimeMemory: {
    name: 'コンテナランタイムのメモリ', short: 'ランタイムのメモリ',
    explain: 'コンテナ1つを動かすために、ランタイムや管理プロセスが使うメモリです。',
  },
  ioShare: {
    name: 'I/O処理の割合', short: 'I/Oの割合',
    explain: 'CPU需要のうち、通信やディスクの入出力に費やす割合です。高いほど、I/O経路の差が効きます。',
  },
  vmIoPath: {
    name: 'VMのI/O経路', short: 'VMのI/O経路',
    explain: 'ゲストOSの入出力が、実際の装置に届くまでの道筋です。',
  },
  containerIoPath: {
    name: 'コンテナのI/O経路', short: 'コンテナのI/O経路',
    explain: 'コンテナの入出力が、実際の装置に届くまでの道筋です。コンテナにも追加の負担はあります。',
  },
  hostMemory: { name: 'ホストのメモリ', short: 'ホストのメモリ', explain: '仮想化ホスト1台に積むメモリです。' },
  hostCores: { name: 'ホストのコア数', short: 'ホストのコア数', explain: '仮想化ホスト1台の物理コアの数です。' },
  hostDisk: {
    name: 'ホストのディスク', short: 'ホストのディスク',
    explain: '仮想化ホスト1台が使えるディスクです。共有ストレージなら、1台あたりの割り当て分です。',
  },
  cpuTarget: {
    name: 'ホストのCPU使用率の目標', short: 'CPU使用率の目標',
    explain: 'ここまで使う、と決めたホストのCPU使用率です。残りは、負荷の山に備える余剰です。',
  },
  spareHosts: {
    name: 'プールごとの予備ホスト', short: '予備ホスト',
    explain: '故障に備えて空けておくホストの数です。カーネルごとにプールが分かれるOS仮想化では、プールの数だけ必要です。',
  },
  maxContainers: {
    name: 'ホストあたりのコンテナ数の上限', short: 'コンテナ数の上限',
    explain: 'メモリやCPUに余裕があっても、これより多くは載せません。Kubernetesの設計上の目安は1ノード110です。',
  },
  memoryAccounting: {
    name: 'メモリの数え方', short: 'メモリの数え方',
    explain: 'VMの固定分を、実際に使う量で数えるか、予約する量で数えるかです。2007年と2014年の結果は変わりません。',
  },
  customisedShare: {
    name: '個別に手を入れたイメージの割合', short: '個別イメージの割合',
    explain: '標準のままではなく、個別の更新が要るイメージの割合です。VMにもコンテナにも同じ値を使います。',
  },
  growthPerMonth: {
    name: '月あたりの増加率', short: '月の増加率',
    explain: 'ワークロードが1か月に増える割合です。手軽に作れるほど増えやすくなります。',
  },
  idleShare: {
    name: '使われていない割合', short: '使われていない割合',
    explain: '誰も使わなくなったまま動き続けているものの割合です。',
  },
  patchHoursPerKernel: {
    name: 'カーネル1つの更新時間', short: 'カーネルの更新時間',
    explain: 'カーネル1つにパッチを当て、確認するまでの、月あたりの作業時間です。',
  },
  patchHoursPerImage: {
    name: 'イメージ1つの更新時間', short: 'イメージの更新時間',
    explain: 'イメージ1つを作り直し、確認するまでの、月あたりの作業時間です。カーネルを共有しても残ります。',
  },
  hostPeakPower: { name: 'ホストの最大電力', short: 'ホストの最大電力', explain: '仮想化ホスト1台が全負荷で使う電力です。' },
  physicalPeakPower: {
    name: '物理サーバーの最大電力', short: '物理サーバーの電力',
    explain: '統合する前のサーバー1台が全負荷で使う電力です。',
  },
  idlePowerShare: {
    name: '無負荷時の電力の割合', short: '無負荷時の電力',
    explain: '何もしていないときの電力が、全負荷時の何割かです。高いほど、台数を減らす効果が大きくなります。',
  },
  pue: {
    name: '電力使用効率（PUE）', short: 'PUE',
    explain: '冷却などを含む施設全体の電力が、IT機器の電力の何倍かです。',
  },
  hostPrice: { name: 'ホストの価格', short: 'ホストの価格', explain: '仮想化ホスト1台の購入価格です。' },
  serverPrice: { name: '物理サーバーの価格', short: '物理サーバーの価格', explain: '仮想化しない場合に買う、サーバー1台の価格です。' },
  energyPrice: { name: '電力単価', short: '電力単価', explain: '1\u00a0kWhあたりの電気料金です。' },
  licenceModel: {
    name: 'OSライセンスの数え方', short: 'ライセンスの数え方',
    explain: 'ゲストごとか、何台分かまとめてか、ホスト単位で無制限かです。2007年にもこの3通りがありました。',
  },
  guestsPerLicence: {
    name: 'ライセンス1本のゲスト数', short: '1本のゲスト数',
    explain: 'まとめて売られるライセンス1本で動かせる、ゲストOSの数です。',
  },
  containersCount: {
    name: 'コンテナにもライセンスが要るか', short: 'コンテナも数える',
    explain: 'コンテナ1つを、OS 1つとして数える契約かどうかです。',
  },
  licencePrice: { name: 'ライセンスの年額', short: 'ライセンスの年額', explain: 'OSのライセンス1本に1年で払う額です。' },
  hourlyWage: { name: '作業1時間の人件費', short: '人件費（1時間）', explain: '運用担当者の1時間あたりの費用です。' },
  years: { name: '費用を見る年数', short: '年数', explain: '購入費と運用費を合計する期間です。' },
  currency: { name: '通貨', short: '通貨', explain: '金額の表示に使う通貨です。既定の価格は、その年のおおよその為替で換算します。' },
};

const vmIoPath: Readonly<Record<VmIoPath, Option>> = {
  emulated: { name: 'エミュレーション', line: '実在の装置をソフトウェアでまねます。どのOSでも動きますが、遅くなります。' },
  paravirtual: { name: '準仮想化ドライバー', line: '仮想化を前提とした専用ドライバー（virtio、vmxnetなど）を使います。' },
  passthrough: { name: 'パススルー', line: '装置をVMに直接渡します。速い代わりに、ゲストのメモリを固定するのでページ共有は働きません。' },
};
const containerIoPath: Readonly<Record<ContainerIoPath, Option>> = {
  host: { name: 'ホスト直結', line: 'ホストのネットワークとボリュームをそのまま使います。' },
  bridged: { name: 'ブリッジ経由', line: 'NATやオーバーレイネットワーク、階層型ファイルシステムを通ります。' },
};
const memoryAccounting: Readonly<Record<MemoryAccounting, Option>> = {
  resident: { name: '実使用量', line: '実際に物理メモリを占めている量で数えます。' },
  reserved: { name: '予約量', line: '配置のときに確保される量で数えます。VMの固定分は約10倍になります。' },
};
const licenceModel: Readonly<Record<LicenceModel, Option>> = {
  guest: { name: 'ゲストごと', line: 'OS 1つにつき1本です。' },
  bundle: { name: '複数台まとめて', line: '1本で決まった台数のゲストを動かせます。' },
  host: { name: 'ホスト単位で無制限', line: 'ホストごとに1本で、ゲストの数は問いません。' },
};
const containersCount: Readonly<Record<YesNo, Option>> = {
  no: { name: '数えない', line: 'ホストOSの分だけで足ります。' },
  yes: { name: '数える', line: 'コンテナ1つをゲストOS 1つと同じに扱います。' },
};
const currency: Readonly<Record<Currency, Option>> = {
  usd: { name: '米ドル', line: 'USD' },
  jpy: { name: '円', line: 'JPY' },
  eur: { name: 'ユーロ', line: 'EUR' },
};

const groups: Readonly<Record<InputGroup, GroupText>> = {
  primary: { name: '主な条件', line: '分かれ目をいちばん大きく動かす4つです。' },
  workload: { name: 'ワークロード', line: '移行元のサーバーと、その上のアプリケーション。' },
  kernels: { name: 'カーネルの混在', line: 'カーネルが分かれるほど、OS仮想化は不利になります。' },
  sharing: { name: '共有とイメージ', line: '差を縮める仕組み。VMとコンテナに同じ規則を当てはめます。' },
  paths: { name: 'CPUとI/O経路', line: '仮想化で増えるCPUの仕事。' },
  host: { name: 'ホスト', line: '載せる側のサーバーと、空けておく余裕。' },
  management: { name: '運用の手間', line: 'パッチ適用と、増え続けるものの管理。' },
  power: { name: '電力', line: '無負荷時の電力が、統合の効果を決めます。' },
  cost: { name: '費用とライセンス', line: '価格には確かな出典が少ないので、ご自分の値をお使いください。' },
};

export const inputs = {
  items,
  options: { vmIoPath, containerIoPath, memoryAccounting, licenceModel, containersCount, currency },
  groups,
};
