import type { Lang } from './lang.ts';
import type { Messages } from './messages.ts';
import { assumptions } from './en/assumptions.ts';
import { errors } from './en/errors.ts';
import { inputs } from './en/inputs.ts';
import { lab } from './en/lab.ts';
import { notices } from './en/notices.ts';
import { presets } from './en/presets.ts';
import { receipts } from './en/receipts.ts';
import { terms } from './en/terms.ts';

const lang = 'en' as Lang;

export const en = { lang, terms, inputs, assumptions, lab, presets, receipts, errors, notices } satisfies Messages;
