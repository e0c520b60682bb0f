import type { HerePoint, NeverWins, Turn, WinFacts } from '../../../derive/winFacts.ts';
import type { MapMetric } from '../../../derive/mapMetrics.ts';
import type { Currency, NumberKey } from '../../../model/inputs.ts';
import type { Winner } from '../../../model/map.ts';
import type { Format } from '../../format.ts';
import { inputText, metricText } from '../../metricText.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { inputs } from '../inputs.ts';
import { terms } from '../terms.ts';

type Side = 'hardware' | 'os';

const SIDE: Readonly<Record<Side, string>> = { hardware: 'VM', os: 'コンテナ' };
/** 「…のほうが」に続く。 */
const LESS: Readonly<Record<MapMetric, string>> = {
  hosts: '少ないホストで済み', memory: '少ないメモリで済み', kernels: 'パッチを当てるカーネルを減らせ', cost: '費用を抑えられ',
};
const NOUN: Readonly<Record<MapMetric, string>> = {
  hosts: 'ホスト', memory: 'メモリ', kernels: 'パッチを当てるカーネル', cost: '費用',
};

/** 丸めて0%や100%になる端数を、ないことにもすべてにもしない。 */
function shareText(f: Format, share: number): string {
  if (share < 0.005) return '1%未満';
  return share > 0.995 && share < 1 ? '99%以上' : f.percent(share, 0);
}

const word = (side: Side, text: string): RichWord => ({ text, tone: side });

/** 「系統数が2系統」「数が100個」とは書かない。 */
const COUNTED: Readonly<Partial<Record<NumberKey, string>>> = { workloads: 'ワークロード', kernelFamilies: 'カーネル' };

const placeText = (f: Format, axis: NumberKey, value: number, currency: Currency): string =>
  `${COUNTED[axis] ?? inputs.items[axis].name}が${inputText(f, axis, value, currency)}`;

function neverText(f: Format, { side, axis, from, way, alone }: NeverWins, currency: Currency): string {
  const limit = alone ? '' : way === 'up' ? '以上' : '以下';
  return `。${placeText(f, axis, from, currency)}${limit}なら、${SIDE[side]}が勝つところはありません`;
}

function title(f: Format, { metric, shares, never }: WinFacts, currency: Currency): RichText {
  const { hardware, os, nobody, tie } = shares;
  if (hardware === 0 && os === 0 && tie === 0) return ['この地図のどこでも、VMかコンテナがホストに載りません'];
  const tail = never === null ? [] : [neverText(f, never, currency)];
  if (hardware === 0 && os === 0) {
    return [nobody === 0 ? `この地図のどこでも、${NOUN[metric]}は同じです` : `この地図で比べられるところでは、${NOUN[metric]}はどこも同じです`];
  }
  if (hardware === 0 || os === 0) {
    const [wins, loses]: readonly [Side, Side] = os === 0 ? ['hardware', 'os'] : ['os', 'hardware'];
    return ['この地図の', word(wins, `${shareText(f, shares[wins])}で${SIDE[wins]}`), `のほうが${LESS[metric]}、`, word(loses, SIDE[loses]), 'が勝つところはありません'];
  }
  return ['この地図の', word('os', `${shareText(f, os)}ではコンテナ`), 'のほうが、', word('hardware', `${shareText(f, hardware)}ではVM`),
    `のほうが${LESS[metric]}ます`, ...tail];
}

function hereText(f: Format, facts: WinFacts, currency: Currency): string {
  const { here, metric } = facts;
  const place = `現在地は、${placeText(f, facts.x, here.x, currency)}、${placeText(f, facts.y, here.y, currency)}の点です。`;
  if (here.missing !== null) {
    return `${place}${terms.deployments[here.missing.deployment].name}では、ワークロード1つがホスト1台に収まりません（${terms.resources[here.missing.reason]}不足）。`;
  }
  const value = (amount: number | null): string => metricText(f, metric, amount, currency);
  if (here.winner === 'tie') return `${place}${NOUN[metric]}は、VMでもコンテナでも${value(here.os)}です。`;
  return `${place}${NOUN[metric]}はVMで${value(here.hardware)}、コンテナで${value(here.os)}。${here.winner === 'os' ? 'コンテナ' : 'VM'}の領域です。`;
}

function turnText(f: Format, { axis, at, winner }: Turn, currency: Currency): string {
  return `${placeText(f, axis, at, currency)}なら${winner === 'tie' ? '同じ' : winner === 'os' ? 'コンテナの領域' : 'VMの領域'}`;
}

function summary(f: Format, facts: WinFacts, currency: Currency): string {
  const turns = facts.turns.map((turn) => turnText(f, turn, currency));
  return hereText(f, facts, currency) + (turns.length === 0 ? '' : `ここから動かすと、${turns.join('、')}になります。`);
}

/** 領域の名前。場所があれば長いほうを書く。 */
function region(winner: Winner, metric: MapMetric): readonly string[] {
  if (winner === 'tie') return ['同じ'];
  if (!(winner === 'os' || winner === 'hardware')) return [];
  const noun: Readonly<Record<MapMetric, string>> = { hosts: 'ホスト', memory: 'メモリ', kernels: 'カーネル', cost: '費用' };
  return [`${noun[metric]}は${SIDE[winner]}のほうが${metric === 'cost' ? '安い' : '少ない'}`, SIDE[winner]];
}

export const map = {
  kicker: 'どちらがどこで勝つか',
  title, summary, region,
  nobody: '載らない',
  metrics: { hosts: 'ホスト', memory: 'メモリ', kernels: 'カーネル', cost: '費用' } satisfies Record<MapMetric, string>,
  choose: { metric: '比べるもの', x: '横軸', y: '縦軸' },
  /** 縦軸の名前は図の上に、横軸の名前は下に置く。 */
  axis: (axis: NumberKey, unit: string) => (unit === '' ? inputs.items[axis].name : `${inputs.items[axis].name}（${unit}）`),
  axisValue: (f: Format, axis: NumberKey, value: number, currency: Currency) =>
    (axis === 'workloads' || axis === 'kernelFamilies' ? f.count(value) : inputText(f, axis, value, currency)),
  /** On a slide. */
  key: '濃いほど差が大きい（1.1倍未満、1.5倍未満、それ以上）。太い線は勝ち負けの境。',
  reading: '色の濃さは差の大きさで、多いほうが少ないほうの1.1倍未満、1.5倍未満、それ以上の3段階です。太い線は勝ち負けの境です。',
  drag: '丸印を動かすと、上の条件も変わります。矢印キーなら隣のマスへ動きます。',
  rough: '動かしている間は粗く計算しています。',
  handle: { name: '地図の上の現在地', role: '2方向のスライダー' },
  /** 現在地を読み上げる。 */
  spoken: (f: Format, facts: Pick<WinFacts, 'metric' | 'x' | 'y'>, here: Omit<HerePoint, 'missing'>, currency: Currency) => {
    const place = `${placeText(f, facts.x, here.x, currency)}、${placeText(f, facts.y, here.y, currency)}`;
    if (here.winner === null) return `${place}。比べられません`;
    const value = (amount: number | null): string => metricText(f, facts.metric, amount, currency);
    return `${place}。VM\u00a0${value(here.hardware)}、コンテナ ${value(here.os)}${here.winner === 'tie' ? '、同じ' : ''}`;
  },
  table: {
    caption: (metric: MapMetric) => `VMとコンテナの${NOUN[metric]}。間を抜いて並べています`,
    corner: (y: string, x: string) => `${y} ＼ ${x}`,
    cell: (winner: Winner | null, hardware: string, os: string) => {
      if (winner === null) return '載らない';
      if (winner === 'tie') return `同じ ${os}`;
      return winner === 'os' ? `コンテナ ${os} < ${hardware}` : `VM ${hardware} < ${os}`;
    },
  },
};
