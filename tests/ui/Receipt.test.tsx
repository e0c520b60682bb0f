import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useReceipts } from '../../src/ui/text/Receipt.tsx';
import { ReceiptPanel } from '../../src/ui/text/ReceiptPanel.tsx';
import { OpenReceipt, Rich, plainText } from '../../src/ui/text/Rich.tsx';
import type { RichSentence } from '../../src/ui/text/Rich.tsx';

const MESSAGES = { explain: 'how computed', close: 'Close', sources: 'Sources', halve: 'Would halve it' };
const receipt = (id: string, name: string) => ({
  id, Panel: ReceiptPanel,
  content: () => ({
    name,
    lines: [{ words: 'hosts × memory', numbers: '12 × 256 GiB', result: '3,072 GiB' }],
    sources: [
      { id: 'a2', title: 'Resource Management Guide', year: ', 2007', href: 'https://example.org/a2', kind: 'vendor', confidence: 'high' },
      { id: 'own', title: 'Our assumption', kind: 'assumption', confidence: 'low' },
    ],
    halve: 'Page sharing of 58 %.',
  }),
});

const SENTENCE: RichSentence = [
  'Containers save ',
  { text: '131 GiB', tone: 'os', receipt: receipt('memory', 'Memory saved') },
  ' and ',
  { text: '4 hosts', receipt: receipt('hosts', 'Hosts saved') },
  '.',
];

const number = (name: string): HTMLElement => screen.getByRole('button', { name });

test('reads as one sentence, also as plain text', () => {
  render(<Rich pieces={SENTENCE} messages={MESSAGES} />);
  expect(screen.getByRole('paragraph')).toHaveTextContent('Containers save 131 GiB how computed and 4 hosts how computed.');
  expect(plainText(SENTENCE)).toBe('Containers save 131 GiB and 4 hosts.');
});

test('a number opens its receipt below the paragraph', async () => {
  render(<Rich pieces={SENTENCE} messages={MESSAGES} />);
  const button = number('131 GiB how computed');
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await userEvent.setup().click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  const panel = screen.getByRole('region', { name: 'Memory saved' });
  expect(button).toHaveAttribute('aria-controls', panel.id);
  expect(screen.getByRole('definition')).toHaveTextContent('12 × 256 GiB = 3,072 GiB');
  expect(panel).toHaveTextContent('Would halve it Page sharing of 58 %.');
  expect(screen.getByRole('link', { name: 'Resource Management Guide' })).toHaveAttribute('href', 'https://example.org/a2');
  expect(screen.queryByRole('link', { name: 'Our assumption' })).not.toBeInTheDocument();
});

test('one at a time: another number takes the place', async () => {
  const user = userEvent.setup();
  render(<Rich pieces={SENTENCE} messages={MESSAGES} />);
  await user.click(number('131 GiB how computed'));
  await user.click(number('4 hosts how computed'));
  expect(screen.getAllByRole('region')).toHaveLength(1);
  expect(screen.getByRole('region', { name: 'Hosts saved' })).toBeVisible();
  await user.click(number('4 hosts how computed'));
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

test('Escape, on the number or inside, closes it and the focus is on the number', async () => {
  const user = userEvent.setup();
  render(<Rich pieces={SENTENCE} messages={MESSAGES} />);
  const button = number('131 GiB how computed');
  await user.click(button);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  await user.click(button);
  screen.getByRole('link').focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  expect(button).toHaveFocus();
});

test('the close button gives the focus back too', async () => {
  const user = userEvent.setup();
  render(<Rich pieces={SENTENCE} messages={MESSAGES} />);
  await user.click(number('4 hosts how computed'));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(number('4 hosts how computed')).toHaveFocus();
});

function Sharing({ place }: { readonly place: 'below' | 'elsewhere' }) {
  const holder = useReceipts();
  return (
    <>
      <Rich as="h1" pieces={SENTENCE} messages={MESSAGES} receipts={{ holder, place }} />
      <Rich pieces={['Or ', { text: '9 %', receipt: receipt('share', 'Share') }]} messages={MESSAGES} receipts={{ holder, place }} />
      <aside>{place === 'elsewhere' && <OpenReceipt pieces={SENTENCE} holder={holder} messages={MESSAGES} takesFocus />}</aside>
    </>
  );
}

test.each(['below', 'elsewhere'] as const)('with its place %s: one for all sentences, and the focus goes in and back', async (place) => {
  // jsdom lays nothing out, so it has nowhere to scroll to.
  Element.prototype.scrollIntoView = () => undefined;
  const user = userEvent.setup();
  render(<Sharing place={place} />);
  const button = number('131 GiB how computed');
  await user.click(button);
  const panel = screen.getByRole('region', { name: 'Memory saved' });
  expect(panel).toHaveFocus();
  expect(screen.getByRole('complementary').contains(panel)).toBe(place === 'elsewhere');
  await user.click(number('4 hosts how computed'));
  expect(screen.getByRole('region', { name: 'Hosts saved' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  expect(number('4 hosts how computed')).toHaveFocus();
  await user.click(number('9 % how computed'));
  expect(screen.queryByRole('region', { name: 'Hosts saved' })).not.toBeInTheDocument();
});

test('one that lies elsewhere is closed from where the reader has gone on to, and leaves him there', async () => {
  Element.prototype.scrollIntoView = () => undefined;
  const user = userEvent.setup();
  render(<><Sharing place="elsewhere" /><button type="button">Next</button><input aria-label="Field" /></>);
  await user.click(number('131 GiB how computed'));
  await user.type(screen.getByRole('textbox'), '1{Escape}');
  expect(screen.getByRole('region', { name: 'Memory saved' })).toBeVisible();
  screen.getByRole('button', { name: 'Next' }).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus();
});
