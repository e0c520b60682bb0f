import { use, useRef, useState } from 'react';
import { Disclosure } from '../controls/Disclosure.tsx';
import { useEscape } from '../layout/useEscape.ts';
import { TakeContext } from './take.ts';
import type { TakenFigure } from './take.ts';
import { WholeContext } from './whole.ts';

/** Folded away below every figure: its files. */
export function TakeAway(figure: TakenFigure) {
  const take = use(TakeContext);
  const isWhole = use(WholeContext);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEscape(place, open, () => setOpen(false));
  if (take === null || isWhole) return null;
  return (
    <div ref={place} data-screen-only="" data-take="">
      <Disclosure summary={take.label} open={open} onToggle={setOpen}>{open && take.menu(figure)}</Disclosure>
    </div>
  );
}
