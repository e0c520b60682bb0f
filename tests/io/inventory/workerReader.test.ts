import { describe, expect, test } from 'vitest';
import type { EstateReader } from '../../../src/io/inventory/estateReader.ts';
import { createReader } from '../../../src/io/inventory/estateReader.ts';
import { sampleEstate } from '../../../src/io/inventory/sampleEstate.ts';
import { SLICE } from '../../../src/io/inventory/workerMessages.ts';
import type { Told } from '../../../src/io/inventory/workerMessages.ts';
import { serveReader } from '../../../src/io/inventory/workerJob.ts';
import { readerWithSpare, workerReader } from '../../../src/io/inventory/workerReader.ts';
import type { WorkerPort } from '../../../src/io/inventory/workerReader.ts';
import { LIMITS } from '../../../src/io/inventory/limits.ts';
import { csv } from '../../fixtures/inventory/texts.ts';

type Listener = (event: { readonly data?: unknown }) => void;

/** A worker without a thread: what goes across is cloned as between two of them. */
function fakeWorker({ job, mute = false }: { readonly job?: EstateReader; readonly mute?: boolean } = {}) {
  const told: Told[] = [];
  const page = new Map<string, Listener>();
  const inside: Listener[] = [];
  let isOver = false;
  serveReader({
    postMessage: (message, options) => {
      if (mute || isOver) return;
      told.push(structuredClone(message, options) as Told);
      page.get('message')?.({ data: told.at(-1) });
    },
    addEventListener: (_, listener) => { inside.push(listener as Listener); },
  }, job);
  const worker: WorkerPort = {
    postMessage: (message) => { const data: unknown = structuredClone(message); for (const listener of inside) listener({ data }); },
    addEventListener: (type, listener) => { page.set(type, listener); },
    terminate: () => { isOver = true; },
  };
  return { worker, told, dies: () => page.get('error')?.({}), isOver: () => isOver };
}

const files = sampleEstate().map(({ bytes }) => new Blob([bytes as Uint8Array<ArrayBuffer>]));
const names = sampleEstate().map(({ name }) => name);
const NOW = { families: new Map(), era: '2026', overrides: {} } as const;
const dead: EstateReader = { read: async () => new Promise(() => undefined), estate: async () => Promise.reject(new Error('no')), stop: () => undefined };

describe('a reader in a worker', () => {
  test('gives what one on the page gives, machines in slices and the estate as a whole', async () => {
    const { worker, told } = fakeWorker();
    const [there, here] = [workerReader(worker), createReader()];
    const shares: number[] = [];
    const result = await there.read(files, names, {}, (share) => shares.push(share));
    expect(JSON.stringify(result) === JSON.stringify(await here.read(files, names, {}, () => undefined))).toBe(true);
    const slices = told.filter((one) => one.kind === 'slice');
    expect(slices.length).toBeGreaterThan(0);
    for (const one of slices) expect(one.machines.names.length).toBeLessThanOrEqual(SLICE);
    expect(told.find((one) => one.kind === 'read')).toMatchObject({ result: { inventory: { machines: [], setAside: [] } } });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const terms = { ...NOW, families: new Map([['', 'linux']] as const) };
    expect(JSON.stringify(await there.estate(terms)) === JSON.stringify(await here.estate(terms))).toBe(true);
  });

  test('keeps one text for the name of a system, however many machines have it', async () => {
    const { worker } = fakeWorker();
    const table = new Blob([csv([['VM', 'Memory MiB', 'OS'], ...Array.from({ length: SLICE + 200 }, (_, i) => [`vm-${i}`, 1024, 'Some Linux of ours'])])]);
    const read = await workerReader(worker).read([table], ['a.csv'], {}, () => undefined);
    if (read.kind !== 'imported') throw new Error(read.kind);
    expect(read.inventory.machines).toHaveLength(SLICE + 200);
    expect(new Set(read.inventory.machines.map((one) => one.os)).size).toBe(1);
  });

  test('hands questions and refusals on, and refuses by size before a byte is read', async () => {
    const there = workerReader(fakeWorker().worker);
    expect(await there.read([new Blob(['Name,RAM\na,4\n'])], ['a.csv'], {}, () => undefined)).toMatchObject({ kind: 'asks', questions: [{ kind: 'memoryUnit' }] });
    expect(await there.read([new Blob([])], ['b.csv'], {}, () => undefined)).toEqual({ kind: 'refused', refusal: { kind: 'empty', file: 'b.csv' } });
    const large = { size: LIMITS.fileBytes + 1, arrayBuffer: () => { throw new Error('was read'); } } as unknown as Blob;
    expect(await createReader().read([large], ['c.csv'], {}, () => undefined)).toMatchObject({ refusal: { kind: 'tooLarge', found: LIMITS.fileBytes + 1 } });
    const gone = { size: 3, arrayBuffer: async () => Promise.reject(new DOMException('gone', 'NotReadableError')) } as unknown as Blob;
    expect(await createReader().read([gone], ['d.csv'], {}, () => undefined)).toEqual({ kind: 'refused', refusal: { kind: 'notReadable', file: 'd.csv' } });
  });

  test('says nothing of an older question', async () => {
    const { worker } = fakeWorker();
    const reader = workerReader(worker);
    const older = reader.read(files, names, {}, () => { throw new Error('told of something older'); });
    const newer = await reader.read([new Blob(['Name,RAM MiB\na,4\n'])], ['a.csv'], {}, () => undefined);
    expect(newer).toMatchObject({ inventory: { rows: 1 } });
    expect(await Promise.race([older, Promise.resolve('waits')])).toBe('waits');
  });

  test('rejects when the worker dies, and ends it when it is stopped', async () => {
    const fake = fakeWorker({ job: dead });
    const reader = workerReader(fake.worker);
    await expect(reader.estate(NOW)).rejects.toThrow('the worker has ended');
    const read = reader.read(files, names, {}, () => undefined);
    fake.dies();
    await expect(read).rejects.toThrow('the worker has ended');
    reader.stop();
    expect(fake.isOver()).toBe(true);
  });
});

describe('where no worker can be started', () => {
  test('another reader reads, and answers for what it has read', async () => {
    const fake = fakeWorker({ mute: true });
    const reader = readerWithSpare(workerReader(fake.worker), createReader);
    const read = reader.read(files, names, {}, () => undefined);
    fake.dies();
    expect(JSON.stringify(await read) === JSON.stringify(await createReader().read(files, names, {}, () => undefined))).toBe(true);
    expect(fake.isOver()).toBe(true);
    expect((await reader.estate(NOW)).running).toBeGreaterThan(700);
  });

  test('but not where one has died at work: it would die of the same', async () => {
    const fake = fakeWorker({ job: { ...dead, read: async (_, __, ___, onProgress) => { onProgress(0); return new Promise(() => undefined); } } });
    const reader = readerWithSpare(workerReader(fake.worker), () => { throw new Error('spare was asked'); });
    const read = reader.read(files, names, {}, () => undefined);
    fake.dies();
    await expect(read).rejects.toThrow('the worker has ended');
  });
});
