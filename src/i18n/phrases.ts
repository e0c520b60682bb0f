/** Ends that a line may break after: hiragana, and marks that close something. */
const ENDS = /[\p{Script=Hiragana}、。，．・：！？」』）〉》】]$/u;
/** Beginnings of a phrase: anything but hiragana, marks, spaces and what joins words. */
const BEGINS = /^[\p{Script=Han}\p{Script=Katakana}\p{L}\p{N}「『（〈《【]/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
/** お客様, ご自分: the honorific belongs to what follows. */
const HONORIFIC = /^[おご]$/u;

let words: Intl.Segmenter | null | undefined;

function segmenter(): Intl.Segmenter | null {
  words ??= 'Segmenter' in Intl ? new Intl.Segmenter('ja', { granularity: 'word' }) : null;
  return words;
}

/** Whether a line may break between what was read and what comes. */
const isSeam = (before: string, after: string): boolean =>
  ENDS.test(before) && ((BEGINS.test(after) && !HIRAGANA.test(after)) || HONORIFIC.test(after));

/**
 * Japanese text in phrases, so that a heading never breaks inside a word where the browser cannot tell them apart
 * (`word-break: auto-phrase` is Chromium's alone). A phrase ends with its particles: 「サーバーは」「減りません」.
 * Text without hiragana is one phrase.
 */
export function phrasesOf(text: string): readonly string[] {
  const split = /\p{Script=Hiragana}/u.test(text) ? segmenter() : null;
  if (split === null) return [text];
  const phrases: string[] = [];
  let phrase = '';
  let last = '';
  for (const { segment } of split.segment(text)) {
    if (phrase !== '' && isSeam(last, segment) && !HONORIFIC.test(last)) {
      phrases.push(phrase);
      phrase = '';
    }
    phrase += segment;
    last = segment;
  }
  return phrase === '' ? phrases : [...phrases, phrase];
}

/** Between a mark that closes something and the particle after it: 「（カーネル10個）か、」 */
const JOINT = /(?<=[」』）〉》】])(?=\p{Script=Hiragana})/u;

/** A phrase in parts between which browsers that break after every closing mark have to be kept from breaking. */
export const clungParts = (phrase: string): readonly string[] => phrase.split(JOINT);

/** The same between two pieces of one sentence. */
export const clingsTo = (before: string, after: string): boolean => clungParts(before.slice(-1) + after.slice(0, 1)).length > 1;

/** Whether a line may break between two pieces of one sentence. */
export const breaksBetween = (before: string, after: string): boolean => isSeam(before, after);
