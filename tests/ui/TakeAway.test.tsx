import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Figure } from '../../src/ui/figure/Figure.tsx';
import { TakeContext } from '../../src/ui/figure/take.ts';
import type { Take, TakenFigure } from '../../src/ui/figure/take.ts';
import { WholeContext } from '../../src/ui/figure/whole.ts';

const RECEIPT = { explain: 'how computed', close: 'Close', sources: 'Sources', halve: 'Would halve it' };
const MESSAGES = { failed: 'This figure could not be drawn.', retry: 'Try again', table: 'As a table', receipt: RECEIPT };

const framed = (take: Take | null) => (
  <TakeContext value={take}>
    <Figure id="why" revision={1} headingLevel={3} title={['They part at ', { text: '31' }]} height="auto" summary={['From 44 on.']} messages={MESSAGES}>
      <svg />
    </Figure>
  </TakeContext>
);

test('hands the figure to the menu when it is opened, and not before', async () => {
  const menu = vi.fn((figure: TakenFigure) => <button type="button">{figure.id}</button>);
  render(framed({ label: 'Take away', menu }));
  expect(menu).not.toHaveBeenCalled();
  await userEvent.setup().click(screen.getByText('Take away'));
  await screen.findByRole('button', { name: 'why' });
  const [figure] = menu.mock.lastCall ?? [];
  expect(figure).toMatchObject({ id: 'why', title: 'They part at 31', summary: 'From 44 on.' });
  expect(figure?.frame.current).toBe(screen.getByRole('figure'));
});

test('is not there where nobody takes anything, and not in HTML made ahead', () => {
  const { rerender } = render(framed(null));
  expect(screen.getByRole('figure').querySelector('[data-take]')).toBeNull();
  rerender(<WholeContext value>{framed({ label: 'Take away', menu: () => null })}</WholeContext>);
  expect(screen.queryByText('Take away')).toBeNull();
});

test('stays off paper', () => {
  render(framed({ label: 'Take away', menu: () => null }));
  expect(screen.getByText('Take away').closest('[data-screen-only]')).not.toBeNull();
});
