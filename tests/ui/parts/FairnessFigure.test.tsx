import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FairnessFigure } from '../../../src/ui/parts/FairnessFigure.tsx';
import { sceneOf } from './scenes.ts';

const SLOW = { timeout: 5000 };
const row = async (id: string) => {
  await screen.findByRole('list', {}, SLOW);
  const element = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (element === null) throw new Error(`no row ${id}`);
  return within(element);
};

test('each objection has its switch, its source and its effect in numbers', async () => {
  const onSwitch = vi.fn<(key: string, value: number | string) => void>();
  render(<FairnessFigure scene={await sceneOf('2026')} width={1040} onSwitch={onSwitch} />);
  const sharing = await row('pageSharing');
  expect(screen.getByRole('heading')).toHaveTextContent(/^With every switch set in the VMs’ favour, .*; in the containers’, VMs need \d+ hosts? more$/);
  expect(sharing.getByText(/you count every copy in full/)).toBeVisible();
  expect(sharing.getByText(/High confidence/)).toBeVisible();
  expect(sharing.getByRole('img')).toHaveAccessibleName(/Off: 1\shost, 1\.57\sTiB of memory; On \(15%\): 0\shosts, 894\sGiB of memory/);
  await userEvent.click(sharing.getByRole('switch', { name: 'Page sharing between VMs' }));
  expect(onSwitch).toHaveBeenCalledWith('pageSharing', 0.15);
  await userEvent.click((await row('vmIoPath')).getByRole('radio', { name: 'Passthrough' }));
  expect(onSwitch).toHaveBeenCalledWith('vmIoPath', 'passthrough');
  await userEvent.click((await row('spareHosts')).getByRole('radio', { name: 'None' }));
  expect(onSwitch).toHaveBeenCalledWith('spareHosts', 0);
  await userEvent.click((await row('vmDiskSharing')).getByRole('switch'));
  expect(onSwitch).toHaveBeenCalledWith('vmDiskSharing', 0);
});

test('exactly one setting of a row is in force', async () => {
  render(<FairnessFigure scene={await sceneOf('2007')} width={390} />);
  await row('pageSharing');
  const drawn = [...document.querySelectorAll('[data-row]')].filter((one) => one.querySelector('[data-option]') !== null);
  expect(drawn.map((one) => one.querySelectorAll('[data-chosen="true"]').length)).toEqual(drawn.map(() => 1));
  expect(drawn).toHaveLength(7);
});

test('the other kinds show their number; one that did not exist says so', async () => {
  render(<FairnessFigure scene={await sceneOf('2014')} width={700} />);
  expect((await row('nested')).getByText(/hosts and .* of memory in all\./)).toBeVisible();
  expect((await row('nested')).queryByRole('radio')).not.toBeInTheDocument();
  expect((await row('microvm')).getByText('Did not exist yet in this era.')).toBeVisible();
});

test('without anybody to tell it is a picture', async () => {
  render(<FairnessFigure scene={await sceneOf('2026', {}, 'ja')} width={320} />);
  expect((await row('memoryAccounting')).getByText('メモリの数え方')).toBeVisible();
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});
