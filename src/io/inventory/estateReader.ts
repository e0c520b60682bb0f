import { estateOf } from '../../derive/estate.ts';
import type { Estate } from '../../derive/estate.ts';
import type { Inventory } from '../../derive/estate/inventory.ts';
import { withFamilies } from '../../derive/estate/osNames.ts';
import type { OsFamilies } from '../../derive/estate/osNames.ts';
import type { Answers, Import, Refusal } from '../../derive/estate/reading.ts';
import type { Era } from '../../model/era.ts';
import type { Overrides } from '../../model/inputs.ts';
import { LIMITS } from './limits.ts';
import { readInventory } from './readInventory.ts';
import type { InventoryFile } from './readInventory.ts';

/** How far a reading has come, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Under what an estate is answered. */
export interface EstateTerms {
  readonly families: OsFamilies;
  readonly era: Era;
  readonly overrides: Overrides;
}

/** Reads files and answers for what it has read; where that is done is nobody's business. */
export interface EstateReader {
  readonly read: (files: readonly Blob[], names: readonly string[], answers: Answers, onProgress: OnProgress) => Promise<Import>;
  /** The estate last read. Rejects where nothing has been. */
  readonly estate: (terms: EstateTerms) => Promise<Estate>;
  /** Ends whatever is going on and forgets what was read. What was promised never comes. */
  readonly stop: () => void;
}

const refused = (refusal: Refusal): Import => ({ kind: 'refused', refusal });

/** Bytes of the files; a refusal where one is too large to be opened, or cannot be. */
export async function bytesOf(files: readonly Blob[], names: readonly string[]): Promise<readonly InventoryFile[] | Import> {
  const read: InventoryFile[] = [];
  for (const [at, file] of files.entries()) {
    const name = names[at] ?? '';
    if (file.size > LIMITS.fileBytes) return refused({ kind: 'tooLarge', file: name, found: file.size, limit: LIMITS.fileBytes });
    try {
      read.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      return refused({ kind: 'notReadable', file: name });
    }
  }
  return read;
}

const isImport = (it: readonly InventoryFile[] | Import): it is Import => 'kind' in it;

/** Reads where it is called: in a worker, or on a page that may have none; `rest` lets that page have its turn. */
export function createReader(rest: () => Promise<void> | void = () => undefined): EstateReader {
  let inventory: Inventory | null = null;
  return {
    async read(files, names, answers, onProgress) {
      inventory = null;
      onProgress(0);
      const opened = await bytesOf(files, names);
      if (isImport(opened)) return opened;
      try {
        const result = await readInventory(opened, answers, async (share) => {
          onProgress(share);
          await rest();
        });
        if (result.kind === 'imported') ({ inventory } = result);
        return result;
      } catch {
        // No text of the error: it could hold a piece of the file.
        return refused({ kind: 'failed', file: names[0] ?? '' });
      }
    },
    async estate({ families, era, overrides }) {
      if (inventory === null) throw new Error('no estate has been read');
      return estateOf(withFamilies(inventory, families), era, overrides);
    },
    stop() {
      inventory = null;
    },
  };
}
