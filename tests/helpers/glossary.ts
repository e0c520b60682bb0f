/** The glossary, as what must not be written in Japanese, and what to write instead. */
export const BANNED_JA: readonly (readonly [RegExp, string])[] = [
  [/サーバ(?!ー)/u, 'サーバー'], [/ハイパーバイザ(?!ー)/u, 'ハイパーバイザー'], [/メモリー/u, 'メモリ'],
  [/ドライバ(?!ー)/u, 'ドライバー'], [/レイヤ(?!ー)/u, 'レイヤー'], [/コンテナー/u, 'コンテナ'],
  [/ユーザ(?!ー)/u, 'ユーザー'], [/ブラウザ(?!ー)/u, 'ブラウザー'], [/ストレッジ|ストレイジ/u, 'ストレージ'],
  [/セキュリティー/u, 'セキュリティ'], [/バーチャル/u, '仮想'], [/利用率/u, '使用率'], [/隔離/u, '分離'],
  [/サーバー仮想化/u, 'ハードウェア仮想化'], [/コンピュータ(?!ー)/u, 'コンピューター'], [/下さい/u, 'ください'],
  [/ヶ月|ケ月|カ月/u, 'か月'], [/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u, 'half-width digits and letters'],
  [/[\uff0c\uff0e]/u, '、。'], [/、、|。。|[\uff01!]/u, 'punctuation'], [/革新|画期的|圧倒的に|究極|シームレス/u, 'no hype'],
];
/** The same for English. */
export const BANNED_EN: readonly (readonly [RegExp, string])[] = [
  [/virtualisation|virtualise/i, 'virtualization'], [/\blicense[sd]?\b/i, 'licence'], [/utilisation/i, 'utilization'],
  [/\bhyper-visor|micro-?VMs? machine/i, 'hypervisor'], [/ {2}|!|\.\.\./, 'punctuation'], [/'/, '’'], [/"/, '“ ”'],
  [/seamless|revolution|blazing|powerful|effortless|unlock/i, 'no hype'], [/ - /, '–'],
];

/** A number that could be parted from its unit at a line's end. */
export const LOOSE_UNIT = /\d (?:[KMGT]iB|GbE|Gb\/s|kWh|k?W)\b/u;
/** Japanese in half-width brackets or colons. */
export const HALF_WIDTH = /[\u3040-\u30ff\u4e00-\u9fff][(:]|[):][\u3040-\u30ff\u4e00-\u9fff]/u;
/** Plain forms in running text. */
export const PLAIN_FORM = /である。|だ。|のだ。/u;
/** A Latin word before a number with its counter: joined to it, or parted from it by a blank that may break. */
export const LATIN_COUNT = /(?:VM|CPU|OS|I\/O) ?\d[\d.,]*(?:台|個|本|つ)/u;
