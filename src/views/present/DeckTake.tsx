import { useState } from 'react';
import type { DeckId } from '../../derive/decks.ts';
import { fileName } from '../../io/fileName.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useBoard } from '../lab/boardOf.ts';
import { inputsOf } from '../lab/BoardSlot.tsx';
import { useAllWords, useLab } from '../lab/labContext.ts';
import { saveFile } from '../lab/saveFile.ts';
import { useStills } from '../take/slides/useStills.tsx';
import type { TalkTaken } from './talkSlides.ts';
import type { TalkText } from './talkText.ts';
import type { Talk } from './useTalk.ts';
import field from './DeckMaker.module.css';

interface DeckTakeProps {
  readonly talk: Talk;
  readonly text: TalkText;
  readonly titles: readonly string[];
}

type State = 'idle' | 'working' | 'failed' | { readonly given: string };

/** The talk as a PowerPoint file, as it stands now: every slide with what was moved on it. */
export function DeckTake({ talk, text, titles }: DeckTakeProps) {
  const { take } = useAllWords();
  const taken = useTaken(talk, text, titles);
  const [state, setState] = useState<State>('idle');
  const [draw, place] = useStills();
  const make = async (): Promise<void> => {
    setState('working');
    try {
      const [maker, slides, words] = await Promise.all([import('./talkSlides.ts'), import('../take/slides/figureSlides.ts'), import('../../i18n/slideWords.ts')]);
      const now = taken();
      const pictures = await draw(maker.stillsOfTalk(now));
      const deck = maker.talkSlides(now, text, pictures, { words: await words.loadSlideWords(text.lang), date: slides.today() });
      const name = fileName([take.site, now.title], 'pptx');
      saveFile(name, await slides.bytesOf(deck), slides.PPTX_TYPE);
      setState({ given: name });
    } catch {
      setState('failed');
    }
  };
  return (
    <div>
      <div className={field.end}>
        <Button onClick={() => void make()} disabled={state === 'working'}>{text.deck.take.label}</Button>
      </div>
      <p className={field.line}>{text.deck.take.line}</p>
      <p className={field.said} role="status">{saidOf(state, take)}</p>
      {place}
    </div>
  );
}

function saidOf(state: State, words: ReturnType<typeof useAllWords>['take']): string {
  if (state === 'idle') return '';
  if (state === 'working') return words.working('PPTX');
  return state === 'failed' ? words.failed : words.given(state.given);
}

/** What there is to take, asked for when it is taken. */
function useTaken({ state, slides }: Talk, text: TalkText, titles: readonly string[]): () => TalkTaken {
  const { store, format } = useLab();
  const messages = useAllWords();
  const board = useBoard();
  return () => {
    const sceneOf = (inputs: TalkTaken['scene']['inputs']): TalkTaken['scene'] =>
      ({ inputs, messages, format, ghost: null, revision: 0, stage: 'page', theme: 'light' });
    const id: DeckId | null = state.deck.id;
    const own = titles[0] ?? '';
    const { view } = store.getState();
    return {
      title: own === '' ? messages.lab.title : own, line: id === null ? text.deck.overview.own : text.deck.decks[id].line,
      scene: sceneOf(store.getState().inputs), view,
      steps: state.deck.steps.map((step, at) => ({ id: step.id, scene: sceneOf(slides.storeOf(step).getState().inputs), heading: titles[at + 1] ?? '' })),
      kept: board.getState().board.snapshots.map((one) => ({ id: one.id, name: one.name, kind: 'own' as const, inputs: inputsOf(one) })),
    };
  };
}
