import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { responseFacts } from '../../../src/derive/response.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import { mib, ratio } from '../../../src/model/units.ts';
import { ResponseFigure } from '../../../src/ui/parts/ResponseFigure.tsx';
import { explore } from './explore.ts';
import { sceneOf } from './scenes.ts';

const texts = (selector: string): string[] =>
  // Recharts draws what lies above the lines a moment later.
  [...document.querySelectorAll(`${selector} text`)].map((text) => text.textContent.replaceAll('\u2060', ''));

test('draws a line for every kind of the era, and names where each saturates', async () => {
  render(<ResponseFigure scene={await sceneOf('2007')} width={700} />);
  expect(document.querySelectorAll('path[data-line]')).toHaveLength(4);
  await explore();
  expect(document.querySelectorAll('path.recharts-line-curve')).toHaveLength(4);
  await waitFor(() => expect(texts('[data-saturation]')).toEqual(['Physical, Containers: saturated at 100%', 'VMs, Containers in VMs: saturated at 87%']));
  expect(screen.getByRole('application')).toHaveAccessibleName(/the busier the host, the longer the wait and the wider the difference/);
});

test('marks the present load of full hosts, and the article’s', async () => {
  render(<ResponseFigure scene={await sceneOf('2007')} width={700} />);
  await waitFor(() => expect(texts('[data-load]')).toEqual(expect.arrayContaining(['Physical now: 12%, 1.14×', 'The article’s 10–15%'])));
  expect(document.querySelectorAll('[data-load] circle')).toHaveLength(3);
  expect(document.querySelector('[data-band="article"]')).toBeInTheDocument();
});

test('says saturated where there is no number', async () => {
  render(<ResponseFigure scene={await sceneOf('2007', { vmIoPath: 'emulated', ioShare: ratio(1) })} width={320} />);
  expect(screen.getByText(/at 80% the host of a VM is saturated, a container takes just as long/)).toBeVisible();
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  expect(await screen.findByRole('row', { name: '50% 2× saturated 2× saturated' })).toBeVisible();
});

test('without a VM that fits, it speaks of the article’s load and marks no host', async () => {
  render(<ResponseFigure scene={await sceneOf('2007', { appMemory: mib(1_048_576) })} width={700} />);
  expect(screen.getByRole('heading')).toHaveTextContent(/^At an equal load of 15%, a VM takes/);
  await waitFor(() => expect(document.querySelectorAll('[data-load] circle')).toHaveLength(1));
});

test('in Japanese', async () => {
  render(<ResponseFigure scene={await sceneOf('2007', {}, 'ja')} width={700} />);
  expect(screen.getByRole('heading').textContent.replaceAll('\u2060', '')).toBe(
    '今の条件での応答時間（空いた物理サーバー = 1）は、物理サーバー\u00a01.14、VM\u00a01.78、コンテナ\u00a01.81（ホストはVMより混んでいます）。同じ負荷（31%）なら、物理サーバーと比べてVMは1.22倍、コンテナは同じです');
});

test('a VM’s load is not a container’s: each is told on its own host, then both at one load', async () => {
  render(<ResponseFigure scene={await sceneOf('2026')} width={700} />);
  expect(screen.getByRole('heading')).toHaveTextContent(
    'Response time as filled now (idle physical server = 1): physical 1.11, VM 1.58, container 1.84 on a fuller host. '
    + 'At an equal load of 34%, a VM takes 1.04 times as long as a physical server, a container 1.02 times');
});

test('speaks of no difference that widens where there is none', async () => {
  for (const lang of ['en', 'ja'] as const) {
    const { inputs, messages, format } = await sceneOf('2026', { vmIoPath: 'passthrough' }, lang);
    const facts = responseFacts(inputs);
    const { title, summary } = messages.figures.response;
    expect(summary(facts, format)).not.toMatch(/wider|差も開/);
    expect(plainOf(title(facts, format)).replaceAll('\u2060', '')).toMatch(/both take 1\.02 times as long as a physical server$|VMもコンテナも1\.02倍です$/);
  }
});
