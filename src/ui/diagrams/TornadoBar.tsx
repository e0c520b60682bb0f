import { useId } from 'react';
import type { AxisFormat } from '../../i18n/axisFormat.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import styles from './Diagram.module.css';
import type { TornadoBarPlan, TornadoPart, TornadoScale } from './tornadoLayout.ts';
import { textWidth } from './textLines.ts';

export interface TornadoBarProps {
  readonly theme: Theme;
  readonly scale: TornadoScale;
  readonly plan: TornadoBarPlan;
  readonly current: number;
}

const HEIGHT = 30;
const BAR = 16;
const INSET = 7;

/** One row's bar on the common scale. The words beside it say the same: it is decoration to a listener. */
export function TornadoBar({ theme, scale, plan, current }: TornadoBarProps) {
  const own = useId().replace(/[^\w-]/g, '');
  const ground = GROUND[theme];
  const height = HEIGHT * (scale.font / 12);
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${scale.width} ${height}`} width={scale.width} height={height} aria-hidden="true" focusable="false"
      fontFamily={CHART_FONT} fontSize={scale.font} fill={ground.ink}
    >
      <Hatching id={own} theme={theme} />
      <path d={`M${scale.x(0)} 0V${height}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
      {plan.parts.map((part) => <Part key={`${part.end}-${part.side}`} part={part} theme={theme} hatching={own} middle={height / 2} unit={scale.font / 12} />)}
      <path d={`M${scale.x(current)} 0V${height}`} stroke={ground.ink} strokeWidth={1.5} strokeDasharray="4 3" data-role="line" />
      {plan.labels.map((label) => (
        <Value key={label.anchor} label={label} font={scale.font} middle={height / 2} paper={ground.paper} />
      ))}
    </svg>
  );
}

interface ValueProps { readonly label: TornadoBarPlan['labels'][number]; readonly font: number; readonly middle: number; readonly paper: string }

/** On paper of its own: a line through a minus sign would make a plus of it. */
function Value({ label, font, middle, paper }: ValueProps) {
  const width = textWidth(label.text, font) + 2;
  return (
    <>
      <rect x={label.anchor === 'end' ? label.x - width : label.x} y={middle - font * 0.7} width={width} height={font * 1.4} fill={paper} />
      <text x={label.x} y={middle + font * 0.36} textAnchor={label.anchor} stroke={paper} strokeWidth={4} paintOrder="stroke">{label.text}</text>
    </>
  );
}

function Hatching({ id, theme }: { readonly id: string; readonly theme: Theme }) {
  return (
    <defs>
      {(['hardware', 'os'] as const).map((side) => (
        <pattern key={side} id={`${id}-${side}`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={GROUND[theme].paper} /><path d="M0 0V6" stroke={DEPLOYMENT_INK[theme][side].mark} strokeWidth={5} />
        </pattern>
      ))}
    </defs>
  );
}

interface PartProps { readonly part: TornadoPart; readonly theme: Theme; readonly hatching: string; readonly middle: number; readonly unit: number }

function Part({ part, theme, hatching, middle, unit }: PartProps) {
  const ink = DEPLOYMENT_INK[theme][part.side].mark;
  const size = (part.inset ? INSET : BAR) * unit;
  return (
    <rect
      x={part.from} y={middle - size / 2} width={Math.max(1, part.to - part.from)} height={size} data-part={part.end}
      fill={part.end === 'low' ? `url(#${hatching}-${part.side})` : ink} stroke={part.inset ? GROUND[theme].paper : ink} strokeWidth={1}
    />
  );
}

export interface TornadoAxisProps {
  readonly theme: Theme;
  readonly scale: TornadoScale;
  readonly axis: AxisFormat;
  readonly current: number;
  /** "now 1 host" */
  readonly now: string;
}

/** Round ticks above the first bar, and where the difference stands. */
export function TornadoAxis({ theme, scale, axis, current, now }: TornadoAxisProps) {
  const ground = GROUND[theme];
  const { font } = scale;
  const height = font * 3;
  const at = scale.x(current);
  const half = textWidth(now, font) / 2;
  const middle = Math.min(scale.width - half, Math.max(half, at));
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${scale.width} ${height}`} width={scale.width} height={height} aria-hidden="true" focusable="false"
      fontFamily={CHART_FONT} fontSize={font} fill={ground.inkSoft}
    >
      <text x={middle} y={font} textAnchor="middle" fill={ground.ink} fontWeight={600}>{now}</text>
      <path d={`M${at} ${font * 1.25}V${height}`} stroke={ground.ink} strokeWidth={1.5} strokeDasharray="4 3" data-role="line" />
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <text x={scale.x(tick)} y={font * 2.4} textAnchor="middle" stroke={ground.paper} strokeWidth={4} paintOrder="stroke">{axis.format(tick)}</text>
          <path d={`M${scale.x(tick)} ${height - 4}V${height}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
        </g>
      ))}
      <path d={`M${scale.x(scale.ticks[0] ?? 0)} ${height - 0.5}H${scale.x(scale.ticks.at(-1) ?? 0)}`} stroke={ground.rule} strokeWidth={1} data-role="line" />
    </svg>
  );
}
