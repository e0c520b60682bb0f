import type { MouseEvent, ReactNode } from 'react';
import type { StepId } from '../derive/decks.ts';
import type { ViewName } from '../io/linkState.ts';
import { linkOf } from '../store/labStore.ts';
import { useChosen, useLab } from './lab/labContext.ts';
import { useLinkWriter } from './linkWriter.ts';

export interface ViewLinkProps {
  readonly view: ViewName;
  /** A section of the story or a slide to begin with. */
  readonly scene?: StepId | null;
  readonly className?: string | undefined;
  /** Told before the reader is taken there. */
  readonly onGo?: () => void;
  readonly children: ReactNode;
}

/** Anything but a plain click (a new tab, a download, the menu) is the browser's. */
const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** The same way without anything that the reader has chosen. */
const plainHash = (view: ViewName, scene: StepId | null): string => (scene === null ? `#view=${view}` : `#view=${view}&scene=${scene}`);

/** Leads to another view with all that the reader has chosen: a real address, gone to without leaving the page. */
export function ViewLink({ view, scene = null, className, onGo, children }: ViewLinkProps) {
  const { store, goTo } = useLab();
  const committed = useChosen((state) => state.committed);
  const now = useChosen((state) => state.view);
  const state = linkOf({ ...store.getState(), committed, view: { ...now, view, scene } });
  // An empty address would be the page without its hash, which is another document to some browsers.
  const hash = useLinkWriter()?.(state) ?? '';
  return (
    <a href={hash === '' ? plainHash(view, scene) : hash} className={className} aria-current={view === now.view && scene === null ? 'page' : undefined}
      onClick={(event) => {
        if (!plain(event)) return;
        event.preventDefault();
        onGo?.();
        goTo(view, scene);
      }}>
      {children}
    </a>
  );
}
