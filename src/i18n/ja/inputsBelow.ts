import type {
  ContainerIoPath, Currency, InputKey, LicenceModel, MemoryAccounting, VmIoPath, YesNo,
} from '../../model/inputs.ts';
import type { InputGroup } from '../../model/inputTable.ts';

interface Option { readonly name: string; readonly line: string }
type GroupText = Option;

/** What each input means in the world, in a line. */
const explain: Readonly<Record<InputKey, string>> = {
  workloads: 'VMまたはコンテナの数。1つにつきアプリケーションを1つ動かします。',
  guestOsMemory: 'アプリケーションを動かす前に、OS\u00a01つが占めるメモリです。既定は、主に開発元が示す推奨値や最小値（インストールの要件）です。何もしていないときの使用量を測ったものではなく、実際はそれより少ないことも多いこともあります。',
  guestOsDisk: 'OS\u00a01つのインストールに割り当てるディスクです。実際に書き込む量は、これより少ないこともあります。',
  utilization: '各ワークロードが元のサーバーで使っていたCPUの平均です。統合の余地は、この低さから生まれます。',
  sourceCores: '元のサーバーの性能を、その時代のホストのコアに換算した数です。使用率と掛け合わせるとCPU需要になります。',
  appMemory: 'アプリケーション自身が使うメモリです。どの方式でも減りません。',
  appDisk: 'データやログを含め、アプリケーション自身が使うディスクです。どの方式でも減りません。',
  kernelFamilies: 'Windows、Linux、Solarisなど、カーネルの異なる系統の数です。ディストリビューションの違いは数えません。',
  minorityShare: '主なカーネル以外で動くワークロードの割合です。ほかの系統に均等に分けます。',
  pageSharing: '同じ系統のVMどうしで、内容の等しいメモリページを1つにまとめる割合です（透過的ページ共有 / KSM）。',
  vmDiskSharing: 'リンククローンや重複排除によって、ゲストOSのディスクを共有できる割合です。',
  imageDisk: 'アプリケーションのデータを除いた、コンテナイメージ1つ分のディスクです。',
  imageSharing: '共通のベースレイヤーやテンプレートによって共有できる、イメージの割合です。',
  runtimeMemory: 'コンテナ1つを動かすために、ランタイムや管理プロセスが使うメモリです。',
  ioShare: 'CPU需要のうち、通信やディスクの入出力に費やす割合です。高いほど、I/O経路の差が効きます。',
  vmIoPath: 'ゲストOSの入出力が、実際の装置に届くまでの道筋です。',
  containerIoPath: 'コンテナの入出力が、実際の装置に届くまでの道筋です。コンテナにも追加の負担はあります。',
  hostMemory: '仮想化ホスト1台に積むメモリです。',
  hostCores: '仮想化ホスト1台の物理コアの数です。',
  hostDisk: '仮想化ホスト1台が使えるディスクです。共有ストレージなら、1台あたりの割り当て分です。',
  cpuTarget: 'ここまで使う、と決めたホストのCPU使用率です。残りは、負荷の山に備える余剰です。',
  spareHosts: '故障に備えて空けておくホストの数です。カーネルごとにプールが分かれるOS仮想化では、プールの数だけ必要です。',
  maxContainers: 'メモリやCPUに余裕があっても、これより多くは載せません。Kubernetesの設計上の目安は、1ノードあたり110個です。',
  memoryAccounting: 'VMの固定分を、実際に使う量で数えるか、予約する量で数えるかです。2007年と2014年の結果は変わりません。',
  customisedShare: '標準のままではなく、個別の更新が要るイメージの割合です。VMにもコンテナにも同じ値を使います。',
  growthPerMonth: 'ワークロードが1か月に増える割合です。手軽に作れるほど増えやすくなります。',
  idleShare: '誰も使わなくなったまま動き続けているものの割合です。',
  patchHoursPerKernel: 'カーネル1つにパッチを当て、確認するまでの、月あたりの作業時間です。',
  patchHoursPerImage: 'イメージ1つを作り直し、確認するまでの、月あたりの作業時間です。カーネルを共有しても残ります。',
  hostPeakPower: '仮想化ホスト1台が全負荷で使う電力です。',
  physicalPeakPower: '統合する前のサーバー1台が全負荷で使う電力です。',
  idlePowerShare: '何もしていないときの電力が、全負荷時の何割かです。高いほど、台数を減らす効果が大きくなります。',
  pue: '冷却などを含む施設全体の電力が、IT機器の電力の何倍かです。',
  hostPrice: '仮想化ホスト1台の購入価格です。',
  serverPrice: '仮想化しない場合に買う、サーバー1台の価格です。',
  energyPrice: '1\u00a0kWhあたりの電気料金です。',
  licenceModel: 'ゲストごとか、複数台まとめてか、ホスト単位で無制限かです。2007年にもこの3通りがありました。',
  guestsPerLicence: 'まとめて売られるライセンス1本で動かせる、ゲストOSの数です。',
  containersCount: 'コンテナ1つを、OS\u00a01つとして数える契約かどうかです。',
  licencePrice: 'OSライセンス1本に1年間で払う額です。',
  hourlyWage: '運用担当者の1時間あたりの費用です。',
  years: '購入費と運用費を合計する期間です。',
  currency: '金額の表示に使う通貨です。既定の価格は、その年のおおよその為替で換算します。',
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
  guest: { name: 'ゲストごと', line: 'OS\u00a01つにつき1本です。' },
  bundle: { name: '複数台まとめて', line: '1本で決まった台数のゲストを動かせます。' },
  host: { name: 'ホスト単位で無制限', line: 'ホストごとに1本で、ゲストの数は問いません。' },
};
const containersCount: Readonly<Record<YesNo, Option>> = {
  no: { name: '数えない', line: 'ホストOSの分だけで足ります。' },
  yes: { name: '数える', line: 'コンテナ1つをゲストOS\u00a01つと同じに扱います。' },
};
const currency: Readonly<Record<Currency, Option>> = {
  usd: { name: '米ドル', line: 'USD' },
  jpy: { name: '円', line: 'JPY' },
  eur: { name: 'ユーロ', line: 'EUR' },
};

const groups: Readonly<Record<InputGroup, GroupText>> = {
  primary: { name: '主な条件', line: '自分の現場について、誰でも知っている4つです。' },
  workload: { name: 'ワークロード', line: '移行元のサーバーと、その上のアプリケーション。' },
  kernels: { name: 'カーネルの混在', line: 'カーネルが分かれるほど、OS仮想化は不利になります。' },
  sharing: { name: '共有とイメージ', line: 'VMどうし、コンテナどうしが共通に持つもの。規則は両方で同じです。VMどうしの共有はVMに、イメージの共有はコンテナに有利に働きます。' },
  paths: { name: 'CPUとI/O経路', line: '仮想化で増えるCPUの仕事。' },
  host: { name: 'ホスト', line: '載せる側のサーバーと、空けておく余裕。' },
  management: { name: '運用の手間', line: 'パッチ適用と、増え続けるものの管理。' },
  power: { name: '電力', line: '無負荷時の電力が、統合の効果を決めます。' },
  cost: { name: '費用とライセンス', line: '価格には確かな出典が少ないので、ご自分の値をお使いください。' },
};

export const inputsBelow = {
  explain,
  options: { vmIoPath, containerIoPath, memoryAccounting, licenceModel, containersCount, currency },
  groups,
};
