import type { ReactNode, Ref } from 'react';
import type { SceneId } from '../../derive/story.ts';
import styles from './Story.module.css';

export interface SceneFrameProps {
  readonly ref?: Ref<HTMLElement>;
  readonly id: SceneId;
  /** "3": which scene of the story it is. */
  readonly at: string;
  /** What `at` is said as: "Scene 3". */
  readonly name: string;
  readonly title: ReactNode;
  readonly prose: ReactNode;
  readonly figure: ReactNode;
  /** What the reader can change here. */
  readonly control?: ReactNode;
  /** Objections and the way to the lab. */
  readonly after: ReactNode;
}

/** One scene of the story: its sentence, what there is to say, its figure beside it. */
export function SceneFrame({ ref, id, at, name, title, prose, figure, control, after }: SceneFrameProps) {
  return (
    <section ref={ref} id={id} className={styles.scene} aria-labelledby={`${id}-title`} data-scene={id}>
      <header className={styles.head}>
        <p className={styles.at}><span aria-hidden="true">{at}</span><span className={styles.unseen}>{name}</span></p>
        <h2 id={`${id}-title`} className={styles.title}>{title}</h2>
      </header>
      <div className={styles.prose}>{prose}</div>
      <div className={styles.figure}>{figure}</div>
      <div className={styles.act}>
        {control !== undefined && <div className={styles.control}>{control}</div>}
        {after}
      </div>
    </section>
  );
}
