import { use } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import type { Card } from '../embed/cardOf.ts';
import { ShareContext } from './shareContext.ts';

export interface ShareButtonProps {
  /** What the dialog begins with, asked for when it is opened. */
  readonly cardOf: () => Card;
  readonly kind?: 'text' | 'quiet';
  readonly label: string;
}

/** Opens the dialog that makes links, frames and pictures. */
export function ShareButton({ cardOf, kind = 'quiet', label }: ShareButtonProps) {
  const share = use(ShareContext);
  return share === null ? null : <Button kind={kind} onClick={() => share(cardOf())}>{label}</Button>;
}
