import { useEffect, useState } from 'react';
import { headlineOf } from '../../derive/headline.ts';
import { formatOf } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { loadFirstMessages } from '../../i18n/messages.ts';
import { plainOf } from '../../i18n/rich.ts';
import { loadShareWords } from '../../i18n/shareWords.ts';
import type { ShareWords } from '../../i18n/shareWords.ts';
import { loadStoryWords } from '../../i18n/storyWords.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Card } from '../embed/cardOf.ts';
import { fetched } from '../../ui/again.ts';

/** The words of the dialog, and what figures and scenes are called. */
export interface ShareText {
  readonly share: ShareWords;
  readonly nameOf: (card: Card) => string;
  /** The sentence above the lab, for these inputs. */
  readonly headline: (inputs: Inputs) => string;
}

async function loadShareText(lang: Lang): Promise<ShareText> {
  const [share, scenes, { headline }] = await Promise.all([loadShareWords(lang), loadStoryWords(lang), loadFirstMessages(lang)]);
  return {
    share,
    headline: (inputs) => plainOf(headline.sentence(formatOf(lang), headlineOf(inputs))),
    nameOf: ({ kind, id }) => (kind === 'figure' ? share.figures[id] : scenes[id].name),
  };
}

/** The words of the dialog in the language of the page, and of the frame where that is another; null until they have come. */
export function useShareText(lang: Lang): ShareText | null {
  const [text, setText] = useState<ShareText | null>(null);
  useEffect(() => fetched(async () => loadShareText(lang), setText), [lang]);
  return text;
}
