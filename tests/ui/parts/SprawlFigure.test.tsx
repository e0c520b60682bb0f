import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { mib, ratio } from '../../../src/model/units.ts';
import { SprawlFigure } from '../../../src/ui/parts/SprawlFigure.tsx';
import { sceneOf } from './scenes.ts';

const texts = (selector: string): string[] =>
  // Recharts draws what lies above the lines a moment later.
  [...document.querySelectorAll(`${selector} text`)].map((text) => text.textContent.replaceAll('\u00a0', ' '));
const heading = (): string => screen.getByRole('heading').textContent.replaceAll('\u00a0', ' ');

test('kernels: three lines named at their ends, and the part that nobody uses', async () => {
  render(<SprawlFigure scene={await sceneOf('2007')} width={700} />);
  expect(heading()).toBe('In 3 years, with VMs 108 kernels become 218, with containers 6 kernels become 10; 11 images become 21 either way');
  expect(document.querySelectorAll('path.recharts-line-curve')).toHaveLength(3);
  await waitFor(() => expect(texts('[data-end]')).toEqual(['VMs', '218 kernels', 'Physical', '204 kernels', 'Containers', '10 kernels']));
  expect(document.querySelector('[data-band="idle"]')).toHaveTextContent('61 in VMs nobody uses');
});

test('images: one line, the same for all three', async () => {
  render(<SprawlFigure scene={await sceneOf('2007')} measure="images" width={700} />);
  expect(document.querySelectorAll('path.recharts-line-curve')).toHaveLength(1);
  await waitFor(() => expect(texts('[data-end]')).toEqual(['the same for all three', '21 images']));
  expect(heading()).toContain('Sharing a kernel removes none');
});

test('keeps its own choice, and tells it', async () => {
  const onMeasure = vi.fn<(measure: string) => void>();
  render(<SprawlFigure scene={await sceneOf('2007')} width={320} onMeasure={onMeasure} />);
  await userEvent.setup().click(screen.getByRole('radio', { name: 'Patch hours' }));
  expect(onMeasure).toHaveBeenCalledWith('patchHours');
  expect(heading()).toBe('In 3 years, 184 h become 369 h of patching a month with VMs, 31 h become 57 h with containers');
});

test('nothing grows, nothing changes', async () => {
  render(<SprawlFigure scene={await sceneOf('2007', { growthPerMonth: ratio(0) })} width={700} />);
  expect(heading()).toContain('with VMs 108 kernels stay 108');
});

test('what does not fit has no line and no zero', async () => {
  render(<SprawlFigure scene={await sceneOf('2007', { appMemory: mib(1_048_576) })} width={700} />);
  expect(heading()).toBe('A VM does not fit on a host, so there is nothing to compare. Too little: memory');
  await waitFor(() => expect(texts('[data-end]')).toEqual(['Physical', '204 kernels']));
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  expect(await screen.findByRole('row', { name: /^now 100 30 100.kernels — —$/ })).toBeVisible();
});

test('in Japanese', async () => {
  render(<SprawlFigure scene={await sceneOf('2007', {}, 'ja')} width={700} />);
  expect(heading().replaceAll('\u2060', '')).toBe('3年でカーネルは、VMでは108個から218個に、コンテナでは6個から10個に。イメージは、どちらも11個から21個になります');
});
