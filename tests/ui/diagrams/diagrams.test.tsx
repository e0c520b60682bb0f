import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import type { Era } from '../../../src/model/era.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count, gib, mib, ratio } from '../../../src/model/units.ts';
import { BindingFigure } from '../../../src/ui/parts/BindingFigure.tsx';
import { HostShareFigure } from '../../../src/ui/parts/HostShareFigure.tsx';
import { StackFigure } from '../../../src/ui/parts/StackFigure.tsx';
import type { Scene } from '../../../src/ui/scene.ts';

const sceneOf = (era: Era, overrides: Overrides = {}, lang: 'ja' | 'en' = 'en'): Scene => ({
  inputs: resolveInputs(era, overrides), ghost: null, revision: 1, stage: 'page', theme: 'light',
  messages: lang === 'ja' ? ja : en, format: formatOf(lang),
});
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const heading = (): string => plain(screen.getByRole('heading').textContent);
const partsOf = (root: ParentNode, deployment: string, part: string): NodeListOf<Element> =>
  root.querySelectorAll(`[data-deployment="${deployment}"] rect[data-part="${part}"]`);
const TOO_BIG: Overrides = { appMemory: mib(1_048_576), hostMemory: gib(64) };

describe('the stack of one host', () => {
  const ONE_KERNEL: Overrides = { kernelFamilies: count(1) };

  test('a dozen guests with an OS and a kernel each stand for all, beside a dozen on one kernel', () => {
    const { container } = render(<StackFigure scene={sceneOf('2026', ONE_KERNEL)} width={1040} />);
    expect(heading()).toBe('One host carries 84 VMs with 85 kernels, or 110 containers with one kernel');
    expect(partsOf(container, 'hardware', 'guestOs')).toHaveLength(12);
    expect(partsOf(container, 'os', 'application')).toHaveLength(12);
    expect(partsOf(container, 'os', 'guestOs')).toHaveLength(0);
    expect(partsOf(container, 'os', 'hostOs')).toHaveLength(1);
    expect(container.querySelectorAll('[data-deployment="hardware"] [data-role="kernel"]')).toHaveLength(13);
    expect(container.querySelectorAll('[data-deployment="os"] [data-role="kernel"]')).toHaveLength(1);
    expect(screen.getByText('× 84')).toBeInTheDocument();
  });

  test('the picture has a name that says what it shows', () => {
    render(<StackFigure scene={sceneOf('2026', ONE_KERNEL, 'ja')} width={390} />);
    expect(plain(screen.getByRole('img').getAttribute('aria-label'))).toContain('VM 84台（カーネル85個）か、コンテナ110個（カーネル1個）');
  });

  test('no VM, no container: the empty host says what it lacks', () => {
    const { container } = render(<StackFigure scene={sceneOf('2026', TOO_BIG)} width={700} />);
    expect(heading()).toBe('With these inputs, neither a VM nor a container fits on a host');
    expect(partsOf(container, 'hardware', 'application')).toHaveLength(0);
    expect(partsOf(container, 'physical', 'application')).toHaveLength(1);
    expect(container.querySelectorAll('rect[data-part="none"]')).toHaveLength(4);
  });

  test('the table has the same layers', async () => {
    render(<StackFigure scene={sceneOf('2026', ONE_KERNEL)} width={700} />);
    await userEvent.click(screen.getByText(en.lab.controls.table));
    const row = within(await screen.findByRole('table')).getByRole('row', { name: /^Guest OS/ });
    expect(plain(row.textContent)).toContain('2 GiB');
  });
});

describe('who ate the host', () => {
  test('bars of both sides, their lengths as their hosts', () => {
    const { container } = render(<HostShareFigure scene={sceneOf('2026')} width={1001} />);
    expect(heading()).toBe('Of the memory bought, the applications get 57% of 5.5 TiB with VMs and 63% of 5 TiB with containers');
    const widthOf = (id: string): number => Number(partsOf(container, id, 'host')[0]?.getAttribute('width')) + 1;
    expect(widthOf('os') / widthOf('hardware')).toBeCloseTo(10 / 11, 3);
    expect(partsOf(container, 'hardware', 'guestOs')).toHaveLength(1);
    expect(partsOf(container, 'os', 'guestOs')).toHaveLength(0);
  });

  test('disk, and all five kinds, at a choice', async () => {
    const { container } = render(<HostShareFigure scene={sceneOf('2026')} width={700} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Disk' }));
    expect(heading()).toMatch(/^Of the disk bought/);
    await userEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect([...container.querySelectorAll('[data-deployment]')].map((one) => one.getAttribute('data-deployment')))
      .toEqual(['physical', 'hardware', 'os', 'nested', 'microvm']);
    expect(screen.getByText(en.figures.hostShare.installed)).toBeInTheDocument();
  });

  test('what page sharing gives back stands above the bar', () => {
    const { container } = render(<HostShareFigure scene={sceneOf('2007')} width={700} />);
    const lifted = partsOf(container, 'hardware', 'sharedPages')[0];
    const copies = partsOf(container, 'hardware', 'guestOs')[0];
    expect(Number(lifted?.getAttribute('y'))).toBeLessThan(Number(copies?.getAttribute('y')));
    expect(screen.getByText(/^Page sharing −/)).toBeInTheDocument();
  });

  test('a side that does not fit says so', () => {
    render(<HostShareFigure scene={sceneOf('2026', TOO_BIG)} width={700} />);
    expect(heading()).toBe('With these inputs, neither VMs nor containers fit their hosts');
    expect(screen.getAllByText(/Too little: memory/)).toHaveLength(2);
  });
});

describe('what binds', () => {
  test('CPU on both sides: the title says that saving memory saves no host, and what the difference comes from', () => {
    const { container } = render(<BindingFigure scene={sceneOf('2007', { utilization: ratio(0.9) })} width={700} />);
    expect(heading()).toBe('CPU runs out first on both sides: saving memory saves no host here. VMs still need 51 hosts and containers 35: they add 14% and 0% of CPU');
    expect(container.querySelectorAll('rect[data-part="binding"]')).toHaveLength(3);
    expect(screen.getAllByText(en.figures.binding.first)).toHaveLength(3);
  });

  test('different resources are both named', () => {
    render(<BindingFigure scene={sceneOf('2026', {}, 'ja')} width={390} />);
    expect(heading()).toBe('先に尽きるのは、VMではメモリ、コンテナでは個数の上限です');
  });

  test('physical servers are left out with a word', () => {
    const { container } = render(<BindingFigure scene={sceneOf('2026')} width={1040} />);
    expect(container.querySelector('[data-deployment="physical"]')).toBeNull();
    expect(screen.getByText(/Physical servers are not compared here/)).toBeInTheDocument();
  });
});
