import { REST_MS } from '../../ui/idle.ts';
import type { Idle } from '../../ui/idle.ts';

/** What can wait is done one by one, each when the reader does nothing and the browser has nothing better to do. */
export interface Turns {
  /** Returns the way to leave the line. */
  readonly ask: (take: () => void) => () => void;
}

/** The first view is left alone for so long. */
const FIRST_MS = 1500;
/** Between two turns, so that what one of them began can be painted and answered to. */
const GAP_MS = 100;

export function createTurns(idle: Idle): Turns {
  let line: readonly (() => void)[] = [];
  let isWaiting = false;

  const next = (): void => {
    isWaiting = false;
    const [take, ...others] = line;
    line = others;
    if (others.length > 0) wait(GAP_MS);
    take?.();
  };
  const wait = (ms: number): void => {
    isWaiting = true;
    idle.after(ms)(() => {
      if (idle.isQuiet()) idle.whenIdle(next);
      else wait(REST_MS);
    });
  };

  return {
    ask: (take) => {
      line = [...line, take];
      if (!isWaiting) wait(FIRST_MS);
      return () => { line = line.filter((one) => one !== take); };
    },
  };
}

const known = new WeakMap<Idle, Turns>();

/** The one line of a page. */
export function turnsOf(idle: Idle): Turns {
  const turns = known.get(idle) ?? createTurns(idle);
  known.set(idle, turns);
  return turns;
}
