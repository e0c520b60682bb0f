import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DataTable } from '../../src/ui/figure/DataTable.tsx';

const CONTENT = {
  caption: 'Results by deployment',
  corner: 'Metric',
  columns: [
    { id: 'hardware', header: 'Hardware virtualization' },
    { id: 'note', header: 'Note', kind: 'words' },
  ],
  rows: [
    { id: 'memory', header: 'Memory', unit: 'GiB', cells: ['192.9', 'with agents'] },
    { id: 'hosts', header: 'Hosts', cells: ['7', ''], strong: true, below: 'the receipt' },
  ],
} as const;

test('has a caption, heads for rows and columns, and units in the heads', () => {
  render(<DataTable content={CONTENT} />);
  expect(screen.getByRole('table', { name: 'Results by deployment' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Hardware virtualization' })).toHaveAttribute('scope', 'col');
  expect(screen.getByRole('rowheader', { name: 'Memory GiB' })).toHaveAttribute('scope', 'row');
  expect(screen.getByRole('cell', { name: '192.9' })).toHaveAttribute('data-kind', 'number');
  expect(screen.getByRole('cell', { name: 'with agents' })).toHaveAttribute('data-kind', 'words');
});

test('scrolls in a region of its own that the keyboard reaches', () => {
  render(<DataTable content={CONTENT} />);
  expect(screen.getByRole('region', { name: 'Results by deployment' })).toHaveAttribute('tabindex', '0');
});

test('what belongs below a row takes the whole width', () => {
  render(<DataTable content={CONTENT} />);
  expect(screen.getByRole('cell', { name: 'the receipt' })).toHaveAttribute('colspan', '3');
});
