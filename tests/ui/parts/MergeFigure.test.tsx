import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { count } from '../../../src/model/units.ts';
import { MergeFigure } from '../../../src/ui/parts/MergeFigure.tsx';
import { sceneOf } from './scenes.ts';

const stateOf = (): string | null => document.querySelector('[data-chart="merge"]')?.getAttribute('data-state') ?? null;
const titleOf = (): string => screen.getByRole('heading').textContent.replaceAll('\u00a0', ' ');
const statusOf = (): string => screen.getByRole('status').textContent.replaceAll('\u00a0', ' ');

describe('a guess of how many hosts remain', () => {
  test('the answer is nowhere until it is asked for', async () => {
    const { container } = render(<MergeFigure scene={await sceneOf('2007')} width={700} />);
    expect(titleOf()).toBe('Put the applications of 100 servers into VMs: how many hosts does it take?');
    expect(stateOf()).toBe('before');
    expect(container.textContent).not.toContain('8 hosts');
    expect(screen.queryByText('The numbers as a table')).not.toBeInTheDocument();
  });

  test('typed, shown, and set against the model', async () => {
    const onTold = vi.fn<(guess: number | null) => void>();
    render(<MergeFigure scene={await sceneOf('2007')} width={700} onTold={onTold} />);
    const user = userEvent.setup();
    const field = screen.getByRole('textbox', { name: 'Your guess' });
    await user.clear(field);
    await user.type(field, '20{Enter}');
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '20 hosts');
    await user.click(screen.getByRole('button', { name: 'Show the answer' }));
    expect(onTold).toHaveBeenCalledExactlyOnceWith(20);
    expect(statusOf()).toBe('You said 20, the model says 8: 12 fewer than you thought.');
    expect(stateOf()).toBe('after');
    expect(titleOf()).toBe('100 servers become 8 hosts');
    const bars = screen.getByRole('img', { name: /You said 20/ });
    const lengthOf = (id: string): number => Number(bars.querySelector(`[data-part="${id}"]`)?.getAttribute('width'));
    expect(lengthOf('guess') / lengthOf('answer')).toBeCloseTo(20 / 8, 6);
    expect(screen.getByRole('button', { name: 'Back to physical servers' })).toHaveFocus();
  });

  test('by keyboard alone', async () => {
    render(<MergeFigure scene={await sceneOf('2007')} width={700} />);
    const user = userEvent.setup();
    screen.getByRole('slider').focus();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '3 hosts');
    screen.getByRole('button', { name: 'Show the answer' }).focus();
    await user.keyboard('{Enter}');
    expect(statusOf()).toContain('You said 3, the model says 8: 5 more');
  });

  test('what is no whole number is not taken', async () => {
    render(<MergeFigure scene={await sceneOf('2007')} width={700} />);
    const user = userEvent.setup();
    const field = screen.getByRole('textbox', { name: 'Your guess' });
    await user.clear(field);
    await user.type(field, '2.5{Enter}');
    expect(field).toBeInvalid();
    expect(screen.getByText('Enter a whole number.')).toBeVisible();
  });

  test('skipped: the answer without a comparison', async () => {
    const onTold = vi.fn<(guess: number | null) => void>();
    render(<MergeFigure scene={await sceneOf('2007')} width={700} onTold={onTold} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Skip the guess' }));
    expect(onTold).toHaveBeenCalledExactlyOnceWith(null);
    expect(statusOf()).toBe('100 servers went into 8 hosts.');
    expect(screen.getAllByRole('img')).toHaveLength(1);
  });

  test('there and back, and the question again', async () => {
    render(<MergeFigure scene={await sceneOf('2007')} width={700} begins="told" />);
    const user = userEvent.setup();
    expect(statusOf()).toBe('');
    await user.click(screen.getByRole('button', { name: 'Back to physical servers' }));
    expect([stateOf(), statusOf()]).toEqual(['before', 'Back to 100 servers.']);
    await user.click(screen.getByRole('button', { name: 'Consolidate' }));
    expect([stateOf(), statusOf()]).toEqual(['after', '100 servers went into 8 hosts.']);
    await user.click(screen.getByRole('button', { name: 'Guess again' }));
    expect(screen.getByRole('slider')).toBeInTheDocument();
    expect(stateOf()).toBe('before');
  });

  test('other servers: nothing is said of the old guess', async () => {
    const { rerender } = render(<MergeFigure scene={await sceneOf('2007')} width={700} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Show the answer' }));
    rerender(<MergeFigure scene={await sceneOf('2007', { workloads: count(60) })} width={700} />);
    expect(statusOf()).not.toContain('You said');
    expect(titleOf()).toBe('60 servers become 5 hosts');
  });

  test('the table sets before and after side by side', async () => {
    render(<MergeFigure scene={await sceneOf('2007')} width={700} begins="told" />);
    await userEvent.setup().click(screen.getByText('The numbers as a table'));
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('row', { name: 'Servers or hosts 100 8' })).toBeVisible();
    expect(table.getByRole('row', { name: 'Operating systems of applications 100 100' })).toBeVisible();
  });

  test('what fits no host stays where it is', async () => {
    render(<MergeFigure scene={await sceneOf('2026', { appMemory: 1_048_576 as never, hostMemory: 64 as never })} width={320} begins="told" />);
    expect(stateOf()).toBe('before');
    expect(titleOf()).toContain('too little memory');
  });
});
