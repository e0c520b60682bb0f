import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count, mib } from '../../../src/model/units.ts';
import { SensitivityFigure } from '../../../src/ui/parts/SensitivityFigure.tsx';
import { sceneOf } from './scenes.ts';

const SLOW = { timeout: 5000 };
const doubts = (): (string | null)[] => [...document.querySelectorAll('[data-doubt]')].map((one) => one.getAttribute('data-doubt'));
/** The button of a row; by its words, because to ask fifty bars for their roles is slow. */
async function head(name: string): Promise<HTMLElement> {
  const button = (await screen.findByText(name, {}, SLOW)).closest('button');
  if (button === null) throw new Error(`${name} does not open`);
  return button;
}

test('the twelve widest first, all at a word', async () => {
  render(<SensitivityFigure scene={await sceneOf('2026')} width={1040} />);
  expect(screen.getByRole('heading')).toHaveTextContent('Moving each number through its range');
  await head('Workloads');
  expect(screen.getByRole('heading')).toHaveTextContent('What matters most: Workloads. Between 100 and 5,000 the difference goes from −1 host to 12 hosts');
  expect(doubts()).toHaveLength(12);
  expect(doubts()[0]).toBe('workloads');
  await userEvent.click(screen.getByRole('button', { name: /Show all \(\d+ more\)/ }));
  expect(doubts().length).toBeGreaterThan(50);
  await userEvent.click(screen.getByRole('button', { name: 'Show the widest only' }));
  expect(doubts()).toHaveLength(12);
});

test('a row says its ends, and where the sign turns', async () => {
  render(<SensitivityFigure scene={await sceneOf('2026')} width={700} />);
  const button = await head('Workloads');
  expect(button).toHaveAttribute('aria-expanded', 'false');
  const said = button.textContent.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
  expect(said).toBe('Workloads100–5,000 difference at the low end −1 host, at the high end 12 hosts');
  expect(screen.getByText('At 100 workloads it turns: containers need 1 host more.')).toBeInTheDocument();
});

test('opens in place to its source, kind and confidence; an input can be moved', async () => {
  const onMove = vi.fn<(key: string, value: number) => void>();
  render(<SensitivityFigure scene={await sceneOf('2026')} width={700} onMove={onMove} control={(key) => <p>slider of {key}</p>} />);
  const button = await head('Page sharing between VMs');
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  const panel = within(document.getElementById(button.getAttribute('aria-controls') ?? '') ?? document.body);
  expect(panel.getByText(/Now 0% · Vendor claim · High confidence/)).toBeVisible();
  expect(panel.getByText(/An Empirical Study of Memory Sharing/)).toBeVisible();
  expect(panel.getByText('slider of pageSharing')).toBeVisible();
  await userEvent.click(panel.getByRole('button', { name: /Try the high end, 15%/ }));
  expect(onMove).toHaveBeenCalledWith('pageSharing', 0.15);
  expect(panel.getByRole('button', { name: /Try the low end/ })).toBeDisabled();
});

test('a constant opens too, and says that it cannot be moved', async () => {
  render(<SensitivityFigure scene={await sceneOf('2007')} width={700} onMove={() => undefined} />);
  await userEvent.click(await head('Fixed overhead of one VM'));
  expect(screen.getByText(/it cannot be moved here/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Try the/ })).not.toBeInTheDocument();
});

test('during a drag it stays as it was, and says so', async () => {
  const scene = await sceneOf('2026');
  const { rerender } = render(<SensitivityFigure scene={scene} width={700} />);
  await head('Workloads');
  const title = screen.getByRole('heading').textContent;
  rerender(<SensitivityFigure scene={{ ...scene, inputs: resolveInputs('2026', { workloads: count(90) }), ghost: scene.inputs, revision: 4 }} width={700} />);
  expect(screen.getByRole('heading').textContent).toBe(title);
  expect(document.querySelector('[data-stale]')).toHaveAttribute('data-stale', 'true');
  expect(document.querySelector('[data-computed]')).toHaveAttribute('data-computed', '3');
  expect(screen.getByText(/As of before the move/)).toBeVisible();
});

test('the open row keeps its place when the reader has set it, and is marked', async () => {
  const scene = await sceneOf('2026');
  const { rerender } = render(<SensitivityFigure scene={scene} width={700} />);
  await userEvent.click(await head('Guest OS memory'));
  const before = doubts();
  rerender(<SensitivityFigure scene={await sceneOf('2026', { guestOsMemory: mib(2548) })} width={700} />);
  expect(await screen.findByText('set by you', {}, SLOW)).toBeVisible();
  expect(await head('Guest OS memory')).toHaveAttribute('aria-expanded', 'true');
  expect(doubts().indexOf('guestOsMemory')).toBe(before.indexOf('guestOsMemory'));
});
