import { memo } from 'react';
import type { StackPicture } from '../../derive/stackBoxes.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import { CROWD_PITCH, CROWD_ROWS, StackPanel } from './StackPanel.tsx';
import { commonScale, placePanels, tallestOf } from './stackLayout.ts';
import type { PanelPlace } from './stackLayout.ts';

export interface StackDiagramProps {
  readonly scene: Scene;
  readonly pictures: readonly StackPicture[];
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** A sliver must be seen and hit by its leader; this is the least that does it. */
const LEAST = 4;
const HEAD = 80;
/** Host, kernels, what is patched, and the crowd of kernels. */
const FOOT = 19 + 2 * 17 + 9 + CROWD_ROWS * CROWD_PITCH;
const ROW_GAP = 20;

const rowsOf = (places: readonly PanelPlace[]): readonly (readonly PanelPlace[])[] =>
  [...new Set(places.map((place) => place.row))].map((row) => places.filter((place) => place.row === row));

/** One host of each deployment, layer by layer, to one scale. */
export const StackDiagram = memo(function StackDiagram({ scene, pictures, width, label }: StackDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const across = width / unit;
  // The line of the ground reaches a little beyond the last stack.
  const places = placePanels(pictures, width - 5, unit, {
    gutter: (across >= 560 ? 98 : across >= 360 ? 94 : 86) * unit,
    slim: { gutter: 82 * unit, width: 124 * unit }, gap: (across >= 560 ? 18 : 12) * unit,
  });
  const full = (scene.stage === 'slide' ? 200 : across >= 560 ? 280 : 220) * unit;
  const scale = commonScale(pictures, full, LEAST * unit);
  // All rows are as high as the tallest stack may become, so that a drag moves nothing below; only the
  // physical server, where it stands alone, is never the tallest.
  const rows = rowsOf(places);
  let y = 0;
  const drawn = rows.flatMap((members) => {
    const alone = members.length === 1 && members[0]?.picture.id === 'physical';
    const stack = alone ? tallestOf(members.map((one) => one.picture), scale) : full;
    const top = y;
    y += HEAD * unit + stack + (FOOT + ROW_GAP) * unit;
    return members.map((place) => ({ place, top, sizes: { unit, whole: width, head: HEAD * unit, stack } }));
  });
  const height = y - ROW_GAP * unit;
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {paint.defs}
      {drawn.map(({ place, top, sizes }) => (
        <StackPanel key={place.picture.id} scene={scene} place={place} y={top} sizes={sizes} scale={scale} paint={paint} />
      ))}
    </svg>
  );
});
