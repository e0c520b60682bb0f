import { lazy, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Later } from '../../ui/figure/Later.tsx';
import type { Card } from '../embed/cardOf.ts';
import { useLab } from '../lab/labContext.ts';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog }));

export interface ShareButtonProps {
  /** What the dialog begins with, asked for when it is opened. */
  readonly cardOf: () => Card;
  readonly kind?: 'text' | 'quiet';
  readonly label: string;
}

/** Keys that are pressed in the dialog are its own: the page behind it has shortcuts. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

/** Opens the dialog that makes links, frames and pictures. All of it comes on the click. */
export function ShareButton({ cardOf, kind = 'quiet', label }: ShareButtonProps) {
  const { all } = useLab();
  const [card, setCard] = useState<Card | null>(null);
  return (
    <>
      <Button kind={kind} onClick={() => setCard(cardOf())}>{label}</Button>
      {card !== null && all !== null && (
        <div role="presentation" onKeyDown={keep}><Later><ShareDialog card={card} onClose={() => setCard(null)} /></Later></div>
      )}
    </>
  );
}
