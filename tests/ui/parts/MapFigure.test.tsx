import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ChooseOnMap } from '../../../src/ui/diagrams/useWinHandle.ts';
import { count, gib, mib } from '../../../src/model/units.ts';
import { MapFigure } from '../../../src/ui/parts/MapFigure.tsx';
import { Unscored } from '../../../src/ui/parts/Unscored.tsx';
import { sceneOf } from './scenes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const chooser = () => vi.fn<ChooseOnMap>();
const handle = (): HTMLElement => screen.getByRole('slider', { name: 'Your place on the map' });

describe('the map of where each side wins', () => {
  test('names the regions in words, beside their colours, and draws the frontier', async () => {
    const { container } = render(<MapFigure scene={await sceneOf('2026')} width={860} />);
    expect(plain(screen.getByRole('heading').textContent)).toMatch(/^Containers need fewer hosts on \d+% of this map, VMs on \d+%; with one kernel family, VMs never do$/);
    expect([...container.querySelectorAll('svg [data-label]')].map((label) => label.textContent))
      .toEqual(['VMs need fewer hosts', 'Containers need fewer hosts', 'Equal']);
    const fills = [...container.querySelectorAll('[data-region]')].map((region) => region.getAttribute('fill'));
    expect(fills.filter((fill) => fill?.startsWith('url('))).toHaveLength(fills.length - 1);
    expect(plain(screen.getByRole('img').getAttribute('aria-label'))).toMatch(/You are at 800 workloads and 2 kernel families: 11 hosts with VMs, 10 hosts with containers/);
  });

  test('without anybody who listens it is a picture', async () => {
    render(<MapFigure scene={await sceneOf('2026')} width={500} />);
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });

  test('arrow keys take the ring to the next cell, and a held key is one step to undo', async () => {
    const onChoose = chooser();
    render(<MapFigure scene={await sceneOf('2026')} width={860} onChoose={onChoose} />);
    expect(plain(handle().getAttribute('aria-valuetext'))).toBe('800 workloads, 2 kernel families: 11 hosts with VMs, 10 hosts with containers');
    handle().focus();
    await userEvent.keyboard('{ArrowUp>3/}');
    expect(onChoose.mock.calls).toEqual([
      [{ workloads: 800, kernelFamilies: 3 }, 'move'], [{ workloads: 800, kernelFamilies: 4 }, 'move'],
      [{ workloads: 800, kernelFamilies: 5 }, 'move'], [{ workloads: 800, kernelFamilies: 5 }, 'end'],
    ]);
    expect(plain(handle().getAttribute('aria-valuetext'))).toMatch(/^800 workloads, 5 kernel families: /);
    onChoose.mockClear();
    await userEvent.keyboard('{ArrowRight}');
    const [choice, phase] = onChoose.mock.calls[0] ?? [];
    expect([Number(choice?.workloads) > 800, phase]).toEqual([true, 'move']);
    expect(onChoose).toHaveBeenLastCalledWith(choice, 'end');
  });

  test('Home, End and the page keys go to the ends; other keys are left alone', async () => {
    const onChoose = chooser();
    render(<MapFigure scene={await sceneOf('2026')} width={860} onChoose={onChoose} />);
    handle().focus();
    await userEvent.keyboard('{End}{PageUp}{Home}{PageDown}');
    expect(onChoose.mock.calls.filter(([, phase]) => phase === 'end').map(([choice]) => choice)).toEqual([
      { workloads: 10_000, kernelFamilies: 2 }, { workloads: 10_000, kernelFamilies: 12 },
      { workloads: 20, kernelFamilies: 12 }, { workloads: 20, kernelFamilies: 1 },
    ]);
    onChoose.mockClear();
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}{a}{Escape}');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('the pointer drags it, Escape takes it back', async () => {
    const onChoose = chooser();
    render(<MapFigure scene={await sceneOf('2026')} width={860} onChoose={onChoose} />);
    const area = handle().parentElement as HTMLElement;
    area.getBoundingClientRect = () => new DOMRect(0, 0, 600, 240);
    fireEvent.pointerDown(handle(), { button: 0, pointerId: 1, clientX: 300, clientY: 230 });
    fireEvent.pointerMove(handle(), { pointerId: 1, clientX: 599, clientY: 1 });
    expect(onChoose).toHaveBeenLastCalledWith({ workloads: 10_000, kernelFamilies: 12 }, 'move');
    fireEvent.pointerMove(handle(), { pointerId: 1, clientX: 599, clientY: 2 });
    expect(onChoose).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(handle(), { key: 'Escape' });
    expect(onChoose.mock.calls.slice(1)).toEqual([[{ workloads: 800, kernelFamilies: 2 }, 'move'], [{ workloads: 800, kernelFamilies: 2 }, 'end']]);
    fireEvent.pointerUp(handle(), { pointerId: 1 });
    expect(onChoose).toHaveBeenCalledTimes(3);
  });

  test('a mouse takes the ring where it presses, a finger taps', async () => {
    const onChoose = chooser();
    render(<MapFigure scene={await sceneOf('2026')} width={860} onChoose={onChoose} />);
    const area = handle().parentElement as HTMLElement;
    area.getBoundingClientRect = () => new DOMRect(0, 0, 600, 240);
    fireEvent.pointerDown(area, { button: 0, pointerType: 'mouse', clientX: 1, clientY: 239 });
    fireEvent.pointerUp(area);
    fireEvent.click(area, { clientX: 1, clientY: 239 });
    expect(onChoose.mock.calls).toEqual([[{ workloads: 20, kernelFamilies: 1 }, 'move'], [{ workloads: 20, kernelFamilies: 1 }, 'end']]);
    expect(handle()).toHaveFocus();
    onChoose.mockClear();
    fireEvent.pointerDown(area, { button: 0, pointerType: 'touch', clientX: 599, clientY: 1 });
    expect(onChoose).not.toHaveBeenCalled();
    fireEvent.click(area, { clientX: 599, clientY: 1 });
    expect(onChoose).toHaveBeenLastCalledWith({ workloads: 10_000, kernelFamilies: 12 }, 'end');
  });

  test('any two inputs are axes; choosing the other one turns the map', async () => {
    render(<MapFigure scene={await sceneOf('2026')} width={860} onChoose={chooser()} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Across' }), 'Kernel families');
    expect(screen.getByRole('combobox', { name: 'Upward' })).toHaveDisplayValue('Workloads');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Across' }), 'Guest OS memory');
    expect(plain(handle().getAttribute('aria-valuetext'))).toMatch(/^guest OS memory of 2 GiB, 800 workloads: /i);
  });

  test('memory is shown roughly at first and finely soon after', async () => {
    const { container } = render(<MapFigure scene={await sceneOf('2014', { hostDisk: gib(3000) })} metric="memory" width={860} />);
    expect(screen.getByText(/Computed coarsely/)).toBeInTheDocument();
    await vi.waitFor(() => expect(screen.queryByText(/Computed coarsely/)).not.toBeInTheDocument(), { timeout: 20_000, interval: 100 });
    expect(container.querySelector('svg [data-label="os"]')).toHaveTextContent('Containers need less memory');
  });

  test('the table has the same winners', async () => {
    render(<MapFigure scene={await sceneOf('2026')} width={860} />);
    await userEvent.click(screen.getByText('The numbers as a table'));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(13);
    expect(plain(rows.at(-1)?.textContent)).toMatch(/^1 kernel family/);
    expect(plain(rows[1]?.textContent)).toMatch(/VMs, 2 hosts < /);
  });

  test('in Japanese, and where nothing fits', async () => {
    const { rerender } = render(<MapFigure scene={await sceneOf('2026', {}, 'ja')} width={320} />);
    expect(plain(screen.getByRole('heading').textContent)).toMatch(/^この地図の\d+%ではコンテナのほうが、\d+%ではVMのほうが少ないホストで済みます。カーネルが1系統なら、VMが勝つところはありません$/);
    rerender(<MapFigure scene={await sceneOf('2026', { appMemory: mib(1_048_576), hostMemory: gib(64), workloads: count(5) }, 'ja')} width={320} />);
    expect(screen.getByRole('heading')).toHaveTextContent('この地図のどこでも、VMかコンテナがホストに載りません');
  });
});

describe('what has no number', () => {
  test.each(['ja', 'en'] as const)('%s: five axes, each argued from both sides with sources, without a score', async (lang) => {
    const { container } = render(<Unscored scene={await sceneOf('2026', {}, lang)} />);
    const axes = container.querySelectorAll('[data-axis]');
    expect(axes).toHaveLength(5);
    for (const axis of axes) for (const side of ['hardware', 'os']) {
      expect(axis.querySelector(`[data-tone="${side}"]`)?.textContent.length).toBeGreaterThan(80);
    }
    await userEvent.click(screen.getByText(lang === 'ja' ? '出典の一覧' : 'The sources in full'));
    expect(screen.getAllByRole('link').length).toBeGreaterThan(5);
    for (const link of screen.getAllByRole('link')) expect(link).toHaveAttribute('href', expect.stringMatching(/^https:/));
  });
});
