import type { PublishedRowCheck } from '../../derive/published.ts';
import { STRIP, STRIP_TICKS, stripLayout, stripX } from './publishedStripLayout.ts';
import type { StripMark } from './publishedStripLayout.ts';
import styles from './PublishedStrip.module.css';

const { width, height } = STRIP;
const RADIUS = 3.5;
const BAND = 12;
/** One row has one mark, in the middle, and fits a line of text. */
const LOW = 18;

export interface PublishedStripProps {
  readonly rows: readonly PublishedRowCheck[];
  readonly label: string;
  readonly inTable?: boolean;
}

/** Predictions over what was measured: the band that counts as met, a dot for each hit, a diamond for each miss. */
export function PublishedStrip({ rows, label, inTable = false }: PublishedStripProps) {
  const { bands, marks } = stripLayout(rows);
  const spare = inTable ? (height - LOW) / 2 : 0;
  return (
    <svg
      className={styles.strip} data-in-table={inTable} width={width} height={height - 2 * spare}
      viewBox={`0 ${spare} ${width} ${height - 2 * spare}`} role="img" aria-label={label}
    >
      <line className={styles.base} x1={0} x2={width} y1={height / 2} y2={height / 2} />
      {bands.map((band) => (
        <g key={`${band.x}:${band.width}`}>
          <rect className={styles.band} x={band.x} width={Math.max(1, band.width)} y={(height - BAND) / 2} height={BAND} />
          <path className={styles.whisker} d={whisker(band.x, band.x + band.width)} />
        </g>
      ))}
      <line className={styles.measured} x1={width / 2} x2={width / 2} y1={spare + 1} y2={height - spare - 1} />
      {marks.map((mark) => (
        <path key={`${mark.x}:${mark.y}:${mark.verdict}`} className={styles.mark} data-verdict={mark.verdict} d={shapeOf(mark)} />
      ))}
    </svg>
  );
}

/** Caps at both ends; an end that lies on the picture's own end is open. */
function whisker(from: number, to: number): string {
  const cap = (x: number): string => (x <= 0 || x >= width ? '' : `M${x} ${(height - BAND) / 2}v${BAND}`);
  return `${cap(from)}${cap(to)}M${from} ${height / 2}H${to}`;
}

function shapeOf({ x, y, verdict, beyond }: StripMark): string {
  const r = RADIUS;
  if (beyond === 'less') return `M${x - r - 1} ${y}l${2 * r} ${-r}v${2 * r}z`;
  if (beyond === 'more') return `M${x + r + 1} ${y}l${-2 * r} ${-r}v${2 * r}z`;
  if (verdict === 'miss') return `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The scale above a column of strips. */
export function PublishedAxis({ title, tick }: { readonly title: string; readonly tick: (times: number) => string }) {
  return (
    <svg className={styles.axis} width={width} height={34} viewBox={`0 0 ${width} 34`} aria-hidden="true">
      <text x={width / 2} y={12}>{title}</text>
      {STRIP_TICKS.map((times) => (
        <text key={times} x={stripX(times)} y={29}>{tick(times)}</text>
      ))}
    </svg>
  );
}
