import { useEffect, useState } from 'react';
import type { richOf } from '../../ui/parts/richOf.ts';

type ReceiptMaker = typeof richOf;

/** What turns a sentence's numbers into receipts: not needed for the first view, so it comes after it. */
export function useReceiptMaker(): ReceiptMaker | null {
  const [maker, setMaker] = useState<ReceiptMaker | null>(null);
  useEffect(() => {
    // Out of reach after a redeploy: the numbers stay, only without their receipts.
    import('../../ui/parts/richOf.ts').then((loaded) => setMaker(() => loaded.richOf), () => undefined);
  }, []);
  return maker;
}
