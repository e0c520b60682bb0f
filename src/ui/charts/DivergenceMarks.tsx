import { DEPLOYMENT_INK, GROUND, LINE_STYLE } from '../palette.ts';
import type { FirstScene } from '../scene.ts';
import { EndLabels } from './EndLabels.tsx';
import { GapMark } from './GapMark.tsx';
import { OpeningMarks } from './OpeningMarks.tsx';
import { linePath } from './divergencePaths.ts';
import type { DivergencePlan } from './divergencePlan.ts';

export interface MarksProps { readonly plan: DivergencePlan; readonly scene: FirstScene; readonly clip: string }

/** What lies over the lines: the state before the drag, where the gap opens, the gap itself, and the names. */
export function DivergenceMarks({ plan, scene, clip }: MarksProps) {
  const { theme } = scene;
  const { box, text, endText } = plan;
  return (
    <g pointerEvents="none">
      <Ghost plan={plan} scene={scene} clip={clip} />
      <OpeningMarks plan={plan} scene={scene} />
      <EndLabels
        placed={plan.ends} x={box.right} size={text.label} lineHeight={text.line} theme={theme}
        text={(id) => ({
          lines: endText[id], color: DEPLOYMENT_INK[theme][id].text, strong: id === 'hardware' || id === 'os',
          led: plan.curve.rows.at(-1)?.[id] !== null,
        })}
      />
      <GapMark plan={plan} scene={scene} />
    </g>
  );
}

const COMPARED = ['hardware', 'os'] as const;

/** The two lines as they were before the drag: thin and faint, on the same axes. */
function Ghost({ plan, scene, clip }: MarksProps) {
  const { before } = plan.curve;
  if (before === null) return null;
  const ink = DEPLOYMENT_INK[scene.theme];
  return (
    <g fill="none" opacity={0.7} clipPath={`url(#${clip})`} data-ghost="true" aria-hidden="true">
      {COMPARED.map((id) => (
        <path
          key={id} d={linePath(plan, before.rows, before.shape, id)} stroke={ink[id].mark} strokeWidth={1}
          strokeDasharray={LINE_STYLE[id].dash}
        />
      ))}
      {COMPARED.map((id) => {
        const value = before.now[id];
        return value === null ? null : (
          <circle key={id} cx={plan.x(before.now.at)} cy={plan.y(value)} r={4} stroke={ink[id].mark} fill={GROUND[scene.theme].paper} />
        );
      })}
    </g>
  );
}
