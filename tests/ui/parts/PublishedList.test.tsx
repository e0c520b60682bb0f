import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Lang } from '../../../src/i18n/messages.ts';
import { PUBLISHED } from '../../../src/model/published.ts';
import { PublishedList } from '../../../src/ui/parts/PublishedList.tsx';
import { sceneOf } from './scenes.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u2060]+/gu, ' ').replaceAll('\u2060', '');
const item = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-published="${id}"]`);
  if (found === null) throw new Error(`no result ${id}`);
  return found;
};
const said = (id: string): string => plain(item(id).textContent);

/** The list with the groups opened that lie folded at first. */
async function opened(lang: Lang = 'en'): Promise<void> {
  render(<PublishedList scene={await sceneOf('2026', {}, lang)} />);
  const user = userEvent.setup();
  for (const folded of screen.getAllByText(lang === 'en' ? /^(Met|Not modelled) \(/ : /^(合うもの|モデルが何も言えないもの)（/)) await user.click(folded);
}

test('what was missed lies open, the rest waits to be asked', async () => {
  render(<PublishedList scene={await sceneOf('2026')} />);
  expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('Missed (5)');
  expect(document.querySelectorAll('[data-published]')).toHaveLength(5);
});

test('all results, misses first, counted in the title', async () => {
  await opened();
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Of 18 published results the model meets 11, misses 5 and says nothing of 2');
  expect(document.querySelectorAll('[data-published]')).toHaveLength(PUBLISHED.length);
});

test('a verdict in words and by sign, the reason, the source and its grade', async () => {
  await opened();
  expect(said('C5')).toContain('◇missed');
  expect(said('C5')).toContain('what was measured takes a share of 78%');
  expect(said('C18')).toContain('●met');
  expect(said('C18')).toContain('Measured 280 MiB, predicted 280 MiB (in range: 280 MiB).');
  expect(said('C17')).toContain('–not modelled');
  expect(said('C9')).toContain('Read in the primary source');
  expect(within(item('C9')).getByRole('link')).toHaveAttribute('href', 'https://github.com/thewmf/kvm-docker-comparison');
});

test('a picture of every result that is predicted, said in words', async () => {
  await opened();
  expect(screen.getAllByRole('img')).toHaveLength(16);
  expect(within(item('C13')).getByRole('img')).toHaveAccessibleName('Predicted 308% of what was measured');
  expect(within(item('C15')).queryByRole('img')).toBeNull();
});

test('all rows of a result on request, each with its own picture', async () => {
  await opened();
  await userEvent.setup().click(within(item('C6')).getByText('All 3 rows'));
  const rows = within(item('C6')).getAllByRole('row').map((row) => plain(row.textContent));
  expect(rows).toHaveLength(4);
  expect(rows[3]).toBe('KVM, not tuned130.3 GFLOPS285.1 GFLOPS◇missed126.4–134.2 GFLOPS');
  expect(within(item('C6')).getAllByRole('img')).toHaveLength(4);
});

test('in Japanese', async () => {
  await opened('ja');
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('公表された18件の結果のうち、モデルに合うのは11件、外れるのは5件、モデルが何も言えないのは2件です');
  expect(said('C11')).toContain('実測15%、予測0%（許容範囲 15%以下）。');
});
