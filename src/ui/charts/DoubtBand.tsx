import { useId } from 'react';
import type { CurveDoubt } from '../../derive/curveDoubt.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND, LINE_STYLE } from '../palette.ts';
import type { Theme } from '../palette.ts';
import { bandPaths, labelPlace } from './bandPaths.ts';
import type { BandSide } from './bandPaths.ts';
import type { DivergencePlan } from './divergencePlan.ts';

export interface DoubtBandProps {
  readonly plan: DivergencePlan;
  readonly theme: Theme;
  readonly doubt: CurveDoubt;
  /** "90 % of draws" */
  readonly label: string;
}

const SIDES: readonly BandSide[] = ['hardware', 'os'];
/** Hatched each its own way, so that the two can be told apart where they overlap, without colour too. */
const SLANT = { hardware: 45, os: -45 } as const;

/** Behind the two compared lines: where 90 % of the draws lie. Under the lines; quiet. */
export function DoubtBand({ plan, theme, doubt, label }: DoubtBandProps) {
  const own = useId().replace(/[^\w-]/g, '');
  const { box, text } = plan;
  return (
    <g data-doubt-band="true" aria-hidden="true" pointerEvents="none">
      <clipPath id={`${own}-box`}>
        <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
      </clipPath>
      <g clipPath={`url(#${own}-box)`}>
        {SIDES.map((side) => <Side key={side} plan={plan} theme={theme} doubt={doubt} side={side} pattern={`${own}-${side}`} />)}
      </g>
      <g fontFamily={CHART_FONT} fontSize={text.tick} stroke={GROUND[theme].paper} strokeWidth={3} paintOrder="stroke" textAnchor="end">
        {SIDES.map((side) => {
          const place = labelPlace(plan, doubt, side, text.tick);
          return place === null ? null : (
            <text key={side} x={place.x} y={place.y} dy="0.36em" fill={DEPLOYMENT_INK[theme][side].text} data-band-label={side}>{label}</text>
          );
        })}
      </g>
    </g>
  );
}

interface SideProps extends Omit<DoubtBandProps, 'label'> { readonly side: BandSide; readonly pattern: string }

function Side({ plan, theme, doubt, side, pattern }: SideProps) {
  const ink = DEPLOYMENT_INK[theme][side].mark;
  const { area, edges } = bandPaths(plan, doubt, side);
  return (
    <>
      <pattern id={pattern} width={12} height={12} patternUnits="userSpaceOnUse" patternTransform={`rotate(${SLANT[side]})`}>
        <path d="M0 0V12" stroke={ink} strokeWidth={1} strokeOpacity={0.3} />
      </pattern>
      <path d={area} fill={ink} fillOpacity={0.07} />
      <path d={area} fill={`url(#${pattern})`} data-band={side} />
      <path d={edges} fill="none" stroke={ink} strokeWidth={1} strokeOpacity={0.8} strokeDasharray={LINE_STYLE[side].dash} />
    </>
  );
}
