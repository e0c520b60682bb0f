import { lazy, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Later } from '../../ui/figure/Later.tsx';
import { TakeContext } from '../../ui/figure/take.ts';
import type { Take, TakenFigure } from '../../ui/figure/take.ts';
import { useLab } from '../lab/labContext.ts';

const TakeMenu = lazy(async () => ({ default: (await import('./TakeMenu.tsx')).TakeMenu }));

const menu = (figure: TakenFigure): ReactNode => <Later><TakeMenu figure={figure} /></Later>;

/** Lets every figure inside be taken away, as soon as the words for it have come. */
export function TakeProvider({ children }: { readonly children: ReactNode }) {
  const label = useLab().all?.take.label;
  const take = useMemo((): Take | null => (label === undefined ? null : { label, menu }), [label]);
  return <TakeContext value={take}>{children}</TakeContext>;
}
