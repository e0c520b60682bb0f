import { useId } from 'react';
import { Area, ComposedChart, DefaultZIndexes, Line, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { TooltipContentProps } from 'recharts';
import type { CurveRow } from '../../derive/curveRow.ts';
import { metricText, signedMetric } from '../../i18n/metricText.ts';
import type { DeploymentId } from '../../model/result.ts';
import { DEPLOYMENT_INK, GROUND, LINE_STYLE } from '../palette.ts';
import type { FirstScene } from '../scene.ts';
import { ChartTooltip, TOOLTIP_PROPS } from './ChartTooltip.tsx';
import type { TooltipRow } from './ChartTooltip.tsx';
import { DivergenceFrame } from './DivergenceFrame.tsx';
import { DivergenceMarks } from './DivergenceMarks.tsx';
import { lineScale } from './chartText.ts';
import { drawnCurve } from './drawnCurve.tsx';
import { excessOf, shapeOf } from './divergencePaths.ts';
import type { Excess } from './divergencePaths.ts';
import { DRAW_ORDER, GAP_TINT, divergencePlan } from './divergencePlan.ts';
import type { DivergenceChoice, DivergencePlan } from './divergencePlan.ts';

export interface DivergenceChartProps extends DivergenceChoice {
  /** The chart's name for those who do not see it. */
  readonly name: string;
  readonly onChoose?: ((value: number) => void) | undefined;
}

/** Above the lines, below the points under the pointer. One of Recharts' own layers: a new one would come a frame late. */
const OVER_LINES = DefaultZIndexes.scatter;

/** The divergence chart to explore: hover, arrow keys, click. Everything but the interaction is in the plan. */
export function DivergenceChart(props: DivergenceChartProps) {
  const { scene, width, height, name, onChoose } = props;
  const plan = divergencePlan(props);
  const { box, curve } = plan;
  const clip = useId();
  return (
    <ComposedChart
      width={width} height={height} data={curve.rows} accessibilityLayer aria-label={name}
      margin={{ left: box.left, right: width - box.right, top: box.top, bottom: height - box.bottom }}
      onClick={({ activeLabel }) => {
        if (onChoose !== undefined && activeLabel !== undefined) onChoose(Number(activeLabel));
      }}
    >
      <defs>
        <clipPath id={clip}>
          <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
        </clipPath>
      </defs>
      <DivergenceFrame plan={plan} theme={scene.theme} unplaceable={scene.messages.figures.divergence.unplaceable} />
      {props.underlay?.draw(plan)}
      <XAxis dataKey="at" type="number" domain={plan.x.domain()} ticks={plan.xTicks.map((tick) => tick.at)} allowDataOverflow hide />
      <YAxis type="number" domain={plan.y.domain()} ticks={plan.yTicks.map((tick) => tick.at)} allowDataOverflow hide />
      {GapArea({ plan, scene, side: 'hardware' })}
      {GapArea({ plan, scene, side: 'os' })}
      {DRAW_ORDER.filter((id) => curve.lines.includes(id)).map((id) => DeploymentLine(id, plan, scene))}
      {scene.ghost === null && (
        <Tooltip
          {...TOOLTIP_PROPS} cursor={{ stroke: GROUND[scene.theme].ruleStrong, strokeWidth: 1 }} filterNull={false}
          content={(state: TooltipContentProps) => pointTooltip(state, scene, plan)}
        />
      )}
      <ZIndexLayer zIndex={OVER_LINES}>
        <DivergenceMarks plan={plan} scene={scene} clip={clip} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

interface AreaOptions { readonly plan: DivergencePlan; readonly scene: FirstScene; readonly side: Excess }

function GapArea({ plan, scene, side }: AreaOptions) {
  return (
    <Area
      dataKey={(row: CurveRow) => excessOf(row, side) as [number, number] | null}
      type={plan.curve.shape} stroke="none" fill={DEPLOYMENT_INK[scene.theme][side].mark}
      fillOpacity={GAP_TINT} isAnimationActive={false} activeDot={false} dot={false} tooltipType="none" legendType="none"
    />
  );
}

function DeploymentLine(id: DeploymentId, plan: DivergencePlan, scene: FirstScene) {
  const line = LINE_STYLE[id];
  const color = DEPLOYMENT_INK[scene.theme][id].mark;
  return (
    <Line
      key={id} dataKey={id} type={shapeOf(plan.curve.shape, id)} stroke={color}
      strokeWidth={line.width * lineScale(scene.stage)} strokeDasharray={line.dash} strokeLinecap={line.cap}
      dot={false} activeDot={{ r: 4, fill: color, stroke: GROUND[scene.theme].paper }} isAnimationActive={false}
      shape={drawnCurve} legendType="none"
    />
  );
}

function pointTooltip(state: TooltipContentProps, scene: FirstScene, plan: DivergencePlan) {
  const row = plan.curve.rows.find((each) => each.at === Number(state.label));
  if (!state.active || row === undefined) return null;
  const { messages, format, inputs } = scene;
  const { metric, along, lines } = plan.curve;
  const words = messages.figures.divergence;
  const rows: TooltipRow[] = lines.map((id) => ({
    id, deployment: id, name: messages.terms.deployments[id].short, value: metricText(format, metric, row[id], inputs.currency),
  }));
  if (row.hardware !== null && row.os !== null) {
    rows.push({
      id: 'difference', name: words.difference, strong: true,
      value: signedMetric(format, metric, row.hardware - row.os, inputs.currency),
    });
  }
  return <ChartTooltip title={words.point(format, along, row.at, inputs.currency)} rows={rows} theme={scene.theme} />;
}
