import type { share } from './ja/share.ts';
import type { Lang } from './lang.ts';

/** Every word of the share dialog in one language. */
export type ShareWords = typeof share;

/** Brings the words of the share dialog in one language. */
export async function loadShareWords(lang: Lang): Promise<ShareWords> {
  switch (lang) {
    case 'ja': return (await import('./ja/share.ts')).share;
    case 'en': return (await import('./en/share.ts')).share;
  }
}
