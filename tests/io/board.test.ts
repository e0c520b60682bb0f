import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_KEY, BOARD_VERSION, keptBoard, snapshotIn, textOfInputs } from '../../src/io/board.ts';
import { boardFileText, FILE_LIMIT, readBoardFile, salvaged } from '../../src/io/boardFile.ts';
import { mergedBoards, sameBoard } from '../../src/io/boardMerge.ts';
import { boardName, EMPTY_BOARD, NAME_LENGTH, sameInputs, type Board, type KeptSnapshot, type NamedInputs } from '../../src/io/boardSnapshot.ts';
import { encodeHash } from '../../src/io/encodeHash.ts';
import { DEFAULT_STATE, LINK_VERSION } from '../../src/io/linkState.ts';
import type { TextStorage } from '../../src/io/storage.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { randomBoard } from '../helpers/randomLink.ts';

const keptOf = (named: NamedInputs, id: string, edit = 0): KeptSnapshot => ({ ...named, id, edit, text: textOfInputs(named) });
const named = (name: string): NamedInputs => ({ name, era: '2007', overrides: {}, fleet: null });

/** Boards that share some ids, at different edits, some deleted. */
const randomKept: fc.Arbitrary<Board> = fc.tuple(
  randomBoard, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'x'), edit: fc.nat(2) }), { selector: ({ id }) => id, maxLength: 3 }), fc.nat(3),
).map(([inputs, ids, edits, removed, moves]) => ({
  // One id is one set of inputs for ever.
  snapshots: ids.flatMap((id, i) => {
    const one = inputs[i];
    const gone = removed.find((other) => other.id === id);
    const edit = edits[i] ?? 0;
    return one === undefined || (gone !== undefined && gone.edit >= edit) ? [] : [keptOf({ ...named(one.name), overrides: { workloads: id.codePointAt(0) as never } }, id, edit)];
  }),
  removed, moves,
}));

class Memory implements TextStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => { this.items.set(key, value); };
  removeItem = (key: string): void => { this.items.delete(key); };
}

describe('a board in a link', () => {
  it('comes back as it was, whatever it is called', () => {
    fc.assert(fc.property(randomBoard, (board) => {
      expect(decodeHash(encodeHash({ ...DEFAULT_STATE, board }))).toMatchObject({ state: { board }, issues: [] });
    }));
  });

  it('writes names so that chats and Markdown leave the address alone', () => {
    const link = encodeHash({ ...DEFAULT_STATE, board: [named(`it's (a_b) *c* d! e. f~g`)] });
    expect(link).toMatch(/^#[\w%=&~-]+$/u);
    expect(link.slice(link.indexOf('name=') + 5)).not.toMatch(/[_~]/u);
  });

  it.each([
    ['a name with a bidi control', '#b1=n=40~name=%E2%80%AEabc', 'snapshotBroken'],
    ['a name with a control character', '#b1=n=40~name=a%00b', 'snapshotBroken'],
    ['a half escape', '#b1=n=40~name=%E0%A4%A', 'snapshotBroken'],
    ['nothing', '#b1=', 'snapshotBroken'],
    ['half an emoji', '#b1=n=40~name=%ED%A0%BD', 'snapshotBroken'],
  ])('leaves out and tells of %s', (_, hash, kind) => {
    const { state, issues } = decodeHash(hash);
    expect(state.board).toEqual([]);
    expect(issues.map((issue) => issue.kind)).toEqual([kind]);
  });

  it('reads full width and corrects what is out of range, naming the snapshot', () => {
    const { state, issues } = decodeHash('#b2=ｅｒａ=1~n=１２３~k=99~name=x&b1=era=２００７~gm=2GiB');
    expect(state.board).toMatchObject([
      { name: '', era: '2007', overrides: { guestOsMemory: 2048 } }, { name: 'x', era: '2026', overrides: { workloads: 123, kernelFamilies: 12 } },
    ]);
    expect(issues).toMatchObject([
      { kind: 'inSnapshot', slot: 2, name: 'x', issue: { kind: 'outOfRange', key: 'kernelFamilies' } },
      { kind: 'inSnapshot', slot: 2, issue: { kind: 'unknownKey', entries: [{ key: 'ｅｒａ', given: '1' }] } },
    ]);
  });

  it('makes names fit: one line, nothing hidden, as long as they may be, and never changes them again', () => {
    expect(boardName('  a\u202e\u0000 \n\u2028 b\ud800 ')).toBe('a b');
    expect(boardName('👩\u200d💻')).toBe('👩\u200d💻');
    expect(boardName('\u200d \u200b')).toBe('');
    expect(Array.from(boardName('𠮷'.repeat(500)))).toHaveLength(NAME_LENGTH);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const name = boardName(text);
      expect(boardName(name)).toBe(name);
      expect(() => encodeURIComponent(name)).not.toThrow();
    }));
  });

  it('knows equal inputs whatever their names', () => {
    const one = { era: '2007', overrides: { workloads: 4 as never }, fleet: null } as const;
    expect(sameInputs(one, { ...one, overrides: { ...one.overrides } })).toBe(true);
    expect(sameInputs(one, { ...one, era: '2014' })).toBe(false);
    expect(sameInputs(one, { ...one, overrides: {} })).toBe(false);
    expect(sameInputs({ ...one, overrides: {} }, one)).toBe(false);
    expect(sameInputs(one, { era: '2007', overrides: { appMemory: 4 as never }, fleet: null })).toBe(false);
  });
});

describe('two boards brought together', () => {
  const states = (board: Board) => board.snapshots.map(({ id, edit, name }) => `${id} ${edit} ${name}`).toSorted();

  it('lose no snapshot that nobody deleted', () => {
    fc.assert(fc.property(randomKept, randomKept, (one, other) => {
      const ids = mergedBoards(one, other).snapshots.map(({ id }) => id);
      for (const { id, edit } of [...one.snapshots, ...other.snapshots]) {
        const deleted = [...one.removed, ...other.removed].some((gone) => gone.id === id && gone.edit >= edit);
        if (!deleted) expect(ids).toContain(id);
      }
      expect(new Set(ids).size).toBe(ids.length);
    }));
  });

  it('do not depend on who comes first, how often, or in which company', () => {
    fc.assert(fc.property(randomKept, randomKept, randomKept, (a, b, c) => {
      expect(sameBoard(mergedBoards(a, b), mergedBoards(b, a))).toBe(true);
      const ab = mergedBoards(a, b);
      expect(sameBoard(mergedBoards(ab, b), ab)).toBe(true);
      expect(sameBoard(mergedBoards(ab, a), ab)).toBe(true);
      expect(states(mergedBoards(ab, c))).toEqual(states(mergedBoards(a, mergedBoards(b, c))));
    }));
  });

  it('keep their order when they meet again after a deletion', () => {
    const kept = (...ids: readonly string[]) => ids.map((id) => keptOf(named(id), id, 0));
    const a: Board = { snapshots: kept('e', 'b', 'c'), removed: [], moves: 1 };
    const b: Board = { snapshots: kept('c', 'e'), removed: [{ id: 'b', edit: 0 }], moves: 1 };
    const ab = mergedBoards(a, b);
    expect(sameBoard(mergedBoards(ab, b), ab)).toBe(true);
    expect(sameBoard(mergedBoards(a, ab), ab)).toBe(true);
  });

  it('keep what one tab renamed while the other deleted it', () => {
    const deleted: Board = { snapshots: [], removed: [{ id: 'a', edit: 0 }], moves: 0 };
    expect(mergedBoards({ snapshots: [keptOf(named('x'), 'a', 1)], removed: [], moves: 0 }, deleted).snapshots).toHaveLength(1);
    expect(mergedBoards({ snapshots: [keptOf(named('x'), 'a', 0)], removed: [], moves: 0 }, deleted).snapshots).toHaveLength(0);
  });

  it('take the order that was changed last', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => keptOf(named(id), id)) as [KeptSnapshot, KeptSnapshot, KeptSnapshot];
    const moved: Board = { snapshots: [b, a], removed: [], moves: 1 };
    expect(mergedBoards(moved, { snapshots: [a, b, c], removed: [], moves: 0 }).snapshots.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});

describe('a board in storage', () => {
  const board: Board = { snapshots: [keptOf(named('x'), 'a'), keptOf({ name: '案', era: '2014', overrides: { workloads: 7 as never }, fleet: null }, 'b', 2)], removed: [{ id: 'z', edit: 0 }], moves: 3 };

  it('comes back as it was', () => {
    fc.assert(fc.property(randomKept, (any) => {
      const kept = keptBoard(() => memory);
      const memory = new Memory();
      expect(kept.save(any)).toEqual({ saved: true, rev: 1 });
      expect(kept.load()).toEqual({ value: any, rev: 1, issue: null });
    }), { numRuns: 50 });
  });

  it('keeps what a newer page said of a snapshot, though this one cannot read it', () => {
    const memory = new Memory();
    const newer = { id: 'a', name: 'x', edit: 0, link: 'v=1&era=2007&n=40&future=9' };
    memory.setItem(BOARD_KEY, JSON.stringify({ version: BOARD_VERSION, rev: 4, value: { snapshots: [newer], removed: [], moves: 0 } }));
    const kept = keptBoard(() => memory);
    const { value } = kept.load();
    expect(value?.snapshots[0]?.overrides).toEqual({ workloads: 40 });
    kept.save({ ...(value ?? EMPTY_BOARD), moves: 1 });
    expect(memory.getItem(BOARD_KEY)).toContain('future=9');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)], ['null', () => 'null'], ['a list', () => '[]'],
    ['a wrong type', (text: string) => text.replace('"moves":3', '"moves":"3"')], ['a hostile id', (text: string) => text.replace('"id":"a"', '"id":"<b>"')],
    ['the same id twice', (text: string) => text.replace('"id":"a"', '"id":"b"')], ['far too long', (text: string) => text.padEnd(5_000_000)],
  ])('sets damaged bytes aside and writes nothing over them: %s (fault 16)', (_, damage) => {
    const memory = new Memory();
    const kept = keptBoard(() => memory);
    kept.save(board);
    const bytes = damage(memory.getItem(BOARD_KEY) ?? '');
    memory.setItem(BOARD_KEY, bytes);
    expect(kept.load()).toEqual({ value: null, rev: 0, issue: { kind: 'storedDamaged', kept: true, raw: bytes } });
    expect([...memory.items.values()]).toContain(bytes);
  });

  it('leaves a newer one alone (fault 17)', () => {
    const memory = new Memory();
    const text = JSON.stringify({ version: BOARD_VERSION + 1, rev: 9, value: {} });
    memory.setItem(BOARD_KEY, text);
    const kept = keptBoard(() => memory);
    expect(kept.load()).toEqual({ value: null, rev: 0, issue: { kind: 'storedNewer' } });
    expect(kept.save(board)).toMatchObject({ saved: false, issue: { kind: 'storedNewer' } });
    expect(memory.getItem(BOARD_KEY)).toBe(text);
  });

  it('counts as newer as soon as its links are', () => {
    expect(BOARD_VERSION).toBeGreaterThanOrEqual(LINK_VERSION);
    expect(snapshotIn({ id: 'a', name: '', edit: 0, link: `v=${LINK_VERSION + 1}&era=2007` })).toBeNull();
  });
});

describe('a board in a file', () => {
  const board: Board = { snapshots: [keptOf(named('x {y} "z"'), 'a'), keptOf({ name: '案', era: '2014', overrides: { workloads: 7 as never }, fleet: null }, 'b', 2)], removed: [], moves: 0 };
  const text = boardFileText(board);

  it('comes back as it was', () => {
    expect(readBoardFile(text)).toEqual({ ok: true, snapshots: board.snapshots, damaged: false });
    expect(readBoardFile(`\ufeff${text}`)).toMatchObject({ ok: true, damaged: false });
  });

  it('gives what is left of a damaged one, and of stored bytes', () => {
    expect(readBoardFile(text.slice(0, text.lastIndexOf('"id"')))).toEqual({ ok: true, snapshots: [board.snapshots[0]], damaged: true });
    expect(readBoardFile(text.replace('"id": "b"', '"id": 7'))).toEqual({ ok: true, snapshots: [board.snapshots[0]], damaged: true });
    const stored = JSON.stringify({ version: 1, rev: 2, value: { snapshots: [{ id: 'a', name: 'x', edit: 0, link: 'v=1&era=2007' }] } });
    expect(readBoardFile(stored)).toMatchObject({ ok: true, damaged: false });
    expect(salvaged(stored.slice(0, -3))).toHaveLength(1);
  });

  it.each([
    ['', 'unreadable'], ['{', 'unreadable'], ['PK\u0003\u0004', 'unreadable'], ['null', 'notABoard'], ['[]', 'notABoard'], ['{"snapshots":{}}', 'notABoard'],
    ['{"snapshots":[]}', 'empty'], ['{"snapshots":[{"__proto__":{"id":"a"}}]}', 'notABoard'], [`{"version":${BOARD_VERSION + 1},"snapshots":[]}`, 'newer'],
    ['['.repeat(200_000), 'unreadable'], [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'notABoard'], [' '.repeat(FILE_LIMIT + 1), 'tooLarge'],
  ])('says why it cannot be taken over: %#', (bytes, fault) => {
    expect(readBoardFile(bytes)).toEqual({ ok: false, fault });
  });

  it('takes any text without a throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.string().map((noise) => text.slice(0, 300) + noise)), (any) => {
      expect(typeof readBoardFile(any).ok).toBe('boolean');
    }));
  });
});
