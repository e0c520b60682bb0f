import type { MouseEvent, ReactNode } from 'react';
import { overlayOf, STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import type { LinkState } from '../../io/linkState.ts';
import { linkOf } from '../../store/labStore.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import styles from './Story.module.css';

/** The lab as it shows what the scene shows: its own inputs beneath the reader's, its metric, its axis. */
export function labOf(id: SceneId, link: LinkState): LinkState {
  const { metric, axis } = STORY[id];
  return {
    ...link, overrides: { ...overlayOf(id, link.fleet), ...link.overrides },
    view: { ...link.view, view: 'lab', scene: null, metric, axis },
  };
}

/** Takes the numbers of a scene into the lab; Back leads to the scene, and to the reader's own. */
export function LabLink({ id, children }: { readonly id: SceneId; readonly children: ReactNode }) {
  const { store, follow } = useLab();
  const committed = useChosen((state) => state.committed);
  const view = useChosen((state) => state.view);
  const link = labOf(id, linkOf({ ...store.getState(), committed, view }));
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(link);
  };
  return <p className={styles.toLab}><a href={encodeHash(link)} onClick={onClick}>{children}</a></p>;
}
