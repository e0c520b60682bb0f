import type { Headline } from '../../derive/headline.ts';
import type { Format } from '../../i18n/format.ts';
import type { FirstMessages } from '../../i18n/messages.ts';
import type { RichText } from '../../i18n/rich.ts';

/** The divergence in one sentence, and all that is said below it. */
export function headlineText({ headline }: FirstMessages, format: Format, facts: Headline): { readonly first: RichText; readonly rest: RichText } {
  const { sentence, beside, opening, bestCase, joint } = headline;
  return { first: sentence(format, facts), rest: [beside, opening, bestCase].flatMap((part) => [...part(format, facts), joint]) };
}
