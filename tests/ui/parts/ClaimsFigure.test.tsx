import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ratio } from '../../../src/model/units.ts';
import { ClaimsFigure } from '../../../src/ui/parts/ClaimsFigure.tsx';
import { ThenNowFigure } from '../../../src/ui/parts/ThenNowFigure.tsx';
import { sceneOf } from './scenes.ts';

const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
const claim = (id: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-claim="${id}"]`);
  if (found === null) throw new Error(`no claim ${id}`);
  return found;
};

test('a verdict in words for each era, with its number, the present one marked', async () => {
  render(<ClaimsFigure scene={await sceneOf('2026')} />);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Of the article’s 7 claims, 3 hold in full for 2007 and 2 for 2026');
  expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(7);
  const eras = [...claim(1).querySelectorAll('[data-era]')].map((one) => plain(one.textContent));
  expect(eras[0]).toContain('2007holds in part');
  expect(eras[2]).toContain('2026selectedno longer');
  expect(eras[0]).toContain('1.16–1.17× at 10–15% load (20% I/O), 2.71× at 57% load (60% I/O)');
  expect(plain(claim(7).textContent)).toContain('With 1, 2 and 3 kernel families: 8, 8 and 8 hosts for VMs, 6, 7 and 9 for containers.');
  expect(screen.getByText(/had handled public relations/)).toBeInTheDocument();
});

test('how it is judged is said, and the sources unfold', async () => {
  render(<ClaimsFigure scene={await sceneOf('2026')} />);
  expect(plain(claim(4).textContent)).toContain('Holds if the I/O path in use costs 2× or more, in part from 1.25×.');
  await userEvent.setup().click(within(claim(7)).getByText('Sage Research 2008'));
  expect(claim(7)).toHaveTextContent('Why Windows Predominates On Virtual Machines (126 firms)');
});

test('takes the reader to the figure where it can be tried', async () => {
  const go = vi.fn();
  render(<ClaimsFigure scene={await sceneOf('2026')} onGo={go} />);
  await userEvent.setup().click(within(claim(5)).getByRole('button', { name: 'Go to “What runs out first”' }));
  expect(go).toHaveBeenCalledExactlyOnceWith('binding');
});

test('offers no way where there is none', async () => {
  render(<ClaimsFigure scene={await sceneOf('2026')} />);
  expect(within(claim(5)).queryByRole('button')).toBeNull();
});

test('in Japanese, what was kept in words', async () => {
  render(<ClaimsFigure scene={await sceneOf('2007', { utilization: ratio(0.3), vmIoPath: 'emulated' }, 'ja')} />);
  expect(plain(document.body.textContent)).toContain('ご自分で変えた条件（CPU使用率 30%、');
  expect(claim(7)).toHaveTextContent('裏づけがない');
});

test('then and now: one drawing, said in words and as a table', async () => {
  render(<ThenNowFigure scene={await sceneOf('2026')} width={720} />);
  expect(plain(screen.getByRole('heading', { level: 3 }).textContent)).toBe(
    'Memory of VMs against containers: 75% more in 2007, 50% more in 2026. The copies stayed, the overhead of each VM went from 124 MiB to 25 MiB');
  expect(screen.getByRole('img')).toHaveAccessibleName(/In 2007 and in 2026, 100 workloads need this many hosts/);
  expect(screen.getByText(/Each year is computed with its own defaults/)).toBeInTheDocument();
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  const rows = screen.getAllByRole('row').map((row) => plain(row.textContent));
  expect(rows[2]).toBe('VMs: hosts per 10083.671.38');
  expect(rows.at(-1)).toBe('Overhead of each VM124 MiB41 MiB25 MiB');
});

test('then and now: shares by layer on one scale', async () => {
  render(<ThenNowFigure scene={await sceneOf('2026')} width={720} />);
  const cell = (row: string, era: string, side: string): number => [...document.querySelectorAll(
    `[data-row="${row}"] [data-era="${era}"] [data-deployment="${side}"] rect`)].reduce((sum, one) => sum + Number(one.getAttribute('width')), 0);
  expect(cell('hosts', '2007', 'os') / cell('hosts', '2007', 'hardware')).toBeCloseTo(6 / 8, 9);
  expect(cell('hosts', '2026', 'hardware') / cell('hosts', '2007', 'hardware')).toBeCloseTo(1.375 / 8, 9);
  expect(cell('overhead', '2026', 'hardware') / cell('overhead', '2007', 'hardware')).toBeCloseTo(0.29146506569602276 / 0.3563233154296875, 9);
  expect(cell('cpu', '2007', 'os')).toBe(0);
});
