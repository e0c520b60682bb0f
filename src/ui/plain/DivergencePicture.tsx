import { useId } from 'react';
import { DivergenceFrame } from '../charts/DivergenceFrame.tsx';
import { DivergenceMarks } from '../charts/DivergenceMarks.tsx';
import { lineScale } from '../charts/chartText.ts';
import { gapPath, linePath } from '../charts/divergencePaths.ts';
import { DRAW_ORDER, GAP_TINT, divergencePlan } from '../charts/divergencePlan.ts';
import type { DivergenceChoice } from '../charts/divergencePlan.ts';
import { DEPLOYMENT_INK, LINE_STYLE } from '../palette.ts';

export interface DivergencePictureProps extends DivergenceChoice {
  /** Title and summary, for those who do not see the picture. */
  readonly name: string;
}

/** The divergence chart as a picture: the same plan as the interactive one, no library, no interaction. */
export function DivergencePicture(props: DivergencePictureProps) {
  const { scene, width, height, name } = props;
  const plan = divergencePlan(props);
  const { box, curve } = plan;
  const clip = useId();
  const ink = DEPLOYMENT_INK[scene.theme];
  return (
    <svg
      role="img" aria-label={name} width="100%" height={height} viewBox={`0 0 ${width} ${height}`}
      data-chart="plain-divergence"
    >
      <clipPath id={clip}>
        <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
      </clipPath>
      <DivergenceFrame plan={plan} theme={scene.theme} unplaceable={scene.messages.figures.divergence.unplaceable} />
      {props.underlay?.draw(plan)}
      <g clipPath={`url(#${clip})`}>
        {(['hardware', 'os'] as const).map((side) => (
          <path key={side} d={gapPath(plan, side)} fill={ink[side].mark} fillOpacity={GAP_TINT} data-excess={side} />
        ))}
        {DRAW_ORDER.filter((id) => curve.lines.includes(id)).map((id) => (
          <path
            key={id} d={linePath(plan, curve.rows, curve.shape, id)} fill="none" stroke={ink[id].mark} data-line={id}
            strokeWidth={LINE_STYLE[id].width * lineScale(scene.stage)} strokeDasharray={LINE_STYLE[id].dash}
            strokeLinecap={LINE_STYLE[id].cap}
          />
        ))}
      </g>
      <DivergenceMarks plan={plan} scene={scene} clip={clip} />
    </svg>
  );
}
