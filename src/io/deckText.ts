import { DECK_IDS, DECKS, ownDeck, STEP_IDS } from '../derive/decks.ts';
import type { Deck, DeckId } from '../derive/decks.ts';
import { boardName } from './boardSnapshot.ts';
import { inLink } from './boardTexts.ts';

export const DEFAULT_DECK: DeckId = 'sales';
/** Between the steps of a deck in a link. */
const THEN = '.';
/** Between headings; a heading of the reader's that has it gets a similar sign instead. */
const BETWEEN = '~';

/** A deck as a link names it: `sales`, or the steps of the reader's own, `kernels.board.verdict`. */
export const deckText = (deck: Deck): string => deck.id ?? deck.steps.map((step) => step.id).join(THEN);

/** The deck of a text, or null where it names none: every part must be a step that there is. */
export function deckOfText(text: string): Deck | null {
  const shipped = DECK_IDS.find((id) => id === text);
  if (shipped !== undefined) return DECKS[shipped];
  const steps = text.split(THEN).map((part) => STEP_IDS.find((id) => id === part));
  return steps.includes(undefined) ? null : ownDeck(steps.flatMap((id) => (id === undefined ? [] : [id])));
}

/** The deck's own title, then a heading per step; '' where the page's own stands. */
export type DeckTitles = readonly string[];

const MOST_TITLES = STEP_IDS.length + 1;

/** Headings fit to be shown, without the empty ones at the end. */
export function cleanTitles(titles: readonly string[]): DeckTitles {
  const clean = titles.slice(0, MOST_TITLES).map((title) => boardName(title.replaceAll(BETWEEN, '〜')));
  return Object.freeze(clean.slice(0, clean.findLastIndex((title) => title !== '') + 1));
}

/** ['For Acme', '', 'Your servers'] → 'For%20Acme~~Your%20servers' */
export const titlesText = (titles: DeckTitles): string => titles.map(inLink).join(BETWEEN);

export const titlesOfText = (text: string): DeckTitles => cleanTitles(text.split(BETWEEN));
