import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { count, gib, mib, ratio } from '../../../src/model/units.ts';
import { MixFigure } from '../../../src/ui/parts/MixFigure.tsx';
import { sceneOf } from './scenes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const heading = (): string => plain(screen.getByRole('heading').textContent);

test('a mix is said in a sentence and drawn as hosts', async () => {
  const { container } = render(<MixFigure scene={await sceneOf('2014', { workloads: count(3000), kernelFamilies: count(7) })} width={700} />);
  expect(heading()).toBe('Keep the 600 of 6 kernel families in VMs, run the other 2,400 in containers: 86 hosts instead of 89 with containers only');
  expect(container.querySelectorAll('[data-pool]')).toHaveLength(2);
  expect(container.querySelectorAll('[data-host="vm"] [data-part="guestOs"]').length).toBeGreaterThan(20);
  expect(container.querySelectorAll('[data-host="container"] [data-part="guestOs"]')).toHaveLength(0);
  expect(screen.getByText('× 63')).toBeInTheDocument();
  expect(plain(container.querySelector('[data-rival="best"]')?.textContent)).toMatch(/^Best mix86 hosts, /);
  expect(container.querySelectorAll('[data-rival="best"] rect')).toHaveLength(2);
});

test('names of families that do not fit on their line become a number', async () => {
  const scene = await sceneOf('2014', { workloads: count(400), kernelFamilies: count(4), minorityShare: ratio(0.1) });
  const headOf = (width: number): string => {
    const { container, unmount } = render(<MixFigure scene={scene} width={width} />);
    const head = plain(container.querySelector('[data-pool="vm"]')?.textContent);
    unmount();
    return head;
  };
  expect(headOf(1000)).toMatch(/Other kernel 1Other kernel 2Other kernel 3/u);
  expect(headOf(320)).toMatch(/3 kernel families/u);
  expect(headOf(320)).not.toMatch(/Other kernel/u);
});

test('containers for everything, and who needs fewer still', async () => {
  const { container } = render(<MixFigure scene={await sceneOf('2026')} width={860} />);
  expect(heading()).toBe('No mix beats containers for everything: 10 hosts instead of 11 with VMs only');
  expect(container.querySelectorAll('[data-host="container"]')).toHaveLength(8);
  expect(container.querySelectorAll('[data-host="spare"]')).toHaveLength(2);
  expect(screen.getByText(/Beside the mix, containers in VMs need 8 hosts and microVMs 8: fewer than any mix/)).toBeInTheDocument();
  expect(screen.getByText(/MicroVMs run Linux guests only/)).toBeInTheDocument();
});

test('one kernel leaves nothing to mix; VMs may win outright', async () => {
  const { rerender } = render(<MixFigure scene={await sceneOf('2007')} width={320} />);
  expect(heading()).toBe('With one kernel there is nothing to mix: containers need 6 hosts instead of 8 with VMs only');
  rerender(<MixFigure scene={await sceneOf('2007', { workloads: count(40), kernelFamilies: count(2), minorityShare: ratio(0.1) }, 'ja')} width={320} />);
  expect(heading()).toBe('すべてVMにするのが最良です。ホストは4台で済み、すべてコンテナなら5台必要です');
});

test('nothing fits: a sentence and no drawing', async () => {
  render(<MixFigure scene={await sceneOf('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })} width={700} />);
  expect(heading()).toBe('However they are given out, some workloads fit no host');
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});

test('the table has the rivals', async () => {
  render(<MixFigure scene={await sceneOf('2026')} width={700} />);
  await userEvent.click(screen.getByText('The numbers as a table'));
  const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => [within(row).getByRole('rowheader').textContent, within(row).getAllByRole('cell')[0]?.textContent]))
    .toEqual([['Best mix', '10'], ['All VMs', '11'], ['All containers', '10'], ['Containers in VMs', '8'], ['MicroVMs', '8']]);
});
