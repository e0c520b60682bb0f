import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';
import type { LiveInput, StoryProse } from '../../i18n/storyWords.ts';
import type { RichWord } from '../../i18n/rich.ts';

export interface SceneProseProps {
  readonly prose: StoryProse;
  /** What a word with a colour, or a number to be dragged, is here. */
  readonly children: (piece: LiveInput | RichWord) => ReactNode;
}

/** The paragraphs of a scene; whoever shows them decides what a word and a number can do. */
export function SceneProse({ prose, children }: SceneProseProps) {
  // Paragraphs and pieces have no identity but their place: spread as children they need no keys.
  return createElement(Fragment, null, ...prose.map((pieces) => createElement('p', null, ...pieces.map((piece) => (typeof piece === 'string' ? piece : children(piece))))));
}
