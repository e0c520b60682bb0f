import type { LinkIssue, NoticeSubject, PageNote, StorageIssue } from '../io/issue.ts';
import type { Era } from '../model/era.ts';

/** Something the reader is told, until he dismisses it or it is no longer true. */
export interface Notice {
  readonly id: string;
  readonly from: 'link' | 'page';
  readonly about: NoticeSubject;
}

/** Numbers the notices of one store. */
export type NextId = () => string;

/** Notices on a link replace those on the link before it. */
export function afterLink(notices: readonly Notice[], issues: readonly LinkIssue[], nextId: NextId): readonly Notice[] {
  const others = notices.filter((notice) => notice.from !== 'link');
  if (issues.length === 0 && others.length === notices.length) return notices;
  return [...others, ...issues.map((about): Notice => ({ id: nextId(), from: 'link', about }))];
}

/** A note of the page replaces the last one of its kind. */
export function withNote(notices: readonly Notice[], about: PageNote | StorageIssue, nextId: NextId): readonly Notice[] {
  return [...notices.filter((notice) => notice.about.kind !== about.kind), { id: nextId(), from: 'page', about }];
}

/** Without the notice that names another era than the one now chosen, and without word of a fleet that is gone once one is in force again. */
export function stillTrue(notices: readonly Notice[], era: Era, hasFleet: boolean): readonly Notice[] {
  const isTrue = ({ about }: Notice): boolean => {
    switch (about.kind) {
      case 'eraKept': return about.era === era && (about.fleet !== true || hasFleet);
      case 'fleetLeft': case 'fleetDropped': return !hasFleet;
      default: return true;
    }
  };
  const kept = notices.filter(isTrue);
  return kept.length === notices.length ? notices : kept;
}
