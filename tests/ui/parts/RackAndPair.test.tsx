import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { costCurves } from '../../../src/derive/costCurves.ts';
import { count, ratio } from '../../../src/model/units.ts';
import { textWidth } from '../../../src/ui/charts/chartText.ts';
import { pairPlot } from '../../../src/ui/diagrams/pairLayout.ts';
import { PairFigure } from '../../../src/ui/parts/PairFigure.tsx';
import { RackFigure } from '../../../src/ui/parts/RackFigure.tsx';
import { sceneOf } from './scenes.ts';

const boxesOf = (part: string): readonly string[] =>
  (document.querySelector(`[data-chart="rack"] path[data-part="${part}"]`)?.getAttribute('d') ?? '').split('z').filter((one) => one !== '');
const widthOf = (box: string | undefined): number => Number(/h([\d.]+)v/.exec(box ?? '')?.[1]);

test('the rack: a box for each server, filled as far as its CPU is used', async () => {
  render(<RackFigure scene={await sceneOf('2007', { utilization: ratio(0.5), workloads: count(37) })} width={700} />);
  expect(boxesOf('idle')).toHaveLength(37);
  expect(widthOf(boxesOf('used')[0]) / widthOf(boxesOf('idle')[0])).toBeCloseTo(0.5, 2);
  expect(screen.getByRole('heading')).toHaveTextContent('37 servers use 50% of their CPU');
});

test('the rack: more than a hundred servers share boxes, and it is said how many', async () => {
  render(<RackFigure scene={await sceneOf('2026', {}, 'ja')} width={320} />);
  expect(boxesOf('idle')).toHaveLength(80);
  expect(screen.getByText(/箱1つがサーバー10\u2060?台分/)).toBeVisible();
});

test('the rack in numbers', async () => {
  render(<RackFigure scene={await sceneOf('2007')} width={700} />);
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('row', { name: /^CPU in use 0\.156\scores 15\.6\scores$/ })).toBeVisible();
  expect(table.getByRole('row', { name: 'Operating systems 1 100' })).toBeVisible();
});

test('memory and disk: both lines, both gaps, and where the reader stands', async () => {
  render(<PairFigure scene={await sceneOf('2007')} width={700} />);
  const img = screen.getByRole('img', { name: /At 100\sworkloads VMs take 41\sGiB more memory and 439\sGiB more disk/ });
  for (const resource of ['memory', 'disk']) {
    const small = img.querySelector(`[data-resource="${resource}"]`);
    expect(small?.querySelector('[data-line="hardware"]')).toHaveAttribute('stroke-dasharray', '');
    expect(small?.querySelector('[data-line="os"]')?.getAttribute('stroke-dasharray')).not.toBe('');
    expect(small?.querySelectorAll('circle')).toHaveLength(2);
  }
  expect(within(img).getByText('41 GiB apart', { normalizer: (text) => text.replaceAll('\u00a0', ' ') })).toBeInTheDocument();
});

test('memory and disk in numbers, the reader’s own row marked', async () => {
  render(<PairFigure scene={await sceneOf('2007', { workloads: count(120) })} width={320} />);
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  const row = await screen.findByRole('row', { name: /^now 120/ });
  expect(row).toHaveAttribute('data-strong', 'true');
});

test('memory and disk: large numbers along the axis do not run into each other', async () => {
  const scene = await sceneOf('2026', { workloads: count(100_000) });
  const curves = costCurves(scene.inputs, null);
  for (const width of [240, 300, 330, 420]) {
    const { plot, now } = pairPlot({ scene, curve: curves.memory, max: curves.max, width, height: 240 });
    const boxes = [...plot.xTicks, now].map(({ at, label }) => [plot.x(at), textWidth(label, plot.text.tick) / 2] as const);
    boxes.slice(1).forEach(([x, half], i) => {
      const [before = 0, its = 0] = boxes[i] ?? [];
      expect(x - half - before - its, `${width} px, number ${i + 1}`).toBeGreaterThanOrEqual(7);
    });
  }
});
