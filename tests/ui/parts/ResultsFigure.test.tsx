import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { resultsTableOf } from '../../../src/derive/resultsTable.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count, cores, gib, mib, ratio } from '../../../src/model/units.ts';
import { AssumptionList } from '../../../src/ui/parts/AssumptionList.tsx';
import { ResultsFigure } from '../../../src/ui/parts/ResultsFigure.tsx';
import type { Scene } from '../../../src/ui/scene.ts';

const SMALL = resolveInputs('2007', {
  workloads: count(10), guestOsMemory: mib(1024), appMemory: mib(1024), hostMemory: gib(8), hostCores: cores(64),
  pageSharing: ratio(0), spareHosts: count(0),
});

const scene = (inputs: Inputs, messages: Messages = en): Scene =>
  ({ inputs, ghost: null, revision: 1, stage: 'page', theme: 'light', messages, format: formatOf(messages.lang) });

const cell = (row: RegExp, column: string): HTMLElement => {
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent ?? '');
  const at = heads.findIndex((text) => text.startsWith(column)) - 1;
  const found = within(screen.getByRole('row', { name: row })).getAllByRole('cell')[at];
  if (found === undefined) throw new Error(`no cell ${column}`);
  return found;
};

// Finding cells by role in a table this size takes jsdom seconds on a busy machine.
describe('the results', { timeout: 30_000 }, () => {
  const titled = (inputs: Inputs, messages: Messages): string => {
    const { results } = messages.figures;
    return plainOf(results.title(resultsTableOf(inputs), formatOf(messages.lang))).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  };

  test('say in their title what it comes to, not how many rows each side wins', () => {
    const now = resolveInputs('2026', {});
    expect(titled(now, en)).toBe('Containers need 10 hosts, against 11 for VMs, and 33% less memory; containers in VMs need 8');
    expect(titled(now, ja)).toBe('ホストはVMが11台、コンテナが10台で、使うメモリはコンテナのほうが33%少なくなります。VM内コンテナなら8台です');
    expect(titled(resolveInputs('2014', {}), en)).toBe('Containers need 11 hosts, as VMs do, but 33% less memory');
    expect(titled(SMALL, en)).toMatch(/^Containers need 2 hosts, against 4 for VMs, and \d+% less memory$/);
  });

  test('say what cost leaves out, that today’s physical servers are a yardstick, and what microVMs cannot run', () => {
    render(<ResultsFigure scene={scene(resolveInputs('2026', {}))} width={1040} />);
    expect(screen.getByText(/Cost leaves out subscriptions for hypervisors and container platforms/)).toHaveTextContent(
      /one small server per workload is what nobody would buy today\. MicroVMs boot Linux kernels only/);
    expect(screen.getByRole('columnheader', { name: /^MicroVMs/ })).toHaveTextContent('only if every family is a Linux kernel');
    expect(screen.getByText(/Bold is the smallest of its row, microVMs left aside\./)).toBeVisible();
    const { summary } = ja.figures.results;
    expect(summary(resultsTableOf(SMALL))).not.toMatch(/マイクロVM|目安/);
    expect(summary(resultsTableOf(resolveInputs('2026', { kernelFamilies: count(1) })))).not.toContain('マイクロVM');
  });

  test('show the number of hosts of both sides, their difference and their ratio', () => {
    render(<ResultsFigure scene={scene(SMALL)} width={1040} />);
    expect(cell(/^Hosts /, 'Hardware')).toHaveTextContent(/^4 /);
    expect(cell(/^Hosts /, 'OS')).toHaveTextContent(/^2 smallest/);
    expect(cell(/^Hosts /, 'Difference')).toHaveTextContent('+2');
    expect(cell(/^Hosts /, 'Ratio')).toHaveTextContent('2×');
  });

  test('open the working of a number below its row, and close it again', async () => {
    const user = userEvent.setup();
    render(<ResultsFigure scene={scene(SMALL)} width={1040} />);
    const button = within(cell(/^Memory /, 'Hardware')).getByRole('button');
    await user.click(button);
    const panel = screen.getByRole('region', { name: 'Hardware virtualization: Memory used' });
    expect(panel).toHaveTextContent('Vendor claim · Medium confidence');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Hardware virtualization: Memory used' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  test('say of microVMs that there were none yet', () => {
    render(<ResultsFigure scene={scene(SMALL)} width={1040} />);
    expect(cell(/^Memory /, 'MicroVMs')).toHaveTextContent(/^— not yet/);
  });

  test('say what is lacking where a workload fits no host', async () => {
    render(<ResultsFigure scene={scene({ ...SMALL, appMemory: mib(9000) })} width={1040} />);
    expect(cell(/^Cost /, 'OS')).toHaveTextContent('lacks memory');
    expect(cell(/^Cost /, 'Difference')).toHaveTextContent('—');
    await userEvent.setup().click(within(cell(/^Cost /, 'OS')).getByRole('button'));
    expect(screen.getByRole('region', { name: /^OS virtualization/ })).toHaveTextContent('do not fit even an empty host');
  });

  test('put the two that are compared first where there is little room', () => {
    render(<ResultsFigure scene={scene(SMALL, ja)} width={288} />);
    expect(screen.getAllByRole('columnheader').slice(1, 3).map((head) => head.textContent)).toEqual(['ハードウェア仮想化', 'OS仮想化']);
  });
});

describe('the assumptions', { timeout: 30_000 }, () => {
  test('stay closed and unmade until somebody opens a group', async () => {
    render(<AssumptionList scene={scene(resolveInputs('2026', {}))} />);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.setup().click(screen.getByText('Overhead of each VM (4)'));
    const fixed = await screen.findByRole('row', { name: /^Fixed overhead of one VM/ });
    expect(fixed).toHaveTextContent(/25\sMiB/);
    expect(fixed).toHaveTextContent('Measurement');
    expect(within(fixed).getByRole('link', { name: /Firecracker/ })).toHaveAttribute('href', expect.stringMatching(/^https:/));
  });

  test('mark what nobody could check again, and what the reader has changed', async () => {
    const user = userEvent.setup();
    render(<AssumptionList scene={scene(resolveInputs('2026', { workloads: count(3) }))} />);
    await user.click(screen.getByText(/^What every host carries/));
    expect(await screen.findByRole('row', { name: /^Hypervisor memory/ })).toHaveTextContent('unverified');
    await user.click(screen.getByText(/^Main inputs/));
    expect(await screen.findByRole('row', { name: /^Workloads changed/ })).toHaveTextContent('800');
  });
});
