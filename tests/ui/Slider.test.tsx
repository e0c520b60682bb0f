import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { SliderProps } from '../../src/ui/controls/Slider.tsx';
import { Workloads } from './sliderProps.tsx';

const range = (): HTMLElement => screen.getByRole('slider', { name: 'Workloads' });
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Workloads' });

function shown(props: Partial<SliderProps> = {}) {
  const onChange = vi.fn<(value: number) => void>();
  const onCommit = vi.fn<(value: number) => void>();
  render(<Workloads {...props} onChange={onChange} onCommit={onCommit} />);
  return { user: userEvent.setup(), onChange, onCommit };
}

test('says what it is, its value with unit, and what it means', () => {
  shown();
  expect(range()).toHaveAttribute('aria-valuetext', '40 workloads');
  expect(range()).toHaveAccessibleDescription('One application each.');
  expect(field()).toHaveValue('40');
  expect(field()).toHaveAccessibleDescription('workloads One application each.');
});

test.each([
  ['{ArrowRight}', 41],
  ['{ArrowDown}', 39],
  ['{PageUp}', 50],
  ['{PageDown}', 30],
  ['{Home}', 1],
  ['{End}', 100_000],
])('%s goes from 40 to %d', async (keys, value) => {
  const { user } = shown();
  range().focus();
  await user.keyboard(keys);
  expect(range()).toHaveAttribute('aria-valuetext', `${value} workloads`);
  expect(field()).toHaveValue(String(value));
});

test('steps grow with the value, Shift makes them fine', async () => {
  const { user } = shown({ value: 1280 });
  range().focus();
  await user.keyboard('{ArrowUp}');
  expect(field()).toHaveValue('1300');
  await user.keyboard('{ArrowUp}');
  expect(field()).toHaveValue('1400');
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(field()).toHaveValue('1401');
});

test('a held key is many changes and one commit', async () => {
  const { user, onChange, onCommit } = shown();
  range().focus();
  await user.keyboard('{ArrowRight>3/}');
  expect(onChange.mock.calls).toEqual([[41], [42], [43]]);
  expect(onCommit.mock.calls).toEqual([[43]]);
});

test('a drag is many changes and one commit, wherever the pointer is let go', async () => {
  const { onChange, onCommit } = shown();
  fireEvent.pointerDown(range());
  fireEvent.change(range(), { target: { value: '400' } });
  fireEvent.change(range(), { target: { value: '600' } });
  expect(onChange.mock.calls).toEqual([[100], [1000]]);
  expect(onCommit).not.toHaveBeenCalled();
  fireEvent.pointerUp(document);
  await vi.waitFor(() => expect(onCommit.mock.calls).toEqual([[1000]]));
});

test('a drag lands on the default when it comes near', () => {
  const { onChange } = shown({ value: 1000 });
  fireEvent.pointerDown(range());
  // log10(40)/5 of 1000 is 320.4; 317 would otherwise be 38.
  fireEvent.change(range(), { target: { value: '317' } });
  expect(onChange).toHaveBeenLastCalledWith(40);
});

test('a move too small to round to another value still moves, as screen readers need', () => {
  const { onChange, onCommit } = shown({ value: 1 });
  fireEvent.change(range(), { target: { value: '1' } });
  expect(onChange).toHaveBeenLastCalledWith(2);
  expect(onCommit).toHaveBeenLastCalledWith(2);
});

test('full-width digits count once Enter is pressed, not before', async () => {
  const { user, onChange, onCommit } = shown();
  await user.clear(field());
  await user.type(field(), '１２８');
  expect(onChange).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(onChange.mock.calls).toEqual([[128]]);
  expect(onCommit.mock.calls).toEqual([[128]]);
  expect(field()).toHaveValue('128');
});

test('Enter that only ends a composition commits nothing', async () => {
  const { user, onChange } = shown();
  await user.clear(field());
  await user.type(field(), '１２');
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  expect(onChange).not.toHaveBeenCalled();
  expect(field()).toHaveValue('１２');
  await user.tab();
  expect(onChange).toHaveBeenLastCalledWith(12);
});

test('Escape restores what was there', async () => {
  const { user, onChange } = shown();
  await user.clear(field());
  await user.type(field(), '7{Escape}');
  expect(field()).toHaveValue('40');
  await user.tab();
  expect(onChange).not.toHaveBeenCalled();
});

test('what is no number stays to be mended, with the reason, and changes nothing', async () => {
  const { user, onChange } = shown();
  await user.clear(field());
  await user.type(field(), 'many{Enter}');
  expect(field()).toHaveValue('many');
  expect(field()).toBeInvalid();
  expect(field()).toHaveAccessibleDescription(/Enter a number from 1 to 100000\./);
  expect(range()).toHaveAttribute('aria-valuetext', '40 workloads');
  expect(onChange).not.toHaveBeenCalled();
  range().focus();
  await user.keyboard('{ArrowRight}');
  expect(field()).toHaveValue('41');
  expect(field()).toBeValid();
});

test.each([
  ['9999999', '100000', 'The largest value is 100000.'],
  ['-5', '1', 'The smallest value is 1.'],
])('%s becomes %s and says so', async (typed, value, note) => {
  const { user } = shown();
  await user.clear(field());
  await user.type(field(), `${typed}{Enter}`);
  expect(field()).toHaveValue(value);
  expect(screen.getByText(note)).toBeVisible();
  expect(field()).toBeValid();
});

test('minus and plus are one step and one commit; at the end they do nothing', async () => {
  const { user, onCommit } = shown({ value: 2 });
  const minus = screen.getByRole('button', { name: 'Fewer workloads' });
  await user.click(screen.getByRole('button', { name: 'More workloads' }));
  await user.click(minus);
  await user.click(minus);
  await user.click(minus);
  expect(onCommit.mock.calls).toEqual([[3], [2], [1]]);
  expect(minus).toHaveAttribute('aria-disabled', 'true');
});

test('reset brings the default back, hides its ink, and leaves the focus on the slider', async () => {
  const { user } = shown({ value: 128 });
  const reset = screen.getByRole('button', { name: 'Reset workloads to 40' });
  expect(reset).toHaveAttribute('data-shown', 'true');
  expect(range()).toHaveAccessibleDescription('One application each. changed');
  await user.click(reset);
  expect(field()).toHaveValue('40');
  expect(reset).toHaveAttribute('data-shown', 'false');
  expect(range()).toHaveFocus();
});
