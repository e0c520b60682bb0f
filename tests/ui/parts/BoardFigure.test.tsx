import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { BoardKind, BoardState } from '../../../src/derive/boardFacts.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count } from '../../../src/model/units.ts';
import type { BoardActions } from '../../../src/ui/parts/boardActions.ts';
import { BoardFigure } from '../../../src/ui/parts/BoardFigure.tsx';
import { BoardName } from '../../../src/ui/parts/BoardName.tsx';
import { placeAt } from '../../../src/ui/parts/useReorder.ts';
import { sceneOf } from './scenes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replaceAll(/[\u2060\u2068\u2069]/gu, '');
const heading = (): string => plain(screen.getByRole('heading').textContent);
const state = (name: string, overrides: Overrides = {}, kind: BoardKind = 'own'): BoardState =>
  ({ id: name, name, kind, inputs: resolveInputs('2026', overrides) });
const STATES = [state('Usual'), state('One', { kernelFamilies: count(1) }), state('Four', { kernelFamilies: count(4) }, 'sent')];
const actions = (): BoardActions => ({
  onRename: vi.fn<BoardActions['onRename']>(), onMove: vi.fn<BoardActions['onMove']>(), onRemove: vi.fn<BoardActions['onRemove']>(),
  onLoad: vi.fn<BoardActions['onLoad']>(), onKeep: vi.fn<BoardActions['onKeep']>(), full: false,
});
const item = (container: HTMLElement, id: string): HTMLElement => {
  const found = container.querySelector<HTMLElement>(`[data-entry="${id}"]`);
  if (found === null) throw new Error(`no entry ${id}`);
  return found;
};

describe('the board', () => {
  test('says where the gap is widest and narrowest, with the page’s state among them', async () => {
    const { rerender } = render(<BoardFigure scene={await sceneOf('2026')} states={STATES} width={860} />);
    expect(heading()).toBe('In “One”, 2 hosts more for VMs; in “Four”, 2 hosts more for containers');
    rerender(<BoardFigure scene={await sceneOf('2026', {}, 'ja')} states={STATES} width={860} />);
    expect(heading()).toBe('ホストは、「One」ではVMのほうが2台多く、「Four」ではコンテナのほうが2台多くなります');
    rerender(<BoardFigure scene={await sceneOf('2026')} states={STATES.slice(0, 1)} width={860} />);
    expect(heading()).toBe('The same in all 2 states: 1 host more for VMs');
  });

  test.each([320, 860])('draws all states on one scale at %s px: the same hosts are as long everywhere', async (width) => {
    const { container } = render(<BoardFigure scene={await sceneOf('2026')} states={STATES} width={width} />);
    const length = (id: string): number => Number(container.querySelector(`[data-panel="hosts"] [data-state="${id}"] [data-deployment="hardware"] [data-part="host"]`)?.getAttribute('width'));
    expect(length('Usual')).toBeGreaterThan(20);
    expect([length('One'), length('Four'), length('now')]).toEqual([length('Usual'), length('Usual'), length('Usual')]);
    for (const text of container.querySelectorAll('svg text')) expect(text.textContent).not.toBe('');
    for (const box of container.querySelectorAll('svg rect')) expect(Number(box.getAttribute('x')) + Number(box.getAttribute('width'))).toBeLessThanOrEqual(width + 0.01);
  });

  test('without actions it is a picture, empty it says what to do', async () => {
    const { rerender } = render(<BoardFigure scene={await sceneOf('2026')} states={STATES} width={860} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<BoardFigure scene={{ ...await sceneOf('2026'), stage: 'slide' }} states={STATES} width={860} actions={actions()} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    const given = actions();
    rerender(<BoardFigure scene={await sceneOf('2026')} states={[]} width={860} actions={given} />);
    await userEvent.click(screen.getByRole('button', { name: 'Keep this state' }));
    expect(given.onKeep).toHaveBeenCalledOnce();
  });

  test('lists what was changed and why, against the one before or the first', async () => {
    const { container } = render(<BoardFigure scene={await sceneOf('2026')} states={STATES} width={860} actions={actions()} />);
    expect(plain(item(container, 'One').textContent)).toContain('Kernel families 2 → 1');
    expect(plain(item(container, 'Four').textContent)).toContain('Kernel families 1 → 4');
    expect(plain(item(container, 'One').textContent)).toContain('Containers: 10 hosts → 9 hosts, made of spare hosts −1.');
    await userEvent.click(screen.getByRole('radio', { name: 'the first' }));
    expect(plain(item(container, 'Four').textContent)).toContain('Kernel families 2 → 4');
    expect(plain(item(container, 'now').textContent)).toContain('The same inputs as “Usual”.');
  });

  test('the account by layer adds up in print', async () => {
    const { container } = render(<BoardFigure scene={await sceneOf('2026', { workloads: count(1600) })} states={[state('Usual')]} metric="memory" width={860} actions={actions()} />);
    await userEvent.click(within(item(container, 'now')).getByText('The difference by layer, as a table'));
    const rows = within(await within(item(container, 'now')).findByRole('table')).getAllByRole('row').slice(1);
    const numbers = rows.map((row) => within(row).getAllByRole('cell').map((cell) => Number(plain(cell.textContent).replaceAll(',', '').replace('−', '-'))));
    const total = numbers.at(-1) ?? [];
    for (const side of [0, 1]) expect(numbers.slice(0, -1).reduce((sum, row) => sum + (row[side] ?? 0), 0)).toBeCloseTo(total[side] ?? Number.NaN, 6);
    expect(numbers.length).toBeGreaterThan(4);
  });

  test('edits: only the reader’s own states are renamed, moved and deleted; those of a link are gone back to', async () => {
    const given = actions();
    const { container } = render(<BoardFigure scene={await sceneOf('2026')} states={STATES} width={860} actions={given} />);
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    await userEvent.click(within(item(container, 'Usual')).getByRole('button', { name: /” down$/ }));
    expect(given.onMove).toHaveBeenCalledWith('Usual', 1);
    fireEvent.keyDown(within(item(container, 'One')).getByRole('button', { name: /arrow keys/ }), { key: 'ArrowUp' });
    expect(given.onMove).toHaveBeenLastCalledWith('One', 0);
    fireEvent.keyDown(within(item(container, 'Usual')).getByRole('button', { name: /arrow keys/ }), { key: 'ArrowUp' });
    expect(given.onMove).toHaveBeenCalledTimes(2);
    await userEvent.click(within(item(container, 'One')).getByRole('button', { name: /^Delete/ }));
    expect(given.onRemove).toHaveBeenCalledWith('One');
    await userEvent.click(within(item(container, 'Four')).getByRole('button', { name: /^Go back/ }));
    expect(given.onLoad).toHaveBeenCalledWith('Four');
  });
});

test('a name is kept by Enter and by leaving, not by Esc, not empty, not by the Enter of a composition', async () => {
  const onRename = vi.fn<(name: string) => void>();
  render(<BoardName name="A" label="Name" placeholder="" onRename={onRename} />);
  const field = screen.getByRole('textbox');
  await userEvent.type(field, 'b{Escape}');
  expect(field).toHaveValue('A');
  await userEvent.clear(field);
  await userEvent.tab();
  expect(field).toHaveValue('A');
  expect(onRename).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: 'かな' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(onRename).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onRename).toHaveBeenCalledExactlyOnceWith('かな');
});

test('a handle belongs before the first entry whose middle lies below it', () => {
  expect([placeAt([10, 20], 5), placeAt([10, 20], 15), placeAt([10, 20], 25), placeAt([], 0)]).toEqual([0, 1, 2, 0]);
});
