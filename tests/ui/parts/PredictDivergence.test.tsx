import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { count, gib, mib } from '../../../src/model/units.ts';
import { PredictDivergence } from '../../../src/ui/parts/PredictDivergence.tsx';
import { sceneOf } from './scenes.ts';

const values = (): readonly number[] => screen.getAllByRole('slider').map((handle) => Number(handle.getAttribute('aria-valuenow')));
const statusOf = (): string => screen.getByRole('status').textContent.replaceAll('\u00a0', ' ');
const line = (id: string): Element | null => document.querySelector(`[data-chart="predict"] [data-line="${id}"]`);

describe('drawing where containers will lie', () => {
  test('the VMs’ line is given, the other one is not', async () => {
    render(<PredictDivergence scene={await sceneOf('2007')} width={700} />);
    expect(line('hardware')).not.toBeNull();
    expect(line('os')).toBeNull();
    expect(values()).toEqual([4, 6, 8, 10, 12, 14]);
    expect(screen.getAllByRole('slider')[2]).toHaveAccessibleName(/^Hosts for containers at 100\sworkloads$/);
    expect(screen.getAllByRole('slider')[2]).toHaveAttribute('aria-valuetext', '8 hosts');
    expect(screen.queryByText('The numbers as a table')).not.toBeInTheDocument();
  });

  test('by keyboard, then the answer in words', async () => {
    const onTold = vi.fn<(guess: readonly number[] | null) => void>();
    render(<PredictDivergence scene={await sceneOf('2007')} width={700} onTold={onTold} />);
    const user = userEvent.setup();
    const [, , third] = screen.getAllByRole('slider');
    third?.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(values()).toEqual([4, 6, 7, 10, 12, 14]);
    await user.keyboard('{Home}');
    expect(values()[2]).toBe(1);
    await user.keyboard('{End}');
    expect(values()[2]).toBe(16);
    await user.keyboard('{PageDown}{ArrowUp}');
    expect(values()[2]).toBe(7);
    await user.click(screen.getByRole('button', { name: 'Show the answer' }));
    expect(onTold).toHaveBeenCalledExactlyOnceWith([4, 6, 7, 10, 12, 14]);
    expect(line('os')).not.toBeNull();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
    expect(statusOf()).toContain('At 100 workloads you said 7 hosts, the model says 6.');
    expect(statusOf()).toContain('the model’s does from about 63 workloads');
  });

  test('with a stroke over the chart; a finger elsewhere scrolls', async () => {
    render(<PredictDivergence scene={await sceneOf('2007')} width={700} />);
    const svg = document.querySelector('[data-chart="predict"]');
    const area = document.querySelector('[data-role="area"]');
    if (svg === null || area === null) throw new Error('no drawing');
    svg.getBoundingClientRect = () => ({ left: 0, top: 0, width: 700, height: 460, right: 700, bottom: 460, x: 0, y: 0, toJSON: () => '' });
    const at = (name: string): number => Number(area.getAttribute(name));
    const low = at('y') + at('height') - 1;
    fireEvent.pointerDown(area, { pointerType: 'touch', clientX: at('x') + at('width') / 2, clientY: low, button: 0 });
    expect(values()).toEqual([4, 6, 8, 10, 12, 14]);
    fireEvent.pointerDown(area, { pointerType: 'mouse', clientX: at('x') + at('width') * 0.5, clientY: low, button: 0 });
    fireEvent.pointerMove(area, { clientX: at('x') + at('width'), clientY: at('y') });
    fireEvent.pointerUp(area, {});
    fireEvent.pointerMove(area, { clientX: at('x'), clientY: at('y') });
    expect(values().slice(0, 5)).toEqual([4, 6, 1, 10, 12]);
    expect(values()[5]).toBeGreaterThan(14);
  });

  test('a handle is dragged up and down, and only itself', async () => {
    render(<PredictDivergence scene={await sceneOf('2007')} width={700} />);
    const svg = document.querySelector('[data-chart="predict"]');
    const handle = screen.getAllByRole('slider')[4];
    if (svg === null || handle === undefined) throw new Error('no drawing');
    svg.getBoundingClientRect = () => ({ left: 0, top: 0, width: 1400, height: 920, right: 1400, bottom: 920, x: 0, y: 0, toJSON: () => '' });
    fireEvent.pointerDown(handle, { pointerType: 'touch', clientX: 900, clientY: 200, button: 0 });
    fireEvent.pointerMove(handle, { clientX: 100, clientY: 5000 });
    expect(values()).toEqual([4, 6, 8, 10, 1, 14]);
  });

  test('skipped: the ordinary figure, at once', async () => {
    const onTold = vi.fn<(guess: readonly number[] | null) => void>();
    render(<PredictDivergence scene={await sceneOf('2007')} width={700} onTold={onTold} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Skip the guess' }));
    expect(onTold).toHaveBeenCalledExactlyOnceWith(null);
    expect(document.querySelector('[data-chart="plain-divergence"]')).not.toBeNull();
    expect(document.querySelector('[data-chart="predict"]')).toBeNull();
  });

  test('told, then on to the figure, or once more', async () => {
    const { rerender } = render(<PredictDivergence scene={await sceneOf('2007')} width={700} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Show the answer' }));
    await user.click(screen.getByRole('button', { name: 'Draw again' }));
    expect(screen.getAllByRole('slider')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Show the answer' }));
    // Other inputs make the comparison void.
    rerender(<PredictDivergence scene={await sceneOf('2007', { guestOsMemory: mib(1024) })} width={700} />);
    expect(document.querySelector('[data-chart="predict"]')).toBeNull();
    expect(document.querySelector('[data-chart="plain-divergence"]')).not.toBeNull();
  });

  test('another number of workloads on the same axis keeps the line', async () => {
    const { rerender } = render(<PredictDivergence scene={await sceneOf('2007')} width={700} />);
    const user = userEvent.setup();
    screen.getAllByRole('slider')[0]?.focus();
    await user.keyboard('{ArrowDown}');
    rerender(<PredictDivergence scene={await sceneOf('2007', { workloads: count(90) })} width={700} />);
    expect(values()[0]).toBe(3);
  });

  test('nothing to guess where nothing fits', async () => {
    render(<PredictDivergence scene={await sceneOf('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })} width={320} />);
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
    expect(document.querySelector('[data-chart="plain-divergence"]')).not.toBeNull();
  });
});
