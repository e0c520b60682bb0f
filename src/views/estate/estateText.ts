import type { EstatePageWords } from '../../i18n/ja/estatePage.ts';
import type { Lang } from '../../i18n/lang.ts';

const come = new Map<Lang, EstatePageWords>();

/** Brings the words of the page in one language; from then on they are there at once. */
export async function loadEstateText(lang: Lang): Promise<EstatePageWords> {
  const before = come.get(lang);
  if (before !== undefined) return before;
  const words = await wordsIn(lang);
  come.set(lang, words);
  return words;
}

async function wordsIn(lang: Lang): Promise<EstatePageWords> {
  switch (lang) {
    case 'ja': return (await import('../../i18n/ja/estatePage.ts')).estatePage;
    case 'en': return (await import('../../i18n/en/estatePage.ts')).estatePage;
  }
}

/** The words of the page if they have come. */
export const estateTextNow = (lang: Lang): EstatePageWords | null => come.get(lang) ?? null;
