import { memo } from 'react';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import styles from './Diagram.module.css';
import { gapPlan } from './gapLayout.ts';
import type { GapLine, GapPanel, GapPlan, GapRanges } from './gapLayout.ts';

export interface GapBarsProps {
  readonly theme: Theme;
  readonly lines: readonly GapLine[];
  /** Of every row: they share one scale. */
  readonly all: readonly GapLine[];
  readonly ranges: GapRanges;
  /** CSS pixels. */
  readonly width: number;
  readonly font: number;
  readonly label: string;
}

/** The settings of one switch, each with its gap in hosts and in memory. */
export const GapBars = memo(function GapBars({ theme, lines, all, ranges, width, font, label }: GapBarsProps) {
  const plan = gapPlan(lines, all, ranges, width, font);
  const ground = GROUND[theme];
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${plan.height}`} width={width} height={plan.height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={font} fill={ground.ink}
    >
      {[plan.hosts.zero, plan.memory.zero].map((zero) => (
        <path key={zero} d={`M${zero} 0V${plan.height}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
      ))}
      {lines.map((one, i) => <Line key={one.id} one={one} y={i * plan.line} plan={plan} theme={theme} font={font} />)}
    </svg>
  );
});

interface LineProps { readonly one: GapLine; readonly y: number; readonly plan: GapPlan; readonly theme: Theme; readonly font: number }

function Line({ one, y, plan, theme, font }: LineProps) {
  // A name stands nearer to its own bars than to those before it.
  const middle = plan.stacked ? y + font * 1.4 + plan.bar / 2 : y + plan.line / 2;
  const name = plan.stacked ? y + font : middle + font * 0.36;
  return (
    <g data-option={one.id} data-chosen={one.isChosen} fontWeight={one.isChosen ? 700 : 400}>
      {plan.stacked && <rect x={0} y={y} width="100%" height={font * 1.3} fill={GROUND[theme].paper} />}
      <text x={0} y={name}>{one.name}</text>
      <Bar one={one} of="hosts" panel={plan.hosts} middle={middle} plan={plan} theme={theme} font={font} />
      <Bar one={one} of="memory" panel={plan.memory} middle={middle} plan={plan} theme={theme} font={font} />
    </g>
  );
}

interface BarProps extends Omit<LineProps, 'y'> { readonly of: 'hosts' | 'memory'; readonly panel: GapPanel; readonly middle: number }

function Bar({ one, of, panel, middle, plan, theme, font }: BarProps) {
  const { value, text } = one[of];
  const at = panel.x(value ?? 0);
  const isLeft = at < panel.zero;
  const ink = DEPLOYMENT_INK[theme][value !== null && value < 0 ? 'os' : one.tone].mark;
  return (
    <>
      {value !== null && value !== 0 && (
        <rect
          x={Math.min(at, panel.zero) + 0.5} y={middle - plan.bar / 2} width={Math.max(1, Math.abs(at - panel.zero) - 1)} height={plan.bar}
          data-part={of} fill={one.isChosen ? ink : GROUND[theme].paper} stroke={ink} strokeWidth={1.5}
        />
      )}
      <text x={isLeft ? at - 6 : at + 6} y={middle + font * 0.36} textAnchor={isLeft ? 'end' : 'start'}>{text}</text>
    </>
  );
}
