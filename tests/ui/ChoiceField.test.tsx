import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ChoiceField } from '../../src/ui/controls/ChoiceField.tsx';
import { SelectField } from '../../src/ui/controls/SelectField.tsx';
import { Switch } from '../../src/ui/controls/Switch.tsx';

const PATHS = [
  { value: 'emulated', label: 'Emulated' },
  { value: 'paravirtual', label: 'Paravirtual' },
  { value: 'passthrough', label: 'Passthrough', disabled: true },
] as const;

test('a choice is a named group of radios with its description', () => {
  render(
    <ChoiceField id="vp" label="I/O path" description="How a guest reaches the device." value="emulated"
      choices={PATHS} onChange={vi.fn()} />,
  );
  const group = screen.getByRole('group', { name: 'I/O path' });
  expect(group).toHaveAccessibleDescription('How a guest reaches the device.');
  expect(within(group).getAllByRole('radio')).toHaveLength(3);
  expect(screen.getByRole('radio', { name: 'Emulated' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Passthrough' })).toBeDisabled();
});

test('a click and an arrow choose', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn<(value: string) => void>();
  render(<ChoiceField id="vp" label="I/O path" value="emulated" choices={PATHS} onChange={onChange} />);
  await user.click(screen.getByText('Paravirtual'));
  expect(onChange).toHaveBeenLastCalledWith('paravirtual');
  onChange.mockClear();
  screen.getByRole('radio', { name: 'Emulated' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(onChange).toHaveBeenLastCalledWith('paravirtual');
});

test('a select gives back one of its own values', async () => {
  const onChange = vi.fn<(value: 'n' | 'gm') => void>();
  render(
    <SelectField id="axis" label="Along" value="n" onChange={onChange}
      options={[{ value: 'n', label: 'Workloads' }, { value: 'gm', label: 'Guest OS memory' }]} />,
  );
  await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Along' }), 'Guest OS memory');
  expect(onChange).toHaveBeenLastCalledWith('gm');
});

test('a switch is called by its label and says on or off', async () => {
  const onChange = vi.fn<(on: boolean) => void>();
  render(<Switch id="share" label="Share the spare" description="One serves both." on={false} onChange={onChange} />);
  const button = screen.getByRole('switch', { name: 'Share the spare' });
  expect(button).not.toBeChecked();
  expect(button).toHaveAccessibleDescription('One serves both.');
  await userEvent.setup().click(button);
  expect(onChange).toHaveBeenLastCalledWith(true);
});
