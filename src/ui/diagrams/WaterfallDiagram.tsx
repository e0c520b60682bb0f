import { memo, useId } from 'react';
import type { AxisFormat } from '../../i18n/axisFormat.ts';
import { ticksBetween } from '../charts/ticks.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './Diagram.module.css';
import { waterfallPlan } from './waterfallLayout.ts';
import type { WaterfallBar, WaterfallPlan, WaterfallRow } from './waterfallLayout.ts';

export interface WaterfallDiagramProps {
  readonly scene: Scene;
  readonly rows: readonly WaterfallRow[];
  readonly axis: AxisFormat;
  /** With its unit. */
  readonly axisTitle: string;
  /** Whole things on the axis: no tick between 1 and 2. */
  readonly whole: boolean;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** From the VMs' value to the containers' in steps. */
export const WaterfallDiagram = memo(function WaterfallDiagram(props: WaterfallDiagramProps) {
  const { scene, rows, axis, width, whole } = props;
  const own = useId().replace(/[^\w-]/g, '');
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const plan = waterfallPlan(rows, { width, unit, ticks: { divisor: axis.divisor, whole } });
  return (
    <svg
      className={styles.diagram} viewBox={`0 0 ${width} ${plan.height}`} width={width} height={plan.height} role="img" aria-label={props.label}
      fontFamily={CHART_FONT} fontSize={plan.font} fill={GROUND[scene.theme].ink}
    >
      <Hatching id={own} theme={scene.theme} />
      <Axis {...props} plan={plan} unit={unit} />
      {plan.bars.map((bar, i) => (
        <Bar key={`${bar.row.kind} ${bar.row.id}`} scene={scene} bar={bar} plan={plan} hatching={own} next={plan.bars[i + 1] ?? null} unit={unit} />
      ))}
    </svg>
  );
});

/** Slanted for what VMs have beyond containers, level for the reverse: told apart in grey too. */
function Hatching({ id, theme }: { readonly id: string; readonly theme: Scene['theme'] }) {
  const ink = DEPLOYMENT_INK[theme];
  const { paper } = GROUND[theme];
  return (
    <defs>
      <pattern id={`${id}-less`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={paper} /><path d="M0 0V6" stroke={ink.hardware.mark} strokeWidth={6} />
      </pattern>
      <pattern id={`${id}-more`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill={paper} /><path d="M0 1.5H5" stroke={ink.os.mark} strokeWidth={2.5} />
      </pattern>
    </defs>
  );
}

function Axis({ scene, axis, axisTitle, plan, unit, whole, width }: WaterfallDiagramProps & { readonly plan: WaterfallPlan; readonly unit: number }) {
  const ground = GROUND[scene.theme];
  const steps = (plan.plot.right - plan.plot.left) / unit < 360 ? 3 : 5;
  const ticks = ticksBetween(plan.min, plan.top, { divisor: axis.divisor, whole, steps });
  const base = plan.foot + 4 * unit;
  return (
    <g fontSize={12 * unit} fill={ground.inkSoft}>
      {ticks.map((tick) => {
        const x = plan.x(tick);
        const isLast = x > width - 16 * unit;
        const isFirst = x < 8 * unit;
        return (
          <g key={tick}>
            <path d={`M${x} 0V${base}`} stroke={tick === 0 ? ground.ruleStrong : ground.rule} strokeWidth={1} data-role="line" />
            <text x={x} y={base + 14 * unit} textAnchor={isLast ? 'end' : isFirst ? 'start' : 'middle'}>{axis.format(tick)}</text>
          </g>
        );
      })}
      <text x={plan.plot.left} y={base + 32 * unit}>{axisTitle}</text>
    </g>
  );
}

interface BarProps {
  readonly scene: Scene;
  readonly bar: WaterfallBar;
  readonly plan: WaterfallPlan;
  readonly hatching: string;
  readonly next: WaterfallBar | null;
  readonly unit: number;
}

function Bar({ scene, bar, plan, hatching, next, unit }: BarProps) {
  const ground = GROUND[scene.theme];
  const ink = DEPLOYMENT_INK[scene.theme];
  const { row } = bar;
  const isTotal = row.kind === 'hardware' || row.kind === 'os';
  const side = row.kind === 'hardware' || row.kind === 'less' ? ink.hardware : ink.os;
  // Grid and connectors run behind the words.
  const halo = { stroke: ground.paper, strokeWidth: 4 * unit, paintOrder: 'stroke' } as const;
  const base = plan.narrow ? bar.y + 13 * unit : bar.top + plan.bar / 2 + plan.font * 0.36;
  return (
    <g data-term={row.id} data-kind={row.kind}>
      <text x={0} y={base} fontWeight={isTotal ? 700 : 400} fill={isTotal ? side.text : ground.ink} {...halo}>{row.name}</text>
      <rect
        x={bar.left} y={bar.top} width={bar.right - bar.left} height={plan.bar} data-part={row.kind}
        fill={isTotal ? side.mark : `url(#${hatching}-${row.kind})`} stroke={side.mark} strokeWidth={isTotal ? 0 : 1}
      />
      {next !== null && (
        <path d={`M${bar.end} ${bar.top + plan.bar}V${next.top}`} stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
      )}
      {bar.before !== null && (
        <path d={`M${bar.before} ${bar.top - 3 * unit}v${plan.bar + 6 * unit}`} stroke={ground.ink} strokeWidth={1} data-role="line" data-ghost="before" />
      )}
      <text x={bar.label.x} y={base} textAnchor={bar.label.anchor} fontWeight={isTotal ? 700 : 400} {...halo}>{row.value}</text>
    </g>
  );
}
