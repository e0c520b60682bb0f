import type { Lang } from './lang.ts';
import type { Messages } from './messages.ts';
import { inputs } from './en/inputs.ts';
import { terms } from './en/terms.ts';

const lang = 'en' as Lang;

export const en = { lang, terms, inputs } satisfies Messages;
