import { POSITIONS, positionOf } from './scale.ts';
import type { SliderRange } from './scale.ts';
import styles from './Slider.module.css';

export interface SliderRailProps {
  readonly range: SliderRange;
  readonly value: number;
  readonly defaultValue: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/**
 * The line under the thumb. Drawn as SVG with percentages in attributes: the prerendered page may
 * carry no style attribute, and a filled part made by CSS alone would need a gradient.
 */
export function SliderRail({ range, value, defaultValue, ticks }: SliderRailProps) {
  const at = (each: number): string => `${((positionOf(range, each) / POSITIONS) * 100).toFixed(2)}%`;
  return (
    <svg className={styles.rail} width="100%" height="100%" aria-hidden="true" focusable="false">
      <line className={styles.line} x1="0" x2="100%" y1="50%" y2="50%" />
      {ticks.map((tick) => (
        <svg key={tick.value} className={styles.tick} x={at(tick.value)} y="50%" overflow="visible">
          <path d="M0 4v4" />
          <text className={styles.tickLabel} y="24" textAnchor="middle">{tick.label}</text>
        </svg>
      ))}
      <svg className={styles.origin} x={at(defaultValue)} y="50%" overflow="visible">
        <path d="M0 -8V8" />
      </svg>
      <line className={styles.fill} x1="0" x2={at(value)} y1="50%" y2="50%" />
    </svg>
  );
}
