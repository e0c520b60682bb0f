import type { MouseEvent, ReactNode } from 'react';
import type { SceneId } from '../../derive/story.ts';
import { linkOf } from '../../store/labStore.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { useLinkWriter } from '../linkWriter.ts';
import { labOf } from './labOf.ts';
import styles from './Story.module.css';

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
  const href = useLinkWriter()?.(link) ?? '#view=lab';
  return <p className={styles.toLab}><a href={href} onClick={onClick}>{children}</a></p>;
}
