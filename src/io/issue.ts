import type { Era } from '../model/era.ts';
import type { ChoiceKey, InputKey, NumberKey } from '../model/inputs.ts';

/** Why a text is not the number that a field asks for. */
export type NumberReason =
  | 'empty' | 'notANumber' | 'ambiguousSeparator' | 'tooLarge' | 'wrongUnit' | 'textTooLong';

/** What can be said wrongly besides the inputs themselves. */
export type SettingKey = 'era' | 'view' | 'scene' | 'deck' | 'titles' | 'lang' | 'theme' | 'metric' | 'axis' | 'mapMetric' | 'mapX' | 'mapY'
  | 'figure' | 'controls' | 'title' | 'model' | 'was';
export type IssueKey = InputKey | SettingKey;

/** A number that was typed or linked and could not be taken as it stood. `given` is safe to show. */
export type NumberIssue =
  | { readonly kind: 'notANumber'; readonly key: NumberKey; readonly given: string;
      readonly reason: NumberReason; readonly used: number }
  | { readonly kind: 'outOfRange'; readonly key: NumberKey; readonly given: string;
      readonly min: number; readonly max: number; readonly used: number }
  | { readonly kind: 'notWhole'; readonly key: NumberKey; readonly given: string; readonly used: number };

/** What was wrong with a link, and what was used instead. */
export type LinkIssue =
  | NumberIssue
  | { readonly kind: 'notAChoice'; readonly key: ChoiceKey | SettingKey; readonly given: string;
      readonly used: string }
  | { readonly kind: 'duplicate'; readonly key: IssueKey; readonly given: string;
      readonly used: number | string }
  /** All unknown keys of a link in one: they are a hint, not a fault. */
  | { readonly kind: 'unknownKey'; readonly entries: readonly { readonly key: string; readonly given: string }[] }
  /** `key` is null when not even the name could be read. */
  | { readonly kind: 'brokenEncoding'; readonly key: IssueKey | null; readonly given: string;
      readonly used: number | string | null }
  /** Lengths in UTF-16 units. `fleet`: it was cut within a given fleet, which is left out as a whole. */
  | { readonly kind: 'tooLong'; readonly length: number; readonly limit: number; readonly fleet?: true }
  /** A snapshot of the board: unreadable and left out, given more than once, or something in it was corrected. */
  | { readonly kind: 'snapshotBroken'; readonly slot: number; readonly given: string }
  | { readonly kind: 'snapshotTwice'; readonly slot: number }
  /** A given fleet: unreadable and left out, or given more than once. */
  | { readonly kind: 'fleetBroken'; readonly given: string }
  | { readonly kind: 'fleetTwice' }
  | { readonly kind: 'inSnapshot'; readonly slot: number; readonly name: string; readonly issue: LinkIssue }
  | { readonly kind: 'badVersion'; readonly given: string; readonly used: number }
  | { readonly kind: 'newerVersion'; readonly version: number; readonly used: number };

/** What the browser's storage refused or held. */
export type StorageIssue =
  /** No storage at all (opaque origin, policy): kept in memory only. */
  | { readonly kind: 'storageUnavailable' }
  /** The browser would not take it (full, private window): what was stored before is still there. */
  | { readonly kind: 'storageRefused' }
  /** Unreadable bytes were found; `kept` says whether a copy was set aside. `raw` is for "download". */
  | { readonly kind: 'storedDamaged'; readonly kept: boolean; readonly raw: string }
  /** Stored by a newer version of the page: left alone. */
  | { readonly kind: 'storedNewer' };

/** What the page did with the reader's settings that he might not expect. */
export type PageNote =
  /** `fleet`: one that was given is in force, and keeps the sizes it was given with. */
  | { readonly kind: 'eraKept'; readonly era: Era; readonly keys: readonly InputKey[]; readonly fleet?: true }
  /** Prices set by hand followed the reader into another currency. */
  | { readonly kind: 'pricesConverted'; readonly keys: readonly InputKey[] }
  /**
   * A preset or a state of the board took the place of the fleet that was given; undo brings it back. `forgotten`: the
   * reader put it away, and with it the list it was made from, which undo does not bring back.
   */
  | { readonly kind: 'fleetLeft'; readonly forgotten?: true }
  /** The fleet that was given was put aside; its means remain. */
  | { readonly kind: 'fleetDropped' };

export type NoticeSubject = LinkIssue | StorageIssue | PageNote;
