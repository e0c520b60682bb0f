import { act, cleanup, render, screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { fullReportOf } from '../../../src/derive/report.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { DEFAULT_STATE } from '../../../src/io/linkState.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { createFrameQueue } from '../../../src/ui/frameQueue.ts';
import type { TakenFigure } from '../../../src/ui/figure/take.ts';
import { LabContext } from '../../../src/views/lab/labContext.ts';
import { createSceneSource } from '../../../src/views/lab/sceneSource.ts';
import { ShareContext } from '../../../src/views/share/shareContext.ts';
import { TakeMenu } from '../../../src/views/take/TakeMenu.tsx';

/** What a browser would have been given to save. */
const saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  const blobs: Blob[] = [];
  // Neither is there without a browser; what is saved is given up a minute later, when this test is long over.
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.slice('blob:'.length)) - 1];
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
});

const textOf = async (blob: Blob | undefined): Promise<string> => new Promise((done) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''));
  // As a data URL: reading as text drops the mark that the file begins with.
  reader.readAsDataURL(blob ?? new Blob());
}).then((address) => Buffer.from(String(address).split(',')[1] ?? '', 'base64').toString('utf8'));

const store = createLabStore(DEFAULT_STATE);
const FIGURE: TakenFigure = {
  id: 'why', title: 'Title', summary: '', frame: { current: null },
  table: () => ({ caption: '', corner: 'Part', columns: [{ id: 'a', header: <b>VMs</b> }], rows: [{ id: 'r', header: '=1+1', cells: [<i key="x">1.5 GiB</i>] }] }),
};

function menuOf(figure: TakenFigure): void {
  const queue = createFrameQueue({ flush: flushSync, clock: { request: () => 0, cancel: () => undefined }, watch: () => () => undefined, distance: () => 0 });
  render(
    <LabContext value={{ store, queue, scenes: createSceneSource(store), messages: en, all: en, format: formatOf('en'), theme: 'light', goTo: () => undefined, follow: () => undefined }}>
      <ShareContext value={() => undefined}><TakeMenu figure={figure} /></ShareContext>
    </LabContext>,
  );
}

async function press(kind: string): Promise<void> {
  await act(async () => { screen.getByRole('button', { name: new RegExp(`^${kind}`, 'u') }).click(); });
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).not.toMatch(/^$|^Making/u), { timeout: 25_000 });
}

test('shares only what a link can carry: of the reader’s list there is no card', () => {
  menuOf(FIGURE);
  expect(screen.queryByRole('button', { name: en.take.share })).not.toBeNull();
  cleanup();
  menuOf({ ...FIGURE, id: 'estate-rows' });
  expect(screen.queryByRole('button', { name: en.take.share })).toBeNull();
  expect(screen.getByRole('button', { name: /^CSV/u })).toBeInTheDocument();
});

test('gives the table as CSV with a name that says what it is, and two seconds later the text itself', async () => {
  menuOf(FIGURE);
  await press('CSV');
  expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([['two-kinds-why-n800-k2.csv', 'text/csv;charset=utf-8']]);
  expect(await textOf(saved[0]?.blob)).toBe("\ufeffPart,VMs (GiB)\r\n'=1+1,1.5\r\n");
  expect(screen.getByRole('status')).toHaveTextContent('two-kinds-why-n800-k2.csv');
  expect(screen.queryByRole('textbox')).toBeNull();
  const text = await screen.findByRole('textbox', {}, { timeout: 4000 });
  expect(text).toHaveValue("Part,VMs (GiB)\n'=1+1,1.5\n");
  expect(screen.getByText(en.take.unsaved)).toBeVisible();
});

test('gives the report of the inputs in force', async () => {
  menuOf(FIGURE);
  await press('JSON');
  expect(JSON.parse(await textOf(saved[0]?.blob))).toEqual(JSON.parse(JSON.stringify(fullReportOf(store.getState().inputs))));
});

test('says so where a picture cannot be made, and saves nothing', async () => {
  menuOf({ ...FIGURE, frame: { current: document.createElement('figure') } });
  // No image is ever drawn here.
  vi.stubGlobal('Image', class { decode(): Promise<void> { return Promise.reject(new Error('no')); } });
  await press('PNG');
  expect(screen.getByRole('status')).toHaveTextContent(en.take.refused);
  expect(saved).toEqual([]);
});

test('offers no CSV where there is no table', () => {
  menuOf({ ...FIGURE, table: undefined, frame: { current: document.createElement('figure') } });
  expect(screen.queryByRole('button', { name: /^CSV/u })).toBeNull();
  expect(screen.getByRole('button', { name: /^SVG/u })).toBeVisible();
});

test('offers tables only where there is no picture', () => {
  menuOf({ ...FIGURE, isPictured: false });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['CSV', 'JSON']);
});
