import type { Messages } from '../../i18n/messages.ts';
import { boardFileText } from '../../io/boardFile.ts';
import { BOARD_FULL, type NamedInputs } from '../../io/boardSnapshot.ts';
import type { StorageIssue } from '../../io/issue.ts';
import type { BoardState, BoardStore } from '../../store/boardStore.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { BoardMessage } from '../../ui/parts/boardActions.ts';
import { noteText } from './boardText.ts';
import { saveFile } from './saveFile.ts';

/** Told beside the button that brings them about. */
const ELSEWHERE: ReadonlySet<string> = new Set(['kept', 'alreadyKept', 'full']);

function unsavedMessage(unsaved: StorageIssue, { board }: BoardState, { figures }: Messages): readonly BoardMessage[] {
  const words = figures.board;
  const save = { id: 'save', label: words.download, onClick: () => saveFile(`${words.fileName}.json`, boardFileText(board)) };
  // That nothing can be saved is said when there is something to save.
  if (board.snapshots.length === 0 && unsaved.kind !== 'storedNewer') return [];
  return [{ id: 'unsaved', text: words.unsaved[unsaved.kind], actions: board.snapshots.length === 0 ? [] : [save] }];
}

/** Everything the reader is told at the board, what is wrong first. */
export function boardMessages(state: BoardState, sent: readonly NamedInputs[], board: BoardStore, store: LabStore, messages: Messages): readonly BoardMessage[] {
  const words = messages.figures.board;
  const { unsaved, damaged, note } = state;
  const said: BoardMessage[] = unsaved === null ? [] : [...unsavedMessage(unsaved, state, messages)];
  if (damaged !== null) {
    const save = { id: 'save', label: words.damagedDownload, onClick: () => saveFile(`${words.fileName}.damaged.json`, damaged.raw) };
    said.push({ id: 'damaged', text: words.damaged(damaged.rescued), actions: [save, { id: 'close', label: words.close, onClick: board.dismissDamaged }] });
  }
  if (sent.length > 0) {
    const take = (): void => {
      board.takeOver(sent);
      if (board.getState().note?.kind !== 'tooMany') store.dropSentBoard();
    };
    said.push({ id: 'sent', text: words.sentBanner(sent.length), actions: [{ id: 'take', label: words.keepSent, onClick: take }, { id: 'drop', label: words.dropSent, onClick: store.dropSentBoard }] });
  }
  if (state.board.snapshots.length > BOARD_FULL) said.push({ id: 'over', text: words.over(state.board.snapshots.length), actions: [] });
  if (note !== null && !ELSEWHERE.has(note.kind)) {
    const undo = note.kind === 'removed' ? [{ id: 'undo', label: words.undo, onClick: board.undoRemove }] : [];
    said.push({ id: 'note', text: noteText(note, messages), actions: [...undo, { id: 'close', label: words.close, onClick: () => board.tell(null) }] });
  }
  return said;
}
