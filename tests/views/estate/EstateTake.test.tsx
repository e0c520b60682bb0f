import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { estateOf } from '../../../src/derive/estate.ts';
import type { Inventory, Machine } from '../../../src/derive/estate/inventory.ts';
import { estateFigures } from '../../../src/i18n/en/estateFigures.ts';
import { gib, mib, ratio } from '../../../src/model/units.ts';
import { EstateTake } from '../../../src/views/estate/EstateTake.tsx';

const machine = (line: number): Machine => ({
  name: `secret-${line}`, line, kind: 'machine', count: 1, running: true, vcpus: 2, memory: mib(8192), disk: gib(100), os: 'Secret OS', family: 'linux',
  utilization: ratio(0.1), activeMemory: null, overhead: null,
});
const inventory: Inventory = { format: 'table', rows: 2, machines: [machine(2), machine(3)], setAside: [], hosts: [], storage: null };

const textOf = async (blob: Blob): Promise<string> => new Promise((done) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''));
  reader.readAsText(blob);
});

afterEach(() => vi.restoreAllMocks());

test('the groups are saved without names, and with them only once that is ticked', async () => {
  const saved: Blob[] = [];
  const names: string[] = [];
  // Neither is there without a browser; what is saved is given up a minute later, when this test is long over.
  Object.assign(URL, { createObjectURL: (blob: Blob) => { saved.push(blob); return 'blob:x'; }, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { names.push(this.download); });
  render(<EstateTake words={estateFigures.take} estate={estateOf(inventory, '2026', {})} inventory={inventory} />);
  await userEvent.click(screen.getByRole('button', { name: 'Groups as JSON' }));
  await userEvent.click(screen.getByRole('button', { name: 'Groups as CSV' }));
  expect(names).toEqual(['estate-groups.json', 'estate-groups.csv']);
  expect(screen.getByRole('status')).toHaveTextContent('estate-groups.csv has been saved.');
  await userEvent.click(screen.getByRole('switch', { name: 'With the names of machines' }));
  await userEvent.click(screen.getByRole('button', { name: 'Groups as JSON' }));
  const texts = await Promise.all(saved.map(textOf));
  expect(texts.map((text) => /secret-2/u.test(text))).toEqual([false, false, true]);
  expect(texts.every((text) => !text.includes('Secret OS'))).toBe(true);
});
