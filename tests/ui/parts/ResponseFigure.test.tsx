import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { mib, ratio } from '../../../src/model/units.ts';
import { ResponseFigure } from '../../../src/ui/parts/ResponseFigure.tsx';
import { sceneOf } from './scenes.ts';

const texts = (selector: string): string[] =>
  // Recharts draws what lies above the lines a moment later.
  [...document.querySelectorAll(`${selector} text`)].map((text) => text.textContent.replaceAll('\u2060', ''));

test('draws a line for every kind of the era, and names where each saturates', async () => {
  render(<ResponseFigure scene={await sceneOf('2007')} width={700} />);
  expect(document.querySelectorAll('path.recharts-line-curve')).toHaveLength(4);
  await waitFor(() => expect(texts('[data-saturation]')).toEqual(['Physical, Containers: saturated at 100%', 'VMs, Containers in VMs: saturated at 87%']));
  expect(screen.getByRole('application')).toHaveAccessibleName(/The busier the host, the longer the wait/);
});

test('marks the present load of full hosts, and the article’s', async () => {
  render(<ResponseFigure scene={await sceneOf('2007')} width={700} />);
  await waitFor(() => expect(texts('[data-load]')).toEqual(expect.arrayContaining(['Physical now: 12%, 1.14×', 'The article’s 10–15%'])));
  expect(document.querySelectorAll('[data-load] circle')).toHaveLength(3);
  expect(document.querySelector('[data-band="article"]')).toBeInTheDocument();
});

test('says saturated where there is no number', async () => {
  render(<ResponseFigure scene={await sceneOf('2007', { vmIoPath: 'emulated', ioShare: ratio(1) })} width={320} />);
  expect(screen.getByRole('heading')).toHaveTextContent('at 80% a VM is saturated, a container the same');
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  expect(await screen.findByRole('row', { name: '50% 2× saturated 2× saturated' })).toBeVisible();
});

test('without a VM that fits, it speaks of the article’s load and marks no host', async () => {
  render(<ResponseFigure scene={await sceneOf('2007', { appMemory: mib(1_048_576) })} width={700} />);
  expect(screen.getByRole('heading')).toHaveTextContent(/^At a load of 15% a VM takes/);
  await waitFor(() => expect(document.querySelectorAll('[data-load] circle')).toHaveLength(1));
});

test('in Japanese', async () => {
  render(<ResponseFigure scene={await sceneOf('2007', {}, 'ja')} width={700} />);
  expect(screen.getByRole('heading').textContent.replaceAll('\u2060', '')).toMatch(/^今の条件（負荷\d+%）では、応答時間は物理サーバーに比べてVMで[\d.]+倍、コンテナで同じ。負荷80%になると、VMで2\.7倍、コンテナで同じです$/);
});
