import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { SceneId } from '../../derive/story.ts';
import { usePrinting } from '../../ui/figure/usePrinting.ts';
import type { Asked } from './sceneFigure.tsx';

/** Nobody is asked the same thing twice in a visit. */
const told = new Set<SceneId>();

export interface Asking {
  readonly isAsking: boolean;
  readonly asked: Asked;
  /** Another one when the answer was given without the figure: it begins anew. */
  readonly round: number;
}

const ANSWERED: Asked = { isTold: true, onTold: () => undefined };

/** Whether a scene still waits for a guess: until the reader makes one, skips it, or reads on. */
export function useAsked(id: SceneId, isQuestion: boolean, section: RefObject<Element | null>): Asking {
  const [isAsking, setAsking] = useState(() => isQuestion && !told.has(id));
  const [round, setRound] = useState(0);
  // How the figure began; what it is told later changes nothing in it.
  const [begun, setBegun] = useState(!isAsking);
  useEffect(() => {
    const element = section.current;
    if (!isAsking || element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined || entry.isIntersecting || entry.boundingClientRect.bottom > 0) return;
      told.add(id);
      setAsking(false);
      setBegun(true);
      setRound((before) => before + 1);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, isAsking, section]);
  const asked = useMemo((): Asked => ({
    isTold: begun,
    onTold: () => {
      told.add(id);
      setAsking(false);
    },
  }), [id, begun]);
  // Paper answers.
  const isPaper = usePrinting();
  return isPaper && isAsking ? { isAsking: false, asked: ANSWERED, round: -1 } : { isAsking, asked, round };
}
