import { useEffect, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import type { TakenFigure } from '../../ui/figure/take.ts';
import styles from '../lab/KeepThis.module.css';
import { boardShown } from '../lab/boardShown.ts';
import { useAllWords, useLab } from '../lab/labContext.ts';
import { saveFile } from '../lab/saveFile.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import { cardOfFigure, hasCard } from '../share/sharedCard.ts';
import type { FigureFile, Kind } from './figureFile.ts';
import { useStills } from './slides/useStills.tsx';

const KINDS = ['svg', 'png', 'pptx', 'csv', 'json'] as const;
type AnyKind = Kind | 'pptx';
/** Where a frame may not save files the browser says nothing: by now it would have begun. */
const PATIENCE_MS = 2000;

/** What became of the last file asked for. */
type State =
  | { readonly is: 'idle' }
  | { readonly is: 'working'; readonly kind: AnyKind }
  | { readonly is: 'failed' | 'refused' }
  | { readonly is: 'given'; readonly turn: number; readonly name: string; readonly shown: Shown };
/** The file itself, for those who got none: a text to copy or a picture to keep. */
type Shown = { readonly text: string } | { readonly picture: string } | 'nothing';

async function shownOf({ content }: FigureFile): Promise<Shown> {
  if (typeof content === 'string') return { text: content.replace(/^\ufeff/u, '') };
  return { picture: await (await import('./pictureOf.ts')).blobAddress(content) };
}

/** The files of a figure. What makes them comes when one is asked for. */
export function TakeMenu({ figure }: { readonly figure: TakenFigure }) {
  const lab = useLab();
  const messages = useAllWords();
  const words = messages.take;
  const [state, setState] = useState<State>({ is: 'idle' });
  const [draw, place] = useStills();
  const giveSlides = async (): Promise<void> => {
    const { figureSlides, sceneOfSlides, stillsOf } = await import('./slides/figureSlides.ts');
    const scene = sceneOfSlides({ inputs: lab.scenes.get().value.inputs, messages, format: lab.format });
    const { view } = lab.store.getState();
    await give(await figureSlides(figure, scene, { view, board: boardShown(lab.store) }, await draw(stillsOf(figure, scene, view))), async () => 'nothing');
  };
  const give = async (file: FigureFile, shownOf: (file: FigureFile) => Promise<Shown>): Promise<void> => {
    saveFile(file.name, file.content, file.type);
    const shown = await shownOf(file);
    setState((last) => ({ is: 'given', turn: last.is === 'given' ? last.turn + 1 : 0, name: file.name, shown }));
  };
  const take = async (kind: AnyKind): Promise<void> => {
    setState({ is: 'working', kind });
    if (kind === 'pptx') return giveSlides().catch(() => setState({ is: 'failed' }));
    const maker = await import('./figureFile.ts').catch(() => null);
    if (maker === null) return setState({ is: 'failed' });
    try {
      const file = await maker.figureFile(kind, figure, { inputs: lab.scenes.get().value.inputs, messages, theme: lab.theme });
      await give(file, shownOf);
    } catch (error) {
      setState({ is: error instanceof maker.PictureRefused ? 'refused' : 'failed' });
    }
  };
  const isOffered = (kind: AnyKind): boolean => (kind === 'csv' ? hasTable : kind === 'json' || figure.isPictured !== false);
  const hasTable = figure.table !== undefined || figure.frame.current?.querySelector('table') !== null;
  return (
    <div className={styles.share}>
      <div className={styles.row}>
        {KINDS.filter(isOffered).map((kind) => (
          <Button key={kind} onClick={() => void take(kind)} label={`${kind.toUpperCase()}: ${words.what[kind]}`}>{kind.toUpperCase()}</Button>
        ))}
        {figure.isPictured !== false && hasCard(figure.id) && <ShareButton kind="text" label={words.share} cardOf={() => cardOfFigure(figure)} />}
      </div>
      <p role="status">{saidOf(state, words)}</p>
      {place}
      {state.is === 'given' && <Unsaved key={state.turn} name={state.name} shown={state.shown} words={words} />}
    </div>
  );
}

type Words = ReturnType<typeof useAllWords>['take'];

function saidOf(state: State, words: Words): string {
  switch (state.is) {
    case 'idle': return '';
    case 'working': return words.working(state.kind.toUpperCase());
    case 'given': return words.given(state.name);
    case 'failed': case 'refused': return words[state.is];
  }
}

/** What to do where nothing came of it, once it would have. */
function Unsaved({ name, shown, words }: { readonly name: string; readonly shown: Shown; readonly words: Words }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <>
      <p className={styles.soft}>{shown === 'nothing' ? words.unsavedSlides : 'text' in shown ? words.unsaved : words.unsavedPicture}</p>
      {shown === 'nothing' ? null : 'text' in shown
        ? <textarea className={styles.text} readOnly rows={4} value={shown.text} aria-label={name} onFocus={(event) => event.currentTarget.select()} />
        : <img className={styles.text} src={shown.picture} alt={name} />}
    </>
  );
}
