import { describe, expect, it } from 'vitest';
import { heightMessages, hashOfMessage, listenToParent, SET_MESSAGE } from '../../../src/views/embed/frameMessages.ts';
import type { FramedPage } from '../../../src/views/embed/frameMessages.ts';

const good = { type: SET_MESSAGE, hash: '#view=embed&figure=map' };

describe('messages to a frame', () => {
  it('are one kind, to the letter', () => {
    expect(hashOfMessage(good)).toBe(good.hash);
    const inherited: unknown = Object.create(good);
    for (const bad of [
      null, undefined, '', good.hash, [], [SET_MESSAGE, good.hash], inherited, { ...good, more: 1 }, { type: SET_MESSAGE }, { hash: good.hash },
      { ...good, type: 'two-kinds-of-virtual/get' }, { ...good, hash: 1 }, { ...good, hash: 'view=embed' }, { ...good, hash: 'javascript:alert(1)' },
      { ...good, hash: `#${'n'.repeat(9000)}` }, { ...good, hash: ['#n=4'] },
    ]) expect(hashOfMessage(bad), JSON.stringify(bad)).toBeNull();
  });

  /** A page in a frame, and how others speak to it. */
  function framed() {
    let heard: ((event: MessageEvent) => void) | null = null;
    const parent = {};
    const page: FramedPage = {
      parent,
      addEventListener: (_, listener) => { heard = listener; },
      removeEventListener: () => { heard = null; },
    };
    const say = (source: unknown, origin = 'https://wiki.example', data: unknown = good): void =>
      heard?.({ source, origin, data } as unknown as MessageEvent);
    return { page, parent, say };
  }

  it('come from the page around it, of the origin that spoke first', () => {
    const { page, parent, say } = framed();
    const taken: string[] = [];
    const stop = listenToParent(page, (hash) => taken.push(hash));
    say({});
    say(null);
    say(page);
    expect(taken).toEqual([]);
    say(parent, 'https://else.example', { type: 'hello' });
    say(parent);
    say(parent, 'https://else.example');
    say(parent);
    expect(taken).toEqual([good.hash, good.hash]);
    stop();
    say(parent);
    expect(taken).toHaveLength(2);
  });

  it('are not heard where there is no page around it', () => {
    const { page, say } = framed();
    const alone: FramedPage = { ...page, get parent(): unknown { return alone; } };
    const taken: string[] = [];
    listenToParent(alone, (hash) => taken.push(hash));
    say(alone);
    expect(taken).toEqual([]);
  });
});

it('the height is told in numbers, and never more than a page', () => {
  expect(heightMessages(612.2, 720, 'map')).toEqual([{ 'datawrapper-height': { map: 613 } }, { type: 'iframe-resized', width: 720, height: 613 }]);
  expect(JSON.stringify(heightMessages(1e9, 320, 'map'))).toContain('2000');
});
