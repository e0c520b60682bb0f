import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import type { Lang } from '../../i18n/lang.ts';

const come = new Map<Lang, EstateFigureWords>();

/** Brings the words of the figures in one language; from then on they are there at once. */
export async function loadEstateFigureText(lang: Lang): Promise<EstateFigureWords> {
  const before = come.get(lang);
  if (before !== undefined) return before;
  const words = await wordsIn(lang);
  come.set(lang, words);
  return words;
}

async function wordsIn(lang: Lang): Promise<EstateFigureWords> {
  switch (lang) {
    case 'ja': return (await import('../../i18n/ja/estateFigures.ts')).estateFigures;
    case 'en': return (await import('../../i18n/en/estateFigures.ts')).estateFigures;
  }
}

/** The words of the figures if they have come. */
export const estateFigureTextNow = (lang: Lang): EstateFigureWords | null => come.get(lang) ?? null;
