import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count, gib, mib } from '../../../src/model/units.ts';
import { WhyFigure } from '../../../src/ui/parts/WhyFigure.tsx';
import { sceneOf } from './scenes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const terms = (): (string | null)[] => [...document.querySelectorAll('[data-term]')].map((one) => one.getAttribute('data-term'));
const rect = (term: string): { readonly left: number; readonly right: number } => {
  const element = document.querySelector(`[data-term="${term}"] rect`);
  const left = Number(element?.getAttribute('x'));
  return { left, right: left + Number(element?.getAttribute('width')) };
};

test('each step begins where the last one ended, from the VMs to the containers', async () => {
  render(<WhyFigure scene={await sceneOf('2026')} width={1040} />);
  expect(screen.getByRole('figure')).toHaveAttribute('data-revision', '3');
  expect(plain(screen.getByRole('heading').textContent)).toBe('Of the 1 host between them, guest OS copies make 3.1; spare hosts take 1 back');
  expect(terms()).toEqual(['hardware', 'guestOs', 'vmmOverhead', 'hypervisor', 'runtime', 'agents', 'hostOs', 'stranded', 'rounding', 'spare', 'os']);
  expect(rect('guestOs').right).toBeCloseTo(rect('hardware').right, 6);
  expect(rect('spare').right).toBeCloseTo(rect('os').right, 6);
  expect(rect('rounding').right).toBeCloseTo(rect('spare').left, 6);
});

test('more and less are told apart by pattern and by sign', async () => {
  render(<WhyFigure scene={await sceneOf('2026')} width={700} />);
  const kinds = (kind: string): Element[] => [...document.querySelectorAll(`[data-kind="${kind}"]`)];
  for (const one of kinds('less')) expect(one.textContent).toMatch(/−[\d.]+$/);
  for (const one of kinds('more')) expect(one.textContent).toMatch(/\+[\d.]+$/);
  const fills = new Set(['less', 'more'].flatMap((kind) => kinds(kind).map((one) => one.querySelector('rect')?.getAttribute('fill'))));
  expect(fills.size).toBe(2);
});

test('another metric at a choice, and somebody is told', async () => {
  const onMetric = vi.fn<(metric: string) => void>();
  render(<WhyFigure scene={await sceneOf('2026')} width={700} onMetric={onMetric} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Kernels to patch' }));
  expect(plain(screen.getByRole('heading').textContent)).toMatch(/^Of the 801 kernels between them, guest kernels make 800/);
  expect(onMetric).toHaveBeenCalledWith('kernels');
});

test('the last column of the table adds up as it is printed', async () => {
  for (const metric of ['hosts', 'memory', 'disk', 'cost', 'power', 'licences'] as const) {
    const { unmount } = render(<WhyFigure scene={await sceneOf('2007')} width={700} metric={metric} />);
    await userEvent.click(screen.getByText('The numbers as a table'));
    const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
    const cells = rows.map((row) => Number(plain(row.lastElementChild?.textContent).replaceAll(',', '').replace('−', '-')));
    const total = cells.pop() ?? Number.NaN;
    expect(cells.reduce((sum, value) => sum + value, 0), metric).toBeCloseTo(total, 6);
    unmount();
  }
});

test('during a drag the totals of before are marked', async () => {
  const scene = await sceneOf('2026');
  render(<WhyFigure scene={{ ...scene, ghost: resolveInputs('2026', { workloads: count(400) }) }} width={700} />);
  expect(document.querySelectorAll('[data-ghost="before"]')).toHaveLength(2);
});

test('what fits no host has no account, and says so', async () => {
  render(<WhyFigure scene={await sceneOf('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }, 'ja')} width={320} />);
  expect(screen.getByRole('heading')).toHaveTextContent('VMがホストに載らないので、比べられません。足りないのはメモリです');
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});
