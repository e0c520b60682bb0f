import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import type { Card } from '../embed/cardOf.ts';
import { useLab } from '../lab/labContext.ts';
import { ShareContext } from './shareContext.ts';
import { tryAgain } from '../../ui/again.ts';

const ShareDialog = later(async () => (await import('./ShareDialog.tsx')).ShareDialog);

/** Keys that are pressed in the dialog are its own: the page behind it has shortcuts. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

/** Where the share dialog opens, whoever asked for it. All of it comes when it is asked for. */
export function ShareProvider({ children }: { readonly children: ReactNode }) {
  const { all } = useLab();
  const [card, setCard] = useState<Card | null>(null);
  const [share] = useState(() => (wanted: Card): void => {
    setCard(wanted);
    // It may not have come when it was wanted before.
    tryAgain();
  });
  return (
    <ShareContext value={share}>
      {children}
      {card !== null && all !== null && (
        <div role="presentation" onKeyDown={keep}><Later><ShareDialog card={card} onClose={() => setCard(null)} /></Later></div>
      )}
    </ShareContext>
  );
}
