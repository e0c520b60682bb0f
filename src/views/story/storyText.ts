import type { StoryWords } from '../../i18n/storyWords.ts';
import { loadStoryWords } from '../../i18n/storyWords.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { storyPage } from '../../i18n/ja/storyPage.ts';

export type StoryPageWords = typeof storyPage;

/** All words of the story in one language. */
export interface StoryText {
  readonly lang: Lang;
  readonly page: StoryPageWords;
  readonly scenes: StoryWords;
}

async function pageWords(lang: Lang): Promise<StoryPageWords> {
  switch (lang) {
    case 'ja': return (await import('../../i18n/ja/storyPage.ts')).storyPage;
    case 'en': return (await import('../../i18n/en/storyPage.ts')).storyPage;
  }
}

const come = new Map<Lang, StoryText>();

/** Brings the words of the story in one language; from then on they are there at once. */
export async function loadStoryText(lang: Lang): Promise<StoryText> {
  const before = come.get(lang);
  if (before !== undefined) return before;
  const [page, scenes] = await Promise.all([pageWords(lang), loadStoryWords(lang)]);
  const text = { lang, page, scenes };
  come.set(lang, text);
  return text;
}

/** The words of the story if they have come. */
export const storyTextNow = (lang: Lang): StoryText | null => come.get(lang) ?? null;
