import { useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { useStore } from 'zustand';
import { boardFileText, FILE_LIMIT, readBoardFile } from '../../io/boardFile.ts';
import type { NamedInputs } from '../../io/boardSnapshot.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import { ownAddress } from '../../io/siteAddress.ts';
import { LINK_LIMIT } from '../../io/linkPairs.ts';
import { sameFleet } from '../../model/fleet.ts';
import type { BoardStore } from '../../store/boardStore.ts';
import { linkOf } from '../../store/labStore.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { LazyDetails } from '../../ui/figure/LazyDetails.tsx';
import { useAllWords, useChosen, useLab } from './labContext.ts';
import { saveFile } from './saveFile.ts';
import styles from './KeepThis.module.css';

export interface BoardShareProps {
  readonly board: BoardStore;
  /** All states that the board shows, those of the link among them. */
  readonly shown: readonly NamedInputs[];
}

/** The board as a link and as a file, and whether a key adds to it. */
export function BoardShare({ board, shown }: BoardShareProps) {
  const words = useAllWords().figures.board;
  return <LazyDetails summary={words.more}>{() => <Ways board={board} shown={shown} />}</LazyDetails>;
}

/** What stands there to be copied by hand. */
type Told = 'copied' | 'tooLong' | { readonly link: string } | { readonly file: string } | null;

function Ways({ board, shown }: BoardShareProps) {
  const { figures: { board: words }, fleet } = useAllWords();
  const inForce = useChosen((state) => state.inputs.fleet);
  const someMeansOnly = shown.some((one) => one.fleet !== null && !sameFleet(one.fleet, inForce));
  const [told, setTold] = useState<Told>(null);
  const { keyOn, board: kept } = useStore(board);
  const own = ownAddress(window.location.href);
  const copy = useCopyBoard(own ?? '', shown, setTold);
  const save = (): void => {
    const text = boardFileText(kept);
    saveFile(`${words.fileName}.json`, text);
    setTold({ file: text });
  };
  return (
    <div className={styles.share}>
      <div className={styles.row}>
        {shown.length > 0 && own !== null && <Button onClick={() => void copy()}>{told === 'copied' ? words.copied : words.copyLink}</Button>}
        {kept.snapshots.length > 0 && <Button onClick={save}>{words.download}</Button>}
        <OpenFile board={board} label={words.open} />
      </div>
      {shown.length > 0 && own === null && <p className={styles.soft}>{words.noAddress}</p>}
      {someMeansOnly && <p className={styles.soft}>{fleet.meansOnly}</p>}
      <p role="status">{told === 'tooLong' ? words.linkTooLong : typeof told === 'object' && told !== null && 'link' in told ? words.copyRefused : ''}</p>
      {typeof told === 'object' && told !== null && 'link' in told && (
        <input className={styles.text} readOnly value={told.link} aria-label={words.copyLink} onFocus={(event) => event.currentTarget.select()} />
      )}
      {typeof told === 'object' && told !== null && 'file' in told && (
        <>
          <p className={styles.soft} id="board-file-hint">{words.downloadHint}</p>
          <textarea className={styles.text} readOnly rows={4} value={told.file} aria-labelledby="board-file-hint" onFocus={(event) => event.currentTarget.select()} />
        </>
      )}
      <Switch id="board-key" label={words.keyOn} on={keyOn} onChange={board.switchKey} />
      <p className={styles.soft}>{words.local}</p>
    </div>
  );
}

function useCopyBoard(own: string, shown: readonly NamedInputs[], tell: (told: Told) => void): () => Promise<void> {
  const { store } = useLab();
  return async () => {
    const hash = encodeHash({ ...linkOf(store.getState()), board: shown });
    if (hash.length > LINK_LIMIT) return tell('tooLong');
    const link = `${own}${hash}`;
    // Without a secure context there is no clipboard at all; with one it may still refuse.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) return tell({ link });
    return clipboard.writeText(link).then(() => tell('copied'), () => tell({ link }));
  };
}

function OpenFile({ board, label }: { readonly board: BoardStore; readonly label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const open = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = currentTarget.files ?? [];
    if (file === undefined) return;
    if (file.size > FILE_LIMIT) board.takeFile({ ok: false, fault: 'tooLarge' });
    // The file may be gone by now, or be a folder.
    else await file.text().then((text) => board.takeFile(readBoardFile(text)), () => board.takeFile({ ok: false, fault: 'unreadable' }));
    // The same file can be picked again.
    if (field.current !== null) field.current.value = '';
  };
  return (
    <>
      <Button onClick={() => field.current?.click()}>{label}</Button>
      <input ref={field} type="file" accept=".json,application/json" className={styles.file} tabIndex={-1} aria-label={label} onChange={(event) => void open(event)} />
    </>
  );
}
