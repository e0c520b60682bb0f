import { expect, test } from 'vitest';
import { createTurns, turnsOf } from '../../src/views/lab/turns.ts';
import { fakeIdle } from '../ui/fakeIdle.ts';

function line(...names: readonly string[]) {
  const idle = fakeIdle();
  const turns = createTurns(idle);
  const log: string[] = [];
  const leave = new Map(names.map((name) => [name, turns.ask(() => log.push(name))]));
  return { idle, log, leave, turns };
}

test('the first view has a while for itself, then one after another, never two at once', () => {
  const { idle, log } = line('a', 'b', 'c');
  idle.pass(1000);
  expect(log).toEqual([]);
  idle.pass(520);
  expect(log).toEqual(['a']);
  idle.pass(60);
  expect(log).toEqual(['a']);
  idle.pass(60);
  expect(log).toEqual(['a', 'b']);
  idle.pass(200);
  expect(log).toEqual(['a', 'b', 'c']);
});

test('nothing is begun while the reader drags, and it goes on when he has done', () => {
  const { idle, log } = line('a', 'b');
  idle.quiet = false;
  idle.pass(20_000);
  expect(log).toEqual([]);
  idle.quiet = true;
  idle.pass(1000);
  expect(log).toEqual(['a', 'b']);
});

test('who has come near in the meantime leaves the line; who comes later has a turn as well', () => {
  const { idle, log, leave, turns } = line('a', 'b', 'c');
  leave.get('b')?.();
  idle.pass(5000);
  expect(log).toEqual(['a', 'c']);
  turns.ask(() => log.push('d'));
  idle.pass(5000);
  expect(log).toEqual(['a', 'c', 'd']);
});

test('a page has one line', () => {
  const idle = fakeIdle();
  expect(turnsOf(idle)).toBe(turnsOf(idle));
  expect(turnsOf(fakeIdle())).not.toBe(turnsOf(idle));
});
