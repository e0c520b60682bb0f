import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Strength } from '../../derive/winMap.ts';
import { DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { Holder } from './winLayout.ts';

export interface WinPaint {
  readonly defs: ReactNode;
  readonly fill: (holder: Holder, strength: Strength) => string;
}

type Side = 'hardware' | 'os';
const SIDES: readonly Side[] = ['hardware', 'os'];
const STRENGTHS: readonly Strength[] = [1, 2, 3];

/** Opacity of the ground and of the strokes, and their width, by strength. */
const TINT: Readonly<Record<Strength, readonly [ground: number, stroke: number, width: number]>> = {
  0: [0, 0, 0], 1: [0.1, 0.35, 1], 2: [0.22, 0.45, 1.3], 3: [0.38, 0.55, 1.6],
};
const TILE = 9;

/** Slanted lines for VMs, as solid as their curve; dashes for containers, which lean the other way. */
function Hatch({ id, side, strength, theme }: { readonly id: string; readonly side: Side; readonly strength: Strength; readonly theme: Theme }) {
  const { mark } = DEPLOYMENT_INK[theme][side];
  const [ground, stroke, width] = TINT[strength];
  const solid = side === 'hardware';
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse" patternTransform={solid ? 'rotate(45)' : 'rotate(-45)'}>
      <rect width={TILE} height={TILE} fill={mark} fillOpacity={ground} />
      <path d={solid ? `M0 ${TILE / 2}H${TILE}` : `M1.5 ${TILE / 2}H6`} stroke={mark} strokeOpacity={stroke} strokeWidth={width} />
    </pattern>
  );
}

/** Fills of the map, their ids the drawing's own. */
export function useWinPaint(theme: Theme): WinPaint {
  const own = useId().replace(/[^\w-]/g, '');
  const ground = GROUND[theme];
  return {
    defs: (
      <defs>
        {SIDES.flatMap((side) => STRENGTHS.map((strength) => (
          <Hatch key={`${side}${strength}`} id={`${own}-${side}-${strength}`} side={side} strength={strength} theme={theme} />
        )))}
        <pattern id={`${own}-nobody`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke={ground.ruleStrong} strokeWidth={0.8} />
        </pattern>
      </defs>
    ),
    fill: (holder, strength) => {
      if (holder === 'tie') return ground.gap;
      return holder === 'nobody' ? `url(#${own}-nobody)` : `url(#${own}-${holder}-${strength})`;
    },
  };
}
