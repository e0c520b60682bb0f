import { useEffect } from 'react';
import { keptBoard } from '../../io/board.ts';
import { keptBoardKey } from '../../io/boardKey.ts';
import { createBoardStore } from '../../store/boardStore.ts';
import type { BoardStore } from '../../store/boardStore.ts';
import { startBoardTabs } from '../../store/boardTabs.ts';
import type { LabStore } from '../../store/labStore.ts';
import { useLab } from './labContext.ts';

/** One board for each lab, made when it is first asked for. */
const boards = new WeakMap<LabStore, BoardStore>();

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;

/** Twelve characters by chance: no two snapshots of anybody share one. `crypto.randomUUID` needs a secure context. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(ID_LENGTH)), (byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');

export function boardOf(store: LabStore): BoardStore {
  const known = boards.get(store);
  if (known !== undefined) return known;
  const getStorage = (): Storage => window.localStorage;
  const made = createBoardStore({ kept: keptBoard(getStorage), key: keptBoardKey(getStorage), newId });
  boards.set(store, made);
  return made;
}

/** The reader's board, in step with other tabs while a part is on the page that uses it. */
export function useBoard(): BoardStore {
  const board = boardOf(useLab().store);
  useEffect(() => startBoardTabs(board, window), [board]);
  return board;
}
