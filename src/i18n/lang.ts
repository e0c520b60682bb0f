/** Both languages are first languages: neither is a translation or a fallback of the other. */
export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];
