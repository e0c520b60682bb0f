import { REST_MS } from './idle.ts';
import type { Idle } from './idle.ts';

/** Something slow that is done in one go: a figure is mounted, a chart is drawn. */
export interface Turn {
  /** Fetches what the turn needs; asked for some turns ahead. */
  readonly prepare?: (() => Promise<unknown>) | undefined;
  /** Without what it needs the turn is not taken. Else it is taken all the same, and says what is missing. */
  readonly isDispensable?: boolean;
  /** Begins it; what it returns is kept once it is done and on the page. */
  readonly take: () => Promise<void> | undefined;
}

/** Slow work in one line, one at a time: two that are done together hold the page up for twice as long. */
export interface Turns {
  /**
   * For what can wait until somebody is there, does nothing, and the browser has nothing better to do. Returns the way
   * to leave the line.
   */
  readonly ask: (turn: Turn) => () => void;
  /** For what is about to be seen: before all others, as soon as the one under way is done. */
  readonly hurry: (turn: Turn) => () => void;
}

/** The first view is left alone for so long. */
const FIRST_MS = 1500;
/** Between two turns, so that what one of them began can be painted and answered to. */
const GAP_MS = 100;
/** How many fetch at the same time: one after the other they would wait for the line, not for the bytes. */
const AHEAD = 4;
/** A turn that is not done by then, because its place is gone or its file never comes, holds up nobody else. */
const PATIENCE_MS = 3000;

export function createTurns(idle: Idle): Turns {
  let line: readonly Turn[] = [];
  let urgent: readonly Turn[] = [];
  let pause = FIRST_MS;
  let isBusy = false;
  let callOff: (() => void) | null = null;

  const leave = (turn: Turn): void => {
    line = line.filter((one) => one !== turn);
    urgent = urgent.filter((one) => one !== turn);
  };
  const next = (): void => {
    callOff = null;
    const turn = urgent[0] ?? line[0];
    if (turn === undefined) return;
    const [, ...others] = [...urgent, ...line];
    leave(turn);
    // What cannot be fetched is said where it is missing.
    for (const one of others.slice(0, AHEAD)) one.prepare?.().catch(() => undefined);
    isBusy = true;
    void done(turn, idle).then(() => {
      isBusy = false;
      pause = GAP_MS;
      goOn();
    });
  };
  const wait = (ms: number): void => {
    callOff = idle.after(ms)(() => {
      if (idle.isAwake() && idle.isQuiet()) callOff = idle.whenIdle(next);
      else wait(REST_MS);
    });
  };
  const goOn = (): void => {
    if (isBusy) return;
    if (urgent.length > 0) {
      callOff?.();
      next();
    } else if (line.length > 0) {
      if (callOff === null) wait(pause);
    } else if (pause === GAP_MS) pause = REST_MS;
  };
  const joining = (join: (turn: Turn) => void) => (turn: Turn): (() => void) => {
    join(turn);
    goOn();
    return () => leave(turn);
  };

  return {
    ask: joining((turn) => { line = [...line, turn]; }),
    hurry: joining((turn) => { urgent = [...urgent, turn]; }),
  };
}

/** Until the turn is over, or patience is. */
async function done({ prepare, isDispensable = false, take }: Turn, idle: Idle): Promise<void> {
  let callOff = (): void => undefined;
  const late = new Promise<'late'>((resolve) => { callOff = idle.after(PATIENCE_MS)(() => resolve('late')); });
  const ready = prepare?.().then(() => 'ready' as const, () => 'missing' as const);
  const found = await Promise.race([late, ready]);
  if (found !== 'missing' || !isDispensable) await Promise.race([late, take()]);
  callOff();
}

const known = new WeakMap<Idle, Turns>();

/** The one line of a page. */
export function turnsOf(idle: Idle): Turns {
  const turns = known.get(idle) ?? createTurns(idle);
  known.set(idle, turns);
  return turns;
}
