import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { estateOf } from '../../../src/derive/estate.ts';
import type { Inventory, Machine } from '../../../src/derive/estate/inventory.ts';
import { estateFigures as en } from '../../../src/i18n/en/estateFigures.ts';
import { estateFigures as ja } from '../../../src/i18n/ja/estateFigures.ts';
import { cores, gib, mib, ratio } from '../../../src/model/units.ts';
import { EstateFamilyFigure } from '../../../src/ui/parts/EstateFamilyFigure.tsx';
import { EstateGroupsFigure } from '../../../src/ui/parts/EstateGroupsFigure.tsx';
import { EstateRealityFigure } from '../../../src/ui/parts/EstateRealityFigure.tsx';
import { EstateRowsFigure } from '../../../src/ui/parts/EstateRowsFigure.tsx';
import { EstateSpreadFigure } from '../../../src/ui/parts/EstateSpreadFigure.tsx';
import type { EstateFigureProps } from '../../../src/ui/parts/EstateSpreadFigure.tsx';
import { EstateWasteFigure } from '../../../src/ui/parts/EstateWasteFigure.tsx';
import { sceneOf } from './scenes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const machine = (line: number, more: Partial<Machine> = {}): Machine => ({
  name: `secret-${line}`, line, kind: 'machine', count: 1, running: true, vcpus: 2, memory: mib(8192), disk: gib(100), os: 'Ubuntu', family: 'linux',
  utilization: ratio(line % 2 === 0 ? 0.01 : 0.3), activeMemory: mib(1000), overhead: null, ...more,
});
const MACHINES = [
  ...Array.from({ length: 40 }, (_, i) => machine(i + 2)), ...Array.from({ length: 20 }, (_, i) => machine(i + 42, { family: 'windows', memory: mib(32_768) })),
  machine(62, { family: 'aix' }), machine(63, { running: false, disk: gib(500) }),
];
const inventory = (more: Partial<Inventory> = {}): Inventory => {
  const setAside = more.setAside ?? [];
  return {
    format: 'rvtools', rows: MACHINES.length + setAside.length, machines: MACHINES, storage: null,
    hosts: Array.from({ length: 7 }, () => ({ cluster: 'c', cores: cores(16), memory: mib(262_144), cpuUse: ratio(0.2), memoryUse: ratio(0.4) })), setAside, ...more,
  };
};
async function propsOf(more: Partial<Inventory> = {}, lang: 'ja' | 'en' = 'en'): Promise<EstateFigureProps> {
  const it = inventory(more);
  return { scene: await sceneOf('2026', {}, lang), words: lang === 'en' ? en : ja, estate: estateOf(it, '2026', {}), inventory: it, width: 320 };
}

const FIGURES = { EstateFamilyFigure, EstateGroupsFigure, EstateRealityFigure, EstateRowsFigure, EstateSpreadFigure, EstateWasteFigure };

describe('every figure of an estate', () => {
  test.each(Object.entries(FIGURES))('%s has a sentence, a picture with a name and no name of a machine, in both languages', async (name, Part) => {
    for (const lang of ['ja', 'en'] as const) {
      const { container, unmount } = render(<Part {...await propsOf({ setAside: [{ table: 'x.csv', line: 9, reason: 'template' }] }, lang)} />);
      expect(plain(screen.getByRole('heading').textContent)).toMatch(/\d/u);
      if (name !== 'EstateGroupsFigure') expect(screen.getByRole('img')).toHaveAccessibleName();
      expect(container.innerHTML).not.toMatch(/secret|NaN|undefined|Infinity/u);
      unmount();
    }
  });
});

test('a hundred thousand rows set aside put a hundred into the page, and all can be reached', async () => {
  const setAside = Array.from({ length: 100_000 }, (_, i) => ({ table: 'x.csv', line: i + 100, reason: 'noMemory' as const }));
  const { container } = render(<EstateRowsFigure {...await propsOf({ setAside })} />);
  expect(plain(screen.getByRole('heading').textContent)).toBe('100,062 rows = 62 imported + 100,000 set aside');
  expect(container.querySelectorAll('tbody tr')).toHaveLength(0);
  await userEvent.click(screen.getByText(/no memory given/u));
  expect(container.querySelectorAll('tbody tr')).toHaveLength(100);
  expect(screen.getByText('Rows 1 to 100 of 100,000')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Next 100 rows' }));
  expect(container.querySelectorAll('tbody tr')).toHaveLength(100);
  expect(within(screen.getByRole('table')).getAllByRole('rowheader')[0]).toHaveTextContent('200');
});

test('names of files are looked at and stay out of pictures', async () => {
  render(<EstateRowsFigure {...await propsOf({ setAside: [{ table: 'acme-vinfo.csv', line: 9, reason: 'template' }] })} />);
  await userEvent.click(screen.getByText(/template/iu));
  expect(screen.getByText('acme-vinfo.csv').closest('[data-private]')).not.toBeNull();
});

test('a number of the fleet says which rows it is made of', async () => {
  render(<EstateRowsFigure {...await propsOf()} />);
  expect(plain(screen.getByRole('heading').textContent)).toBe('All 62 rows were imported');
  await userEvent.click(screen.getByRole('button', { name: /968\sGiB/u }));
  const receipt = plain(screen.getByRole('region', { name: 'Memory' }).textContent);
  expect(receipt).toContain('The sum of 61 rows');
  expect(receipt).toContain('Windows: lines 42, 43, 44, 45, 46, 47, 48, 49, and 12 more20 × 32 GiB = 640 GiB');
  expect(receipt).toContain('Linux: lines 2, 3, 4, 5, 6, 7, 8, 9, and 32 more40 × 8 GiB = 320 GiB');
  expect(receipt).toContain('AIX: line 621 × 8 GiB = 8 GiB');
});

test('where idle begins is the reader’s to say', async () => {
  const { container } = render(<EstateWasteFigure {...await propsOf()} />);
  const idle = (): string => plain(container.querySelector('[data-waste="idle"]')?.textContent);
  expect(idle()).toMatch(/^CPU use below 5%31 of 61 \(51%\)/u);
  await userEvent.click(screen.getByRole('radio', { name: 'below 2%' }));
  expect(idle()).toMatch(/^CPU use below 2%31 of 61/u);
  await userEvent.click(screen.getAllByRole('radio', { name: 'below 10%' })[1] as HTMLElement);
  expect(plain(container.querySelector('[data-waste="oversized"]')?.textContent)).toMatch(/below 10% of what was given/u);
});

test('hosts that are there stand beside the predicted ones with reasons; without hosts there is no such figure', async () => {
  const { container, unmount } = render(<EstateRealityFigure {...await propsOf()} />);
  expect(plain(screen.getByRole('heading').textContent)).toMatch(/^The model predicts \d+ hosts; there are 7$/u);
  expect([...container.querySelectorAll('[data-deployment]')].map((one) => one.getAttribute('data-deployment'))).toEqual(['physical', 'hardware', 'os', 'nested', 'microvm']);
  expect(screen.getAllByRole('listitem').map((one) => plain(one.textContent)).join(' ')).toContain('20% of CPU in use');
  unmount();
  render(<EstateRealityFigure {...await propsOf({ hosts: [] })} />);
  expect(screen.queryByRole('heading')).not.toBeInTheDocument();
});

test('lines of a group are shown on request, names only on another', async () => {
  render(<EstateGroupsFigure {...await propsOf()} />);
  await userEvent.click(screen.getByText('Groups and their lines'));
  await userEvent.click(screen.getAllByRole('button', { name: /^Show all lines/u })[0] as HTMLElement);
  const box = (): HTMLTextAreaElement => screen.getByRole('textbox');
  expect(box().value).toMatch(/^\d+(?:, \d+)+$/u);
  await userEvent.click(screen.getByRole('switch', { name: 'Show names, too' }));
  expect(box().value).toMatch(/\tsecret-\d+/u);
});
