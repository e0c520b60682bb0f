import { useEffect, useRef } from 'react';
import { Phrased } from '../../ui/text/Rich.tsx';
import story from '../story/Story.module.css';
import { useEstate } from './estateContext.ts';

/** The heading of a step: it takes the focus when its step comes, so that a listener hears where he is. */
export function StepTitle({ children }: { readonly children: string }) {
  const { words } = useEstate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={story.opening}>
      <p className={story.kicker}>{words.kicker}</p>
      <h1 ref={heading} tabIndex={-1} className={story.h1}><Phrased text={children} /></h1>
    </div>
  );
}
