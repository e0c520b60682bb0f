import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { count, gib } from '../../../src/model/units.ts';
import { IdleContext } from '../../../src/ui/idle.ts';
import { DivergenceFigure } from '../../../src/ui/parts/DivergenceFigure.tsx';
import type { DivergenceFigureProps } from '../../../src/ui/parts/DivergenceFigure.tsx';
import { DoubtFigure } from '../../../src/ui/parts/DoubtFigure.tsx';
import type { Scene } from '../../../src/ui/scene.ts';
import { fakeIdle } from '../fakeIdle.ts';
import { sceneOf } from './scenes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00a0\u2060]/g, (char) => (char === '\u2060' ? '' : ' '));
const ENOUGH = 600_000;

let idle = fakeIdle();
beforeEach(() => { idle = fakeIdle(); });
const rest = (): void => act(() => idle.pass(ENOUGH));
const page = (scene: Scene) => <IdleContext value={idle}><DoubtFigure scene={scene} width={800} /></IdleContext>;

describe('the figure of doubt', () => {
  test('says the band of the difference, which numbers make it wide, and how it was drawn', async () => {
    const scene = await sceneOf('2026');
    render(page(scene));
    expect(screen.getByRole('heading')).toHaveTextContent(/^Varying everything/);
    rest();
    expect(plain(screen.getByRole('heading').textContent)).toBe('The difference is 1 host here; nine times out of ten it lies between −2 and 4');
    const row = document.querySelector('[data-doubted="difference"]');
    expect(plain(row?.textContent)).toContain('now 1 host');
    expect(plain(row?.textContent)).toContain('−2 to 4 hosts (middle 1)');
    expect(plain(row?.textContent)).toContain('Pushed down by: Kernel families');
    expect(plain(document.querySelector('[data-doubted="firstGap"]')?.textContent)).toContain('189 workloads to never (middle 769)');
    expect(screen.getByText(/drawn 200 times at once.*seed 2007/)).toBeInTheDocument();
    expect(screen.getByText(/they are your question, not a doubt/)).toBeInTheDocument();
    expect(document.querySelectorAll('[data-strip] [data-part="band"]')).toHaveLength(6);
    expect(document.querySelectorAll('[data-strip] [data-mark="now"]')).toHaveLength(6);
    expect(document.querySelector('[data-computed]')).toHaveAttribute('data-computed', String(scene.revision));
  });

  test('keeps the band of before, marked, until the new one is there, and does nothing during a drag', async () => {
    const scene = await sceneOf('2026', { workloads: count(100) });
    const { rerender } = render(page(scene));
    rest();
    const before = screen.getByRole('heading').textContent;
    const moved = (await sceneOf('2026', { workloads: count(3000) })).inputs;
    rerender(page({ ...scene, inputs: moved, ghost: scene.inputs, revision: 4 }));
    rest();
    expect(screen.getByRole('heading').textContent).toBe(before);
    expect(document.querySelector('[data-stale="true"]')).toHaveAttribute('data-computed', '3');
    expect(screen.getByText(scene.messages.figures.doubt.stale)).toBeInTheDocument();
    rerender(page({ ...scene, inputs: moved, revision: 5 }));
    rest();
    expect(document.querySelector('[data-stale="false"]')).toHaveAttribute('data-computed', '5');
    expect(screen.getByRole('heading').textContent).not.toBe(before);
  });

  test('lets the four questions vary too, and says so', async () => {
    render(page(await sceneOf('2026')));
    rest();
    const before = document.querySelector('[data-doubted="hardware"]')?.textContent;
    act(() => screen.getByRole('switch', { name: /four sliders at the top vary/ }).click());
    rest();
    expect(document.querySelector('[data-doubted="hardware"]')?.textContent).not.toBe(before);
    expect(screen.getByText(/the four sliders at the top vary too where they stand at their defaults/)).toBeInTheDocument();
  });

  test('is a table too, and speaks Japanese', async () => {
    const scene = await sceneOf('2007', {}, 'ja');
    render(page(scene));
    rest();
    expect(plain(screen.getByRole('heading').textContent)).toMatch(/^ここでのホストの差は.+台。10回に9回は、−?\d+台から\d+台の間に収まります$/);
    act(() => screen.getByText(scene.messages.lab.controls.table).click());
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(within(rows[1] as HTMLElement).getAllByRole('cell')).toHaveLength(5);
  });

  test('where a side fits no host there is nothing to be sure of', async () => {
    render(page(await sceneOf('2026', { hostDisk: gib(20) })));
    rest();
    expect(screen.getByRole('heading')).toHaveTextContent(/no difference to be sure of$/);
    expect(document.querySelectorAll('[data-strip] [data-part="band"]')).toHaveLength(0);
  });
});

describe('the band behind the curve', () => {
  const figure = (scene: Scene, more: Partial<DivergenceFigureProps> = {}) => (
    <IdleContext value={idle}><DivergenceFigure scene={scene} metric="hosts" along="workloads" width={800} plain {...more} /></IdleContext>
  );
  const band = (): Element | null => document.querySelector('[data-doubt-band]');

  test('is there when asked for and at rest, with its label and a sentence; the axis makes room for it', async () => {
    const scene = await sceneOf('2026');
    const { rerender } = render(figure(scene));
    rest();
    expect(band()).toBeNull();
    const ticks = (): string[] => [...document.querySelectorAll('svg text[text-anchor="end"]')].map((one) => one.textContent ?? '');
    const before = ticks();
    act(() => screen.getByRole('switch', { name: 'Show the doubt' }).click());
    await act(async () => { await import('../../../src/ui/parts/DivergenceDoubt.tsx'); });
    await act(async () => { await Promise.resolve(); });
    rest();
    expect(band()).not.toBeNull();
    expect(document.querySelectorAll('[data-band]')).toHaveLength(2);
    expect(band()).toHaveTextContent('90% of draws');
    expect(plain(screen.getByText(/nine times out of ten VMs lie between/).textContent)).toContain('VMs lie between 7 hosts and 24 hosts, containers between 6 hosts and 23 hosts.');
    expect(ticks()).not.toEqual(before);
    // During a drag the band is gone, and the axis stays as it was.
    const tall = ticks().filter((tick) => /^\d+$/.test(tick));
    const moved = (await sceneOf('2026', { workloads: count(801) })).inputs;
    rerender(figure({ ...scene, inputs: moved, ghost: scene.inputs, revision: 4 }));
    expect(band()).toBeNull();
    expect(screen.queryByText(/nine times out of ten VMs lie between/)).toBeNull();
    expect(ticks().filter((tick) => /^\d+$/.test(tick))).toEqual(tall);
    act(() => screen.getByRole('switch', { name: 'Show the doubt' }).click());
    expect(band()).toBeNull();
  });
});
