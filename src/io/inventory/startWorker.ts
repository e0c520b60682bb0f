import { scriptAddress } from '../scriptAddress.ts';
import { isSingleFile } from '../singleFile.ts';
import { createReader } from './estateReader.ts';
import type { EstateReader } from './estateReader.ts';
import { default as address } from './inventoryWorker.ts?worker&url';
import { readerWithSpare, workerReader } from './workerReader.ts';

/** Reads in a worker; here, where a page may have none: in a strict frame, or under a policy of somebody else's. */
export function startReader(): EstateReader {
  try {
    // What the single file holds of it is a classic script: a page without an origin starts no other.
    const worker = new Worker(scriptAddress(address), isSingleFile() ? {} : { type: 'module' });
    return readerWithSpare(workerReader(worker), createReader);
  } catch {
    return createReader();
  }
}
