import type { DeckId } from '../../derive/decks.ts';
import type { Format } from '../format.ts';

/** What each key does, in the help of the slides. Its names are those of `deckKeys.ts`. */
const keys = {
  next: '次のスライド', back: '前のスライド', first: '最初のスライド', last: '最後のスライド',
  script: 'このスライドを台本どおりに戻す', keep: '今の条件をボードに残す', overview: 'スライド一覧', goTo: '番号を指定して移動',
  presenter: '発表者用の画面を開く', fullscreen: '全画面表示', black: '画面を暗くする', help: 'キー操作の一覧', escape: '閉じる、または発表を終える',
};

const decks: Readonly<Record<DeckId, { readonly name: string; readonly line: string }>> = {
  sales: { name: '商談用（10分）', line: '統合の効果から始め、差が開く条件と、カーネルが分かれるときの逆転までを7枚で話します。' },
  architecture: { name: '設計会議用（30分）', line: 'メモリ、通り道、先に尽きる資源、反論への備えまで、12枚で検討します。' },
};

export const deck = {
  documentTitle: (slide: string) => `${slide}｜二つの仮想化`,
  label: 'スライド',
  progress: (at: string, of: string) => `${at} / ${of}`,
  progressSaid: (at: string, of: string, title: string) => `${of}枚中${at}枚目。${title}`,
  next: '次へ', back: '前へ',
  changed: '台本から変更中', script: '台本に戻す（R）', scriptSaid: '台本どおりに戻しました。',
  kept: '今の条件をボードに残しました。',
  tools: 'スライドの操作',
  black: { on: '画面を暗くしました。Bキーか次のスライドで戻ります。', off: '表示を戻しました。' },
  help: { title: 'キー操作', close: '閉じる', clicker: 'クリッカーの「進む」「戻る」「ブラックアウト」はそのまま使えます。スライダーや入力欄を選んでいる間、キーはそちらの操作に使われます。' },
  overview: { title: 'スライド一覧', deck: 'デッキ', own: '自分で選んだ場面', minutes: (f: Format, minutes: number) => `${f.real(minutes, 2)}分`, here: '表示中' },
  goTo: { title: '移動先', number: (last: string) => `スライド番号（1〜${last}）`, go: '移動', none: (given: string, last: string) => `「${given}」というスライドはありません。1から${last}までの番号を入れてください。` },
  fullscreen: { enter: '全画面', leave: '全画面をやめる', refused: 'このブラウザーまたはページの埋め込み元が、全画面表示を許可していません。ブラウザーのメニューから切り替えてください。' },
  leave: '発表を終える',
  presenter: {
    open: '発表者用の画面', title: '発表者用の画面',
    blocked: '発表者用の画面が、ポップアップブロックで止められました。このサイトのポップアップを許可してから、もう一度Sキーを押してください。',
    noLine: 'このブラウザーでは、2つの画面をつなげません。スライドはこのまま使えます。',
    waiting: 'スライドの画面を待っています。スライドを開いた画面から、Sキーで開き直してください。',
    lost: 'スライドの画面が閉じられました。',
    closed: '発表者用の画面が閉じられました。スライドはこのまま続けられます。',
    now: '表示中', next: '次', last: 'これが最後のスライドです。', notes: 'ノート', otherLanguage: 'English', steps: '進行',
    timer: { label: '経過時間', of: (planned: string) => `予定 ${planned}`, ahead: (time: string) => `予定より${time}早い`, behind: (time: string) => `予定より${time}遅い`, onTime: '予定どおり', start: '計測を始める', pause: '止める', reset: 'リセット' },
    black: '画面を暗くする', unblack: '表示を戻す',
    pad: {
      title: '先方の数字', line: 'ここに入れた数字は、反映するまで聴衆には見えません。', apply: 'スライドに反映', applied: 'スライドに反映しました。台本で決めてある項目は、台本の値のままです。',
      clear: '消す', bad: (name: string) => `${name}には数字を入れてください。まだ反映していません。`,
    },
  },
  make: {
    title: 'デッキを組む', line: '場面を選び、順番と見出しを決めます。内容はリンクに入ります。', deckTitle: 'デッキの題名', include: 'スライドに入れる', own: '自分の見出し', up: '前へ移す', down: '後ろへ移す',
    upOf: (name: string) => `「${name}」を前へ移す`, downOf: (name: string) => `「${name}」を後ろへ移す`, ownOf: (name: string) => `「${name}」の見出し`,
    start: 'このデッキで始める', needsOne: 'スライドが1枚もありません。場面を1つ以上選んでください。', moved: (name: string, at: string) => `「${name}」は${at}枚目です。`,
  },
  take: { title: '配布資料にする', label: 'PowerPoint形式で保存', line: '表示中のデッキを、今の数値のまま保存します。グラフは編集でき、発表者ノートと、前提・出典のスライドが付きます。' },
  board: { name: '条件の比較', title: '残した条件を並べて比べる', notes: ['残した条件を、同じ目盛りで並べています。', 'どの条件を変えたか、なぜ結果が変わったかを、1つずつ確かめてください。'] },
  keys,
  decks,
};
