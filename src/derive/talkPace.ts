import { minutesOf } from './decks.ts';
import type { Deck } from './decks.ts';

/** Where a talk stands against its plan; all in seconds. */
export interface TalkPace {
  readonly planned: number;
  /** Below 0: that much earlier than planned; above: later; 0 while the plan is on this slide. */
  readonly late: number;
}

const SECONDS = 60;

/**
 * The plan says when each slide begins and ends; as long as the talk is between the two, it is on time.
 *
 * @param elapsed seconds since the talk began
 */
export function talkPaceOf(deck: Deck, at: number, elapsed: number): TalkPace {
  const before = deck.steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0) * SECONDS;
  const after = before + (deck.steps[at]?.minutes ?? 0) * SECONDS;
  const late = elapsed < before ? elapsed - before : Math.max(0, elapsed - after);
  return { planned: minutesOf(deck) * SECONDS, late };
}
