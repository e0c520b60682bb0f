import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { sprawlFacts } from '../../../src/derive/sprawlGrowth.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import type { RichText } from '../../../src/i18n/rich.ts';
import { count, mib, ratio } from '../../../src/model/units.ts';
import { SprawlFigure } from '../../../src/ui/parts/SprawlFigure.tsx';
import { explore } from './explore.ts';
import { sceneOf } from './scenes.ts';

const texts = (selector: string): string[] =>
  // Recharts draws what lies above the lines a moment later.
  [...document.querySelectorAll(`${selector} text`)].map((text) => text.textContent.replaceAll('\u00a0', ' '));
const said = (text: RichText): string => plainOf(text).replaceAll('\u00a0', ' ');
const heading = (): string => screen.getByRole('heading').textContent.replaceAll('\u00a0', ' ');

test('kernels: three lines named at their ends, and the part that nobody uses', async () => {
  render(<SprawlFigure scene={await sceneOf('2007')} width={700} />);
  expect(heading()).toBe('In 3 years, with VMs 108 kernels become 218, with containers 6 kernels become 10; 11 images become 21 either way');
  expect(document.querySelectorAll('path[data-line]')).toHaveLength(3);
  await explore();
  expect(document.querySelectorAll('path.recharts-line-curve')).toHaveLength(3);
  await waitFor(() => expect(texts('[data-end]')).toEqual(['VMs', '218 kernels', 'Physical', '204 kernels', 'Containers', '10 kernels']));
  expect(document.querySelector('[data-band="idle"]')).toHaveTextContent('61 in VMs nobody uses');
});

test('on a phone the words of a large unused part leave the axis alone, and the part stays', async () => {
  render(<SprawlFigure scene={await sceneOf('2026', { workloads: count(50_000) })} width={288} />);
  expect(document.querySelector('[data-band="idle"]')).toBeNull();
  expect(document.querySelector('path[fill^="url(#"]')).not.toBeNull();
});

test('images: one line, the same for all three', async () => {
  render(<SprawlFigure scene={await sceneOf('2007')} measure="images" width={700} />);
  await explore();
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

test('growth beyond what the model counts is said to stop there', async () => {
  const scene = await sceneOf('2026', { workloads: count(60_000), growthPerMonth: ratio(0.02) });
  const facts = sprawlFacts(scene.inputs);
  expect(facts.capped).toEqual({ month: 26, most: 100_000 });
  expect(said(scene.messages.figures.sprawl.title(facts, 'kernels', scene.format))).toMatch(/^In 3 years \(the model stops at 100,000 workloads\), with VMs /);
  expect(scene.messages.figures.sprawl.summary(facts, scene.format)).toContain(
    'Workloads grow from 60,000 to 100,000: the model stops at 100,000, from month 26 on, and real growth would go on.');
  const { messages, format } = await sceneOf('2026', {}, 'ja');
  expect(messages.figures.sprawl.summary(facts, format).replaceAll('\u2060', '')).toContain('26か月目に100,000個に達し、計算はそこで止まります');
  expect(sprawlFacts((await sceneOf('2026')).inputs).capped).toBeNull();
});

test('one image becomes, one kernel stays; nobody uses none of them', async () => {
  const { inputs, messages: { figures: { sprawl } }, format } = await sceneOf('2026', { workloads: count(1), kernelFamilies: count(1), spareHosts: count(0), growthPerMonth: ratio(0.1) });
  const facts = sprawlFacts(inputs);
  expect(said(sprawl.title(facts, 'images', format))).toMatch(/^In 3 years, 1 image becomes \d+, whichever/);
  expect(said(sprawl.title(facts, 'kernels', format))).toContain('with containers 1 kernel stays 1');
  const none = { ...facts, last: { ...facts.last, idle: count(0) } };
  expect(sprawl.summary(none, format)).not.toContain('Nobody uses');
});

test('containers are not said to remove kernels where they remove none', async () => {
  const { inputs, messages: { figures: { sprawl } }, format } = await sceneOf('2026', { workloads: count(1), growthPerMonth: ratio(0) });
  expect(sprawl.summary(sprawlFacts(inputs), format)).toContain('no fewer kernels than a server for each workload');
  expect(sprawl.summary(sprawlFacts((await sceneOf('2026')).inputs), format)).toContain('Of what is counted here, containers remove only kernels');
});
