import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Stepper } from '../../src/ui/controls/Stepper.tsx';

const MESSAGES = { decrease: 'Fewer families', increase: 'More families', reset: 'Reset families to 2', changed: 'Changed from the default.' };

function Families({ start = 2, onChange }: { readonly start?: number; readonly onChange?: (value: number) => void }) {
  const [value, setValue] = useState(start);
  return (
    <Stepper
      id="k" label="Families" value={value} min={1} max={12} defaultValue={2} changed={value !== 2} text={String}
      format={(n) => `${n} families`} messages={MESSAGES} onReset={() => setValue(2)}
      onChange={(next) => { setValue(next); onChange?.(next); }}
    />
  );
}

const number = (): HTMLElement => screen.getByRole('spinbutton', { name: 'Families' });

test('goes one step by button and by arrow, and to its ends', async () => {
  const user = userEvent.setup();
  render(<Families />);
  await user.click(screen.getByRole('button', { name: 'More families' }));
  expect(number()).toHaveTextContent('3');
  expect(number()).toHaveAttribute('aria-valuetext', '3 families');
  expect(number()).toHaveAccessibleDescription('Changed from the default.');
  number().focus();
  await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowDown}{ArrowDown}');
  expect(number()).toHaveAttribute('aria-valuenow', '1');
  await user.keyboard('{End}');
  expect(number()).toHaveAttribute('aria-valuenow', '12');
  await user.keyboard('{Home}');
  expect(number()).toHaveAttribute('aria-valuenow', '1');
});

test('stops at its ends without saying that anything changed', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn();
  render(<Families start={12} onChange={onChange} />);
  const more = screen.getByRole('button', { name: 'More families' });
  expect(more).toHaveAttribute('aria-disabled', 'true');
  await user.click(more);
  number().focus();
  await user.keyboard('{ArrowUp}{End}');
  expect(onChange).not.toHaveBeenCalled();
});

test('goes back to its default, with the focus on the number', async () => {
  const user = userEvent.setup();
  render(<Families start={5} />);
  await user.click(screen.getByRole('button', { name: 'Reset families to 2' }));
  expect(number()).toHaveAttribute('aria-valuenow', '2');
  expect(number()).toHaveFocus();
});
