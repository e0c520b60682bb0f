import { Suspense, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { Pictures, WantedStill } from './Stills.tsx';
import { later } from '../../../ui/figure/later.ts';

const Stills = later(async () => (await import('./Stills.tsx')).Stills);

interface Request {
  readonly wanted: readonly WantedStill[];
  readonly onDrawn: (pictures: Pictures) => void;
}

/** Asks for pictures of figures; what the hook returns second has to be on the page meanwhile. */
export function useStills(): readonly [draw: (wanted: readonly WantedStill[]) => Promise<Pictures>, place: ReactNode] {
  const [request, setRequest] = useState<Request | null>(null);
  const draw = useCallback(async (wanted: readonly WantedStill[]): Promise<Pictures> => {
    if (wanted.length === 0) return new Map();
    await Stills.load();
    const pictures = await new Promise<Pictures>((onDrawn) => { setRequest({ wanted, onDrawn }); });
    setRequest(null);
    return pictures;
  }, []);
  const place = request === null ? null : <Suspense><Stills {...request} /></Suspense>;
  return [draw, place];
}
