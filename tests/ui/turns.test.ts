import { expect, test } from 'vitest';
import { createTurns, turnsOf } from '../../src/ui/turns.ts';
import type { Turn } from '../../src/ui/turns.ts';
import { fakeIdle } from './fakeIdle.ts';

function line(...names: readonly string[]) {
  const idle = fakeIdle();
  const turns = createTurns(idle);
  const log: string[] = [];
  const turn = (name: string, more: Partial<Turn> = {}): Turn => ({ take: async () => { log.push(name); }, ...more });
  const leave = new Map(names.map((name) => [name, turns.ask(turn(name))]));
  // What is done in a turn is done between two tasks.
  const pass = async (ms: number): Promise<void> => {
    for (let gone = 0; gone < ms; gone += 20) {
      idle.pass(20);
      await new Promise<void>((done) => { setImmediate(done); });
    }
  };
  return { idle, log, leave, turns, turn, pass };
}

test('the first view has a while for itself, then one after another, never two at once', async () => {
  const { log, pass } = line('a', 'b', 'c');
  await pass(1000);
  expect(log).toEqual([]);
  await pass(520);
  expect(log).toEqual(['a']);
  await pass(60);
  expect(log).toEqual(['a']);
  await pass(80);
  expect(log).toEqual(['a', 'b']);
  await pass(200);
  expect(log).toEqual(['a', 'b', 'c']);
});

test('nothing is begun while the reader drags, and it goes on when he has done', async () => {
  const { idle, log, pass } = line('a', 'b');
  idle.quiet = false;
  await pass(5000);
  expect(log).toEqual([]);
  idle.quiet = true;
  await pass(1000);
  expect(log).toEqual(['a', 'b']);
});

test('nothing is begun before somebody is there, except for what is about to be seen', async () => {
  const { idle, log, turns, turn, pass } = line('a');
  idle.awake = false;
  await pass(5000);
  expect(log).toEqual([]);
  turns.hurry(turn('b'));
  await pass(20);
  expect(log).toEqual(['b']);
  idle.awake = true;
  await pass(1000);
  expect(log).toEqual(['b', 'a']);
});

test('who has come near in the meantime leaves the line; who comes later has a turn as well', async () => {
  const { log, leave, turns, turn, pass } = line('a', 'b', 'c');
  leave.get('b')?.();
  await pass(3000);
  expect(log).toEqual(['a', 'c']);
  turns.ask(turn('d'));
  await pass(600);
  expect(log).toEqual(['a', 'c', 'd']);
});

test('who is about to be seen comes first, at once, drag or no drag, and still one after the other', async () => {
  const { idle, log, turns, turn, pass } = line('a');
  idle.quiet = false;
  let finish = (): void => undefined;
  turns.hurry({ take: () => { log.push('b begins'); return new Promise((resolve) => { finish = resolve; }); } });
  turns.hurry(turn('c'));
  await pass(40);
  expect(log).toEqual(['b begins']);
  finish();
  await pass(40);
  expect(log).toEqual(['b begins', 'c']);
  idle.quiet = true;
  await pass(1000);
  expect(log).toEqual(['b begins', 'c', 'a']);
});

test('what a turn needs is fetched before, and for some of those behind it too', async () => {
  const { log, turns, turn, pass } = line();
  let come = (): void => undefined;
  const slow = new Promise<void>((resolve) => { come = resolve; });
  const fetching = (name: string, of: Promise<void>): Turn => turn(name, { prepare: async () => { log.push(`fetch ${name}`); return of; } });
  turns.ask(fetching('a', slow));
  turns.ask(fetching('b', Promise.resolve()));
  await pass(1600);
  expect(log.toSorted()).toEqual(['fetch a', 'fetch b']);
  come();
  await pass(300);
  expect(log.filter((entry) => !entry.startsWith('fetch'))).toEqual(['a', 'b']);
});

test('a turn that needs what cannot be fetched is taken and can say so; one that can be done without is not', async () => {
  const { log, turns, turn, pass } = line();
  const prepare = async (): Promise<never> => Promise.reject(new Error('offline'));
  turns.ask(turn('chart', { prepare, isDispensable: true }));
  turns.ask(turn('figure', { prepare }));
  await pass(2000);
  expect(log).toEqual(['figure']);
});

test('a turn that never ends holds nobody up for long', async () => {
  const { log, turns, turn, pass } = line();
  turns.ask({ take: () => new Promise(() => undefined) });
  turns.ask(turn('next'));
  await pass(4000);
  expect(log).toEqual([]);
  await pass(1500);
  expect(log).toEqual(['next']);
});

test('a page has one line', () => {
  const idle = fakeIdle();
  expect(turnsOf(idle)).toBe(turnsOf(idle));
  expect(turnsOf(fakeIdle())).not.toBe(turnsOf(idle));
});
