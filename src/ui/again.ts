/*
 * What could not be fetched, offline or after a redeploy, waits here until the reader asks for it again. A page that
 * asked by itself would go on asking as long as the line is down.
 */

/** Parts whose place says nothing of it: the page has to. */
const missed = new Set<() => void>();
/** Parts that say so themselves, and what only has to be made ready. */
const resting = new Set<() => void>();
const listeners = new Set<() => void>();

const tell = (): void => { for (const listener of listeners) listener(); };

/**
 * Called once, when the reader tries again. Returns the way to call it off.
 *
 * @param isSaid the reader has been told already, where it is missing
 */
export function onAgain(again: () => void, isSaid = false): () => void {
  const among = isSaid ? resting : missed;
  among.add(again);
  tell();
  return () => {
    if (among.delete(again)) tell();
  };
}

/** Whether anything is missing that nobody has said. */
export const isMissing = (): boolean => missed.size > 0;

export function onMissing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks again for everything that did not come. */
export function tryAgain(): void {
  // First what is fetched, then who draws it.
  const all = [...resting, ...missed];
  resting.clear();
  missed.clear();
  tell();
  for (const again of all) again();
}

/** Fetches something and hands it over, when it has come at last. Returns the way to call it off, made for an effect. */
export function fetched<T>(load: () => Promise<T>, take: (loaded: T) => void, isDispensable = false): () => void {
  let isOver = false;
  let leave = (): void => undefined;
  const go = (): void => {
    load().then((loaded) => { if (!isOver) take(loaded); }, () => { if (!isOver) leave = onAgain(go, isDispensable); });
  };
  go();
  return () => {
    isOver = true;
    leave();
  };
}
