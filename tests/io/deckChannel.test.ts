import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { deckChannel, readDeckMessage } from '../../src/io/deckChannel.ts';
import type { Channel, DeckMessage } from '../../src/io/deckChannel.ts';

const STATE = { link: '#v=1&n=40', live: '', step: 'kernels', black: false } as const;
const GOOD: readonly DeckMessage[] = [
  { kind: 'hello' }, { kind: 'bye' }, { kind: 'state', state: STATE }, { kind: 'command', command: 'next' },
  { kind: 'goTo', step: 'board' }, { kind: 'apply', link: '#n=7' },
];

describe('messages between the windows', () => {
  test.each(GOOD.map((message) => [message.kind, message] as const))('%s is understood', (_, message) => {
    expect(readDeckMessage(structuredClone(message))).toEqual(message);
  });

  test.each([
    null, undefined, 7, 'hello', [], {}, { kind: 'stop' }, { kind: 'command', command: 'fullscreen' }, { kind: 'command' },
    { kind: 'goTo', step: 'nowhere' }, { kind: 'goTo', step: '__proto__' }, { kind: 'apply', link: 7 },
    { kind: 'apply', link: 'n'.repeat(1_000_000) }, { kind: 'state' }, { kind: 'state', state: { ...STATE, black: 'no' } },
    { kind: 'state', state: { ...STATE, step: 'x' } }, Object.create({ kind: 'hello' }),
  ])('anything else is dropped: %j', (message) => expect(readDeckMessage(message)).toBeNull());

  test('whatever arrives, reading it does not throw, and takes over no key of its own', () => {
    fc.assert(fc.property(fc.anything(), (message) => {
      const read = readDeckMessage(message);
      expect(read === null || GOOD.some((good) => good.kind === read.kind)).toBe(true);
    }));
    expect(readDeckMessage({ ...GOOD[0], more: 'x' })).toEqual({ kind: 'hello' });
  });
});

describe('the line', () => {
  const channel = () => ({ addEventListener: vi.fn<Channel['addEventListener']>(), postMessage: vi.fn(), close: vi.fn() });

  test('hands on what it understands and nothing else', () => {
    const open = channel();
    const take = vi.fn();
    deckChannel(() => open, 'a', take);
    const hear = open.addEventListener.mock.calls[0]?.[1];
    hear?.({ data: { kind: 'nonsense' } });
    hear?.({ data: { kind: 'hello' } });
    expect(take.mock.calls).toEqual([[{ kind: 'hello' }]]);
  });

  test('each talk has a line of its own', () => {
    const open = vi.fn<(name: string) => Channel>(channel);
    deckChannel(open, 'first', () => undefined);
    deckChannel(open, 'second', () => undefined);
    expect(open.mock.calls.map(([name]) => name)).toEqual(['two-kinds-of-virtual/deck/first', 'two-kinds-of-virtual/deck/second']);
  });

  test('where the browser forbids it there is none; a refused message is not an error', () => {
    expect(deckChannel(() => { throw new DOMException('no', 'SecurityError'); }, 'a', () => undefined)).toBeNull();
    const closed: Channel = { ...channel(), postMessage: () => { throw new DOMException('closed', 'InvalidStateError'); } };
    expect(() => deckChannel(() => closed, 'a', () => undefined)?.send({ kind: 'hello' })).not.toThrow();
  });
});
