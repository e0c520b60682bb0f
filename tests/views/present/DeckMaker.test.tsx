import { act, render, renderHook, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ownDeck } from '../../../src/derive/decks.ts';
import { loadDeckWords } from '../../../src/i18n/deckWords.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { loadStoryWords } from '../../../src/i18n/storyWords.ts';
import { DeckGoTo } from '../../../src/views/present/DeckGoTo.tsx';
import { DeckHelp } from '../../../src/views/present/DeckHelp.tsx';
import { DeckMaker } from '../../../src/views/present/DeckMaker.tsx';
import { DECK_KEYS } from '../../../src/views/present/deckKeys.ts';
import { usePassing } from '../../../src/views/present/usePassing.ts';
import { clockText } from '../../../src/views/present/useTimer.ts';

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function open() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; };

const text = { lang: 'en' as const, deck: await loadDeckWords('en'), scenes: await loadStoryWords('en') };
const { make } = text.deck;

function maker() {
  const deck = ownDeck(['kernels', 'verdict']);
  if (deck === null) throw new Error('no deck');
  const onMake = vi.fn();
  render(<DeckMaker deck={deck} titles={['For Acme', '', 'Our verdict']} text={text} format={formatOf('en')} onMake={onMake} />);
  return { onMake, start: screen.getByRole('button', { name: make.start }), boxes: screen.getAllByRole('checkbox') };
}

describe('a deck of one’s own', () => {
  test('begins with the deck there is, its order and its headings', async () => {
    const { onMake, start } = maker();
    await userEvent.click(start);
    expect(onMake.mock.calls).toEqual([['kernels.verdict', ['For Acme', '', 'Our verdict']]]);
  });

  test('takes scenes in and out, and a heading goes with its scene when it is moved', async () => {
    const { onMake, start, boxes: [kernels, , first] } = maker();
    if (kernels === undefined || first === undefined) throw new Error('too few scenes');
    await userEvent.click(first);
    const [, verdict] = screen.getAllByRole('listitem');
    if (verdict === undefined) throw new Error('no verdict');
    await userEvent.click(within(verdict).getByRole('button', { name: make.upOf(text.scenes.verdict.name) }));
    expect(screen.getByRole('status').textContent).toBe(make.moved(text.scenes.verdict.name, '1'));
    await userEvent.click(kernels);
    await userEvent.click(start);
    expect(onMake.mock.lastCall).toEqual(['verdict.server-sprawl', ['For Acme', 'Our verdict']]);
  });

  test('of nothing is none: it says so and makes nothing', async () => {
    const { onMake, start, boxes } = maker();
    for (const box of boxes.slice(0, 2)) await userEvent.click(box);
    await userEvent.click(start);
    expect(onMake).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe(make.needsOne);
  });
});

test('the help lists every key that there is', () => {
  render(<DeckHelp words={text.deck} onClose={() => undefined} />);
  const keys = screen.getAllByText((_, element) => element?.tagName === 'KBD').map((element) => element.textContent);
  expect(keys).toEqual(Object.values(DECK_KEYS).flat());
});

test('what is typed goes to the number, without a press of anything before', async () => {
  const onGo = vi.fn();
  render(<DeckGoTo words={text.deck} format={formatOf('en')} slides={7} onGo={onGo} onClose={() => undefined} />);
  await userEvent.keyboard('5{Enter}');
  expect(onGo.mock.calls).toEqual([[4]]);
});

test('a few words are there for a moment, and as long again when they are said again', () => {
  vi.useFakeTimers();
  try {
    const { result } = renderHook(() => usePassing());
    const pass = (ms: number): void => act(() => { vi.advanceTimersByTime(ms); });
    act(() => result.current[1]('Kept'));
    pass(1900);
    act(() => result.current[1]('Kept'));
    pass(1900);
    expect(result.current[0]).toBe('Kept');
    pass(200);
    expect(result.current[0]).toBe('');
  } finally {
    vi.useRealTimers();
  }
});

test('a number that is no slide is named, one in full width is understood', async () => {
  const onGo = vi.fn();
  render(<DeckGoTo words={text.deck} format={formatOf('en')} slides={7} onGo={onGo} onClose={() => undefined} />);
  const field = screen.getByRole('textbox', { name: text.deck.goTo.number('7') });
  for (const given of ['0', '8', 'x', '']) {
    await userEvent.clear(field);
    if (given !== '') await userEvent.type(field, given);
    await userEvent.click(screen.getByRole('button', { name: text.deck.goTo.go }));
    expect(screen.getByText(text.deck.goTo.none(given, '7'))).toBeTruthy();
  }
  expect(onGo).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, '３{Enter}');
  expect(onGo.mock.calls).toEqual([[2]]);
});

test.each([[0, '0:00'], [75, '1:15'], [3675, '61:15']])('%i seconds are %s', (seconds, shown) => expect(clockText(seconds)).toBe(shown));
