import type { slides } from './ja/slides.ts';
import type { Lang } from './lang.ts';

/** Every word of slides taken away, in one language. */
export type SlideWords = typeof slides;

/** Brings the words of slides taken away in one language. */
export async function loadSlideWords(lang: Lang): Promise<SlideWords> {
  switch (lang) {
    case 'ja': return (await import('./ja/slides.ts')).slides;
    case 'en': return (await import('./en/slides.ts')).slides;
  }
}
