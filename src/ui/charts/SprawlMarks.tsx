import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { EndLabels } from './EndLabels.tsx';
import { lineScale } from './chartText.ts';
import { lineStroke } from './lineStroke.ts';
import type { SprawlLine, SprawlPlan } from './sprawlPlan.ts';

/** How a line of growth is drawn; where the three are one, that one is ink. */
export const growthStroke = (line: SprawlLine, { theme, stage }: Scene) => (line === 'all'
  ? { stroke: GROUND[theme].ink, strokeWidth: 3 * lineScale(stage) } : lineStroke(theme, line, lineScale(stage)));

/** The pattern of what nobody uses. */
export function SprawlHatch({ id, theme }: { readonly id: string; readonly theme: Theme }) {
  return (
    <defs>
      <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" stroke={DEPLOYMENT_INK[theme].hardware.mark} strokeWidth={1.6} strokeOpacity={0.5} />
      </pattern>
    </defs>
  );
}

/** The names of lines and band. */
export function SprawlNames({ plan, theme }: { readonly plan: SprawlPlan; readonly theme: Theme }) {
  const { plot, idle, ends, endText } = plan;
  const ground = GROUND[theme];
  return (
    <g aria-hidden="true">
      {idle !== null && idle.text !== null && (
        <text
          x={idle.x} y={idle.y} dy="0.36em" textAnchor="end" fontFamily={CHART_FONT} fontSize={plot.text.label} fill={ground.ink}
          stroke={ground.paper} strokeWidth={5} paintOrder="stroke" strokeLinejoin="round" data-band="idle"
        >
          {idle.text}
        </text>
      )}
      <EndLabels
        placed={ends} x={plot.right} size={plot.text.label} lineHeight={plot.text.line} theme={theme}
        text={(line) => ({
          lines: endText[line], strong: line !== 'physical',
          color: line === 'all' ? ground.ink : DEPLOYMENT_INK[theme][line].text,
        })}
      />
    </g>
  );
}
