import type { Lang } from './lang.ts';
import { errors } from './ja/errors.ts';
import { headline } from './ja/headline.ts';
import { inputs } from './ja/inputs.ts';
import { lab } from './ja/lab.ts';
import { terms } from './ja/terms.ts';

const lang = 'ja' as Lang;

/** What the first sentence and the sliders need; the rest comes right after, in ja.ts. */
export const jaFirst = { lang, terms, headline, inputs, lab, errors };
