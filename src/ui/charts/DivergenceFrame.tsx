import styles from './DivergenceFrame.module.css';
import { CHART_FONT, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import { textWidth } from './chartText.ts';
import type { DivergencePlan } from './divergencePlan.ts';

export interface FrameProps { readonly plan: DivergencePlan; readonly theme: Theme; readonly unplaceable: string }

/** Grid, axes and their words: what lies under the lines. */
export function DivergenceFrame({ plan, theme, unplaceable }: FrameProps) {
  const { box, text, x, y } = plan;
  const ground = GROUND[theme];
  const below = box.bottom + text.tick + 6;
  return (
    <g fontFamily={CHART_FONT} fontSize={text.tick} fill={ground.inkSoft} aria-hidden="true">
      <rect className={styles.ground} width={plan.width} height={plan.height} fill={ground.paper} />
      <Unplaceable plan={plan} theme={theme} words={unplaceable} />
      {plan.yTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={box.left} x2={box.right} y1={y(tick.at)} y2={y(tick.at)} stroke={tick.at === 0 ? ground.ruleStrong : ground.rule} />
          <text x={box.left - 8} y={y(tick.at)} dy="0.36em" textAnchor="end">{tick.label}</text>
        </g>
      ))}
      <text x={0} y={text.label} fontSize={text.label}>{plan.yTitle}</text>
      {plan.xTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={x(tick.at)} x2={x(tick.at)} y1={box.bottom} y2={box.bottom + 4} stroke={ground.ruleStrong} />
          <text x={x(tick.at)} y={below} textAnchor="middle">{tick.label}</text>
        </g>
      ))}
      <NowTick plan={plan} y={below} theme={theme} />
      <text x={box.right} y={below + text.label * 1.5} textAnchor="end" fontSize={text.label}>{plan.xTitle}</text>
    </g>
  );
}

/** The reader's own value on the axis, kept on the drawing where it stands at an edge. */
function NowTick({ plan, y, theme }: { readonly plan: DivergencePlan; readonly y: number; readonly theme: Theme }) {
  const { now, box, text, width } = plan;
  const at = plan.x(now.at);
  const half = textWidth(now.label, text.tick) / 2;
  return (
    <g fill={GROUND[theme].ink} fontWeight={600}>
      <path d={`M${at} ${box.bottom + 1}l4 6h-8z`} />
      <text x={Math.max(half, Math.min(width - half, at))} y={y + 3} textAnchor="middle">{now.label}</text>
    </g>
  );
}

/** Where one of the two compared sides fits no host there is no line, and the chart says so. */
function Unplaceable({ plan, theme, words }: { readonly plan: DivergencePlan; readonly theme: Theme; readonly words: string }) {
  const { curve, box, x, text } = plan;
  const { rows, range } = curve;
  const placed = rows.filter((row) => row.hardware !== null && row.os !== null);
  const ends = [
    { id: 'low', from: x(range.start), to: x(placed[0]?.at ?? range.max), open: rows[0] !== placed[0] },
    { id: 'high', from: x(placed.at(-1)?.at ?? range.max), to: x(range.max), open: rows.at(-1) !== placed.at(-1) },
  ];
  return (
    <g>
      {ends.filter((end) => end.open && end.to > end.from).map(({ id, from, to }) => (
        <g key={id}>
          <rect x={from} y={box.top} width={to - from} height={box.bottom - box.top} fill={GROUND[theme].gap} />
          <text
            x={id === 'low' ? from + 6 : to - 6} y={box.bottom - 10} textAnchor={id === 'low' ? 'start' : 'end'}
            fontSize={text.tick} stroke={GROUND[theme].paper} strokeWidth={3} paintOrder="stroke"
          >
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
