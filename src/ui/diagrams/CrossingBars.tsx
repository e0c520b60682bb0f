import { useId } from 'react';
import type { Crossing, CrossingSide } from '../../derive/crossing.ts';
import { DEPLOYMENT_INK, GROUND, LAYER_INK } from '../palette.ts';
import type { Scene } from '../scene.ts';
import type { CrossingBars } from './crossingLayout.ts';

export interface CrossingBarsProps {
  readonly scene: Scene;
  readonly facts: Crossing;
  readonly bars: CrossingBars;
  readonly size: number;
}

/** CPU per request on one scale: what it costs anyway, and hatched what virtualization adds. */
export function CrossingBarsPart({ scene, facts, bars, size }: CrossingBarsProps) {
  const ground = GROUND[scene.theme];
  const top = bars.y + size * 1.9;
  const one = bars.x + bars.label + bars.unit;
  return (
    <g aria-hidden="true" data-bars="cpu">
      <text x={bars.x} y={bars.y + size} fill={ground.inkSoft}>{scene.messages.figures.crossing.bars}</text>
      <Bar scene={scene} bars={bars} side={facts.hardware} y={top} />
      <Bar scene={scene} bars={bars} side={facts.os} y={top + bars.row} />
      <line x1={one} x2={one} y1={top - 3} y2={top + bars.row * 2 - 3} stroke={ground.ink} strokeWidth={1} data-role="line" />
    </g>
  );
}

interface BarProps { readonly scene: Scene; readonly bars: CrossingBars; readonly side: CrossingSide; readonly y: number }

function Bar({ scene, bars, side, y }: BarProps) {
  const id = useId().replace(/[^\w-]/g, '');
  const ground = GROUND[scene.theme];
  const ink = DEPLOYMENT_INK[scene.theme][side.id];
  const { factor } = side.cost;
  const x = bars.x + bars.label;
  const height = bars.row * 0.68;
  const middle = y + height / 2;
  const added = Math.max(0, factor - 1) * bars.unit;
  return (
    <g data-bar={side.id}>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={ground.paper} />
        <path d="M0 0V6" stroke={ink.mark} strokeWidth={5} />
      </pattern>
      <text x={bars.x} y={middle} dy="0.36em" fill={ink.text} fontWeight={600}>{scene.messages.figures.crossing.short[side.id]}</text>
      <rect data-part="native" x={x} y={y} width={Math.min(1, factor) * bars.unit} height={height} fill={LAYER_INK[scene.theme].application.fill} />
      {added > 0 && <rect data-part="added" x={x + bars.unit} y={y} width={Math.max(1.5, added)} height={height} fill={`url(#${id})`} stroke={ink.mark} />}
      <text x={x + Math.max(1, factor) * bars.unit + 8} y={middle} dy="0.36em" fontWeight={600} fill={ground.ink}>{scene.format.factor(factor)}</text>
    </g>
  );
}
