import { useId } from 'react';
import type { DoubtFigureId } from '../../derive/doubt.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import styles from './Diagram.module.css';
import type { DoubtScale, StripPlan } from './doubtScale.ts';

export interface DoubtStripProps {
  readonly theme: Theme;
  readonly scale: DoubtScale;
  readonly plan: StripPlan;
  readonly id: DoubtFigureId;
}

const HEIGHT = 30;
const BAND = 14;

const inkOf = (theme: Theme, id: DoubtFigureId): string =>
  (id === 'hardware' || id === 'os' ? DEPLOYMENT_INK[theme][id].mark : GROUND[theme].ink);

/** From 5 % to 95 % of the draws, the middle, and the value as it stands. The words beside it say the same. */
export function DoubtStrip({ theme, scale, plan, id }: DoubtStripProps) {
  const own = useId().replace(/[^\w-]/g, '');
  const ground = GROUND[theme];
  const unit = scale.font / 12;
  const height = HEIGHT * unit;
  const centre = height / 2;
  const ink = inkOf(theme, id);
  const { bar, middle, now } = plan;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${scale.width} ${height}`} width={scale.width} height={height} aria-hidden="true"
      focusable="false" fontFamily={CHART_FONT} fontSize={scale.font} fill={ground.ink} data-strip={id}
    >
      <NeverColumn scale={scale} theme={theme} own={own} height={height} />
      {scale.zero !== null && <path d={`M${scale.zero} 0V${height}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />}
      {bar !== null && (
        <g stroke={ink}>
          <rect
            x={bar.from} y={centre - (BAND / 2) * unit} width={Math.max(1, bar.to - bar.from)} height={BAND * unit} rx={2} fill={ink}
            fillOpacity={0.22} strokeWidth={1} data-part="band"
          />
          {middle !== null && <path d={`M${middle} ${centre - BAND * 0.5 * unit}v${BAND * unit}`} strokeWidth={2.5 * unit} data-role="line" data-mark="middle" />}
        </g>
      )}
      {now !== null && <circle cx={now} cy={centre} r={5.5 * unit} fill={ink} stroke={ground.paper} strokeWidth={2} data-mark="now" />}
      {plan.labels.map((label) => (
        <text key={label.id} x={label.x} y={centre + scale.font * 0.36} textAnchor={label.anchor}>{label.text}</text>
      ))}
    </svg>
  );
}

interface ColumnProps { readonly scale: DoubtScale; readonly theme: Theme; readonly own: string; readonly height: number }

function NeverColumn({ scale: { never }, theme, own, height }: ColumnProps) {
  if (never === null) return null;
  return (
    <>
      <pattern id={own} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" stroke={GROUND[theme].rule} strokeWidth={3} />
      </pattern>
      <rect x={never.from} width={never.to - never.from} height={height} fill={`url(#${own})`} />
    </>
  );
}

export interface DoubtAxisProps {
  readonly theme: Theme;
  readonly scale: DoubtScale;
  readonly label: (tick: number) => string;
  readonly never: string;
}

/** Round ticks above the first strip of a unit. */
export function DoubtAxis({ theme, scale, label, never }: DoubtAxisProps) {
  const ground = GROUND[theme];
  const { font, ticks } = scale;
  const height = font * 1.9;
  const base = height - 0.5;
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${scale.width} ${height}`} width={scale.width} height={height} aria-hidden="true"
      focusable="false" fontFamily={CHART_FONT} fontSize={font} fill={ground.inkSoft}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <text x={scale.x(tick)} y={font * 1.1} textAnchor="middle">{label(tick)}</text>
          <path d={`M${scale.x(tick)} ${height - 5}V${height}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
        </g>
      ))}
      {scale.never !== null && <text x={scale.x('never')} y={font * 1.1} textAnchor="middle">{never}</text>}
      <path d={`M${scale.x(ticks[0] ?? 0)} ${base}H${scale.x(ticks.at(-1) ?? 0)}`} stroke={ground.rule} strokeWidth={1} data-role="line" />
    </svg>
  );
}
