import type { DoubtBand, DoubtFigureId, DoubtScaleId, DoubtStrip, Told } from '../../../derive/doubt.ts';
import type { Widener } from '../../../model/band.ts';
import type { Format } from '../../format.ts';
import { JOINER } from '../../numerals.ts';
import type { RichText } from '../../rich.ts';
import { assumptions } from '../assumptions.ts';
import { inputs } from '../inputs.ts';

/** 帯に現れる値の書き方。費用は出てこない。 */
function value(f: Format, id: DoubtFigureId, told: Told): string {
  if (told === null) return 'ホストに載らない';
  if (told === 'never') return '開かない';
  switch (id) {
    case 'hardware': case 'os': case 'difference': return f.counted(told, 'host');
    case 'memory': return f.memory(told);
    case 'smoothGap': case 'firstGap': return f.counted(Math.round(told), 'workload');
  }
}

function range(f: Format, id: DoubtFigureId, low: Told, high: Told): string {
  if (low === 'never') return '開かない';
  return high === 'never' ? `${value(f, id, low)}以上、または開かない` : `${value(f, id, low)}〜${value(f, id, high)}`;
}

function title(f: Format, { strips }: DoubtBand): RichText {
  const { now, spread } = strips.difference;
  if (spread === null || spread.low === 'never' || spread.high === 'never') return ['この条件ではどちらかがホストに載らず、差の幅を示せません'];
  const [low, high] = [value(f, 'difference', spread.low), value(f, 'difference', spread.high)];
  if (now === null) return [`ここではどちらかがホストに載りません。載る場合、10回に9回は、差が${low}から${high}の間に収まります`];
  const here = value(f, 'difference', now);
  if (low === high) return [`ここでのホストの差は${here}。10回に9回は、${low === here ? 'このまま変わりません' : `${low}になります`}`];
  return [`ここでのホストの差は${here}。10回に9回は、${low}から${high}の間に収まります`];
}

function sides({ strips }: DoubtBand): string {
  const { spread } = strips.difference;
  if (spread === null || typeof spread.low !== 'number' || typeof spread.high !== 'number') return '';
  if (spread.low > 0) return '帯の端から端まで、ホストが多く要るのはVMの側です。';
  if (spread.high < 0) return '帯の端から端まで、ホストが多く要るのはコンテナの側です。';
  return spread.low < 0 && spread.high > 0
    ? '帯は0をまたぐので、どちらが有利かはこの条件だけでは言い切れません。'
    : '帯の端では両者が並びます。';
}

/** 帯の両端を、数にならない端も含めて一文で言う。`none`は、帯のどこでも開かないときの一文。 */
function opens(f: Format, lead: string, none: string, { id, spread }: DoubtStrip): string {
  if (spread === null) return '';
  if (spread.low === 'never') return `10回に9回は、${none}はありません。`;
  if (spread.high === 'never') return `${lead}のは、早くて${value(f, id, spread.low)}から。いつまでも開かないこともあります。`;
  return `${lead}のは、${range(f, id, spread.low, spread.high)}です。`;
}

const gap = (f: Format, { strips, onAverage }: DoubtBand): string => [
  opens(f, '平均で差が開く', '平均で差が開くこと', strips.smoothGap),
  onAverage === true
    ? opens(f, '差が開いたままになる（目安）', '差が開いたままになること', strips.firstGap)
    : opens(f, '確実に差が開く', '確実に差が開く点', strips.firstGap),
].join('');

/** 見出しに添える数。幅の端に3桁目はないので2桁にし、1万からは「2万1,000個」と書く。 */
function roughly(f: Format, n: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  const whole = Math.round(n / unit) * unit;
  const [myriads, rest] = [Math.floor(whole / 1e4), whole % 1e4];
  if (myriads === 0) return f.counted(whole, 'workload');
  return rest === 0 ? `${f.count(myriads)}${JOINER}万${JOINER}個` : `${f.count(myriads)}${JOINER}万${JOINER}${f.counted(rest, 'workload')}`;
}

const name = ({ id, kind }: Widener): string =>
  (kind === 'constant' ? assumptions.items[id as keyof typeof assumptions.items] : inputs.items[id as keyof typeof inputs.items]).name;

/** 幅を広げる数値を、向きごとに。 */
function wideners(list: readonly Widener[]): string {
  if (list.length === 0) return '幅を広げる数値に、目立つものはありません。';
  const named = (sign: number): string => list.filter((one) => Math.sign(one.correlation) === sign).map(name).join('、');
  const [up, down] = [named(1), named(-1)];
  return [up === '' ? '' : `押し上げる数値：${up}。`, down === '' ? '' : `押し下げる数値：${down}。`].join('');
}

function missing(f: Format, { draws, strips }: DoubtBand): string {
  const lost = draws - strips.difference.told;
  return lost === 0 ? '' : `${f.count(draws)}回のうち${f.count(lost)}回は、どちらかがホストに載らないので除きました。`;
}

const names: Readonly<Record<DoubtFigureId, string>> = {
  hardware: 'VMのホスト', os: 'コンテナのホスト', difference: 'ホストの差', memory: '使用メモリの差',
  smoothGap: '平均で差が開く点', firstGap: '確実に差が開く点',
};
/** 大きさがそろっていないときの「確実」は、探して得た目安。 */
const named = ({ onAverage }: Pick<DoubtBand, 'onAverage'>, id: DoubtFigureId): string =>
  (id === 'firstGap' && onAverage === true ? '差が開いたままになる目安' : names[id]);

const axes: Readonly<Record<DoubtScaleId, (unit: string) => string>> = {
  hosts: () => 'ホスト（台）。差はVM − コンテナ',
  memory: (unit) => `使用メモリの差、VM − コンテナ（${unit}）`,
  workloads: () => 'ワークロードの数（対数目盛）',
};

export const doubt = {
  kicker: 'どこまで確かか', title, names, named, axes, value, wideners,
  waiting: '幅のある数値をまとめて動かし、結果の幅を計算しています…',
  stale: '動かす前の条件での帯です。手を止めると計算し直します。',
  fresh: '現在の条件での帯です。',
  never: '開かない',
  /** 行に添える帯の値。 */
  band: (f: Format, { id, spread }: DoubtStrip): string =>
    (spread === null ? '—' : `${range(f, id, spread.low, spread.high)}（中央 ${value(f, id, spread.middle)}）`),
  here: (text: string): string => `現在 ${text}`,
  summary: (f: Format, it: DoubtBand): string => [sides(it), gap(f, it), missing(f, it)].join(''),
  method: (f: Format, { draws, seed, all }: DoubtBand): string =>
    `計算の定数と、まだ動かしていない既定値のすべてを、それぞれの下限から上限の間で同時に${f.count(draws)}回引き直した結果です（乱数の種は${String(seed)}。同じ種なら同じ数になります）。${all
      ? '既定値から動かした数値だけは確かなものとし、いちばん上の4つのスライダーも、既定値のままなら引き直しています。'
      : '既定値から動かした数値は確かなものとします。いちばん上の4つのスライダーは問いそのものなので、既定値のままでも引き直しません。'}幅は根拠のある範囲で、世の中での確率ではありません。`,
  reading: '帯は引いた結果の5%から95%まで、縦の線は中央、丸は現在の値です。斜線の列は「いつまでも開かない」を表します。',
  all: 'いちばん上の4つも引き直す',
  table: { corner: '数値', now: '現在', low: '下側5%', middle: '中央', high: '上側5%', wideners: '幅を広げる数値' },
  /** 見出しの下に一行。 */
  headline: (f: Format, { strips }: DoubtBand): string => {
    const { spread } = strips.smoothGap;
    if (spread === null) return '';
    if (spread.low === 'never') return '前提の幅まで含めると、10回に9回は、いくら増やしても差が開きません。';
    if (spread.high === 'never') return `前提の幅まで含めると、10回に9回は、差が開くのは早くておよそ${roughly(f, spread.low)}からで、いつまでも開かないこともあります。`;
    return `前提の幅まで含めると、10回に9回は、およそ${roughly(f, spread.low)}から${roughly(f, spread.high)}の間で差が開きます。`;
  },
};
