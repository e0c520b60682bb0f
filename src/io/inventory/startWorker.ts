import { scriptAddress } from '../scriptAddress.ts';
import { isSingleFile } from '../singleFile.ts';
import type { EstateReader } from './estateReader.ts';
import { default as address } from './inventoryWorker.ts?worker&url';
import { readerWithSpare, workerReader } from './workerReader.ts';

/** Of work on the page, before whatever waits has its turn. */
const SLICE_MS = 8;

/** Work that is no longer wanted rests for ever. */
function restingEvery(milliseconds: number, isWanted: () => boolean): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (!isWanted()) return new Promise(() => undefined);
    if (performance.now() - since < milliseconds) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

/** Reads on the page itself, a few milliseconds at a time. Its program comes when it is needed, which is seldom. */
function readerHere(): EstateReader {
  let made: Promise<EstateReader> | null = null;
  let isWanted = true;
  const reader = async (): Promise<EstateReader> =>
    (made ??= import('./estateReader.ts').then(({ createReader }) => createReader(restingEvery(SLICE_MS, () => isWanted))));
  return {
    read: async (...asked) => (await reader()).read(...asked),
    estate: async (terms) => (await reader()).estate(terms),
    stop: () => { isWanted = false; },
  };
}

/** Reads in a worker; here, where a page may have none: in a strict frame, or under a policy of somebody else's. */
export function startReader(): EstateReader {
  try {
    // What the single file holds of it is a classic script: a page without an origin starts no other.
    const worker = new Worker(scriptAddress(address), isSingleFile() ? {} : { type: 'module' });
    return readerWithSpare(workerReader(worker), readerHere);
  } catch {
    return readerHere();
  }
}
