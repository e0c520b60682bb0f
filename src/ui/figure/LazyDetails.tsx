import { use, useState } from 'react';
import type { ReactNode } from 'react';
import { Disclosure } from '../controls/Disclosure.tsx';
import { usePrinting } from './usePrinting.ts';
import { WholeContext } from './whole.ts';

export interface LazyDetailsProps {
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
}

/** Makes its content only while it is open: a closed table costs nothing during a drag. Print opens it. */
export function LazyDetails({ summary, children }: LazyDetailsProps) {
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const whole = use(WholeContext);
  const shown = open || printing;
  return (
    <Disclosure summary={summary} open={shown} onToggle={(next) => printing || setOpen(next)}>
      {(shown || whole) && children()}
    </Disclosure>
  );
}
