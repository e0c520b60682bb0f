import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Live } from '../../src/ui/text/Live.tsx';
import { Notices } from '../../src/ui/text/Notices.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

test('says nothing at first, and only the last of many changes', () => {
  const { rerender } = render(<Live text="40 hosts" />);
  pass(5000);
  expect(screen.getByRole('status')).toHaveTextContent('');
  rerender(<Live text="39 hosts" />);
  pass(900);
  rerender(<Live text="38 hosts" />);
  pass(900);
  expect(screen.getByRole('status')).toHaveTextContent('');
  pass(100);
  expect(screen.getByRole('status')).toHaveTextContent('38 hosts');
});

test('a notice can be dismissed; the place where it was announced stays', async () => {
  vi.useRealTimers();
  const onDismiss = vi.fn<(id: string) => void>();
  const messages = { dismiss: 'Dismiss' };
  const { rerender } = render(<Notices notices={[{ id: 'n', text: 'n was not a number' }]} onDismiss={onDismiss} messages={messages} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(onDismiss).toHaveBeenCalledWith('n');
  rerender(<Notices notices={[]} onDismiss={onDismiss} messages={messages} />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
