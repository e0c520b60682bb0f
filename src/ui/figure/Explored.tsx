import { memo } from 'react';
import type { ReactNode } from 'react';
import styles from './Explored.module.css';

export interface ExploredProps {
  /** True while a slider is being dragged. */
  readonly moving: boolean;
  /** The same drawing without the chart library, of the scene as it is now. */
  readonly picture: ReactNode;
  /** The chart to explore. */
  readonly children: ReactNode;
}

/**
 * A chart that answers to the pointer while the page is at rest, and its picture while a slider moves: nobody can
 * point at it then, and the picture costs a fifth. The chart stays as it was, out of sight, until the drag is over.
 */
export function Explored({ moving, picture, children }: ExploredProps) {
  return (
    <div className={styles.place} data-moving={moving}>
      <div className={styles.chart}><Kept moving={moving}>{children}</Kept></div>
      {moving && <div className={styles.picture}>{picture}</div>}
    </div>
  );
}

const Kept = memo(
  function Kept({ children }: Pick<ExploredProps, 'moving' | 'children'>) { return children; },
  (_, next) => next.moving,
);
