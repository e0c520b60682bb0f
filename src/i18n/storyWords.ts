import type { SceneId } from '../derive/story.ts';
import type { StoryFacts } from '../derive/storyFacts.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import type { SourceId } from '../model/sources.ts';
import type { Format } from './format.ts';
import type { Lang } from './lang.ts';
import type { RichWord } from './rich.ts';
import type { Noun } from './unitWords.ts';

/** A number in the prose that the reader can drag: it reads as its value with what it counts (`liveText`), and is a slider. */
export interface LiveInput {
  readonly input: NumberKey;
  /** What is counted, where it is not what the input counts elsewhere: servers, before they become workloads. */
  readonly noun?: Noun;
}
export type StoryPiece = string | RichWord | LiveInput;
/** Paragraphs of pieces. */
export type StoryProse = readonly (readonly StoryPiece[])[];

/** The strongest objection to what a scene says. */
export interface Objection {
  /** What a sceptic says, in his words. */
  readonly claim: string;
  /** What is true about it, and what the page does with it. */
  readonly answer: string;
  readonly sources: readonly SourceId[];
}

/** All words of one scene that its figure does not bring along. `Facts`: what `derive/storyFacts` says of it. */
export interface SceneWords<Facts> {
  /** For the table of contents and the overview: a few words. */
  readonly name: string;
  /** One sentence, made from the numbers. */
  readonly title: (format: Format, facts: Facts, inputs: Inputs) => string;
  /** 40–90 words, or 90–200 characters in Japanese. Its first piece is text that says nothing of the result: it stands alone while a guess is asked for. */
  readonly prose: (format: Format, facts: Facts, inputs: Inputs) => StoryProse;
  readonly objections: readonly [Objection, ...Objection[]];
  /** What the presenter says; in whole sentences, two to four. */
  readonly notes: readonly string[];
}

/** The words of all scenes in one language; a scene without words does not compile. */
export type StoryWords = { readonly [K in SceneId]: SceneWords<StoryFacts[K]> };

/** Brings the words of the scenes in one language and leaves the other on the server. */
export async function loadStoryWords(lang: Lang): Promise<StoryWords> {
  switch (lang) {
    case 'ja': return (await import('./ja/story.ts')).story;
    case 'en': return (await import('./en/story.ts')).story;
  }
}
