import type { Confidence, Grade, Kind } from '../../model/assumption.ts';
import type { Era } from '../../model/era.ts';
import type { Fleet } from '../../model/fleet.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import type { DeploymentId, LayerId, Metric, Resource } from '../../model/result.ts';

interface DeploymentTerm {
  /** At first mention. */
  readonly full: string;
  readonly name: string;
  /** At a line's end: at most 10 full-width characters. */
  readonly short: string;
  readonly line: string;
}
interface MetricTerm {
  readonly name: string;
  /** Axis title; the unit comes from the axis scale. */
  readonly axis: (unit: string) => string;
  /** In a sentence: "…の差". */
  readonly fragment: string;
}
interface Named { readonly name: string; readonly line: string }

const deployments: Readonly<Record<DeploymentId, DeploymentTerm>> = {
  physical: {
    full: '仮想化なし（物理サーバー）', name: '物理サーバー', short: '物理サーバー',
    line: '1台のサーバーにOSを1つ入れ、アプリケーションを1つ動かします。',
  },
  hardware: {
    full: 'ハードウェア仮想化（ハイパーバイザー型）', name: 'ハードウェア仮想化', short: 'ハードウェア仮想化',
    line: 'ハイパーバイザーの上に仮想マシン（VM）を並べ、VMごとにゲストOSを入れます。',
  },
  os: {
    full: 'OS仮想化（コンテナ型）', name: 'OS仮想化', short: 'OS仮想化',
    line: '1つのカーネルを共有し、その上でコンテナを動かします。カーネルの異なるものは同じホストに載りません。',
  },
  nested: {
    full: 'VM内コンテナ（入れ子）', name: 'VM内コンテナ', short: 'VM内コンテナ',
    line: 'カーネルの系統ごとにVMを1台ずつ用意し、コンテナはその中で動かします。',
  },
  microvm: {
    full: 'マイクロVM（軽量な仮想マシン）', name: 'マイクロVM', short: 'マイクロVM',
    line: 'ごく小さなカーネルを載せた軽いVMを、ワークロードごとに起動します。ゲストはLinuxに限ります。',
  },
};

const layers: Readonly<Record<LayerId, string>> = {
  application: 'アプリケーション', image: 'コンテナイメージ', runtime: 'コンテナランタイム', guestOs: 'ゲストOS',
  guestKernel: 'ゲストカーネル', userland: '最小限のユーザーランド', monitor: 'VMモニター',
  vmmOverhead: 'VM\u00a01台ごとのオーバーヘッド', sharedPages: 'ページ共有で戻る分', agents: 'ノードのエージェント',
  hostOs: 'ホストOS', hypervisor: 'ハイパーバイザー',
};

const resources: Readonly<Record<Resource, string>> = { memory: 'メモリ', cpu: 'CPU', disk: 'ディスク', count: '個数の上限' };

const metrics: Readonly<Record<Metric, MetricTerm>> = {
  memory: { name: 'メモリ', axis: (unit) => `使用メモリ（${unit}）`, fragment: 'メモリの使用量' },
  disk: { name: 'ディスク', axis: (unit) => `使用ディスク（${unit}）`, fragment: 'ディスクの使用量' },
  cpu: { name: 'CPU', axis: (unit) => `使用CPU（${unit}）`, fragment: 'CPUの使用量' },
  hosts: { name: 'ホスト台数', axis: (unit) => `ホスト台数（${unit}）`, fragment: 'ホストの台数' },
  kernels: { name: 'パッチを当てるカーネル', axis: (unit) => `パッチを当てるカーネル（${unit}）`, fragment: 'パッチを当てるカーネルの数' },
  licences: { name: 'OSライセンス', axis: (unit) => `OSライセンス（${unit}）`, fragment: 'OSライセンスの数' },
  power: { name: '消費電力', axis: (unit) => `消費電力（${unit}）`, fragment: '消費電力' },
  cost: { name: '費用', axis: (unit) => `期間中の費用（${unit}）`, fragment: '期間中の費用' },
};

const kinds: Readonly<Record<Kind, string>> = {
  measurement: '実測', vendorClaim: 'ベンダーの主張', standard: '標準・仕様', ourAssumption: '当サイトの仮定',
};

const confidences: Readonly<Record<Confidence, string>> = { high: '確度 高', medium: '確度 中', low: '確度 低' };

const grades: Readonly<Record<Grade, string>> = {
  V1: '一次資料で確認', V2: '引用した資料で確認', M: '未検証',
};

const eras: Readonly<Record<Era, Named>> = {
  '2007': { name: '2007年', line: 'ESX 3、Xen 3、OpenVZの時代。サーバー統合が始まったころ。' },
  '2014': { name: '2014年', line: 'KVMとvirtio、Docker 1.0の時代。コンテナが広まり始めたころ。' },
  '2026': { name: '2026年', line: 'CPUの仮想化支援が行き渡り、KubernetesとマイクロVMが並び立つ現在。' },
};

const systems: Readonly<Record<KernelFamily, string>> = {
  windows: 'Windows', linux: 'Linux', freebsd: 'FreeBSD', solaris: 'Solaris', macos: 'macOS', aix: 'AIX', hpux: 'HP-UX', netware: 'NetWare', other: 'そのほかのOS', unknown: 'OS不明',
};

export const terms = {
  deployments, layers, resources, metrics, kinds, confidences, grades, eras,
  /** Capacity of placed hosts that nothing uses. */
  stranded: '使えずに残る分',
  systems,
  /** 0 is the main family; by name where it is known what the families are. */
  family: (index: number, known?: Fleet['systems']): string => {
    const system = known?.[index];
    return system === undefined ? (index === 0 ? '主なカーネル' : `ほかのカーネル${index}`) : systems[system];
  },
};
