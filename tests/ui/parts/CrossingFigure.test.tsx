import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CrossingFigure } from '../../../src/ui/parts/CrossingFigure.tsx';
import { sceneOf } from './scenes.ts';

const layers = (side: string): (string | null)[] =>
  [...document.querySelectorAll(`[data-side="${side}"] [data-layer]`)].map((layer) => layer.getAttribute('data-layer'));

test('draws both ways and says what they cost', async () => {
  render(<CrossingFigure scene={await sceneOf('2007')} width={700} />);
  const figure = screen.getByRole('figure', { name: /a VM 1\.14 times the CPU.*a container no more than that/ });
  expect(figure).toHaveAttribute('data-revision', '3');
  expect(layers('hardware')).toEqual(['application', 'guestOs', 'paravirtualDriver', 'hypervisor', 'hardware']);
  expect(layers('os')).toEqual(['application', 'sharedKernel', 'hardware']);
  expect(within(figure).getByRole('img')).toHaveAccessibleName(/crosses two operating systems/);
});

test('a request that is sent comes back, and it is said where it went', async () => {
  // Without matchMedia nothing moves: the answer is there at once, and says the same.
  render(<CrossingFigure scene={await sceneOf('2007')} width={700} />);
  expect(screen.getByRole('status')).not.toHaveTextContent('The answer is back');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Send a request' }));
  expect(screen.getByRole('status')).toHaveTextContent('The VM’s request crossed two operating systems, the container’s one.');
});

test('other inputs take the answer back', async () => {
  const { rerender } = render(<CrossingFigure scene={await sceneOf('2007')} width={700} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Send a request' }));
  rerender(<CrossingFigure scene={await sceneOf('2014')} width={700} />);
  expect(screen.getByRole('status')).not.toHaveTextContent('The answer is back');
});

test('the path is a choice where somebody listens', async () => {
  const onVmPath = vi.fn<(path: string) => void>();
  const onContainerPath = vi.fn<(path: string) => void>();
  const { rerender } = render(<CrossingFigure scene={await sceneOf('2007')} width={320} onVmPath={onVmPath} onContainerPath={onContainerPath} />);
  expect(screen.getByRole('radio', { name: 'Paravirtual drivers' })).toBeChecked();
  await userEvent.setup().click(screen.getByRole('radio', { name: 'Passthrough' }));
  await userEvent.setup().click(screen.getByRole('radio', { name: 'Bridged' }));
  expect(onVmPath).toHaveBeenCalledWith('passthrough');
  expect(onContainerPath).toHaveBeenCalledWith('bridged');
  rerender(<CrossingFigure scene={await sceneOf('2007')} width={320} />);
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});

test('the table shows the sum', async () => {
  render(<CrossingFigure scene={await sceneOf('2007')} width={700} />);
  await userEvent.setup().click(screen.getByText('The numbers as a table'));
  expect(await screen.findByRole('row', { name: /Computing \(80%\) × factor 80% × 1\.03× = 0\.824 80% × 1× = 0\.8/ })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Sum 1.14× 1×' })).toBeVisible();
});

test('in Japanese, and where the container is the dearer one', async () => {
  render(<CrossingFigure scene={await sceneOf('2014', { vmIoPath: 'passthrough', containerIoPath: 'bridged' }, 'ja')} width={700} />);
  const title = screen.getByRole('heading').textContent.replaceAll('\u2060', '');
  expect(title).toBe('リクエスト1つにかかるCPUは、仮想化しない場合と比べて、コンテナでは1.03倍、VMでは1.02倍です。ここではVMのほうが軽く済みます');
});
