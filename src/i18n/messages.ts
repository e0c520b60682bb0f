import type { Lang } from './lang.ts';
import type { ja } from './ja.ts';
import type { jaFirst } from './jaFirst.ts';

export { LANGS, type Lang } from './lang.ts';

/** Every word of the page in one language. Japanese is the source of the type, not of the meaning. */
export type Messages = typeof ja;

/** The words of the first view: the headline, the sliders, the first figure. */
export type FirstMessages = typeof jaFirst;

/** Brings the words of the first view in one language and leaves the other on the server. */
export async function loadFirstMessages(lang: Lang): Promise<FirstMessages> {
  switch (lang) {
    case 'ja': return (await import('./jaFirst.ts')).jaFirst;
    case 'en': return (await import('./enFirst.ts')).enFirst;
  }
}

/** Brings all words of one language. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'ja': return (await import('./ja.ts')).ja;
    case 'en': return (await import('./en.ts')).en;
  }
}
