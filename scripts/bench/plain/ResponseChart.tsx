import type { ResponseRow } from '../../../src/derive/response.ts';
import { PlotFrame } from '../../../src/ui/charts/PlotFrame.tsx';
import type { ResponseChartProps } from '../../../src/ui/charts/ResponseChart.tsx';
import { ArticleBand, ResponseMarks } from '../../../src/ui/charts/ResponseMarks.tsx';
import { lineStroke } from '../../../src/ui/charts/lineStroke.ts';
import { responsePlan } from '../../../src/ui/charts/responsePlan.ts';
import { lineOf } from './paths.ts';

/** The response chart without Recharts: the floor that the bench compares with. */
export function ResponseChart({ scene, width, height, name }: ResponseChartProps) {
  const { theme } = scene;
  const plan = responsePlan(scene, width, height);
  const { plot, response } = plan;
  return (
    <svg role="img" aria-label={name} width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-chart="plain">
      <ArticleBand plan={plan} theme={theme} />
      <PlotFrame plot={plot} theme={theme} />
      {response.lines.map(({ id }) => {
        const y = (row: ResponseRow): number | null => (row[id] === null ? null : plot.y(row[id]));
        return <path key={id} d={lineOf(response.rows, (row) => plot.x(row.load), y, false)} fill="none" {...lineStroke(theme, id, 1)} />;
      })}
      <ResponseMarks plan={plan} theme={theme} />
    </svg>
  );
}
