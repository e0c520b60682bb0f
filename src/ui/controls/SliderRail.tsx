import { POSITIONS, positionOf } from './scale.ts';
import type { SliderRange } from './scale.ts';
import styles from './Slider.module.css';

export interface SliderRailProps {
  readonly range: SliderRange;
  readonly value: number;
  readonly defaultValue: number;
  readonly ticks: readonly number[];
  /** The default in words. */
  readonly standard: string | undefined;
}

/** Its words stay within the slider. */
const ANCHORS = { left: 'start', middle: 'middle', right: 'end' } as const;

/**
 * The line under the thumb. Drawn as SVG with percentages in attributes: the prerendered page may
 * carry no style attribute, and a filled part made by CSS alone would need a gradient.
 */
export function SliderRail({ range, value, defaultValue, ticks, standard }: SliderRailProps) {
  const at = (each: number): string => `${((positionOf(range, each) / POSITIONS) * 100).toFixed(2)}%`;
  const share = positionOf(range, defaultValue) / POSITIONS;
  const place = share < 0.3 ? 'left' : share > 0.6 ? 'right' : 'middle';
  return (
    <svg className={styles.rail} width="100%" height="100%" aria-hidden="true" focusable="false">
      <line className={styles.line} x1="0" x2="100%" y1="50%" y2="50%" />
      {ticks.filter((tick) => tick >= range.min && tick <= range.max).map((tick) => (
        <svg key={tick} className={styles.tick} x={at(tick)} y="50%" overflow="visible"><path d="M0 4v5" /></svg>
      ))}
      <svg className={styles.origin} x={at(defaultValue)} y="50%" overflow="visible">
        <path d="M0 -8V8" />
        <text className={styles.standard} data-place={place} y="24" textAnchor={ANCHORS[place]}>{standard}</text>
      </svg>
      <line className={styles.fill} x1="0" x2={at(value)} y1="50%" y2="50%" />
    </svg>
  );
}
