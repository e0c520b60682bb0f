import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Figure } from '../../src/ui/figure/Figure.tsx';
import type { FigureProps } from '../../src/ui/figure/Figure.tsx';
import type { TableContent } from '../../src/ui/figure/table.ts';

const RECEIPT = { explain: 'how computed', close: 'Close', sources: 'Sources', halve: 'Would halve it' };
const MESSAGES = { failed: 'This figure could not be drawn.', retry: 'Try again', table: 'As a table', receipt: RECEIPT };

const TABLE: TableContent = {
  caption: 'Memory by deployment',
  corner: 'Deployment',
  columns: [{ id: 'm', header: 'Memory', unit: 'GiB' }],
  rows: [{ id: 'os', header: 'Containers', cells: ['61.9'] }],
};

let broken = false;
beforeEach(() => {
  broken = false;
});

function Drawing() {
  if (broken) throw new Error('NaN in a line');
  return <p>drawn</p>;
}

function Framed(props: Partial<FigureProps>) {
  return (
    <Figure id="divergence" revision={7} headingLevel={2} title={['They part at ', { text: '31' }]}
      height="middle" summary={['From 44 on for certain.']} messages={MESSAGES} {...props}>
      <Drawing />
    </Figure>
  );
}

test('is a figure named by its sentence, stamped with its revision', () => {
  render(<Framed />);
  const figure = screen.getByRole('figure', { name: 'They part at 31' });
  expect(figure).toHaveAttribute('data-revision', '7');
  expect(within(figure).getByRole('heading', { level: 2, name: 'They part at 31' })).toBeVisible();
  expect(figure).toHaveTextContent('From 44 on for certain.');
});

test('makes its table only when it is opened', async () => {
  const table = vi.fn<() => TableContent>(() => TABLE);
  render(<Framed table={table} />);
  expect(table).not.toHaveBeenCalled();
  await userEvent.setup().click(screen.getByText('As a table'));
  await screen.findByRole('table', { name: 'Memory by deployment' });
});

test('opens its table for print and closes it after', () => {
  render(<Framed table={() => TABLE} />);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.getByRole('table', { name: 'Memory by deployment' })).toBeInTheDocument();
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(screen.queryByRole('table', { name: 'Memory by deployment' })).not.toBeInTheDocument();
});

test('a fault in the drawing stays in it, and trying again mends it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const onError = vi.fn<(error: unknown) => void>();
  broken = true;
  render(<Framed table={() => TABLE} onError={onError} />);
  expect(screen.getByRole('alert')).toHaveTextContent('This figure could not be drawn.');
  expect(screen.getByRole('heading', { name: 'They part at 31' })).toBeVisible();
  expect(onError).toHaveBeenCalledTimes(1);
  broken = false;
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('drawn')).toBeVisible();
});

test('new inputs are a new chance', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  broken = true;
  const { rerender } = render(<Framed />);
  broken = false;
  rerender(<Framed revision={8} />);
  expect(screen.getByText('drawn')).toBeVisible();
});
