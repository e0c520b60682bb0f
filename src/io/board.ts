import { boardName, type Board, type KeptSnapshot, type NamedInputs, type RemovedSnapshot } from './boardSnapshot.ts';
import { fleetTexts, inputTexts } from './boardTexts.ts';
import { LINK_VERSION } from './linkState.ts';
import { keptRecord, ownValue, type KeptRecord, type RecordShape, type TextStorage } from './storage.ts';
import { decodeHash } from './urlState.ts';

/** Raised when what surrounds the links of the snapshots changes. */
const FORM = 1;
/** Of the stored board and of its file: higher whenever either the form or the links in it are newer. */
export const BOARD_VERSION = FORM + LINK_VERSION - 1;
export const BOARD_KEY = 'two-kinds-of-virtual/board';

/** Longest stored board and longest text of one snapshot that are read, in UTF-16 units. */
const LONGEST = 400_000;
const LONGEST_TEXT = 8_000;
/** More than anybody keeps; a file that claims more is not one of ours. */
const MOST = 200;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,40}$/u.test(value);
const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) && value.length <= MOST ? value : null);

/** `v=1&era=2007&n=40`: the link to some inputs, as a snapshot keeps them. */
export const textOfInputs = ({ era, overrides, fleet }: Omit<NamedInputs, 'name'>): string =>
  [`v=${LINK_VERSION}`, ...inputTexts(era, overrides), ...fleetTexts(fleet)].join('&');

/** A snapshot in what JSON.parse gave, or null. Its inputs come through the same gate as those of a link. */
export function snapshotIn(stored: unknown): KeptSnapshot | null {
  const [id, name, edit, text] = ['id', 'name', 'edit', 'link'].map((key) => ownValue(stored, key));
  if (!isId(id) || typeof name !== 'string' || !isCount(edit)) return null;
  if (typeof text !== 'string' || text.length > LONGEST_TEXT || !/^v=\d+&era=/u.test(text)) return null;
  const { state, issues } = decodeHash(`#${text}`);
  if (issues.some(({ kind }) => kind === 'newerVersion' || kind === 'badVersion' || kind === 'fleetBroken')) return null;
  return { id, name: boardName(name), edit, text, era: state.era, overrides: state.overrides, fleet: state.fleet };
}

function removedIn(stored: unknown): RemovedSnapshot | null {
  const [id, edit] = [ownValue(stored, 'id'), ownValue(stored, 'edit')];
  return isId(id) && isCount(edit) ? { id, edit } : null;
}

/** The board in what JSON.parse gave, or null if anything in it is not as we write it. */
function boardIn(stored: unknown): Board | null {
  const moves = ownValue(stored, 'moves');
  const snapshots = listOf(ownValue(stored, 'snapshots'))?.map(snapshotIn);
  const removed = listOf(ownValue(stored, 'removed'))?.map(removedIn);
  if (!isCount(moves) || snapshots === undefined || removed === undefined) return null;
  const [good, gone] = [snapshots.filter((one) => one !== null), removed.filter((one) => one !== null)];
  if (good.length < snapshots.length || gone.length < removed.length) return null;
  return new Set(good.map(({ id }) => id)).size < good.length ? null : { snapshots: good, removed: gone, moves };
}

interface StoredSnapshot { readonly id: string; readonly name: string; readonly edit: number; readonly link: string }

/** As a snapshot is written into storage and files. */
export const storedSnapshot = ({ id, name, edit, text }: KeptSnapshot): StoredSnapshot => ({ id, name, edit, link: text });

type StoredBoard = Omit<Board, 'snapshots'> & { readonly snapshots: readonly StoredSnapshot[] };

const SHAPE: RecordShape<StoredBoard> = {
  key: BOARD_KEY,
  version: BOARD_VERSION,
  longest: LONGEST,
  read(stored) {
    const board = boardIn(stored);
    return board === null ? null : { ...board, snapshots: board.snapshots.map(storedSnapshot) };
  },
};

/** The reader's board in the browser's storage: `keptBoard(() => window.localStorage)`. */
export function keptBoard(getStorage: () => TextStorage | null): KeptRecord<Board> {
  const record = keptRecord(getStorage, SHAPE);
  return {
    load: () => {
      const loaded = record.load();
      return { ...loaded, value: boardIn(loaded.value) };
    },
    save: (board, basedOn) => record.save({ ...board, snapshots: board.snapshots.map(storedSnapshot) }, basedOn),
  };
}
