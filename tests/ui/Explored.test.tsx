import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Explored } from '../../src/ui/figure/Explored.tsx';
import { IdleContext } from '../../src/ui/idle.ts';
import { fakeIdle } from './fakeIdle.ts';
import type { FakeIdle } from './fakeIdle.ts';

const drawn = vi.fn<(n: number) => void>();
afterEach(() => drawn.mockReset());

function Chart({ n }: { readonly n: number }) {
  drawn(n);
  return <button type="button">chart {n}</button>;
}
const loaded = async (): Promise<void> => undefined;
const lost = async (): Promise<never> => Promise.reject(new Error('offline'));

function exploring(load: () => Promise<unknown> = loaded) {
  const idle = fakeIdle();
  const at = (n: number, moving: boolean) => (
    <IdleContext value={idle}>
      <Explored moving={moving} revision={n} picture={<p>picture {n}</p>} chart={<Chart n={n} />} load={load} />
    </IdleContext>
  );
  const { rerender, container } = render(at(1, false));
  const place = container.firstElementChild as HTMLElement;
  return { idle, place, show: (n: number, moving = false) => rerender(at(n, moving)) };
}

const pass = async (idle: FakeIdle, ms: number): Promise<void> => {
  for (let gone = 0; gone < ms; gone += 100) await act(async () => idle.pass(100));
};

test('begins as a picture, and becomes a chart when the page has rested', async () => {
  const { idle } = exploring();
  expect(screen.getByText('picture 1')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
  await pass(idle, 2000);
  expect(screen.getByText('chart 1')).toBeInTheDocument();
  expect(screen.queryByText('picture 1')).toBeNull();
});

test('a drag draws pictures and leaves the chart alone; it is drawn once, with the latest, when the page has rested', async () => {
  const { idle, place, show } = exploring();
  await pass(idle, 2000);
  drawn.mockClear();
  for (const n of [2, 3, 4]) show(n, true);
  expect(screen.getByText('picture 4')).toBeInTheDocument();
  expect(screen.getByText('chart 1').closest('[data-moving]')).toHaveAttribute('data-moving', 'true');
  show(4);
  expect(screen.getByText('picture 4')).toBeInTheDocument();
  expect(drawn).not.toHaveBeenCalled();
  await pass(idle, 1000);
  expect(drawn.mock.calls).toEqual([[4]]);
  expect(screen.getByText('chart 4')).toBeInTheDocument();
  expect(screen.queryByText('picture 4')).toBeNull();
  expect(place).toHaveAttribute('data-moving', 'false');
});

test('does not let whoever points at it wait, and keeps the place of whoever stands on it', async () => {
  const { place, show } = exploring();
  fireEvent.pointerEnter(place);
  await act(async () => undefined);
  expect(screen.getByText('chart 1')).toBeInTheDocument();
  show(2);
  expect(screen.getByText('chart 2')).toBeInTheDocument();
  fireEvent.pointerLeave(place);
  act(() => screen.getByRole('button').focus());
  show(3);
  expect(screen.getByText('chart 3')).toHaveFocus();
  expect(screen.queryByText('picture 3')).toBeNull();
  act(() => screen.getByRole('button').blur());
  show(4);
  expect(screen.getByText('picture 4')).toBeInTheDocument();
});

test('stays a picture where the chart cannot be fetched', async () => {
  const { idle, show } = exploring(lost);
  await pass(idle, 2000);
  show(2);
  await pass(idle, 2000);
  expect(screen.getByText('picture 2')).toBeInTheDocument();
  expect(drawn).not.toHaveBeenCalled();
});
