import type { InputKey } from '../../model/inputs.ts';

interface InputText {
  readonly name: string;
  /** For a compact slider. */
  readonly short: string;
}

const items: Readonly<Record<InputKey, InputText>> = {
  workloads: { name: 'ワークロードの数', short: 'VM・コンテナの数' },
  guestOsMemory: { name: 'ゲストOSのメモリ', short: 'ゲストOSのメモリ' },
  guestOsDisk: { name: 'ゲストOSのディスク', short: 'ゲストOSのディスク' },
  utilization: { name: '移行元の平均CPU使用率', short: 'CPU使用率' },
  sourceCores: { name: '移行元サーバーのコア数', short: '移行元のコア数' },
  appMemory: { name: 'アプリケーションのメモリ', short: 'アプリのメモリ' },
  appDisk: { name: 'アプリケーションのディスク', short: 'アプリのディスク' },
  kernelFamilies: { name: 'カーネルの系統数', short: 'カーネルの系統数' },
  minorityShare: { name: '少数派カーネルの割合', short: '少数派の割合' },
  pageSharing: { name: 'VM間のページ共有', short: 'ページ共有' },
  vmDiskSharing: { name: 'VMディスクの共有', short: 'VMディスクの共有' },
  imageDisk: { name: 'コンテナイメージの大きさ', short: 'イメージの大きさ' },
  imageSharing: { name: 'コンテナイメージの共有', short: 'イメージの共有' },
  runtimeMemory: { name: 'コンテナランタイムのメモリ', short: 'ランタイムのメモリ' },
  ioShare: { name: 'I/O処理の割合', short: 'I/Oの割合' },
  vmIoPath: { name: 'VMのI/O経路', short: 'VMのI/O経路' },
  containerIoPath: { name: 'コンテナのI/O経路', short: 'コンテナのI/O経路' },
  hostMemory: { name: 'ホストのメモリ', short: 'ホストのメモリ' },
  hostCores: { name: 'ホストのコア数', short: 'ホストのコア数' },
  hostDisk: { name: 'ホストのディスク', short: 'ホストのディスク' },
  cpuTarget: { name: 'ホストのCPU使用率の目標', short: 'CPU使用率の目標' },
  spareHosts: { name: 'プールごとの予備ホスト', short: '予備ホスト' },
  maxContainers: { name: 'ホストあたりのコンテナ数の上限', short: 'コンテナ数の上限' },
  memoryAccounting: { name: 'メモリの数え方', short: 'メモリの数え方' },
  customisedShare: { name: '個別に手を入れたイメージの割合', short: '個別イメージの割合' },
  growthPerMonth: { name: '月あたりの増加率', short: '月の増加率' },
  idleShare: { name: '使われていない割合', short: '使われていない割合' },
  patchHoursPerKernel: { name: 'カーネル1つの更新時間', short: 'カーネルの更新時間' },
  patchHoursPerImage: { name: 'イメージ1つの更新時間', short: 'イメージの更新時間' },
  hostPeakPower: { name: 'ホストの最大電力', short: 'ホストの最大電力' },
  physicalPeakPower: { name: '物理サーバーの最大電力', short: '物理サーバーの電力' },
  idlePowerShare: { name: '無負荷時の電力の割合', short: '無負荷時の電力' },
  pue: { name: '電力使用効率（PUE）', short: 'PUE' },
  hostPrice: { name: 'ホストの価格', short: 'ホストの価格' },
  serverPrice: { name: '物理サーバーの価格', short: '物理サーバーの価格' },
  energyPrice: { name: '電力単価', short: '電力単価' },
  licenceModel: { name: 'OSライセンスの数え方', short: 'ライセンスの数え方' },
  guestsPerLicence: { name: 'ライセンス1本のゲスト数', short: '1本のゲスト数' },
  containersCount: { name: 'ライセンスでのコンテナの扱い', short: 'コンテナの扱い' },
  licencePrice: { name: 'ライセンスの年額', short: 'ライセンスの年額' },
  hourlyWage: { name: '作業1時間の人件費', short: '人件費（1時間）' },
  years: { name: '費用を見る年数', short: '年数' },
  currency: { name: '通貨', short: '通貨' },
};

export const inputs = { items };
