import { CHART_FONT, GROUND } from '../palette.ts';
import type { FirstScene } from '../scene.ts';
import { textWidth } from './chartText.ts';
import type { DivergencePlan } from './divergencePlan.ts';

interface Mark { readonly id: 'about' | 'certain'; readonly at: number; readonly text: string }

/** From about how many workloads hosts differ, and from how many for certain. */
function marksOf(plan: DivergencePlan, scene: FirstScene): readonly Mark[] {
  const { opening, onAverage } = plan.facts;
  const nearly = onAverage === true;
  if (opening === null || opening.kind === 'never') return [];
  const words = scene.messages.figures.divergence;
  const { format } = scene;
  const certainly = opening.kind === 'certain' ? (n: number) => words.parts(format, n, nearly)
    : (n: number) => (plan.narrow ? words.certainShort : words.certain)(format, n, nearly);
  const about: Mark[] = opening.kind === 'certain' ? [] : [{
    id: 'about', at: opening.about, text: (plan.narrow ? words.aboutShort : words.about)(format, opening.about),
  }];
  const certain: Mark[] = opening.kind === 'about' ? [] : [{
    id: 'certain', at: opening.certain, text: certainly(opening.certain),
  }];
  return [...about, ...certain].filter((mark) => mark.at <= plan.curve.range.max);
}

/** Down to the higher of the two lines: below it the rule would only cross what is written there. */
function footOf({ curve, box, y }: DivergencePlan, at: number): number {
  const row = curve.rows.findLast((each) => each.at <= at);
  return Math.max(box.top, Math.min(box.bottom, y(Math.max(row?.hardware ?? 0, row?.os ?? 0))));
}

/** Thin rules where hosts begin to differ, each named on a row of its own above the plot. */
export function OpeningMarks({ plan, scene }: { readonly plan: DivergencePlan; readonly scene: FirstScene }) {
  const { box, text, x, width } = plan;
  const ground = GROUND[scene.theme];
  const rows = { about: box.top - text.line - 8, certain: box.top - 8 };
  return (
    <g fontFamily={CHART_FONT} fontSize={text.label} aria-hidden="true">
      {marksOf(plan, scene).map((mark) => {
        const at = x(mark.at);
        const y = rows[mark.id];
        const toRight = at + 6 + textWidth(mark.text, text.label) <= width;
        return (
          <g key={mark.id} data-opening={mark.id}>
            <line
              x1={at} x2={at} y1={y - text.label * 0.75} y2={footOf(plan, mark.at)} stroke={ground.inkSoft} strokeWidth={1}
              strokeDasharray={mark.id === 'about' ? '2 3' : ''}
            />
            <text
              x={toRight ? at + 6 : at - 6} y={y} textAnchor={toRight ? 'start' : 'end'} fill={ground.ink}
              stroke={ground.paper} strokeWidth={4} paintOrder="stroke"
            >
              {mark.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
