import { useId } from 'react';
import type { SprawlRow } from '../../../src/derive/sprawlGrowth.ts';
import { EndLabels } from '../../../src/ui/charts/EndLabels.tsx';
import { PlotFrame } from '../../../src/ui/charts/PlotFrame.tsx';
import type { SprawlChartProps } from '../../../src/ui/charts/SprawlChart.tsx';
import { lineStroke } from '../../../src/ui/charts/lineStroke.ts';
import { sprawlPlan } from '../../../src/ui/charts/sprawlPlan.ts';
import { DEPLOYMENT_INK, GROUND } from '../../../src/ui/palette.ts';
import { areaOf, lineOf } from './paths.ts';

/** The chart of growth without Recharts: the floor that the bench compares with. */
export function SprawlChart(props: SprawlChartProps) {
  const { scene, width, height, name } = props;
  const { theme } = scene;
  const { plot, growth, lines, idle, ends, endText } = sprawlPlan(props);
  const hatch = useId();
  const ground = GROUND[theme];
  const x = (row: SprawlRow): number => plot.x(row.month);
  return (
    <svg role="img" aria-label={name} width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-chart="plain">
      <defs>
        <pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" stroke={DEPLOYMENT_INK[theme].hardware.mark} strokeWidth={1.6} strokeOpacity={0.5} />
        </pattern>
      </defs>
      <PlotFrame plot={plot} theme={theme} />
      {idle !== null && (
        <path
          d={areaOf(growth.rows, x, (row) => plot.y((row.hardware ?? 0) - (row.idle ?? 0)), (row) => plot.y(row.hardware ?? 0), growth.stepped)}
          fill={`url(#${hatch})`}
        />
      )}
      {lines.map((line) => {
        const id = line === 'all' ? 'os' : line;
        return (
          <path key={line} d={lineOf(growth.rows, x, (row) => (row[id] === null ? null : plot.y(row[id])), growth.stepped)} fill="none" {...lineStroke(theme, id, 1)} />
        );
      })}
      {idle !== null && <text x={idle.x} y={idle.y} textAnchor="end" fontSize={plot.text.label}>{idle.text}</text>}
      <EndLabels
        placed={ends} x={plot.right} size={plot.text.label} lineHeight={plot.text.line} theme={theme}
        text={(line) => ({
          lines: endText[line], strong: line !== 'physical', color: line === 'all' ? ground.ink : DEPLOYMENT_INK[theme][line].text,
        })}
      />
    </svg>
  );
}
