import type { EraCompared, EraSide, ThenNow, ThenNowMeasure } from '../../../derive/thenNow.ts';
import type { Format } from '../../format.ts';
import { JOINER } from '../../numerals.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';

const nameOf = (one: EraCompared): string => terms.eras[one.era].name;
const sides = { hardware: 'VM', os: 'コンテナ' };

/** In the middle of the sentence and at its end. */
function amount(extra: number, f: Format): { readonly more: RichWord | string; readonly end: string } {
  const text = f.percent(Math.abs(extra), 0);
  if (!/[1-9]/.test(text)) return { more: '同じだけ', end: '要ります' };
  return extra > 0
    ? { more: { text: `${text}多く`, tone: 'hardware' }, end: '要ります' }
    : { more: { text: `${text}少なく`, tone: 'os' }, end: 'て済みます' };
}

function overheads(first: EraCompared, last: EraCompared, f: Format): string {
  const [then, now] = [f.memory(first.vmmPerVm), f.memory(last.vmmPerVm)];
  const overhead = `${f.named(1, 'vm')}${last.onAverage === true ? 'あたりの平均' : 'ごとの'}オーバーヘッド`;
  const change = then === now
    ? `${overhead}は${now}のままです`
    : `${overhead}は${then}から${now}に${last.vmmPerVm < first.vmmPerVm ? '減りました' : '増えました'}`;
  return first.copiesGivenBack < 1 && last.copiesGivenBack < 1 ? `ゲストOSの複製は残り、${change}` : change;
}

function title({ eras }: ThenNow, f: Format): RichText {
  const [first, last] = [eras[0], eras.at(-1)];
  if (first === undefined || last === undefined) return [''];
  const { extraMemory: then } = first;
  const { extraMemory: now } = last;
  if (then === null || now === null) return [`この条件では、空のホストにも載らないものがあり、${nameOf(first)}と${nameOf(last)}のメモリは比べられません`];
  const [before, after] = [amount(then, f), amount(now, f)];
  return [
    `VMのメモリはコンテナに比べて、${nameOf(first)}は`, before.more, `、${nameOf(last)}は`, after.more,
    `${after.end}。${overheads(first, last, f)}`,
  ];
}

const value = (measure: ThenNowMeasure, side: EraSide, f: Format): string => {
  if (measure === 'cpu') return f.factor(side.cpu);
  return measure === 'hosts' ? f.real(side.hosts) : f.percent(side.overhead);
};

/** マイナスの割合は、誤りではない。 */
function belowZero(eras: readonly EraCompared[]): string {
  const names = eras.filter((one) => (one.hardware.overhead ?? 0) < 0).map(nameOf);
  return names.length === 0 ? ''
    : `${names.join('と')}のVMの割合がマイナスなのは、ページ共有で戻るメモリが、OSと仮想化の仕組みに要る分より多いためです。`;
}

function summary({ eras }: ThenNow, f: Format): string {
  const [first, last] = [eras[0], eras.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isKept = (id: 'hardware' | 'os', measure: ThenNowMeasure): boolean => value(measure, first[id], f) === value(measure, last[id], f);
  const pair = (subject: string, measure: ThenNowMeasure, unit = ''): string => {
    // 載らない年のある方式は、並べる数がない。
    const placed = (['hardware', 'os'] as const).filter((id) => first[id][measure] !== null && last[id][measure] !== null);
    const told = placed.map((id) => `${sides[id]}で${isKept(id, measure) ? '' : `${value(measure, first[id], f)}${unit}から`}${value(measure, last[id], f)}${unit}${isKept(id, measure) ? 'のまま' : 'に'}`);
    return told.length === 0 ? '' : `${subject}は、${told.join('、')}${placed.slice(-1).some((id) => isKept(id, measure)) ? 'です' : 'なります'}。`;
  };
  const said = [pair('ワークロード100個あたりのホスト', 'hosts', `${JOINER}台`), pair('買ったメモリのうちOSと仮想化の仕組みが占める割合', 'overhead'), pair('リクエスト1つあたりのCPU', 'cpu')];
  return `${nameOf(first)}から${nameOf(last)}への移り変わりです。${said.join('')}${belowZero(eras)}`;
}

export const thenNow = {
  kicker: 'あのころと今',
  title, summary, value, sides,
  rows: {
    hosts: 'ワークロード100個あたりのホスト（予備込み）',
    overhead: '買ったメモリに占める、OSと仮想化の分',
    cpu: 'リクエストのCPU（棒は、1倍を超える分）',
  } as Readonly<Record<ThenNowMeasure, string>>,
  /** The same, short. */
  measures: { hosts: 'ホスト（100個あたり）', overhead: 'OSと仮想化の割合', cpu: 'リクエストのCPU' } as Readonly<Record<ThenNowMeasure, string>>,
  chosen: '選択中',
  notPlaceable: '載らない',
  reading: '行ごとに、3つの年を同じ目盛りで描いています。1倍は、仮想化しないときのCPUです。メモリの行では、VMはゲストOSの複製（ページ共有で戻る分を引いたもの）、VM\u00a01台ごとのオーバーヘッド、ハイパーバイザー、コンテナはホストOS、ランタイム、エージェントを、左から順に積んでいます。',
  /** What the reader has set by hand, each with its value; `given`: his estate goes with it. */
  kept: (items: readonly string[], f: Format, given: boolean) => {
    const own = items.length === 0 ? '' : `ご自分で変えた条件（${f.list(items)}）`;
    if (given) return `実環境の構成（ゲストOSの大きさを含む）${own === '' ? '' : `と、${own}`}は、どの年にもそのまま当てはめました。ほかはその年の既定値です。`;
    return own === '' ? 'どの年も、その年の既定値で計算しています。' : `${own}は、どの年にもそのまま当てはめました。ほかはその年の既定値です。`;
  },
  table: {
    corner: '比べるもの', row: (measure: string, side: string) => `${side}：${measure}`,
    perVm: 'VM\u00a01台ごとのオーバーヘッド', memory: 'VMのメモリ（コンテナとの差）', workloads: 'ワークロード',
  },
};
