import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createUpdates } from '../../src/io/updates.ts';
import { onAgain } from '../../src/ui/again.ts';
import { NewVersion } from '../../src/views/NewVersion.tsx';
import { isReplaced } from '../../src/views/replaced.ts';
import type { Site } from '../../src/views/replaced.ts';

const page = (...names: readonly string[]): string => names.map((name) => `<script type="module" crossorigin src="./assets/${name}"></script>`).join('');
const answering = (html: string, ok = true): Site => ({
  address: '/lab/', scripts: ['https://wiki.example/lab/assets/vendor-a.js', 'https://wiki.example/lab/assets/first-b.js'],
  fetchPage: async () => ({ ok, text: async () => html }),
});
const messages = { outdated: 'A newer version is out.', reload: 'Reload', missing: 'A part is missing.', again: 'Try again', waiting: 'It is ready.', takeOver: 'Switch', later: 'Later' };
const missing = async (): Promise<void> => act(async () => {
  window.dispatchEvent(new Event('vite:preloadError'));
  await Promise.resolve();
});

test.each([
  ['the same page', answering(page('vendor-a.js', 'first-b.js')), false],
  ['another program', answering(page('vendor-a.js', 'first-c.js')), true],
  ['a login page', answering('<p>Who are you?</p>'), false],
  ['an error', answering(page('first-c.js'), false), false],
  ['nobody', { ...answering(''), fetchPage: async () => Promise.reject(new TypeError('offline')) }, false],
  ['a page without scripts of its own', { ...answering(page('first-c.js')), scripts: [] }, false],
])('%s at the address', async (_, site, replaced) => {
  expect(await isReplaced(site)).toBe(replaced);
});

test('a part that is gone from a newer site brings a notice; only the reader reloads, and once is enough to ask', async () => {
  const reload = vi.fn<() => void>();
  const site = answering(page('vendor-a.js', 'first-c.js'));
  const fetchPage = vi.fn<Site['fetchPage']>(site.fetchPage);
  render(<NewVersion messages={messages} site={() => ({ ...site, fetchPage })} updates={createUpdates(reload)} />);
  expect(screen.queryByText(/newer/)).toBeNull();
  await missing();
  await missing();
  expect(await screen.findByText(/A newer version is out/)).toBeInTheDocument();
  expect(fetchPage).toHaveBeenCalledTimes(1);
  expect(reload).not.toHaveBeenCalled();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Reload' }));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a line that failed once is no newer version: nothing is said, and the next failure is looked into again', async () => {
  const site = answering(page('vendor-a.js', 'first-b.js'));
  const fetchPage = vi.fn<Site['fetchPage']>(site.fetchPage);
  render(<NewVersion messages={messages} site={() => ({ ...site, fetchPage })} updates={createUpdates(() => undefined)} />);
  await missing();
  await vi.waitFor(() => expect(fetchPage).toHaveBeenCalledTimes(1));
  await act(async () => new Promise((done) => { setTimeout(done); }));
  await missing();
  expect(fetchPage).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('button')).toBeNull();
});

test('what is missing is said until the reader tries again, and gone when it comes', async () => {
  const again = vi.fn<() => void>();
  render(<NewVersion messages={messages} updates={createUpdates(() => undefined)} />);
  act(() => { onAgain(() => undefined, true); });
  expect(screen.queryByText(/missing/)).toBeNull();
  act(() => { onAgain(again); });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/missing/)).toBeNull();
});

test('a version that waits is offered, not taken; what can wait is not said in a talk', async () => {
  const reload = vi.fn<() => void>();
  const takeOver = vi.fn<(gone: boolean) => void>();
  const updates = createUpdates(reload);
  updates.leadBy(takeOver);
  const { rerender } = render(<NewVersion messages={messages} updates={updates} isTalk />);
  act(() => updates.found());
  expect(screen.queryByText(/It is ready/)).toBeNull();
  rerender(<NewVersion messages={messages} updates={updates} />);
  expect(screen.getByText(/It is ready/)).toBeInTheDocument();
  expect(takeOver).not.toHaveBeenCalled();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Switch' }));
  expect(takeOver.mock.calls).toEqual([[false]]);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByText(/It is ready/)).toBeNull();
  expect(reload).not.toHaveBeenCalled();
});
