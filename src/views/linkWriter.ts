import { useEffect, useState } from 'react';
import type { encodeHash } from '../io/encodeHash.ts';
import { fetched } from '../ui/again.ts';

type Writer = typeof encodeHash;

let writer: Writer | null = null;

/** Brings what writes links: nobody takes one away before the first view is there, so it comes after it. */
export async function loadLinkWriter(): Promise<Writer> {
  writer ??= (await import('../io/encodeHash.ts')).encodeHash;
  return writer;
}

/**
 * What writes links, and null in the very first moments of a page that was opened without one. A page that was opened
 * with a link has it from the beginning, so that its links elsewhere carry what it was opened with.
 */
export function useLinkWriter(): Writer | null {
  const [found, setFound] = useState(() => writer);
  // Out of reach: links lead to the plain view, and a click takes the reader's numbers along.
  useEffect(() => (found === null ? fetched(loadLinkWriter, (loaded) => setFound(() => loaded), true) : undefined), [found]);
  return found;
}
