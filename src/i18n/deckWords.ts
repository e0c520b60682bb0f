import type { deck } from './ja/deck.ts';
import type { Lang } from './lang.ts';

/** Every word of the slides and of the presenter's window in one language. */
export type DeckWords = typeof deck;

/** Brings the words of the slides in one language. */
export async function loadDeckWords(lang: Lang): Promise<DeckWords> {
  switch (lang) {
    case 'ja': return (await import('./ja/deck.ts')).deck;
    case 'en': return (await import('./en/deck.ts')).deck;
  }
}
