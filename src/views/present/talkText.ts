import { useEffect, useState } from 'react';
import type { StepId } from '../../derive/decks.ts';
import { storyFacts } from '../../derive/storyFacts.ts';
import { loadDeckWords } from '../../i18n/deckWords.ts';
import type { DeckWords } from '../../i18n/deckWords.ts';
import type { Format } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { loadStoryWords } from '../../i18n/storyWords.ts';
import type { StoryWords } from '../../i18n/storyWords.ts';
import type { Inputs } from '../../model/inputs.ts';
import { fetched } from '../../ui/again.ts';

/** All words of a talk in one language. */
export interface TalkText {
  readonly lang: Lang;
  readonly deck: DeckWords;
  readonly scenes: StoryWords;
}

export async function loadTalkText(lang: Lang): Promise<TalkText> {
  const [deck, scenes] = await Promise.all([loadDeckWords(lang), loadStoryWords(lang)]);
  return { lang, deck, scenes };
}

/** The words of a talk; null until they have come. Those of the language before stay until then. */
export function useTalkText(lang: Lang): TalkText | null {
  const [text, setText] = useState<TalkText | null>(null);
  useEffect(() => fetched(async () => loadTalkText(lang), setText), [lang]);
  return text;
}

/** The few words that stand for a slide in a list. */
export const stepName = (text: TalkText, id: StepId): string => (id === 'board' ? text.deck.board.name : text.scenes[id].name);

export const stepNotes = (text: TalkText, id: StepId): readonly string[] =>
  (id === 'board' ? text.deck.board.notes : text.scenes[id].notes);

/** The sentence on a slide, made from its numbers. */
export function stepTitle(text: TalkText, id: StepId, format: Format, inputs: Inputs): string {
  return id === 'board' ? text.deck.board.title : sceneTitle(text.scenes, id, format, inputs);
}

function sceneTitle<K extends Exclude<StepId, 'board'>>(words: StoryWords, id: K, format: Format, inputs: Inputs): string {
  return words[id].title(format, storyFacts(id, inputs), inputs);
}
