import type { Lang } from './lang.ts';
import type { Messages } from './messages.ts';
import { assumptions } from './en/assumptions.ts';
import { errors } from './en/errors.ts';
import { divergence } from './en/figures/divergence.ts';
import { binding } from './en/figures/binding.ts';
import { hostShare } from './en/figures/hostShare.ts';
import { stack } from './en/figures/stack.ts';
import { headline } from './en/headline.ts';
import { inputs } from './en/inputs.ts';
import { lab } from './en/lab.ts';
import { notices } from './en/notices.ts';
import { presets } from './en/presets.ts';
import { receipts } from './en/receipts.ts';
import { terms } from './en/terms.ts';

const lang = 'en' as Lang;

export const en = { lang, terms, headline, inputs, assumptions, lab, presets, receipts, errors, notices, figures: { divergence, stack, hostShare, binding } } satisfies Messages;
