import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { isMissing, tryAgain } from '../../src/ui/again.ts';
import { FigureBoundary } from '../../src/ui/figure/FigureBoundary.tsx';
import { Later } from '../../src/ui/figure/Later.tsx';
import { later } from '../../src/ui/figure/later.ts';

const Come = later(async () => () => <p>come</p>);

/** A part that comes once the line is there again. */
function offline() {
  let isOnline = false;
  const load = vi.fn<() => Promise<() => ReactNode>>(async () => {
    if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
    return () => <p>come at last</p>;
  });
  return { Part: later(load), load, goOnline: () => { isOnline = true; } };
}

beforeEach(() => {
  // React tells the console of what a boundary holds.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => told.mockRestore();
});

test('a part that cannot be fetched leaves its place as it was, the rest lives, and it comes when the reader tries again', async () => {
  const { Part, load, goOnline } = offline();
  render(
    <>
      <Later waiting={<p>waiting</p>}><Part /></Later>
      <Later><Come /></Later>
    </>,
  );
  expect(await screen.findByText('come')).toBeInTheDocument();
  await vi.waitFor(() => expect(isMissing()).toBe(true));
  expect(screen.getByText('waiting')).toBeInTheDocument();
  act(tryAgain);
  await vi.waitFor(() => expect(isMissing()).toBe(true));
  expect(load).toHaveBeenCalledTimes(2);
  goOnline();
  act(tryAgain);
  expect(await screen.findByText('come at last')).toBeInTheDocument();
  expect(isMissing()).toBe(false);
});

test('where the place itself says it, the page does not', async () => {
  const { Part, goOnline } = offline();
  render(<Later missing={<p>not here</p>}><Part /></Later>);
  expect(await screen.findByText('not here')).toBeInTheDocument();
  expect(isMissing()).toBe(false);
  goOnline();
  act(tryAgain);
  expect(await screen.findByText('come at last')).toBeInTheDocument();
});

test('a figure that could not be fetched is fetched by its own button', async () => {
  const { Part, goOnline } = offline();
  render(<FigureBoundary messages={{ failed: 'failed', retry: 'retry' }} revision={1}><Suspense><Part /></Suspense></FigureBoundary>);
  const button = await screen.findByRole('button', { name: 'retry' });
  goOnline();
  await userEvent.setup().click(button);
  expect(await screen.findByText('come at last')).toBeInTheDocument();
});

test('nobody is told of what is no longer wanted', async () => {
  const { Part } = offline();
  const { unmount } = render(<Later><Part /></Later>);
  await vi.waitFor(() => expect(isMissing()).toBe(true));
  unmount();
  expect(isMissing()).toBe(false);
});
