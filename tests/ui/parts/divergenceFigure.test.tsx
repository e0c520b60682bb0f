import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import type { Metric } from '../../../src/model/result.ts';
import type { NumberKey } from '../../../src/model/inputs.ts';
import { DivergenceFigure } from '../../../src/ui/parts/DivergenceFigure.tsx';
import type { DivergenceFigureProps } from '../../../src/ui/parts/DivergenceFigure.tsx';
import { PlainDivergence } from '../../../src/ui/plain/PlainDivergence.tsx';
import type { Scene } from '../../../src/ui/scene.ts';

const scene: Scene = {
  inputs: resolveInputs('2026', {}), ghost: null, revision: 7, stage: 'page', theme: 'light', messages: en, format: formatOf('en'),
};
const props: DivergenceFigureProps = { scene, metric: 'hosts', along: 'workloads', width: 800 };

describe('the divergence figure', () => {
  test('is a figure with a title made from the numbers, stamped with its revision', () => {
    render(<PlainDivergence {...props} />);
    const figure = screen.getByRole('figure', { name: /^From about 735.workloads on, VMs need more hosts than containers$/ });
    expect(figure).toHaveAttribute('data-revision', '7');
    expect(within(figure).getByRole('img', { name: /^From about 735/ })).toBeInTheDocument();
    expect(within(figure).getByText(/On average VMs need more from about 735/)).toBeInTheDocument();
  });

  test('becomes explorable once the chart library is here', async () => {
    render(<DivergenceFigure {...props} />);
    expect(await screen.findByRole('application', { name: /^From about 735/ }, { timeout: 10_000 })).toBeInTheDocument();
  });

  test('shows any metric along any input', async () => {
    const onMetric = vi.fn<(metric: Metric) => void>();
    const onAlong = vi.fn<(along: NumberKey) => void>();
    render(<PlainDivergence {...props} onMetric={onMetric} onAlong={onAlong} />);
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'Memory');
    await userEvent.selectOptions(screen.getByLabelText('along'), 'Guest OS memory');
    expect(onMetric).toHaveBeenCalledExactlyOnceWith('memory');
    expect(onAlong).toHaveBeenCalledExactlyOnceWith('guestOsMemory');
  });

  test('has its numbers as a table, with the row on which the reader stands', async () => {
    render(<PlainDivergence {...props} />);
    await userEvent.click(screen.getByText(en.lab.controls.table));
    const row = screen.getByRole('row', { name: /^now 800/ });
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent?.replace('\u00a0', ' ')))
      .toEqual(['800 hosts', '11 hosts', '10 hosts', '8 hosts', '8 hosts', '+1 host']);
    expect(screen.getAllByRole('row').length).toBeGreaterThan(8);
  });
});
