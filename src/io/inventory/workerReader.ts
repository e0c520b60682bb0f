import type { Estate } from '../../derive/estate.ts';
import type { Machine, SetAside } from '../../derive/estate/inventory.ts';
import type { Import } from '../../derive/estate/reading.ts';
import type { EstateReader, OnProgress } from './estateReader.ts';
import { unpacked } from './machineColumns.ts';
import type { Asked, Port, Told } from './workerMessages.ts';

/** A worker that has said nothing: it could not be started. */
class NeverStarted extends Error {}

/** A worker as far as it is used here. */
export interface WorkerPort extends Omit<Port, 'addEventListener'> {
  readonly addEventListener: (type: 'message' | 'error' | 'messageerror', listener: (event: { readonly data?: unknown }) => void) => void;
  readonly terminate: () => void;
}

interface Waiting {
  readonly onProgress: OnProgress;
  readonly machines: Machine[];
  readonly setAside: SetAside[];
  readonly read: (result: Import) => void;
  readonly estate: (estate: Estate) => void;
  readonly failed: (error: Error) => void;
}

const NOBODY = (): void => undefined;

/** An export has few names for its systems: each is kept once, whatever slice it comes in. */
function keptOnce(): (os: string) => string {
  const known = new Map<string, string>();
  return (os) => {
    const before = known.get(os);
    if (before === undefined) known.set(os, os);
    return before ?? os;
  };
}

/** The result with the machines that came before it. */
const whole = (result: Import, { machines, setAside }: Waiting): Import =>
  (result.kind === 'imported' ? { ...result, inventory: { ...result.inventory, machines, setAside } } : result);

/** Reads in a worker. Rejects where the worker dies; `stop` ends it, and with it whatever it was doing. */
export function workerReader(worker: WorkerPort): EstateReader {
  let turn = 0;
  let waiting: Waiting | null = null;
  let isHeard = false;
  let once = keptOnce();
  const ask = async <T>(message: (turn: number) => Asked, wait: (resolve: (value: T) => void) => Partial<Waiting>): Promise<T> =>
    new Promise<T>((resolve, failed) => {
      turn += 1;
      once = keptOnce();
      waiting = { onProgress: NOBODY, machines: [], setAside: [], read: NOBODY, estate: NOBODY, failed, ...wait(resolve) };
      worker.postMessage(message(turn));
    });
  const broken = (): void => waiting?.failed(isHeard ? new Error('the worker has ended') : new NeverStarted());
  worker.addEventListener('error', broken);
  worker.addEventListener('messageerror', broken);
  worker.addEventListener('message', ({ data }) => {
    // Only our own worker can speak here.
    const told = data as Told;
    isHeard = true;
    if (waiting === null || told.turn !== turn) return;
    switch (told.kind) {
      case 'share': return waiting.onProgress(told.share);
      case 'slice':
        waiting.machines.push(...unpacked(told.machines, once));
        waiting.setAside.push(...told.setAside);
        // Progress, too: whoever waits is told, and goes on waiting.
        return waiting.onProgress(1);
      case 'read': return waiting.read(whole(told.result, waiting));
      case 'estate': return waiting.estate(told.estate);
      case 'failed': return broken();
    }
  });
  return {
    read: async (files, names, answers, onProgress) =>
      ask<Import>((at) => ({ kind: 'read', turn: at, files, names, answers }), (read) => ({ read, onProgress })),
    estate: async (terms) => ask<Estate>((at) => ({ kind: 'estate', turn: at, terms }), (estate) => ({ estate })),
    stop() {
      waiting = null;
      worker.terminate();
    },
  };
}

/** Reads with the first; with another one where the first cannot even be started. */
export function readerWithSpare(first: EstateReader, spare: () => EstateReader): EstateReader {
  let reader = first;
  return {
    async read(...asked) {
      try {
        return await reader.read(...asked);
      } catch (error) {
        if (!(error instanceof NeverStarted)) throw error;
        reader.stop();
        reader = spare();
        return reader.read(...asked);
      }
    },
    estate: async (terms) => reader.estate(terms),
    stop: () => reader.stop(),
  };
}
