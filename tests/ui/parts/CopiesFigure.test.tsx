import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { count, gib, mib } from '../../../src/model/units.ts';
import { CopiesFigure } from '../../../src/ui/parts/CopiesFigure.tsx';
import { sceneOf } from './scenes.ts';

const chart = (): Element => {
  const found = document.querySelector('[data-chart="copies"]');
  if (found === null) throw new Error('no drawing');
  return found;
};
const statusOf = (): string => screen.getByRole('status').textContent.replaceAll('\u00a0', ' ');
const staying = (): number => [...chart().querySelectorAll('[data-glide^="copy-"]')].filter((part) => part.getAttribute('opacity') === '1').length;

test('sixteen copies, one kernel, and back', async () => {
  render(<CopiesFigure scene={await sceneOf('2007')} width={700} />);
  const user = userEvent.setup();
  expect(screen.getByRole('heading')).toHaveTextContent('16 VMs run 16 operating systems; as containers, the same work takes 1 kernel');
  expect(chart().querySelectorAll('rect[data-part="guestOs"]')).toHaveLength(16);
  expect([chart().getAttribute('data-state'), statusOf()]).toEqual(['apart', '']);
  await user.click(screen.getByRole('button', { name: 'Share the kernel' }));
  expect([chart().getAttribute('data-state'), staying()]).toEqual(['shared', 1]);
  expect(statusOf()).toBe('16 operating systems became 1 kernel. 6.45 GiB of memory came free.');
  await user.click(screen.getByRole('button', { name: 'Back to an OS for each VM' }));
  expect([chart().getAttribute('data-state'), staying()]).toEqual(['apart', 0]);
  expect(statusOf()).toBe('Back to one for each VM: 16 operating systems.');
});

test('of two kernel families two kernels stay', async () => {
  render(<CopiesFigure scene={await sceneOf('2014')} width={390} begins="shared" />);
  expect(staying()).toBe(2);
  expect(screen.getByRole('img')).toHaveAccessibleName(/one kernel cannot serve it all/);
});

test('the VMs stay as they are whatever is shared', async () => {
  const { rerender } = render(<CopiesFigure scene={await sceneOf('2007')} width={700} begins="apart" />);
  const left = (): string => chart().querySelector('[data-side="hardware"]')?.innerHTML ?? '';
  const before = left();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Share the kernel' }));
  expect(left()).toBe(before);
  rerender(<CopiesFigure scene={await sceneOf('2007', { guestOsMemory: mib(1024) })} width={700} />);
  expect(left()).not.toBe(before);
});

test('the table sums up', async () => {
  render(<CopiesFigure scene={await sceneOf('2026', { kernelFamilies: count(1) })} width={700} />);
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('row', { name: /^Applications 336\sGiB 336\sGiB 0\sMiB$/ })).toBeVisible();
  expect(table.getByRole('row', { name: /^Operating systems 168\sGiB 2\sGiB 166\sGiB$/ })).toBeVisible();
  expect(table.getByRole('row', { name: 'Operating systems (kernels) 84 1 83' })).toBeVisible();
});

test('nothing to share where nothing fits', async () => {
  render(<CopiesFigure scene={await sceneOf('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })} width={320} />);
  expect(screen.getByRole('heading')).toHaveTextContent('nothing to set side by side');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
