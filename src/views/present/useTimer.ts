import { useEffect, useState } from 'react';

export interface Timer {
  /** Whole seconds. */
  readonly elapsed: number;
  readonly running: boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
}

interface Span {
  /** Milliseconds counted before the present run. */
  readonly before: number;
  /** When the present run began; null while it stands still. */
  readonly since: number | null;
}

const spent = ({ before, since }: Span, now: number): number => before + (since === null ? 0 : now - since);

/** A stopwatch. It counts by a clock that nobody can set back. */
export function useTimer(): Timer {
  const [span, setSpan] = useState<Span>({ before: 0, since: null });
  const [now, setNow] = useState(0);
  const running = span.since !== null;
  useEffect(() => {
    if (!running) return undefined;
    const tick = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(tick);
  }, [running]);
  const toggle = (): void => {
    const at = performance.now();
    setNow(at);
    setSpan((was) => (was.since === null ? { before: was.before, since: at } : { before: spent(was, at), since: null }));
  };
  const reset = (): void => {
    const at = performance.now();
    setNow(at);
    setSpan((was) => ({ before: 0, since: was.since === null ? null : at }));
  };
  return { elapsed: Math.max(0, Math.floor(spent(span, now) / 1000)), running, toggle, reset };
}

/** 75 → "1:15"; 3 675 → "61:15": a talk is timed in minutes. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
