import type { Lang } from './lang.ts';
import { assumptions } from './ja/assumptions.ts';
import { errors } from './ja/errors.ts';
import { divergence } from './ja/figures/divergence.ts';
import { binding } from './ja/figures/binding.ts';
import { hostShare } from './ja/figures/hostShare.ts';
import { stack } from './ja/figures/stack.ts';
import { headline } from './ja/headline.ts';
import { inputs } from './ja/inputs.ts';
import { lab } from './ja/lab.ts';
import { notices } from './ja/notices.ts';
import { presets } from './ja/presets.ts';
import { receipts } from './ja/receipts.ts';
import { terms } from './ja/terms.ts';

const lang = 'ja' as Lang;

/** The source type of all messages: English must have the same shape or it does not compile. */
export const ja = { lang, terms, headline, inputs, assumptions, lab, presets, receipts, errors, notices, figures: { divergence, stack, hostShare, binding } };
