import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { LiveNumber } from '../../../src/ui/text/LiveNumber.tsx';

const RANGE = { min: 1, max: 1000, scale: 'log', step: 1, integer: true } as const;

function shown(first = 100) {
  const calls = { onChange: vi.fn<(value: number) => void>(), onCommit: vi.fn(), onCancel: vi.fn() };
  function Sentence() {
    const [value, setValue] = useState(first);
    return (
      <p>With <LiveNumber range={RANGE} value={value} label="Workloads" text={`${value} servers`} spoken={`${value} servers in all`} marks={[500]}
        {...calls} onChange={(next) => { calls.onChange(next); setValue(next); }} onCancel={() => { calls.onCancel(); setValue(first); }} /> to go.</p>
    );
  }
  render(<Sentence />);
  // jsdom has no capture; a browser keeps the pointer's events coming to the number.
  const number = screen.getByRole('slider', { name: 'Workloads' });
  number.setPointerCapture = vi.fn();
  return { ...calls, number, user: userEvent.setup() };
}

test('reads as part of its sentence and says that it is a slider', () => {
  const { number } = shown();
  expect(number.closest('p')).toHaveTextContent('With 100 servers to go.');
  expect(number).toHaveAttribute('aria-valuenow', '100');
  expect(number).toHaveAttribute('aria-valuemin', '1');
  expect(number).toHaveAttribute('aria-valuemax', '1000');
  expect(number).toHaveAttribute('aria-valuetext', '100 servers in all');
});

test.each([['{ArrowRight}', 110], ['{ArrowLeft}', 99], ['{ArrowUp}', 110], ['{PageUp}', 200], ['{Home}', 1], ['{End}', 1000]])(
  '%s goes from 100 to %d, and one key is one step to undo', async (keys, value) => {
    const { number, user, onCommit } = shown();
    await user.tab();
    expect(number).toHaveFocus();
    await user.keyboard(keys);
    expect(number).toHaveAttribute('aria-valuenow', String(value));
    expect(onCommit).toHaveBeenCalledTimes(1);
  },
);

test('leaves keys that are not a slider’s, and shortcuts, to the page', async () => {
  const { number, user, onChange } = shown();
  number.focus();
  await user.keyboard('{Control>}{ArrowRight}{/Control}a{Enter} ');
  expect(onChange).not.toHaveBeenCalled();
});

test('a drag sideways is many changes and one commit', () => {
  const { number, onChange, onCommit } = shown();
  fireEvent.pointerDown(number, { pointerId: 1, clientX: 50, button: 0 });
  for (let x = 51; x <= 80; x += 1) fireEvent.pointerMove(number, { pointerId: 1, clientX: x });
  expect(onChange.mock.calls.length).toBeGreaterThan(5);
  expect(Number(number.getAttribute('aria-valuenow'))).toBeGreaterThan(150);
  expect(onCommit).not.toHaveBeenCalled();
  fireEvent.pointerUp(number, { pointerId: 1 });
  expect(onCommit).toHaveBeenCalledTimes(1);
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 200 });
  expect(onCommit).toHaveBeenCalledTimes(1);
});

test('a press changes nothing, and another finger neither', () => {
  const { number, onChange, onCommit } = shown(123);
  fireEvent.pointerDown(number, { pointerId: 1, clientX: 50, button: 0 });
  fireEvent.pointerMove(number, { pointerId: 2, clientX: 90 });
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 50 });
  fireEvent.pointerUp(number, { pointerId: 1 });
  fireEvent.pointerDown(number, { pointerId: 1, clientX: 50, button: 2 });
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 90 });
  expect(onChange).not.toHaveBeenCalled();
  expect(onCommit).not.toHaveBeenCalled();
});

test('a drag stops at the ends, and lands on a mark that is near', () => {
  const { number } = shown(400);
  fireEvent.pointerDown(number, { pointerId: 1, clientX: 0, button: 0 });
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 12 });
  expect(number).toHaveAttribute('aria-valuenow', '500');
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 900 });
  expect(number).toHaveAttribute('aria-valuenow', '1000');
  fireEvent.pointerMove(number, { pointerId: 1, clientX: -900 });
  expect(number).toHaveAttribute('aria-valuenow', '1');
});

test('Escape during a drag takes it back; what the browser takes away counts', () => {
  const { number, onCancel, onCommit } = shown();
  fireEvent.pointerDown(number, { pointerId: 1, clientX: 0, button: 0 });
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 60 });
  fireEvent.keyDown(number, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledTimes(1);
  expect(number).toHaveAttribute('aria-valuenow', '100');
  fireEvent.pointerUp(number, { pointerId: 1 });
  expect(onCommit).not.toHaveBeenCalled();
  fireEvent.pointerDown(number, { pointerId: 1, clientX: 0, button: 0 });
  fireEvent.pointerMove(number, { pointerId: 1, clientX: 60 });
  fireEvent.pointerCancel(number, { pointerId: 1 });
  expect(onCommit).toHaveBeenCalledTimes(1);
});
