import { useId } from 'react';
import { Area, ComposedChart, Line, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { TooltipContentProps } from 'recharts';
import type { SprawlRow } from '../../derive/sprawlGrowth.ts';
import { GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { ChartTooltip, TOOLTIP_PROPS } from './ChartTooltip.tsx';
import type { TooltipRow } from './ChartTooltip.tsx';
import { PlotFrame } from './PlotFrame.tsx';
import { drawnCurve } from './drawnCurve.tsx';
import { SprawlHatch, SprawlNames, growthStroke } from './SprawlMarks.tsx';
import { sprawlPlan } from './sprawlPlan.ts';
import type { SprawlChoice, SprawlLine, SprawlPlan } from './sprawlPlan.ts';

export interface SprawlChartProps extends SprawlChoice {
  readonly name: string;
}

/** Above the lines, which Recharts draws at 400. */
const OVER_LINES = 700;

/** Three years of growth: one line for each age, and the part that nobody uses. */
export function SprawlChart(props: SprawlChartProps) {
  const { scene, width, height, name } = props;
  const { theme } = scene;
  const plan = sprawlPlan(props);
  const { plot, growth, lines } = plan;
  const hatch = useId().replace(/[^\w-]/g, '');
  return (
    <ComposedChart
      width={width} height={height} data={growth.rows} accessibilityLayer aria-label={name}
      margin={{ left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom }}
    >
      <SprawlHatch id={hatch} theme={theme} />
      <PlotFrame plot={plot} theme={theme} />
      <XAxis dataKey="month" type="number" domain={plot.x.domain()} ticks={plot.xTicks.map((tick) => tick.at)} allowDataOverflow hide />
      <YAxis type="number" domain={plot.y.domain()} ticks={plot.yTicks.map((tick) => tick.at)} allowDataOverflow hide />
      {plan.idle !== null && IdleBand(plan, hatch)}
      {lines.map((line) => GrowthLine(line, plan, scene))}
      {scene.ghost === null && (
        <Tooltip
          {...TOOLTIP_PROPS} cursor={{ stroke: GROUND[theme].ruleStrong, strokeWidth: 1 }}
          content={(state: TooltipContentProps) => monthTooltip(state, scene, plan)}
        />
      )}
      <ZIndexLayer zIndex={OVER_LINES}>
        <SprawlNames plan={plan} theme={theme} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

function IdleBand({ growth }: SprawlPlan, hatch: string) {
  return (
    <Area
      dataKey={(row: SprawlRow): [number, number] => [(row.hardware ?? 0) - (row.idle ?? 0), row.hardware ?? 0]}
      type={growth.stepped ? 'stepAfter' : 'linear'} stroke="none" fill={`url(#${hatch})`} fillOpacity={1}
      isAnimationActive={false} activeDot={false} dot={false} tooltipType="none" legendType="none"
    />
  );
}

function GrowthLine(line: SprawlLine, { growth }: SprawlPlan, scene: Scene) {
  const id = line === 'all' ? 'os' : line;
  const stroke = growthStroke(line, scene);
  return (
    <Line
      key={line} dataKey={id} type={growth.stepped ? 'stepAfter' : 'linear'} {...stroke} dot={false} isAnimationActive={false}
      shape={drawnCurve} activeDot={{ r: 4, fill: stroke.stroke, stroke: GROUND[scene.theme].paper }} legendType="none"
    />
  );
}

function monthTooltip(state: TooltipContentProps, scene: Scene, plan: SprawlPlan) {
  const row = plan.growth.rows.find((each) => each.month === Number(state.label));
  if (!state.active || row === undefined) return null;
  const { messages, format, theme } = scene;
  const words = messages.figures.sprawl;
  const rows = plan.lines.map((line): TooltipRow => {
    const value = words.amount(plan.growth.measure, row[line === 'all' ? 'os' : line] ?? 0, format);
    return line === 'all' ? { id: line, name: words.same, value } : { id: line, deployment: line, name: words.names[line], value };
  });
  const workloads = format.counted(row.workloads, 'workload');
  const title = row.month === 0 ? words.now(workloads) : words.point(format.duration(row.month), workloads);
  return <ChartTooltip title={title} rows={rows} theme={theme} />;
}
