import type { Lang } from './lang.ts';
import { JOINER, NBSP } from './numerals.ts';

/** A unit in print and aloud. `gap` stands between number and unit and never breaks. */
export interface UnitWord {
  readonly symbol: string;
  readonly one: string;
  readonly many: string;
  readonly gap: string;
}

const latin = (symbol: string, one: string, many = `${one}s`): UnitWord => ({ symbol, one, many, gap: NBSP });
const spokenJa = (symbol: string, spoken: string, gap = NBSP): UnitWord =>
  ({ symbol, one: spoken, many: spoken, gap });
const counter = (word: string): UnitWord => ({ symbol: word, one: word, many: word, gap: JOINER });
const noun = (one: string, many = `${one}s`): UnitWord => ({ symbol: many, one, many, gap: NBSP });

const en = {
  MiB: latin('MiB', 'mebibyte'), GiB: latin('GiB', 'gibibyte'), TiB: latin('TiB', 'tebibyte'),
  PiB: latin('PiB', 'pebibyte'), W: latin('W', 'watt'), kW: latin('kW', 'kilowatt'), MW: latin('MW', 'megawatt'),
  kWh: latin('kWh', 'kilowatt hour'), MWh: latin('MWh', 'megawatt hour'), GWh: latin('GWh', 'gigawatt hour'),
  percent: { symbol: '%', one: ' percent', many: ' percent', gap: '' },
  times: { symbol: '×', one: ' times', many: ' times', gap: '' },
  perMonth: { symbol: '% a month', one: ' percent a month', many: ' percent a month', gap: '' },
  hour: { symbol: 'h', one: 'hour', many: 'hours', gap: NBSP },
  hourPerMonth: { symbol: 'h/month', one: 'hour a month', many: 'hours a month', gap: NBSP },
  core: noun('core'), year: noun('year'), month: noun('month'), host: noun('host'), server: noun('server'),
  vm: noun('VM'), container: noun('container'), workload: noun('workload'), kernel: noun('kernel'),
  image: noun('image'), licence: noun('licence'), family: noun('kernel family', 'kernel families'),
  mibPerVcpu: latin('MiB/vCPU', 'mebibyte per vCPU', 'mebibytes per vCPU'),
  mibPerMib: latin('MiB/MiB', 'mebibyte per mebibyte', 'mebibytes per mebibyte'),
  perUsd: latin('per US$', 'to the US dollar', 'to the US dollar'),
} satisfies Record<string, UnitWord>;

export type UnitName = keyof typeof en;

const ja = {
  MiB: spokenJa('MiB', 'メビバイト'), GiB: spokenJa('GiB', 'ギビバイト'), TiB: spokenJa('TiB', 'テビバイト'),
  PiB: spokenJa('PiB', 'ペビバイト'), W: spokenJa('W', 'ワット'), kW: spokenJa('kW', 'キロワット'),
  MW: spokenJa('MW', 'メガワット'), kWh: spokenJa('kWh', 'キロワット時'), MWh: spokenJa('MWh', 'メガワット時'),
  GWh: spokenJa('GWh', 'ギガワット時'), percent: spokenJa('%', 'パーセント', ''), times: counter('倍'),
  perMonth: spokenJa('%/月', 'パーセント（月あたり）', ''), hour: counter('時間'), hourPerMonth: counter('時間/月'),
  core: counter('コア'), year: counter('年'), month: counter('か月'), host: counter('台'), server: counter('台'),
  vm: counter('台'), container: counter('個'), workload: counter('個'), kernel: counter('個'), image: counter('個'),
  licence: counter('本'), family: counter('系統'), mibPerVcpu: spokenJa('MiB/vCPU', 'メビバイト（vCPUあたり）'),
  mibPerMib: spokenJa('MiB/MiB', 'メビバイト（1メビバイトあたり）'), perUsd: spokenJa('/ドル', '（1ドルあたり）', ''),
} satisfies Record<UnitName, UnitWord>;

/** Things that are counted in sentences. */
export type Noun = 'host' | 'server' | 'vm' | 'container' | 'workload' | 'kernel' | 'image' | 'licence' | 'family';

const NOUNS_JA: Readonly<Record<Noun, string>> = {
  host: 'ホスト', server: '物理サーバー', vm: 'VM', container: 'コンテナ', workload: 'ワークロード',
  kernel: 'カーネル', image: 'イメージ', licence: 'ライセンス', family: 'カーネル',
};

export const UNITS: Readonly<Record<Lang, Readonly<Record<UnitName, UnitWord>>>> = { ja, en };

/** Japanese puts the noun before number and counter (ホスト24台, VM 24台); English carries it in the unit (24 hosts). */
export function nounBefore(lang: Lang, name: Noun): string {
  if (lang !== 'ja') return '';
  const word = NOUNS_JA[name];
  // VM16台 would read as the sixteenth VM; ホスト16台 cannot.
  return /[A-Za-z]$/u.test(word) ? `${word}${NBSP}` : word;
}
