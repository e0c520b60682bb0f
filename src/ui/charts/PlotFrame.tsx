import { CHART_FONT, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { Plot } from './plot.ts';

/** Grid, axes and their words: what lies under the lines. */
export function PlotFrame({ plot, theme }: { readonly plot: Plot; readonly theme: Theme }) {
  const { text, x, y } = plot;
  const ground = GROUND[theme];
  const below = plot.bottom + text.tick + 6;
  return (
    <g fontFamily={CHART_FONT} fontSize={text.tick} fill={ground.inkSoft} aria-hidden="true">
      {plot.yTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={plot.left} x2={plot.right} y1={y(tick.at)} y2={y(tick.at)} stroke={tick.at === 0 ? ground.ruleStrong : ground.rule} />
          <text x={plot.left - 8} y={y(tick.at)} dy="0.36em" textAnchor="end">{tick.label}</text>
        </g>
      ))}
      <text x={0} y={text.label} fontSize={text.label}>{plot.yTitle}</text>
      {plot.xTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={x(tick.at)} x2={x(tick.at)} y1={plot.bottom} y2={plot.bottom + 4} stroke={ground.ruleStrong} />
          <text x={x(tick.at)} y={below} textAnchor="middle">{tick.label}</text>
        </g>
      ))}
      <text x={plot.right} y={below + text.label * 1.5} textAnchor="end" fontSize={text.label}>{plot.xTitle}</text>
    </g>
  );
}
