import { memo } from 'react';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { usePaint } from './patterns.tsx';

export interface RowsDiagramProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords['rows'];
  readonly imported: number;
  readonly setAside: number;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** All rows as one bar: imported, and set aside. */
export const RowsDiagram = memo(function RowsDiagram({ scene, words, imported, setAside, width, label }: RowsDiagramProps) {
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const ground = GROUND[scene.theme];
  const cut = (width * imported) / Math.max(1, imported + setAside);
  const { format } = scene;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${46 * unit}`} width={width} height={46 * unit} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={13 * unit} fill={ground.ink} data-chart="rows"
    >
      {paint.defs}
      <text x={0} y={14 * unit} fontWeight={700}>{`${words.imported} ${format.count(imported)}`}</text>
      {setAside > 0 && <text x={width} y={14 * unit} textAnchor="end" fill={ground.inkSoft}>{`${words.setAside} ${format.count(setAside)}`}</text>}
      <rect x={0.5} y={22.5 * unit} width={width - 1} height={18 * unit} fill={paint.fill('stranded')} stroke={ground.ruleStrong} data-part="setAside" />
      <rect x={0} y={22 * unit} width={cut} height={19 * unit} fill={DEPLOYMENT_INK[scene.theme].physical.mark} data-part="imported" />
    </svg>
  );
});
