import { BOARD_KEY, BOARD_VERSION, snapshotIn, storedSnapshot } from './board.ts';
import type { Board, KeptSnapshot } from './boardSnapshot.ts';
import { ownValue } from './storage.ts';

/** Largest file that is opened, in bytes: a board takes a few thousand. */
export const FILE_LIMIT = 1_000_000;

/** Why a file cannot be taken over. Nothing of it is, then. */
export type BoardFileFault = 'tooLarge' | 'unreadable' | 'notABoard' | 'newer' | 'empty';

export type BoardFile =
  /** `damaged`: what else there was in it could not be read. */
  | { readonly ok: true; readonly snapshots: readonly KeptSnapshot[]; readonly damaged: boolean }
  | { readonly ok: false; readonly fault: BoardFileFault };

/** The board as a file of its own. `readBoardFile` gives back the same snapshots. */
export const boardFileText = ({ snapshots }: Board): string =>
  `${JSON.stringify({ kind: BOARD_KEY, version: BOARD_VERSION, snapshots: snapshots.map(storedSnapshot) }, null, 2)}\n`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Each snapshot as it was written, wherever it stands: found even in a text that breaks off. */
const WRITTEN = /\{\s*"id"\s*:(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}/gu;

/** Once each: of two with one id the first. */
function once(snapshots: readonly KeptSnapshot[]): readonly KeptSnapshot[] {
  const known = new Map(snapshots.toReversed().map((one) => [one.id, one]));
  return snapshots.filter((one) => known.get(one.id) === one);
}

/** Snapshots that can still be read in a damaged text, in the order in which they stand there. */
export function salvaged(text: string): readonly KeptSnapshot[] {
  const pieces = text.slice(0, FILE_LIMIT).match(WRITTEN) ?? [];
  return once(pieces.map((piece) => snapshotIn(parsed(piece))).filter((one) => one !== null));
}

function listIn(file: unknown): readonly unknown[] | null {
  // A file of ours, or the bytes of the storage as they were set aside.
  const list = ownValue(file, 'snapshots') ?? ownValue(ownValue(file, 'value'), 'snapshots');
  return Array.isArray(list) ? list : null;
}

/**
 * The snapshots in a file: one that was saved here, or what was set aside as damaged. Total, and in time that grows
 * with the length: whatever the text, either snapshots fit to be shown or the reason why there are none.
 */
export function readBoardFile(text: string): BoardFile {
  if (text.length > FILE_LIMIT) return { ok: false, fault: 'tooLarge' };
  const file = parsed(text.replace(/^\ufeff/u, ''));
  const version = ownValue(file, 'version');
  if (typeof version === 'number' && version > BOARD_VERSION) return { ok: false, fault: 'newer' };
  const list = listIn(file);
  const good = list === null ? salvaged(text) : once(list.map(snapshotIn).filter((one) => one !== null));
  if (good.length > 0) return { ok: true, snapshots: good, damaged: list === null || good.length < list.length };
  if (list !== null) return { ok: false, fault: list.length === 0 ? 'empty' : 'notABoard' };
  return { ok: false, fault: file === undefined ? 'unreadable' : 'notABoard' };
}
