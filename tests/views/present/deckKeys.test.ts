import { afterEach, describe, expect, test } from 'vitest';
import { DECK_KEYS, deckCommandOf } from '../../../src/views/present/deckKeys.ts';
import type { DeckCommand, KeyPress } from '../../../src/views/present/deckKeys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false,
  target: document.body, ...more,
});

function within(markup: (parent: HTMLElement) => HTMLElement): HTMLElement {
  const element = markup(document.body);
  document.body.append(element);
  return element;
}
const made = (tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement => within(() => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
});

afterEach(() => document.body.replaceChildren());

/** Names of keys as the help writes them, as a browser sends them. */
const SENT: Readonly<Record<string, Partial<KeyPress> & { readonly key: string }>> = {
  '→': { key: 'ArrowRight' }, '↓': { key: 'ArrowDown' }, '←': { key: 'ArrowLeft' }, '↑': { key: 'ArrowUp' },
  Space: { key: ' ' }, 'Shift + Space': { key: ' ', shiftKey: true }, 'Page Down': { key: 'PageDown' },
  'Page Up': { key: 'PageUp' }, Esc: { key: 'Escape' }, '?': { key: '?', shiftKey: true },
};

describe('keys of the deck', () => {
  const listed = (Object.keys(DECK_KEYS) as DeckCommand[]).flatMap((command) => DECK_KEYS[command].map((name) => [name, command] as const));
  test.each(listed)('%s, as the help lists it, means %s', (name, command) => {
    const { key, ...more } = SENT[name] ?? { key: name };
    expect(deckCommandOf(press(key, more))).toBe(command);
  });

  test.each(['n', 'N'])('letters count in either case: %s', (key) => expect(deckCommandOf(press(key))).toBe('next'));

  test('what a clicker sends', () => {
    expect(['PageDown', 'PageUp', 'b', '.'].map((key) => deckCommandOf(press(key)))).toEqual(['next', 'back', 'black', 'black']);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s a key belongs to the browser', (modifier) => {
    expect(deckCommandOf(press('f', { [modifier]: true }))).toBeNull();
    expect(deckCommandOf(press('ArrowLeft', { [modifier]: true }))).toBeNull();
  });

  test('what an input method composes is not a command', () => {
    expect(deckCommandOf(press('n', { isComposing: true }))).toBeNull();
    expect(deckCommandOf(press('Process'))).toBeNull();
    expect(deckCommandOf(press('Escape', { isComposing: true }))).toBeNull();
  });

  test.each([
    ['a text field', 'input', { type: 'text' }], ['a range', 'input', { type: 'range' }], ['a list', 'select', {}],
    ['a text area', 'textarea', {}], ['editable text', 'p', { contenteditable: 'true' }],
    ['a live number', 'span', { role: 'slider' }], ['a chart', 'svg', { role: 'application' }],
  ] as const)('in %s keys keep their own meaning, except Escape', (_, tag, attributes) => {
    const target = made(tag, attributes);
    for (const key of ['ArrowRight', ' ', 'PageDown', 'Home', 'n', 'b', '?']) expect(deckCommandOf(press(key, { target }))).toBeNull();
    expect(deckCommandOf(press('Escape', { target }))).toBe('escape');
  });

  test.each(['button', 'summary'])('the space bar presses a %s; other keys turn pages there', (tag) => {
    const target = made(tag);
    expect(deckCommandOf(press(' ', { target }))).toBeNull();
    expect(deckCommandOf(press('ArrowRight', { target }))).toBe('next');
  });

  test('a key that something else has used, or that means nothing, is left alone', () => {
    expect(deckCommandOf(press('n', { defaultPrevented: true }))).toBeNull();
    for (const key of ['x', 'Enter', 'F5', 'Tab', '__proto__', 'constructor']) expect(deckCommandOf(press(key))).toBeNull();
  });
});
