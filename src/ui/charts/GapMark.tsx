import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { FirstScene } from '../scene.ts';
import { textWidth } from './chartText.ts';
import { wordsBeside } from './wordsBeside.ts';
import type { DivergencePlan } from './divergencePlan.ts';

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/** The reader's own point: a dot on each line, and between them the gap, in words. */
export function GapMark({ plan, scene }: { readonly plan: DivergencePlan; readonly scene: FirstScene }) {
  const { curve, box, text, x, y } = plan;
  const ground = GROUND[scene.theme];
  const ink = DEPLOYMENT_INK[scene.theme];
  const at = x(curve.now.at);
  const { hardware, os } = curve.now;
  const words = scene.messages.figures.divergence.gapWords(scene.format, plan.facts, scene.inputs.currency);
  if (hardware === null || os === null || words === null) return <Rule plan={plan} from={box.top} color={ground.rule} />;
  const [upper, lower] = [Math.min(y(hardware), y(os)), Math.max(y(hardware), y(os))];
  const height = text.strong + (words.soft === '' ? 4 : text.line + 4);
  const width = Math.max(textWidth(words.strong, text.strong), textWidth(words.soft, text.tick));
  const { rect, anchor, whole } = wordsBeside(plan, at, [upper, lower], [
    [width, height], [textWidth(words.strong, text.strong), text.strong + 4],
  ]);
  const start = rect.left + rect.width * SHARE[anchor];
  const base = rect.top + text.strong * 0.85;
  return (
    <g fontFamily={CHART_FONT} aria-hidden="true" data-gap={plan.facts.kind}>
      <Rule plan={plan} from={lower} color={ground.ruleStrong} />
      <line x1={at} x2={at} y1={upper} y2={lower} stroke={ground.ink} strokeWidth={2.5} />
      <circle cx={at} cy={y(os)} r={5} fill={ground.paper} stroke={ink.os.mark} strokeWidth={3} />
      <circle cx={at} cy={y(hardware)} r={5.5} fill={ink.hardware.mark} stroke={ground.paper} strokeWidth={1.5} />
      <g fill={ground.ink} stroke={ground.paper} strokeWidth={3} strokeLinejoin="round" paintOrder="stroke" textAnchor={anchor}>
        <text x={start} y={base} fontSize={text.strong} fontWeight={700}>{words.strong}</text>
        {whole && <text x={start} y={base + text.line} fontSize={text.tick}>{words.soft}</text>}
      </g>
    </g>
  );
}

/** Down to the axis, where the value stands. */
function Rule({ plan, from, color }: { readonly plan: DivergencePlan; readonly from: number; readonly color: string }) {
  const at = plan.x(plan.curve.now.at);
  return <line x1={at} x2={at} y1={from} y2={plan.box.bottom} stroke={color} strokeWidth={1} />;
}
