import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCENE_IDS } from '../../../src/derive/story.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { loadMessages } from '../../../src/i18n/messages.ts';
import { DEFAULT_STATE } from '../../../src/io/linkState.ts';
import { decodeHash } from '../../../src/io/urlState.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { createFrameQueue } from '../../../src/ui/frameQueue.ts';
import { LabContext } from '../../../src/views/lab/labContext.ts';
import { createSceneSource } from '../../../src/views/lab/sceneSource.ts';
import { loadLinkWriter } from '../../../src/views/linkWriter.ts';
import { loadStoryText } from '../../../src/views/story/storyText.ts';
import { StoryPage } from '../../../src/views/story/StoryPage.tsx';

/** Nothing ever comes near: no figure is loaded, no scene is passed. */
class Nowhere {
  readonly observe = (): void => undefined;
  readonly disconnect = (): void => undefined;
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Nowhere);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
});
afterEach(() => vi.unstubAllGlobals());

async function shown(lang: 'ja' | 'en', hash = '') {
  // What comes with the story, see loadView.
  const [messages, text] = await Promise.all([loadMessages(lang), loadStoryText(lang), loadLinkWriter()]);
  const store = createLabStore(hash === '' ? DEFAULT_STATE : decodeHash(hash).state);
  const frames: (() => void)[] = [];
  const queue = createFrameQueue({
    flush: flushSync, clock: { request: (run) => frames.push(run), cancel: () => undefined }, now: () => 0, watch: () => () => undefined, distance: () => 0,
  });
  const follow = vi.fn();
  const lab = { store, queue, scenes: createSceneSource(store), messages, all: messages, format: formatOf(lang), theme: 'light', goTo: vi.fn(), follow } as const;
  render(<LabContext value={lab}><StoryPage /></LabContext>);
  await act(async () => { await Promise.resolve(); });
  const draw = (): void => act(() => { for (let frame = 0; frame < 100; frame += 1) for (const run of frames.splice(0)) run(); });
  return { store, text, follow, draw };
}

const scene = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no scene ${id}`);
  return found;
};
const titleOf = (id: string): string => within(scene(id)).getByRole('heading', { level: 2 }).textContent;

describe.each(['ja', 'en'] as const)('the story (%s)', (lang) => {
  it('has one title and thirteen scenes, each with a sentence, prose, an objection with its source and a way to the lab', async () => {
    const { text } = await shown(lang);
    expect(screen.getAllByRole('heading', { level: 1 }).map((one) => one.textContent)).toEqual([text.page.title]);
    expect([...document.querySelectorAll('[data-scene]')].map((one) => one.id)).toEqual([...SCENE_IDS]);
    for (const id of SCENE_IDS) {
      expect(titleOf(id).length, id).toBeGreaterThan(10);
      expect(within(scene(id)).getAllByRole('group', { hidden: true }).length, id).toBeGreaterThan(0);
      expect(within(scene(id)).getByRole('link', { name: text.page.toLab }), id).toHaveAttribute('href', expect.stringMatching(/^#v=1/u));
    }
    expect(document.title).toBe(text.page.documentTitle);
    expect(document.querySelectorAll('#wrap-up ~ ol > li')).toHaveLength(3);
  });

  it('has sliders in its sentences, and a slider to each control', async () => {
    await shown(lang);
    expect(document.querySelectorAll('p [data-live-number]').length).toBeGreaterThan(4);
    expect(document.querySelectorAll('input[type="range"]').length).toBeGreaterThan(5);
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('carries what the reader sets in one scene through all others', async () => {
  const { store, draw } = await shown('en');
  const before = titleOf('server-sprawl');
  act(() => store.change('workloads', 300 as never));
  draw();
  expect(titleOf('server-sprawl')).not.toBe(before);
  expect(titleOf('server-sprawl')).toContain('300');
  for (const id of ['memory-disk', 'verdict']) expect(scene(id).textContent, id).toContain('300');
});

it('takes the scene’s numbers into the lab, the reader’s own over them', async () => {
  const { text, follow } = await shown('en', '#n=120&u=0.2&view=story');
  const link = (id: string): string => within(scene(id)).getByRole('link', { name: text.page.toLab }).getAttribute('href') ?? '';
  expect(decodeHash(link('bottleneck')).state).toMatchObject({
    overrides: { workloads: 120, utilization: 0.2, kernelFamilies: 1 }, view: { view: 'lab', scene: null, axis: 'utilization' },
  });
  act(() => within(scene('memory-disk')).getByRole('link', { name: text.page.toLab }).click());
  expect(follow).toHaveBeenCalledWith(expect.objectContaining({ view: expect.objectContaining({ view: 'lab', metric: 'memory' }) as object }));
});

it('keeps the answer back where it asks for a guess', async () => {
  const { text } = await shown('en');
  expect(titleOf('consolidation')).toBe(text.page.asks.consolidation);
  expect(titleOf('divergence')).toBe(text.page.asks.divergence);
  expect(scene('consolidation').querySelector('[data-tone="hardware"]')).toBeNull();
});

it('unfolds its contents over the page; Escape, or going on, folds them again', async () => {
  const { text } = await shown('en');
  const nav = screen.getByRole('navigation', { name: text.page.contents });
  const toggle = within(nav).getByRole('button');
  const link = within(nav).getAllByRole('link')[2];
  act(() => toggle.click());
  act(() => link?.focus());
  fireEvent.keyDown(link ?? nav, { key: 'Escape' });
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  expect(toggle).toHaveFocus();
  act(() => toggle.click());
  act(() => link?.focus());
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
  act(() => scene('verdict').querySelector('a')?.focus());
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
});
