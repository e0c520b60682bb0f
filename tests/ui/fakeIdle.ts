import type { Idle } from '../../src/ui/idle.ts';

/** A page whose time passes only when a test says so; each slice takes a millisecond per look at the clock. */
export interface FakeIdle extends Idle {
  /** Lets everything happen that is due within so many milliseconds. */
  readonly pass: (ms: number) => void;
  quiet: boolean;
  awake: boolean;
}

interface Due { readonly at: number; readonly callback: () => void }

export function fakeIdle(): FakeIdle {
  let time = 0;
  let waiting: readonly Due[] = [];
  const at = (ms: number) => (callback: () => void) => {
    const due: Due = { at: time + ms, callback };
    waiting = [...waiting, due];
    return () => { waiting = waiting.filter((each) => each !== due); };
  };
  const idle: FakeIdle = {
    quiet: true,
    awake: true,
    now: () => (time += 1),
    whenIdle: at(1),
    after: at,
    isQuiet: () => idle.quiet,
    isAwake: () => idle.awake,
    pass: (ms) => {
      const end = time + ms;
      for (;;) {
        const next = waiting.filter((due) => due.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((each) => each !== next);
        time = Math.max(time, next.at);
        next.callback();
      }
      time = Math.max(time, end);
    },
  };
  return idle;
}
