import type { Era } from '../model/era.ts';
import { sameFleet, type GivenFleet } from '../model/fleet.ts';
import type { Overrides } from '../model/inputs.ts';

/** Inputs under a name, as a link carries them. */
export interface NamedInputs {
  /** Fit to be shown: see `boardName`. */
  readonly name: string;
  readonly era: Era;
  readonly overrides: Overrides;
  /** A fleet that was given; null where the sliders make it. */
  readonly fleet: GivenFleet | null;
}

/** The same as it is kept. Its inputs never change; its name does. */
export interface KeptSnapshot extends NamedInputs {
  /** The link to its inputs as it was first kept. Saved unchanged: a newer page may have said more than this one can read. */
  readonly text: string;
  /** Given once, never used again: what two tabs, a file and this page mean by "the same". */
  readonly id: string;
  /** Counts the changes of this snapshot; the later one wins where two tabs changed it. */
  readonly edit: number;
}

/** What was deleted, so that no other tab brings it back by saving what it still shows. */
export interface RemovedSnapshot {
  readonly id: string;
  /** The edit that was deleted: a later one, made elsewhere, survives. */
  readonly edit: number;
}

export interface Board {
  readonly snapshots: readonly KeptSnapshot[];
  readonly removed: readonly RemovedSnapshot[];
  /** Counts the changes of the order; the later order wins where two tabs changed it. */
  readonly moves: number;
}

export const EMPTY_BOARD: Board = Object.freeze({ snapshots: [], removed: [], moves: 0 });

/** From here on nothing is added one by one. What comes together from tabs, links and files is kept, however much it is. */
export const BOARD_FULL = 4;
/** Code points of a name. */
export const NAME_LENGTH = 60;

/** What no link of ours may contain, and what hides: all but the joiners that some scripts and emoji are spelt with. */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Cf}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as the name of a snapshot: one line without controls, bidi controls or lone surrogates, at most NAME_LENGTH
 * code points; '' if nothing is left that could be seen. `boardName(boardName(x))` is `boardName(x)`.
 *
 * @example boardName('  a\u202e \n b ') → 'a b'
 */
export function boardName(text: string): string {
  const line = text.slice(0, NAME_LENGTH * 20).replace(/\s+/gu, ' ').replace(HIDDEN, '');
  const cut = Array.from(line.replace(/\s+/gu, ' ').trim()).slice(0, NAME_LENGTH).join('').trim();
  return /[^\s\u200c\u200d]/u.test(cut) ? cut : '';
}

/** Whether two snapshots are the same inputs, whatever they are called. */
export function sameInputs(one: Omit<NamedInputs, 'name'>, other: Omit<NamedInputs, 'name'>): boolean {
  const keys = Object.keys(one.overrides) as (keyof Overrides)[];
  return one.era === other.era && sameFleet(one.fleet, other.fleet) && keys.length === Object.keys(other.overrides).length
    && keys.every((key) => Object.hasOwn(other.overrides, key) && one.overrides[key] === other.overrides[key]);
}
