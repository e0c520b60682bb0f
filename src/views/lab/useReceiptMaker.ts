import { useEffect, useState } from 'react';
import type { richOf } from '../../ui/parts/richOf.ts';
import { fetched } from '../../ui/again.ts';

type ReceiptMaker = typeof richOf;

/** What turns a sentence's numbers into receipts: not needed for the first view, so it comes after it. */
export function useReceiptMaker(): ReceiptMaker | null {
  const [maker, setMaker] = useState<ReceiptMaker | null>(null);
  // Out of reach after a redeploy: the numbers stay, only without their receipts.
  useEffect(() => fetched(async () => import('../../ui/parts/richOf.ts'), (loaded) => setMaker(() => loaded.richOf), true), []);
  return maker;
}
