import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The heading of a step: it takes the focus when its step comes, so that a listener hears where he is. */
export function StepTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return <h2 ref={heading} tabIndex={-1}>{children}</h2>;
}
