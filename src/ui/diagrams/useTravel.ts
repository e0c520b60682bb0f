import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { movesLittle } from '../movesLittle.ts';
import { alongWay } from './crossingLayout.ts';
import type { Point } from './crossingLayout.ts';

/** Time that a request takes without virtualization, ms; others take their factor times as long. */
const NATIVE_MS = 2200;

export interface Travel {
  readonly way: readonly Point[];
  readonly factor: number;
}

/**
 * Sends a marker over each way whenever `run` rises, each as long as its factor says, and tells when the
 * last is back. Readers who want no motion get the end at once.
 */
export function useTravel(
  run: number, travels: readonly [Travel, Travel], onArrived: () => void,
): readonly [RefObject<SVGCircleElement | null>, RefObject<SVGCircleElement | null>] {
  const first = useRef<SVGCircleElement>(null);
  const second = useRef<SVGCircleElement>(null);
  const latest = useRef({ travels, onArrived });
  useEffect(() => {
    latest.current = { travels, onArrived };
  });
  useEffect(() => {
    if (run === 0) return undefined;
    if (movesLittle()) {
      latest.current.onArrived();
      return undefined;
    }
    const markers = [first.current, second.current];
    let start: number | null = null;
    let frame = 0;
    const draw = (now: number): void => {
      start ??= now;
      const ways = latest.current.travels;
      const shares = ways.map(({ factor }) => (now - (start ?? now)) / (NATIVE_MS * factor));
      ways.forEach(({ way }, i) => place(markers[i] ?? null, way, shares[i] ?? 1));
      if (shares.every((share) => share >= 1)) latest.current.onArrived();
      else frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
      for (const marker of markers) marker?.setAttribute('visibility', 'hidden');
    };
  }, [run]);
  return [first, second];
}

function place(marker: SVGCircleElement | null, way: readonly Point[], share: number): void {
  const { x, y } = alongWay(way, Math.min(1, share));
  marker?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  marker?.setAttribute('visibility', share >= 1 ? 'hidden' : 'visible');
}
