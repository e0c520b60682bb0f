import type { Doubting, Turn } from '../../../derive/doubtRows.ts';
import type { Currency } from '../../../model/inputs.ts';
import type { Metric } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import { metricText } from '../../metricText.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

/** The widest range of all, with its words. */
export interface Widest {
  readonly name: string;
  /** Its low and high end as they are printed. */
  readonly low: string;
  readonly high: string;
  readonly from: number;
  readonly to: number;
}

interface Ends { readonly low: string; readonly high: string }
interface Said { readonly metric: Metric; readonly currency: Currency }

/** "VMのほうが3台多い" */
function side(value: number, { metric, currency }: Said, f: Format): string {
  const amount = metricText(f, metric, Math.abs(value), currency);
  return `${value > 0 ? 'VM' : 'コンテナ'}のほうが${amount}${metric === 'cost' ? '高くなります' : '多くなります'}`;
}

function title(facts: Doubting, widest: Widest | null, f: Format, currency: Currency): RichText {
  if (facts.difference === null) return ['この条件ではどちらかがホストに載らず、差そのものがありません'];
  if (widest === null) return [`どの数値を幅いっぱいに動かしても、${terms.metrics[facts.metric].fragment}の差は変わりません`];
  const [from, to] = [widest.from, widest.to].map((value) => metricText(f, facts.metric, value, currency));
  return ['いちばん効くのは', widest.name, `です。${widest.low}から${widest.high}までの間で、差は${from ?? ''}から${to ?? ''}まで変わります`];
}

/** What the sign does: told for the ends that are on the other side than the present. */
function turn(it: Turn, ends: Ends, present: number | null, said: Said, f: Format): string {
  const now = Math.sign(present ?? 0);
  const others = [[ends.low, it.low], [ends.high, it.high]] as const;
  const told = others.filter(([, value]) => value !== 0 && Math.sign(value) !== now);
  return told.map(([end, value]) => `${end}では${now === 0 ? '' : '逆転し、'}${side(value, said, f)}。`).join('');
}

export const sensitivity = {
  kicker: 'ここでいちばん効くもの', title, turn,
  waiting: '一つひとつの数値を幅いっぱいに動かして、差を計算しています…',
  /** While a drag is going on, and until the new ones are there. */
  stale: '動かす前の条件での結果です。手を止めると計算し直します。',
  fresh: '現在の条件での結果です。',
  summary: (facts: Doubting, count: number, f: Format): string =>
    `幅のある数値は${f.count(facts.rows.length)}個、そのうち${f.count(count)}個がこの差を動かします。動かすのは一度に1つで、ほかは現在の値のままです。幅は根拠のある範囲で、確率ではありません。`,
  /** On a slide. */
  key: '斜線は値を下限へ、塗りは上限へ動かしたとき。橙はVM、青はコンテナのほうが多い側です。',
  reading: '0より右はVMのほうが多く、左はコンテナのほうが多いことを表します。斜線は値を下限へ、塗りは上限へ動かした側です。縦の破線は現在の差です。',
  axis: (metric: Metric, unit: string): string => `${terms.metrics[metric].fragment}の差、VM\u00a0−\u00a0コ\u2060ン\u2060テ\u2060ナ（${unit}）`,
  now: (amount: string): string => `現在 ${amount}`,
  choose: '何の差か',
  range: (low: string, high: string): string => `${low}〜${high}`,
  /** Both ends on the same side of the present. */
  both: (low: string, high: string): string => `差は下限で${low}、上限で${high}です。`,
  /** Heard: what the bar shows. */
  spoken: (low: string, high: string): string => `差は下限で${low}、上限で${high}`,
  unfit: (value: string): string => `${value}では、どちらかがホストに載りません。`,
  unmoved: 'この差は変わりません。',
  all: (n: string): string => `すべて表示（あと${n}個）`,
  fewer: '主なものだけ表示',
  isSet: 'ご自分の値',
  inForce: (value: string): string => `現在の値 ${value}`,
  standard: (value: string): string => `既定値 ${value}`,
  setNote: 'ご自分で決めた値なので、結果の幅には数えません。帯は既定値の幅を示しています。',
  constantNote: '計算の定数なので、ここでは動かせません。',
  tryLow: (value: string): string => `下限の${value}にする`,
  tryHigh: (value: string): string => `上限の${value}にする`,
  sources: '出典',
  table: { corner: '数値', low: '下限', high: '上限', atLow: '下限での差', atHigh: '上限での差' },
};
