import { memo } from 'react';
import type { StackPicture } from '../../derive/stackBoxes.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';
import { CROWD_PITCH, CROWD_ROWS, StackPanel } from './StackPanel.tsx';
import { commonScale, placePanels, tallestOf } from './stackLayout.ts';
import type { PanelPlace, Scale } from './stackLayout.ts';

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

/**
 * All rows are as high as the tallest stack may become, so that a drag moves nothing below; only the
 * physical server, where it stands alone, is never the tallest.
 */
function rowsBelow(places: readonly PanelPlace[], full: number, scale: Scale, unit: number) {
  let top = 0;
  return rowsOf(places).map((members) => {
    const alone = members.length === 1 && members[0]?.picture.id === 'physical';
    const stack = alone ? tallestOf(members.map((one) => one.picture), scale) : full;
    const row = { members, stack, top, height: HEAD * unit + stack + (FOOT + ROW_GAP) * unit };
    top += row.height;
    return row;
  });
}

/** One host of each deployment, layer by layer, to one scale. */
export const StackDiagram = memo(function StackDiagram({ scene, pictures, width, label }: StackDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const across = width / unit;
  // The line of the ground reaches a little beyond the last stack.
  const places = placePanels(pictures, width - 5, unit, {
    gutter: (across >= 560 ? 102 : across >= 360 ? 94 : 86) * unit,
    slim: { gutter: 82 * unit, width: 124 * unit }, gap: (across >= 560 ? 18 : 12) * unit,
  });
  const full = (scene.stage === 'slide' ? 200 : across >= 560 ? 280 : 220) * unit;
  const scale = commonScale(pictures, full, LEAST * unit);
  const rows = rowsBelow(places, full, scale, unit);
  const height = rows.reduce((sum, row) => sum + row.height, 0) - ROW_GAP * unit;
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {paint.defs}
      {rows.flatMap(({ members, top, stack }) => members.map((place) => (
        <StackPanel
          key={place.picture.id} scene={scene} place={place} y={top} scale={scale} paint={paint}
          sizes={{ unit, whole: width, head: HEAD * unit, stack }}
        />
      )))}
    </svg>
  );
});
