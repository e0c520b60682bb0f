import { Line, LineChart, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { TooltipContentProps } from 'recharts';
import { responseAt } from '../../derive/response.ts';
import { DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { ChartTooltip, TOOLTIP_PROPS } from './ChartTooltip.tsx';
import { PlotFrame } from './PlotFrame.tsx';
import { ArticleBand, ResponseMarks } from './ResponseMarks.tsx';
import { lineScale } from './chartText.ts';
import { drawnCurve } from './drawnCurve.tsx';
import { lineStroke } from './lineStroke.ts';
import { drawnLines, responsePlan } from './responsePlan.ts';
import type { ResponsePlan } from './responsePlan.ts';

export interface ResponseChartProps {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Above the lines, which Recharts draws at 400. */
const OVER_LINES = 700;

/** Response time against native load, each line up to where it leaves the drawing. */
export function ResponseChart({ scene, width, height, name }: ResponseChartProps) {
  const { theme } = scene;
  const plan = responsePlan(scene, width, height);
  const { plot, response } = plan;
  return (
    <LineChart
      width={width} height={height} data={response.rows} accessibilityLayer aria-label={name}
      margin={{ left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom }}
    >
      <ArticleBand plan={plan} theme={theme} />
      <PlotFrame plot={plot} theme={theme} />
      <XAxis dataKey="load" type="number" domain={plot.x.domain()} ticks={plot.xTicks.map((tick) => tick.at)} allowDataOverflow hide />
      <YAxis type="number" domain={plot.y.domain()} ticks={plot.yTicks.map((tick) => tick.at)} allowDataOverflow hide />
      {drawnLines(response).map((id) => (
        <Line
          key={id} dataKey={id} type="linear" {...lineStroke(theme, id, lineScale(scene.stage))} dot={false} isAnimationActive={false}
          shape={drawnCurve} activeDot={{ r: 4, fill: DEPLOYMENT_INK[theme][id].mark, stroke: GROUND[theme].paper }} legendType="none"
        />
      ))}
      {scene.ghost === null && (
        <Tooltip
          {...TOOLTIP_PROPS} cursor={{ stroke: GROUND[theme].ruleStrong, strokeWidth: 1 }} filterNull={false}
          content={(state: TooltipContentProps) => pointTooltip(state, scene, plan)}
        />
      )}
      <ZIndexLayer zIndex={OVER_LINES}>
        <ResponseMarks plan={plan} theme={theme} />
      </ZIndexLayer>
    </LineChart>
  );
}

function pointTooltip(state: TooltipContentProps, scene: Scene, plan: ResponsePlan) {
  if (!state.active || state.label === undefined) return null;
  const { messages, format, theme } = scene;
  const words = messages.figures.response;
  const { lines } = plan.response;
  const load = Number(state.label);
  const values = responseAt(lines, load);
  const rows = lines.map(({ id }, i) => {
    const value = values[i] ?? null;
    return { id, deployment: id, name: words.names[id], value: value === null ? words.over : format.factor(value) };
  });
  return <ChartTooltip title={words.point(format.percent(load, 0))} rows={rows} theme={theme} />;
}
