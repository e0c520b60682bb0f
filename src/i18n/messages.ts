import type { Lang } from './lang.ts';
import type { ja } from './ja.ts';

export { LANGS, type Lang } from './lang.ts';

/** Every word of the page in one language. Japanese is the source of the type, not of the meaning. */
export type Messages = typeof ja;

/** Brings one language and leaves the other on the server. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'ja': return (await import('./ja.ts')).ja;
    case 'en': return (await import('./en.ts')).en;
  }
}
