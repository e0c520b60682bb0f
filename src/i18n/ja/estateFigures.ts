import type { FamilyFacts, FamilyRow } from '../../derive/estate/familyRows.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import type { DifferenceReason, Gauge, RealityFacts } from '../../derive/estate/reality.ts';
import type { RowNumber } from '../../derive/estate/rowNumbers.ts';
import type { Strip, StripId } from '../../derive/estate/strips.ts';
import type { Waste, WasteFacts, WasteId } from '../../derive/estate/waste.ts';
import type { Format } from '../format.ts';
import type { RichText } from '../rich.ts';
import { systems } from './osCounter.ts';
import { terms } from './terms.ts';

const FAMILIES = terms.systems;

const amount = (f: Format, id: StripId, value: number): string => {
  switch (id) {
    case 'memory': return f.memory(value);
    case 'disk': return f.disk(value);
    case 'vcpus': return f.real(value);
    case 'utilization': return f.percent(value);
  }
};

const machines = (f: Format, n: number): string => f.counted(n, 'vm');
const guestOf = (family: KernelFamily): string =>
  (family === 'unknown' ? '系統の分からないゲストOS' : family === 'other' ? 'そのほかのゲストOS' : `${FAMILIES[family]}のゲストOS`);
const vm = (text: string) => ({ text, tone: 'hardware' }) as const;
const container = (text: string) => ({ text, tone: 'os' }) as const;
const there = (text: string) => ({ text, tone: 'physical' }) as const;

/** What an average would make of it: many count as larger than they are. */
const hides = (f: Format, strip: Strip): string =>
  (strip.belowMean >= 0.5
    ? `マシンの${f.percent(strip.belowMean, 0)}は、平均の${amount(f, strip.id, strip.mean)}を下回ります。平均で見積もると、これらを実際より大きく数えることになります。`
    : `平均の${amount(f, strip.id, strip.mean)}は、中央値とほぼ同じか小さい値です。`);

/** Where more machines run than the model takes. */
const scaled = (f: Format, used: number): string =>
  `モデルが扱えるのは${machines(f, used)}までです。ホストの数は、構成の比率はそのままに、${machines(f, used)}として計算しています。`;

const spread = {
  kicker: 'マシンの分布',
  title: (f: Format, strips: readonly Strip[]): RichText => {
    const [first] = strips;
    if (first === undefined) return ['動いているマシンがありません'];
    const { median, p90, id } = first;
    return median === p90
      ? [`9割のマシンが、メモリ${amount(f, id, median)}以下です`]
      : [`半数のマシンはメモリ${amount(f, id, median)}以下、9割は${amount(f, id, p90)}以下です`];
  },
  summary: (f: Format, strips: readonly Strip[], guestOs: number | null): string => [
    ...strips.slice(0, 1).map((strip) => hides(f, strip)),
    ...(guestOs === null ? [] : [`メモリの${f.percent(guestOs, 0)}は、ゲストOSの取り分です。`]),
  ].join(''),
  sources: '棒の高さは台数です。メモリ、vCPU、ディスクの横軸は2倍刻み、CPU使用率は5%刻みです。',
  names: { memory: 'メモリ', vcpus: 'vCPU', disk: 'ディスク', utilization: 'CPU使用率' } satisfies Readonly<Record<StripId, string>>,
  among: (f: Format, n: number) => machines(f, n),
  amount,
  median: (text: string) => `中央値 ${text}`, mean: (text: string) => `平均 ${text}`, p90: (text: string) => `9割が${text}以下`,
  table: { corner: '項目', machines: '台数', p10: '1割がこの値以下', median: '中央値', mean: '平均', p90: '9割がこの値以下', most: '最大', below: '平均未満の割合' },
};

const wasteName = (f: Format, id: WasteId, { limits }: WasteFacts): string => ({
  idle: `CPU使用率${f.percent(limits.idleBelow, 0)}未満`, oversized: `使用中のメモリが割り当ての${f.percent(limits.activeBelow, 0)}未満`, off: '電源オフ',
})[id];

const without: Readonly<Record<WasteId, string>> = { idle: 'すべて止めれば', oversized: '足りる大きさまで減らせば', off: 'ディスクを消せば' };
const evenWithout: Readonly<Record<WasteId, string>> = { idle: 'すべて止めても', oversized: '足りる大きさまで減らしても', off: 'ディスクを消しても' };
const fewer = (f: Format, { id, hosts }: Waste): string => {
  if (hosts === null) return 'すべては載らないため、ホスト数は比べられません';
  return hosts === 0 ? `${evenWithout[id]}、VMのホストは減りません` : `${without[id]}、VMのホストは${f.counted(hosts, 'host')}減ります`;
};

const waste = {
  kicker: '使われていない分',
  title: (f: Format, facts: WasteFacts): RichText => {
    const rows = [facts.idle, facts.oversized, facts.off].filter((one) => one !== null);
    const first = rows.toSorted((a, b) => (b.hosts ?? 0) - (a.hosts ?? 0) || b.machines / b.of - a.machines / a.of)[0];
    if (first === undefined) return ['CPU使用率も使用中のメモリも、この一覧にはありません'];
    const what = { idle: `ほとんど動いていないマシンが${machines(f, first.machines)}`, oversized: `メモリが大きすぎるマシンが${machines(f, first.machines)}`, off: `電源オフのマシンが${machines(f, first.machines)}` }[first.id];
    if (first.machines === 0) return ['動いていないマシンも、大きすぎるマシンもありません'];
    if (first.hosts === null) return [`${what}あります`];
    return first.hosts === 0 ? [`${what}あります。ただし、${evenWithout[first.id]}、VMのホストは減りません`] : [`${what}あります。${without[first.id]}、`, vm(`VMのホストが${f.counted(first.hosts, 'host')}減ります`)];
  },
  summary: '3つは別々に数えています。1台が2つに当てはまることもあるため、減るホストの数は足し合わせられません。',
  sources: '境目は選べます。使用中のメモリは出力した時点の値で、平均ではありません。大きすぎるマシンは、境目ちょうどになるまで減らすものとして計算しています。',
  name: wasteName, fewer,
  count: (f: Format, { machines: n, of }: Waste) => `${f.count(n)}\u2060/\u2060${f.counted(of, 'vm')}（${f.percent(of === 0 ? 0 : n / of, 0)}）`,
  holds: (f: Format, it: Waste): string => ({ idle: `メモリ${f.memory(it.memory)}、ディスク${f.disk(it.disk)}`, oversized: `余分なメモリ${f.memory(it.memory)}`, off: `ディスク${f.disk(it.disk)}` })[it.id],
  notKnown: { idle: 'CPU使用率は、この一覧にはありません', oversized: '使用中のメモリは、この一覧にはありません', off: '電源オフのマシンはありません' } satisfies Readonly<Record<WasteId, string>>,
  choose: { idle: '「動いていない」とみなすCPU使用率', active: '「大きすぎる」とみなすメモリの割合', below: (text: string) => `${text}未満` },
  table: { corner: '項目', machines: '台数', of: '値の分かる台数', share: '割合', memory: 'メモリ', disk: 'ディスク', hosts: '減るホスト' },
};

const differenceText = (f: Format, difference: number): string =>
  (difference === 0 ? '同じ台数です' : difference < 0 ? `${f.counted(-difference, 'host')}少ない台数です` : `${f.counted(difference, 'host')}多い台数です`);

const reality = {
  kicker: '今の環境との比較',
  title: (f: Format, { predicted, reality: it, scaledTo }: RealityFacts): RichText => {
    const vms = predicted.find((one) => one.id === 'hardware');
    if (vms === undefined || vms.hosts === null) return ['実際のホストは', there(f.counted(it.hosts, 'host')), 'です。モデルでは、載らないマシンがあります'];
    if (scaledTo !== null) return ['モデルの予測は、', `${machines(f, scaledTo)}に換算して`, vm(f.counted(vms.hosts, 'host')), 'です。実際は', there(f.counted(it.hosts, 'host')), 'あります'];
    return ['モデルの予測は', vm(f.named(vms.hosts, 'host')), '、実際は', there(f.counted(it.hosts, 'host')), 'です'];
  },
  summary: (f: Format, { difference, scaledTo }: RealityFacts): string => (scaledTo !== null ? `${scaled(f, scaledTo)}実際の台数とは比べられません。` : difference === null ? '' : `予測は、実際${difference === 0 ? 'と' : 'より'}${differenceText(f, difference)}。`),
  reasons: '違いの理由として考えられること',
  actual: '実際のホスト', spare: (f: Format, n: number) => `うち予備${f.counted(n, 'host')}`, notPlaced: '載らないマシンがある',
  gauges: { cpuUse: '実際のCPU使用率', memoryUse: '実際のメモリ使用率', memoryCommitted: 'VMに割り当てたメモリ' } satisfies Readonly<Record<Gauge['id'], string>>,
  gauge: (f: Format, { id, value, target }: Gauge): string =>
    (target === null ? f.percent(value, 0) : `${f.percent(value, 0)}（モデルの${id === 'cpuUse' ? '目標' : '上限'}は${f.percent(target, 0)}）`),
  more: (f: Format, { reality: it, spares, difference }: RealityFacts, reason: DifferenceReason): string => {
    switch (reason) {
      case 'spares': return `モデルの予備${f.counted(spares, 'host')}：`;
      case 'clusters': return `${f.count(it.clusters)}クラスター：`;
      case 'sizes': return (difference ?? 0) > 0 ? '平均はモデルより大きい：' : '平均はモデルより小さい：';
      case 'cpuHeadroom': case 'cpuFull': return `CPU使用率${f.percent(it.cpuUse, 0)}：`;
      case 'memoryHeadroom': return `メモリ使用率${f.percent(it.memoryUse, 0)}：`;
      case 'memoryOvercommitted': return `割り当て${f.percent(it.memoryCommitted, 0)}：`;
      case 'reserved': return `使用量は割り当ての${f.percent(it.memoryUse === null || it.memoryCommitted === null ? null : it.memoryUse / it.memoryCommitted, 0)}：`;
      case 'disk': case 'unexplained': case 'noDifference': case 'notPlaced': case 'scaled': return '';
    }
  },
  table: { corner: '項目', hosts: 'ホスト', spare: 'うち予備' },
};

const family = {
  kicker: 'カーネルの系統ごと',
  title: (f: Format, facts: FamilyFacts): RichText => {
    const [first] = facts.rows;
    if (first === undefined) return ['動いているマシンがありません'];
    const os = guestOf(first.family);
    if (facts.areContainers) return ['VMにすれば、', vm(`${os}が${systems(f, first.machines)}、メモリにして${f.memory(first.osMemory)}`), '増えます。今は', container('カーネルを共有しています')];
    const { machines: n, containerHosts } = first;
    const lead: RichText = [`${os}が${systems(f, n)}あり、`, vm(`メモリを${f.memory(first.osMemory)}`), '使っています。'];
    if (containerHosts === null) return [...lead, 'コンテナにすると、載らないものがあります'];
    // Hosts of a part do not stand beside machines of the whole.
    if (facts.scaledTo !== null) return [...lead, container('コンテナなら、ホストごとに1つ'), 'で済みます'];
    if (containerHosts >= n) return [...lead, 'コンテナにしても、OSの数は減りません'];
    const shared = container(`コンテナなら、ホストごとに1つ、合わせて${systems(f, containerHosts)}`);
    return first.carrier === 'vm' ? [...lead, shared, 'で済みますが、最良の組み合わせではVMのままです'] : [...lead, shared, 'で済みます'];
  },
  summary: (f: Format, facts: FamilyFacts): string => [
    facts.areContainers ? `VMにすれば、ゲストOSのメモリは合わせて${f.memory(facts.osMemory)}です。` : `ゲストOSのメモリは合わせて${f.memory(facts.osMemory)}で、全体の${f.percent(facts.memory === 0 ? 0 : facts.osMemory / facts.memory, 0)}です。`,
    ...(facts.single === 0 ? [] : [`マシンが1台しかない系統が${f.counted(facts.single, 'family')}あり、カーネルを共有する相手がいません。`]),
    ...(facts.left.length === 0 ? [] : [`最良の組み合わせでは、${f.list(facts.left.map((one) => FAMILIES[one]))}をVMに残します。`]),
    ...(facts.scaledTo === null ? [] : [scaled(f, facts.scaledTo)]),
  ].join(''),
  sources: 'ゲストOSの大きさは系統ごとの前提です。斜線がゲストOS、無地がアプリケーションの取り分です。',
  machines, guestOs: (f: Format, row: FamilyRow) => `ゲストOS ${f.memory(row.osMemory)}\u2060/\u2060${f.memory(row.memory)}`,
  hosts: (f: Format, row: FamilyRow): string => (row.containerHosts === null ? 'コンテナとしては載りません' : `コンテナなら専用のホストが${f.counted(row.containerHosts, 'host')}`),
  single: '共有する相手がいません',
  carrier: { vm: '最良の組み合わせではVM', container: '最良の組み合わせではコンテナ' },
  table: { corner: '系統', machines: '台数', vcpus: 'vCPU', memory: 'メモリ', os: 'うちゲストOS', disk: 'ディスク', osDisk: 'うちゲストOS', hosts: 'コンテナのホスト', carrier: '最良の組み合わせ' },
  carriers: { vm: 'VM', container: 'コンテナ' },
};

export interface RowCounts { readonly rows: string; readonly imported: string; readonly setAside: string }

const rows = {
  kicker: '行の内訳',
  title: (it: RowCounts): string => `${it.rows}行のうち、${it.imported}行を取り込み、${it.setAside}行を除きました`,
  all: (it: RowCounts): string => `${it.rows}行をすべて取り込みました`,
  imported: '取り込んだ行', setAside: '除いた行',
  numbers: { running: '動いているマシン', off: '電源オフのマシン', memory: 'メモリ', vcpus: 'vCPU', disk: 'ディスク', osMemory: 'ゲストOSのメモリ' } satisfies Readonly<Record<RowNumber, string>>,
  /** Each number after its name, one after the other. */
  sum: { gap: ' ', joint: '、', end: '。数字を押すと、元の行を確かめられます。' },
  value: (f: Format, number: RowNumber, value: number): string => {
    switch (number) {
      case 'running': case 'off': return machines(f, value);
      case 'memory': case 'osMemory': return f.memory(value);
      case 'disk': return f.disk(value);
      case 'vcpus': return f.count(value);
    }
  },
  reason: (reason: string, count: string): string => `${reason}：${count}行`,
  table: { corner: '行', file: 'ファイル', reason: '理由', rows: '行数' },
  receipt: {
    words: (f: Format, n: number): string => `${f.count(n)}行の合計です。大きいものから並べています。行番号は元のファイルのものです。`,
    lines: (f: Format, lines: readonly number[], more: number): string => `${lines.join('、')}行目${more === 0 ? '' : `、ほか${f.count(more)}行`}`,
    rest: (f: Format, parts: number, n: number): string => `ほか${f.count(parts)}グループ（${machines(f, n)}）`,
    product: (count: string, each: string): string => `${count} × ${each}`,
  },
  page: { next: '次の100行', before: '前の100行', at: (from: string, to: string, all: string) => `${from}〜${to}行目（${all}行中）` },
};

const groups = {
  kicker: 'モデルに渡したグループ',
  title: (f: Format, count: number, all: number): string => `${machines(f, all)}を、大きさの近い${f.count(count)}グループにまとめて計算しています`,
  summary: '系統、メモリ、vCPUが同じで、CPU使用率とディスクの差が2倍以内のマシンを、1つのグループにまとめています。',
  list: 'グループと行番号', family: '系統', machines: '台数', vcpus: 'vCPU', memory: 'メモリ', disk: 'ディスク', use: 'CPU使用率', lines: '行番号', group: 'グループ',
  show: '行番号をすべて表示', hide: '行番号を閉じる', names: '名前も表示する', namesNote: '名前はこの画面に表示するだけで、保存も送信もしません。',
  shallow: 'グループが多いため、「ここでいちばん効くもの」「どこまで確かか」「どちらがどこで勝つか」の図は省いています。',
  linesOf: (group: string) => `グループ${group}の行番号`,
};

const take = {
  title: 'グループを保存する',
  why: 'グループごとの台数と大きさだけを保存します。マシン、ホスト、クラスターの名前も、OSの名前も入りません。JSONをこのページで読み取れば、同じ結果を再現できます。',
  json: 'グループのJSON', csv: 'グループのCSV', names: 'マシンの名前も入れる', namesNote: '社外に渡すときは外してください。',
  file: ['環境', 'グループ'], saved: (name: string) => `${name}を保存しました。`,
};

/** What the figures of an estate say. */
export const estateFigures = { families: FAMILIES, scaled, spread, waste, reality, family, rows, groups, take };
export type EstateFigureWords = typeof estateFigures;
