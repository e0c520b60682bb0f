import { usePrinting } from '../../ui/figure/usePrinting.ts';
import { useReceipts } from '../../ui/text/Receipt.tsx';
import type { ReceiptHolder } from '../../ui/text/Receipt.tsx';
import { useMedia } from '../useMedia.ts';

export interface HeadlineReceipts {
  readonly holder: ReceiptHolder;
  readonly place: 'below' | 'elsewhere';
}

/** As wide as the page has its second column: LabPage.module.css. */
const TWO_COLUMNS = '(width >= 72rem)';

/** The receipts of the headline: in the second column where there is one, so that the figure stays where it is. */
export function useHeadlineReceipts(): HeadlineReceipts {
  const holder = useReceipts();
  const wide = useMedia(TWO_COLUMNS);
  const printing = usePrinting();
  return { holder, place: wide && !printing ? 'elsewhere' : 'below' };
}
