import type { Lang } from './lang.ts';
import type { ja } from './ja.ts';
import type { jaFirst } from './jaFirst.ts';

export { LANGS, type Lang } from './lang.ts';

/** Every word of the page in one language. Japanese is the source of the type, not of the meaning. */
export type Messages = typeof ja;

/** The words of the first view: the headline and the sliders. */
export type FirstMessages = typeof jaFirst;

/** With those of the first figure, which come with it. */
export type OpeningMessages = FirstMessages & { readonly figures: Pick<Messages['figures'], 'divergence'> };

/** Brings the words of the first view in one language and leaves the other on the server. */
export async function loadFirstMessages(lang: Lang): Promise<FirstMessages> {
  switch (lang) {
    case 'ja': return (await import('./jaFirst.ts')).jaFirst;
    case 'en': return (await import('./enFirst.ts')).enFirst;
  }
}

async function divergenceWords(lang: Lang): Promise<Messages['figures']['divergence']> {
  switch (lang) {
    case 'ja': return (await import('./ja/figures/divergence.ts')).divergence;
    case 'en': return (await import('./en/figures/divergence.ts')).divergence;
  }
}

/** Brings the words of the first figure beside those that are there. */
export async function withDivergence(first: FirstMessages): Promise<OpeningMessages> {
  return { ...first, figures: { divergence: await divergenceWords(first.lang) } };
}

/** Brings all words of one language. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'ja': return (await import('./ja.ts')).ja;
    case 'en': return (await import('./en.ts')).en;
  }
}
