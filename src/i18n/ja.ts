import type { Lang } from './lang.ts';
import { inputs } from './ja/inputs.ts';
import { terms } from './ja/terms.ts';

const lang = 'ja' as Lang;

/** The source type of all messages: English must have the same shape or it does not compile. */
export const ja = { lang, terms, inputs };
