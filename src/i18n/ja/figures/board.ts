import type { BoardFacts, BoardRow, ToldWhy } from '../../../derive/boardFacts.ts';
import type { Metric } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import { isolated } from '../../givenText.ts';
import { JOINER } from '../../numerals.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';
import { COUNTER, why as whyWords } from './why.ts';

const UNNAMED = '名前のない案';
const NOW = '今の条件';

const quoted = (name: string): string => `「${isolated(name === '' ? UNNAMED : name)}」`;
const nameOf = (row: Pick<BoardRow, 'kind' | 'name'>): string => (row.kind === 'now' ? NOW : quoted(row.name));

/** 「VMのほうが3台多い」。文の途中と終わりで形が違う。 */
function gapText(gap: number, f: Format, place: 'middle' | 'end'): RichWord | string {
  if (gap === 0) return place === 'middle' ? 'VMもコンテナも同じ台数で' : 'VMもコンテナも同じ台数です';
  const who = gap > 0 ? 'VMのほうが' : 'コンテナのほうが';
  const text = `${who}${f.counted(Math.abs(gap), 'host')}多${place === 'middle' ? 'く' : 'くなります'}`;
  return { text, tone: gap > 0 ? 'hardware' : 'os' };
}

function title({ rows, gap }: BoardFacts, f: Format): RichText {
  if (rows.length < 2) return ['条件を残して、変えてから見比べる'];
  if (gap === null) return ['どの条件でも、ホストに載りきらないものがあり、台数は比べられません'];
  const { least, most } = gap;
  if (least.gap === null || most.gap === null) return [''];
  if (least.gap === most.gap) {
    const all = rows.every((row) => row.gap === least.gap);
    return [all ? `${rows.length}件の条件のどれでも、` : '比べられる条件ではどれも、', gapText(least.gap, f, 'end')];
  }
  return [`ホストは、${nameOf(most)}では`, gapText(most.gap, f, 'middle'), `、${nameOf(least)}では`, gapText(least.gap, f, 'end')];
}

function fewest(rows: readonly BoardRow[], id: 'hardware' | 'os', f: Format): string {
  const placed = rows.filter((row) => row[id].hosts !== null);
  const best = placed.reduce<BoardRow | null>((least, row) => ((row[id].hosts ?? 0) < (least?.[id].hosts ?? Infinity) ? row : least), null);
  return best === null ? '' : `${id === 'hardware' ? 'VM' : 'コンテナ'}では${nameOf(best)}の${f.counted(best[id].hosts, 'host')}`;
}

function summary({ rows }: BoardFacts, f: Format): string {
  if (rows.length < 2) return '';
  const parts = (['hardware', 'os'] as const).map((id) => fewest(rows, id, f)).filter((part) => part !== '');
  return parts.length === 0 ? '' : `ホストがいちばん少ないのは、${parts.join('、')}です。どの案も同じ目盛りで描いています。`;
}

const sides = { hardware: 'VM', os: 'コンテナ' };

/** 「VMは11台から21台へ。内訳はゲストOS+6.21台分、…」。`told`の数は、足すと差になる。 */
function whyText(id: 'hardware' | 'os', told: ToldWhy | null, metric: Metric): RichText {
  if (told === null) return [{ text: sides[id], tone: id }, 'は、どちらかの条件で載らないか、通貨が違うので比べられません。'];
  const { before: from, after: to } = told;
  if (told.parts.length === 0) return [{ text: sides[id], tone: id }, `は${to}のまま変わりません。`];
  const counter = COUNTER[metric] === undefined ? '' : `${JOINER}${COUNTER[metric]}`;
  const shown = told.parts.map(({ term, text }) => `${term === 'rest' ? 'ほか' : whyWords.names[term]}${text}${counter}`);
  // 台数や個数の差は引けばわかる。丸めてある量は、差も言う。
  const change = counter === '' ? `（${told.change}）` : '';
  const head = from === to ? `は${to}のまま${change}。内訳は` : `は${from}から${to}へ${change}。内訳は`;
  return [{ text: sides[id], tone: id }, `${head}${shown.join('、')}。`];
}

export const board = {
  kicker: '条件を並べて比べる',
  title, summary, quoted, nameOf, whyText, sides,
  now: NOW, unnamed: UNNAMED, sent: 'リンクから',
  panels: { hosts: 'ホスト', memory: '使用メモリ' },
  misfit: '載りきりません',
  reading: '帯の模様は、ホストのメモリを埋めているものです。ホストの帯の端の白い部分は、使えずに残る分と予備です。',
  boxes: '帯の切れ目1つがホスト1台です。',
  ghost: '縦の細線は、動かす前の値です。',
  shares: '点線は、ページ共有で戻った分です。',
  empty: '今の条件を4件まで残し、変えたあとの条件と同じ目盛りで見比べられます。残した案は、このブラウザーに保存されます。',
  keep: 'この条件を残す',
  keepHint: 'Kキーでも残せます。',
  keyOn: 'Kキーでこの条件を残す',
  seeBoard: (count: number) => `比較ボードを見る（${count}）`,
  against: { label: '比べる相手', previous: '1つ前の案と', first: '最初の案と' },
  differences: '何を変え、なぜ差が出たか',
  choose: '何の差か',
  list: '案の一覧',
  changedFrom: (name: string) => `${name}から変えた条件`,
  unchanged: (name: string) => `${name}と同じ条件です。`,
  change: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  era: (from: string, to: string) => `時代 ${from} → ${to}`,
  firstOne: '比べる元の案です。',
  byLayer: '差の内訳を表で見る',
  byLayerOf: (to: string, from: string) => `${from}から${to}への差の内訳`,
  layer: '内訳', total: '合計',
  rename: (place: number) => `案${place}の名前`,
  grip: (name: string) => `${name}を並べ替える。上下の矢印キーで動かします`,
  up: (name: string) => `${name}を上へ`,
  down: (name: string) => `${name}を下へ`,
  load: 'この条件に戻す', loadOf: (name: string) => `${name}の条件に戻す`,
  remove: '消す', removeOf: (name: string) => `${name}を消す`,
  undo: '元に戻す',
  copyLink: 'ボードのリンクをコピー', copied: 'コピーしました',
  copyRefused: 'コピーできませんでした。下のリンクを選んでコピーしてください。',
  noAddress: 'このページは枠（iframe）に直接書き込まれていて、アドレスがないため、ボードのリンクは作れません。ファイルに保存して渡してください。',
  linkTooLong: 'ボードが大きすぎて、リンクには収まりません。ファイルに保存して渡してください。',
  download: 'ファイルに保存', open: 'ファイルを開く', fileName: '比較ボード',
  downloadHint: 'ファイルが保存されない環境では、次の文字列をコピーして .json ファイルにしてください。',
  more: 'ボードを渡す・保存する',
  sentBanner: (count: number) => `このリンクには、比較ボードの案が${count}件付いてきました。ご自分のボードはそのままです。`,
  keepSent: '自分のボードに加える', dropSent: '表示から外す',
  over: (count: number) => `案が${count}件あります。3件以下に減らすと、また加えられます。`,
  fullHint: '4件残しています。加えるには、どれかを消してください。',
  local: '保存先はこのブラウザーだけです。プライベートウィンドウを閉じたときや、長く開かずにいたときに、ブラウザーが消すことがあります。大切な案はファイルに保存してください。',
  notes: {
    kept: (name: string, count: number) => `${quoted(name)}として残しました（4件中${count}件目）。`,
    alreadyKept: (name: string) => `この条件は、もう${quoted(name)}として残っています。`,
    full: 'すでに4件残しています。どれかを消すと加えられます。',
    removed: (name: string) => `${quoted(name)}を消しました。`,
    restored: (name: string) => `${quoted(name)}を元に戻しました。`,
    loaded: (name: string) => `${nameOf({ kind: 'own', name })}の条件に戻しました。ページの「元に戻す」で取り消せます。`,
    tookOver: (count: number) => `案を${count}件加えました。`,
    tookOverDamaged: (count: number) => `ファイルの一部が壊れていましたが、読み取れた案を${count}件加えました。`,
    nothingNew: 'どの案も、もうボードにあります。',
    tooMany: (count: number, most: number) => `合わせて${count}件になります。一度に並べられるのは${most}件までです。どれかを消してからやり直してください。`,
    otherTab: (count: number) => `別のタブで残した案が${count}件加わりました。`,
    faults: {
      tooLarge: 'ファイルが大きすぎます（1\u00a0MBまで）。ボードは変わっていません。',
      unreadable: 'このファイルは、比較ボードとして読み取れません。ボードは変わっていません。',
      notABoard: 'このファイルには、比較ボードの案が入っていません。ボードは変わっていません。',
      newer: 'このファイルは、新しい版のページで保存されたものです。ボードは変わっていません。',
      empty: 'このファイルのボードには、案が1件もありません。',
    },
  },
  unsaved: {
    storageUnavailable: 'このブラウザーの設定では、ボードを保存できません。ページを閉じると消えるので、必要な案はファイルに保存してください。',
    storageRefused: 'ブラウザーの保存領域がいっぱいで、ボードを保存できませんでした。前に保存した分はそのまま残っています。最新のボードはファイルに保存できます。',
    storedNewer: '保存されているボードは、新しい版のページのものです。上書きせずに残しています。ここで残した案はページを閉じると消えるので、ファイルに保存してください。',
    storedDamaged: '保存されているボードが壊れていて、別に取っておくこともできないため、上書きせずに残しています。ここで残した案はファイルに保存してください。',
  },
  damaged: (rescued: number) => (rescued === 0
    ? '保存されていたボードが壊れていて、案を読み取れませんでした。壊れたデータは消さずに取ってあります。'
    : `保存されていたボードの一部が壊れていました。読み取れた案${rescued}件を残し、壊れたデータも消さずに取ってあります。`),
  damagedDownload: '壊れたデータを保存', close: '閉じる',
  table: {
    corner: '比べるもの',
    hosts: (side: string) => `${side}：ホスト`, memory: (side: string) => `${side}：メモリ`,
    kernels: (side: string) => `${side}：カーネル`, cost: (side: string) => `${side}：費用`,
    gap: 'ホストの差（VM − コンテナ）',
  },
  /** A name made of what was set by hand; the first two say enough. */
  nameFor: (era: string, settings: readonly string[]) => (settings.length === 0 ? `${era}の既定` : settings.slice(0, 2).join('、')),
  eraName: (era: keyof typeof terms.eras) => terms.eras[era].name,
};
