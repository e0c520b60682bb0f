import type { Lang } from './lang.ts';
import type { FirstMessages } from './messages.ts';
import { errors } from './en/errors.ts';
import { headline } from './en/headline.ts';
import { inputs } from './en/inputs.ts';
import { lab } from './en/lab.ts';
import { terms } from './en/terms.ts';

const lang = 'en' as Lang;

export const enFirst = { lang, terms, headline, inputs, lab, errors } satisfies FirstMessages;
