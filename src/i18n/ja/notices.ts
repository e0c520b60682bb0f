import { isolated } from '../givenText.ts';

/** What was read, and what is used in its place. `name` and `used` come in already worded in the language. */
export interface Corrected { readonly name: string; readonly given: string; readonly used: string }
/** `share`: a share that was given as a percentage, and how a link writes it. */
export interface Bounded extends Corrected { readonly min: string; readonly max: string; readonly share?: { readonly percent: string; readonly link: string } }
/** `first` are the first few of `count` keys. */
export interface UnknownKeys { readonly first: readonly string[]; readonly count: number }
export interface LinkVersions { readonly version: string; readonly used: string }
export interface TooLong { readonly length: string; readonly limit: string }
export interface EraKept { readonly era: string; readonly names: readonly string[]; readonly fleet: boolean }

const quoted = (text: string): string => `「${isolated(text)}」`;
const using = ({ used }: Corrected): string => `${used}を使っています。`;

/** One sentence or two for everything that was corrected, left out, kept or could not be saved. */
export const notices = {
  notANumber: (it: Corrected): string =>
    `${it.name}：${quoted(it.given)}は数値として読み取れないため、${using(it)}`,
  empty: (it: Corrected): string => `${it.name}：値が入力されていないため、${using(it)}`,
  ambiguousSeparator: (it: Corrected): string =>
    `${it.name}：${quoted(it.given)}の区切りは桁区切りか小数点か判断できないため、${using(it)}`
    + '小数点には「.」を使ってください。',
  tooLarge: (it: Corrected): string => `${it.name}：${quoted(it.given)}は大きすぎて扱えないため、${using(it)}`,
  wrongUnit: (it: Corrected): string =>
    `${it.name}：${quoted(it.given)}の単位はこの項目では使えないため、${using(it)}`,
  textTooLong: (it: Corrected): string => `${it.name}：${quoted(it.given)}は数値にしては長すぎるため、${using(it)}`,
  outOfRange: (it: Bounded): string =>
    `${it.name}：${quoted(it.given)}は範囲（${it.min}〜${it.max}）を外れているため、${using(it)}`
    + (it.share === undefined ? '' : `リンクでは割合を小数で表します（${it.share.percent}%なら${it.share.link}）。`),
  notWhole: (it: Corrected): string => `${it.name}：${quoted(it.given)}は整数ではないため、四捨五入した${using(it)}`,
  notAChoice: (it: Corrected): string => `${it.name}：${quoted(it.given)}という選択肢はないため、${using(it)}`,
  duplicate: (it: Corrected): string =>
    `${it.name}：リンクに複数の値（${isolated(it.given)}）があるため、${using(it)}`,
  brokenValue: (it: Corrected): string =>
    `${it.name}：リンクの文字列${quoted(it.given)}が壊れていて読み取れないため、${using(it)}`,
  brokenLink: (it: { readonly given: string }): string =>
    `リンクの一部${quoted(it.given)}が壊れていて読み取れないため、無視しました。`,
  unknownKey: ({ first, count }: UnknownKeys): string => {
    const rest = count - first.length;
    return `リンクにある${first.map(quoted).join('')}${rest > 0 ? `など${count}項目` : ''}は、このページにない項目なので無視しました。`;
  },
  /** One unknown key by itself, for a terminal. */
  strayKey: (it: { readonly key: string; readonly given: string }): string =>
    `${it.key}：この名前の項目はないため、${quoted(it.given)}を無視しました。`,
  tooLong: ({ length, limit }: TooLong): string =>
    `リンクが長すぎるか、壊れています（${length}文字）。先頭の${limit}文字までを読み取ったため、内容が欠けている可能性があります。`,
  fleetTooLong: ({ length }: TooLong): string =>
    `リンクが長すぎるため（${length}文字）、設定された入力だけを反映し、実環境の構成は除きました。ワークロードはどれも同じ大きさとして計算しています。`
    + '構成を渡すには、実環境のページでグループをJSONに保存し、そのファイルを送ってください。',
  snapshotBroken: ({ slot, given }: { readonly slot: number; readonly given: string }): string =>
    `リンクにある比較ボードの案${slot}（${quoted(given)}）は壊れていて読み取れないため、除きました。`,
  snapshotTwice: ({ slot }: { readonly slot: number }): string =>
    `リンクに比較ボードの案${slot}が複数あるため、最初のものを使っています。`,
  inSnapshot: ({ slot, name, text }: { readonly slot: number; readonly name: string; readonly text: string }): string =>
    `リンクにある比較ボードの案${slot}${name === '' ? '' : quoted(name)}の${text}`,
  fleetBroken: ({ given }: { readonly given: string }): string =>
    `リンクにある構成${quoted(given)}は壊れていて読み取れないため、除きました。ワークロードはどれも同じ大きさとして計算しています。`,
  fleetTwice: (): string => 'リンクに構成が複数あるため、最初のものを使っています。',
  badVersion: (it: { readonly given: string; readonly used: string }): string =>
    `リンクの版${quoted(it.given)}が正しくないため、第${it.used}版として読み取りました。`,
  newerVersion: ({ version, used }: LinkVersions): string =>
    `このリンクは新しい版のページで作られています（リンクは第${version}版、このページは第${used}版）。読み取れた項目だけを反映しました。`,
  eraKept: ({ era, names, fleet }: EraKept): string => [
    `${era}年の既定値に切り替えました。`,
    fleet ? '実環境のゲストOSの大きさは、計算したときのままです。' : '',
    names.length === 0 ? '' : `ご自分で設定した${names.length}項目（${names.join('、')}）はそのまま残しています。`,
  ].join(''),
  pricesConverted: ({ names }: { readonly names: readonly string[] }): string =>
    `通貨の変更に合わせて、ご自分で設定した金額（${names.join('、')}）をおおよその為替レートで換算しました。`,
  fleetLeft: ({ forgotten }: { readonly forgotten: boolean }): string => (forgotten
    ? '実環境の使用をやめ、一覧も消しました。「元に戻す」で戻るのは数字だけで、一覧は戻りません。'
    : '実環境の構成から、ほかの条件に切り替えました。「元に戻す」で構成に戻れます。'),
  fleetDropped: (): string => '実環境の構成を外し、平均だけを残しました。今は、どのワークロードも同じ大きさです。「元に戻す」で構成に戻れます。',
  storageUnavailable: (): string =>
    'このブラウザーの設定では保存ができません。言語と配色の設定は、ページを閉じると元に戻ります。',
  storageRefused: (): string =>
    'ブラウザーに保存できませんでした。保存済みの内容はそのまま残っており、今の設定はページを閉じるまで有効です。',
  storedDamaged: ({ kept }: { readonly kept: boolean }): string =>
    `保存されていた設定が壊れていて読み取れないため、既定の設定を使っています。${kept
      ? '壊れたデータは消さずに別に取ってあります。'
      : '元のデータを残すため、新しい設定は保存しません。'}`,
  storedNewer: (): string =>
    '保存されている設定は新しい版のページのものです。上書きせずに残し、ここでは既定の設定を使っています。',
  /** Names of what a link can set besides the inputs. */
  settings: { era: '時代', lang: '言語', theme: '配色', metric: '図の指標', axis: '図の横軸' },
  /** What stands for "as the browser has it". */
  automatic: '自動',
};

export type Notices = typeof notices;
