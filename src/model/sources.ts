import type { Grade } from './assumption.ts';
import { ESTATE_SOURCES } from './bibliographyEstate.ts';
import { TECHNOLOGY_SOURCES } from './bibliographyTechnology.ts';

/** A text or data set behind a number. Titles and names are facts and stay in their own language. */
export interface SourceEntry {
  readonly id: string;
  readonly authors: string;
  readonly title: string;
  /** In which authors and title are written, where it is not English: for voices that read them. */
  readonly lang?: 'ja' | 'en';
  /** Venue or publisher, and a DOI where there is one. */
  readonly where: string;
  readonly year: number;
  /** Day of publication; of a living document, the day it was read. ISO 8601. */
  readonly date?: string;
  /** Shown as a link and never requested by the page. */
  readonly url?: string;
  /** How the figures that are used here were read, not how good the text is. */
  readonly grade: Grade;
}

const ALL = [...TECHNOLOGY_SOURCES, ...ESTATE_SOURCES] as const;

export type SourceId = (typeof ALL)[number]['id'];
export type Source = SourceEntry & { readonly id: SourceId };

/** Every source that a constant, a default or a published result names, by id. */
export const SOURCES = Object.freeze(
  Object.fromEntries(ALL.map((source) => [source.id, source])),
) as Readonly<Record<SourceId, Source>>;

/**
 * True where a number rests, at least in part, on a figure nobody has looked up again (grade M).
 * Such a number is shown with the word "unverified". Our own assumptions count as unverified too.
 * `['waldspurger2002', 'vsphere41']` → true
 */
export const restsOnMemory = (ids: readonly SourceId[]): boolean =>
  ids.some((id) => SOURCES[id].grade === 'M');
