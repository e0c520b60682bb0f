import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { LoadMark, ResponsePlan, SaturationMark } from './responsePlan.ts';

interface MarksProps { readonly plan: ResponsePlan; readonly theme: Theme }

/** The loads that the article speaks of: under everything. */
export function ArticleBand({ plan, theme }: MarksProps) {
  const { plot, band } = plan;
  return <rect data-band="article" x={band.from} y={plot.top} width={band.to - band.from} height={plot.bottom - plot.top} fill={GROUND[theme].gap} />;
}

/** Where each line saturates, and where the full hosts of today stand. */
export function ResponseMarks({ plan, theme }: MarksProps) {
  const { plot } = plan;
  return (
    <g fontFamily={CHART_FONT} fontSize={plot.text.label} aria-hidden="true">
      {plan.saturations.map((mark) => <Saturation key={mark.id} mark={mark} plan={plan} theme={theme} />)}
      {plan.loads.map((mark) => <Load key={mark.id} mark={mark} plan={plan} theme={theme} />)}
    </g>
  );
}

function Saturation({ mark, plan, theme }: MarksProps & { readonly mark: SaturationMark }) {
  const { plot, saturations } = plan;
  const { text } = plot;
  const y = plot.top - 10 - (saturations.length - 1 - mark.row) * text.line;
  const ink = DEPLOYMENT_INK[theme][mark.lead];
  return (
    <g data-saturation={mark.id}>
      <line x1={mark.at} x2={mark.at} y1={y - text.label * 0.8} y2={plot.bottom} stroke={ink.mark} strokeWidth={1} strokeDasharray="1 3" />
      <Name mark={mark} y={y} fill={ink.text} theme={theme} bold={mark.lead === 'hardware' || mark.lead === 'os'} />
    </g>
  );
}

function Load({ mark, plan, theme }: MarksProps & { readonly mark: LoadMark }) {
  const { plot } = plan;
  const y = plot.top + plot.text.line * (mark.row + 1);
  const ground = GROUND[theme];
  const ink = mark.deployment === null ? { mark: ground.ruleStrong, text: ground.inkSoft } : DEPLOYMENT_INK[theme][mark.deployment];
  return (
    <g data-load={mark.id}>
      {mark.deployment !== null && (
        <>
          <line x1={mark.at} x2={mark.at} y1={y - plot.text.label * 0.7} y2={mark.y} stroke={ink.mark} strokeWidth={1} />
          <circle cx={mark.at} cy={mark.y} r={5} fill={ink.mark} stroke={ground.paper} strokeWidth={1.5} />
        </>
      )}
      <Name mark={mark} y={y} fill={ink.text} theme={theme} bold={false} />
    </g>
  );
}

interface NameProps {
  readonly mark: { readonly x: number; readonly anchor: 'start' | 'end'; readonly text: string };
  readonly y: number; readonly fill: string; readonly theme: Theme; readonly bold: boolean;
}

function Name({ mark, y, fill, theme, bold }: NameProps) {
  return (
    <text
      x={mark.x + (mark.anchor === 'end' ? -6 : 6)} y={y} textAnchor={mark.anchor} fill={fill} fontWeight={bold ? 600 : 400}
      stroke={GROUND[theme].paper} strokeWidth={4} paintOrder="stroke" strokeLinejoin="round"
    >
      {mark.text}
    </text>
  );
}
