import { act, render, screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { expect, it, vi } from 'vitest';
import { formatOf } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';
import { DEFAULT_STATE } from '../../src/io/linkState.ts';
import { count } from '../../src/model/units.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { createFrameQueue } from '../../src/ui/frameQueue.ts';
import type { SlotScene } from '../../src/ui/scene.ts';
import { FirstSlot } from '../../src/views/lab/FirstSlot.tsx';
import { LabContext } from '../../src/views/lab/labContext.ts';
import { createSceneSource } from '../../src/views/lab/sceneSource.ts';

it('draws its figure once per turn, with the latest inputs, and not at every input', () => {
  const store = createLabStore(DEFAULT_STATE);
  const frames: (() => void)[] = [];
  const queue = createFrameQueue({
    flush: flushSync, clock: { request: (run) => frames.push(run), cancel: () => undefined },
    watch: () => () => undefined, distance: () => 0,
  });
  const draw = vi.fn(({ inputs }: SlotScene) => <p>{inputs.workloads} workloads</p>);
  render(
    <LabContext value={{ store, queue, scenes: createSceneSource(store), messages: en, all: en, format: formatOf('en'), theme: 'light', goTo: () => undefined, follow: () => undefined }}>
      <FirstSlot id="only">{draw}</FirstSlot>
    </LabContext>,
  );
  expect(draw).toHaveBeenCalledTimes(1);
  for (const n of [810, 820, 830]) act(() => store.change('workloads', count(n)));
  expect(draw).toHaveBeenCalledTimes(1);
  act(() => { for (const run of frames.splice(0)) run(); });
  expect(draw).toHaveBeenCalledTimes(2);
  expect(screen.getByText('830 workloads')).toBeInTheDocument();
});
