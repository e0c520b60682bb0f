import { keptBoard } from '../../src/io/board.ts';
import { keptBoardKey } from '../../src/io/boardKey.ts';
import { createBoardStore } from '../../src/store/boardStore.ts';

/** Runs in a page without the rest of the site: the real store over the real storage. */
let made = 0;
const storage = (): Storage => window.localStorage;
const newId = (): string => `id-${Date.now().toString(36)}-${(made += 1)}`;
const board = createBoardStore({ kept: keptBoard(storage), key: keptBoardKey(storage), newId });
Object.assign(window, { board });
