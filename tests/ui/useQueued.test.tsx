import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { createFrameQueue } from '../../src/ui/frameQueue.ts';
import type { FrameQueue } from '../../src/ui/frameQueue.ts';
import { useQueuedValue } from '../../src/ui/useQueued.ts';

function Part({ queue, n, revision }: { readonly queue: FrameQueue; readonly n: number; readonly revision: number }) {
  const element = useRef<HTMLOutputElement>(null);
  const shown = useQueuedValue(queue, 'part', { value: n, revision }, element);
  return (
    <output ref={element} data-revision={shown.revision}>
      {shown.value}
    </output>
  );
}

test('shows what it showed until its frame comes, then the latest with its revision', () => {
  const frames: (() => void)[] = [];
  const queue = createFrameQueue({ clock: { request: (callback) => frames.push(callback), cancel: () => undefined } });
  const { rerender } = render(<Part queue={queue} n={40} revision={1} />);
  expect(frames).toHaveLength(0);
  rerender(<Part queue={queue} n={41} revision={2} />);
  rerender(<Part queue={queue} n={42} revision={3} />);
  expect(screen.getByRole('status')).toHaveTextContent('40');
  expect(frames).toHaveLength(1);
  act(() => frames[0]?.());
  expect(screen.getByRole('status')).toHaveTextContent('42');
  expect(screen.getByRole('status')).toHaveAttribute('data-revision', '3');
  expect(queue.atRest()).toBe(true);
});
