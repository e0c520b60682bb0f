import { act, render, screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { decodeHash } from '../../../src/io/urlState.ts';
import { count } from '../../../src/model/units.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { createFrameQueue } from '../../../src/ui/frameQueue.ts';
import { fleetNote } from '../../../src/views/fleetNote.ts';
import { FleetInLink, FleetLine, FleetNote } from '../../../src/views/lab/FleetLine.tsx';
import { LabContext } from '../../../src/views/lab/labContext.ts';
import { NumberInput } from '../../../src/views/lab/NumberInput.tsx';
import { createSceneSource } from '../../../src/views/lab/sceneSource.ts';

it('says as how many an estate is answered that is larger than the model takes', () => {
  const { fleet } = decodeHash('#fleet=1870430-0-1536-6656-20-80-0.2-2,3---1000----2').state;
  if (fleet === null) throw new Error('no fleet');
  expect(fleetNote(fleet, en, formatOf('en'))).toMatch(/^Your estate: 1,870,433\sworkloads in 2 groups\. Now scaled from 1,870,433\sworkloads to 100,000\sworkloads\.$/u);
});

it('says that an estate is in force, lets sliders start from its means, and puts it aside', () => {
  const store = createLabStore(decodeHash('#view=lab&fleet=400-0-1536-6656-20-80-0.2-2,150-1-2048-6144-32-60-0.3-2').state);
  const queue = createFrameQueue({
    flush: flushSync, clock: { request: () => 0, cancel: () => undefined }, watch: () => () => undefined, distance: () => 0,
  });
  render(
    <LabContext value={{ store, queue, scenes: createSceneSource(store), messages: en, all: en, format: formatOf('en'), theme: 'light', goTo: () => undefined, follow: () => undefined }}>
      <main id="main" tabIndex={-1}><FleetLine /><p><FleetNote /><FleetInLink /></p><NumberInput input="workloads" /></main>
    </LabContext>,
  );
  expect(screen.getByText(/Computed for your estate: 550\S* workloads in 2 groups\./u)).toBeInTheDocument();
  expect(screen.getByText(/as 2 groups: how many, how large and of which kernel family, such as Windows or Linux\. No names/u)).toBeInTheDocument();
  expect(screen.queryByText(/Now scaled/u)).toBeNull();
  // A count is none of its means.
  expect(document.body.textContent).toMatch(/In your estate 550/u);
  act(() => store.set('workloads', count(1100)));
  expect(screen.getByText(/Now scaled from 550\S* workloads to 1,100\S* workloads\./u)).toBeInTheDocument();
  act(() => screen.getByRole('button', { name: /^Reset .* to 550/u }).click());
  expect(store.getState().inputs.workloads).toBe(550);
  act(() => screen.getByRole('button', { name: en.fleet.drop }).click());
  expect(screen.queryByText(/your estate/iu)).toBeNull();
  expect(screen.getByRole('main')).toHaveFocus();
  expect(store.getState()).toMatchObject({ inputs: { fleet: null, workloads: 550 } });
  act(() => store.undo());
  expect(screen.getByText(/Computed for your estate/u)).toBeInTheDocument();
});
