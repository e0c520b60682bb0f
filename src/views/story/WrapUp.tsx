import { useMemo, useRef } from 'react';
import { headlineOf } from '../../derive/headline.ts';
import { useQueuedScene } from '../lab/FirstSlot.tsx';
import type { StoryPageWords } from './storyText.ts';
import { WrapUpLines } from './WrapUpLines.tsx';

/** The three lines for the reader's own numbers: the last scenes lay nothing over them. */
export function WrapUp({ words }: { readonly words: StoryPageWords }) {
  const element = useRef<HTMLDivElement>(null);
  const { inputs, format, revision } = useQueuedScene('wrap-up', element);
  const lines = useMemo(() => words.wrapUp.lines(format, headlineOf(inputs)), [words, format, inputs]);
  return <div ref={element} data-revision={revision}><WrapUpLines words={words} lines={lines} /></div>;
}
