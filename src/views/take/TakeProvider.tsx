import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import { TakeContext } from '../../ui/figure/take.ts';
import type { Take, TakenFigure } from '../../ui/figure/take.ts';
import { useLab } from '../lab/labContext.ts';
import { Missing } from '../Missing.tsx';

const TakeMenu = later(async () => (await import('./TakeMenu.tsx')).TakeMenu);

const menu = (figure: TakenFigure): ReactNode => <Later missing={<Missing />}><TakeMenu figure={figure} /></Later>;

/** Lets every figure inside be taken away, as soon as the words for it have come. */
export function TakeProvider({ children }: { readonly children: ReactNode }) {
  const label = useLab().all?.take.label;
  const take = useMemo((): Take | null => (label === undefined ? null : { label, menu }), [label]);
  return <TakeContext value={take}>{children}</TakeContext>;
}
