import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { createFrameQueue } from '../../src/ui/frameQueue.ts';
import type { FrameQueue } from '../../src/ui/frameQueue.ts';
import { useQueuedValue } from '../../src/ui/useQueued.ts';
import type { Source, Stamped } from '../../src/ui/useQueued.ts';

interface Change extends Source<number> {
  readonly to: (value: number, revision: number) => void;
  readonly listeners: () => number;
}

function sourceOf(value: number, revision: number): Change {
  let latest: Stamped<number> = { value, revision };
  const listeners = new Set<() => void>();
  return {
    get: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    to: (next, number) => {
      latest = { value: next, revision: number };
      for (const listener of listeners) listener();
    },
    listeners: () => listeners.size,
  };
}

function queueWithFrames() {
  const frames: (() => void)[] = [];
  const queue = createFrameQueue({ clock: { request: (callback) => frames.push(callback), cancel: () => undefined } });
  return { queue, frames };
}

interface PartProps {
  readonly queue: FrameQueue;
  readonly source: Source<number>;
  readonly onDraw?: () => void;
}

function Part({ queue, source, onDraw }: PartProps) {
  const element = useRef<HTMLOutputElement>(null);
  const shown = useQueuedValue(queue, 'part', source, element);
  onDraw?.();
  return (
    <output ref={element} data-revision={shown.revision}>
      {shown.value}
    </output>
  );
}

test('shows what it showed until its frame comes, then the latest with its revision', () => {
  const { queue, frames } = queueWithFrames();
  const source = sourceOf(40, 1);
  render(<Part queue={queue} source={source} />);
  expect(frames).toHaveLength(0);
  source.to(41, 2);
  source.to(42, 3);
  expect(screen.getByRole('status')).toHaveTextContent('40');
  expect(frames).toHaveLength(1);
  act(() => frames[0]?.());
  expect(screen.getByRole('status')).toHaveTextContent('42');
  expect(screen.getByRole('status')).toHaveAttribute('data-revision', '3');
  expect(queue.atRest()).toBe(true);
});

test('renders nothing for changes that it does not draw', () => {
  const { queue, frames } = queueWithFrames();
  const source = sourceOf(40, 1);
  const drawn = vi.fn();
  render(<Part queue={queue} source={source} onDraw={drawn} />);
  const before = drawn.mock.calls.length;
  act(() => {
    for (let n = 2; n < 30; n += 1) source.to(n, n);
  });
  expect(drawn).toHaveBeenCalledTimes(before);
  act(() => frames[0]?.());
  expect(drawn).toHaveBeenCalledTimes(before + 1);
});

test('another source is drawn like a change, and the former one is let go', () => {
  const { queue, frames } = queueWithFrames();
  const former = sourceOf(40, 1);
  const { rerender } = render(<Part queue={queue} source={former} />);
  rerender(<Part queue={queue} source={sourceOf(7, 1)} />);
  expect(screen.getByRole('status')).toHaveTextContent('40');
  act(() => frames[0]?.());
  expect(screen.getByRole('status')).toHaveTextContent('7');
  expect(former.listeners()).toBe(0);
});

test('what changed before it could listen is drawn too', () => {
  const { queue, frames } = queueWithFrames();
  const source = sourceOf(40, 1);
  let isFirst = true;
  render(<Part queue={queue} source={source} onDraw={() => {
    if (isFirst) source.to(41, 2);
    isFirst = false;
  }} />);
  expect(frames).toHaveLength(1);
  act(() => frames[0]?.());
  expect(screen.getByRole('status')).toHaveTextContent('41');
});

test('gone from the page it listens no longer', () => {
  const { queue, frames } = queueWithFrames();
  const source = sourceOf(40, 1);
  const { unmount } = render(<Part queue={queue} source={source} />);
  unmount();
  source.to(41, 2);
  expect(source.listeners()).toBe(0);
  expect(frames).toHaveLength(0);
});
