import { memo } from 'react';
import { hostFrames } from '../../derive/merge.ts';
import type { MergeFacts } from '../../derive/merge.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import styles from './MergeDiagram.module.css';
import { RackBoxes } from './RackBoxes.tsx';
import { hostsPerFrame, mergeLayout } from './mergeLayout.ts';
import type { FramePlace, Piece } from './mergeLayout.ts';
import { usePaint } from './patterns.tsx';
import type { Paint } from './patterns.tsx';
import { rackLayout } from './rackLayout.ts';
import { unitBox, useGlide } from './useGlide.ts';

export type MergeState = 'before' | 'after';

export interface MergeDiagramProps {
  readonly scene: Scene;
  readonly facts: MergeFacts;
  /** Share of the CPU of the physical servers in use. */
  readonly used: number;
  readonly state: MergeState;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const HEAD = 26;
const WIDE = 560;
/** A slide has room for so much below its headline and above what was guessed and the slider. */
const SLIDE = 225;

/** Physical servers in their racks, or the hosts that their applications moved into; from one to the other they travel. */
export const MergeDiagram = memo(function MergeDiagram({ scene, facts, used, state, width, label }: MergeDiagramProps) {
  const drawing = useGlide(state);
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const area = { x: 0, y: HEAD * unit, width, height: unit > 1 ? SLIDE : width / unit >= WIDE ? 280 : 300 };
  const height = area.y + area.height + 4;
  const rack = rackLayout(facts.servers, area, unit);
  const { pieces, frames } = mergeLayout(facts, hostFrames(scene.inputs, hostsPerFrame(facts.hosts - facts.spare)), rack, area, unit);
  const isAfter = state === 'after';
  const head = isAfter ? scene.format.named(facts.hosts, 'host') : scene.format.named(facts.servers, 'server');
  return (
    <svg
      ref={drawing} className={styles.merge} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}
      fontFamily={CHART_FONT} fontSize={12 * unit} fill={GROUND[scene.theme].ink} data-chart="merge" data-state={state}
    >
      {paint.defs}
      <text x={0} y={area.y - 10 * unit} fontSize={14 * unit} fontWeight={700} fill={DEPLOYMENT_INK[scene.theme][isAfter ? 'hardware' : 'physical'].text}>{head}</text>
      <Scales scene={scene} each={rack.each} hosts={isAfter ? (frames[0]?.hosts ?? 1) : 1} isAfter={isAfter} x={width} y={area.y - 10 * unit} />
      <g data-glide="hosts" opacity={isAfter ? 1 : 0}>
        {frames.map((frame) => <Frame key={frame.key} scene={scene} frame={frame} paint={paint} unit={unit} />)}
      </g>
      <Blocks pieces={pieces} facts={facts} isAfter={isAfter} scene={scene} />
      <g data-glide="racks" opacity={isAfter ? 0 : 1}>
        <RackBoxes layout={rack} used={used} paint={paint} theme={scene.theme} />
        <path d={`M0 ${area.y + area.height + 1}H${width}`} stroke={GROUND[scene.theme].ink} strokeWidth={2} data-role="line" />
      </g>
    </svg>
  );
});

interface ScalesProps { readonly scene: Scene; readonly each: number; readonly hosts: number; readonly isAfter: boolean; readonly x: number; readonly y: number }

/** What one mark stands for, where it is more than one. */
function Scales({ scene, each, hosts, isAfter, x, y }: ScalesProps) {
  const words = scene.messages.figures.merge;
  const said = [...(hosts > 1 ? [words.perFrame(hosts, scene.format)] : []), ...(each > 1 ? [words.perBox(each, isAfter, scene.format)] : [])];
  return <text x={x} y={y} textAnchor="end" fill={GROUND[scene.theme].inkSoft}>{said.join(' · ')}</text>;
}

interface FrameProps { readonly scene: Scene; readonly frame: FramePlace; readonly paint: Paint; readonly unit: number }

/** A host: its floor is the hypervisor, its walls reach as high as the fullest is filled. */
function Frame({ scene, frame, paint, unit }: FrameProps) {
  const { format, messages, theme } = scene;
  const ground = GROUND[theme];
  const { area: { x, y, width, height }, floor, guests } = frame;
  const isSpare = guests === null;
  return (
    <g data-host={isSpare ? 'spare' : 'placed'}>
      <text x={x + width / 2} y={y - 5 * unit} textAnchor="middle" fill={ground.inkSoft}>
        {isSpare ? messages.figures.merge.spare : format.count(guests)}
      </text>
      <path
        d={`M${x + 0.5} ${y}V${y + height}H${x + width - 0.5}V${y}`} fill="none" stroke={isSpare ? ground.ruleStrong : ground.ink}
        strokeWidth={1} strokeDasharray={isSpare ? '4 3' : undefined} data-role="line"
      />
      <rect x={x} y={y + height - floor} width={width} height={floor} fill={paint.ink('hypervisor').fill} data-part="hypervisor" />
    </g>
  );
}

interface BlocksProps { readonly pieces: readonly Piece[]; readonly facts: MergeFacts; readonly isAfter: boolean; readonly scene: Scene }

/** Each block is drawn in a unit square and carried by its matrix: the application, and below it the OS that comes along. */
function Blocks({ pieces, facts, isAfter, scene }: BlocksProps) {
  const { application, os } = facts.memory;
  const share = os / Math.max(1e-9, application + os);
  const ground = GROUND[scene.theme];
  const fill = isAfter ? DEPLOYMENT_INK[scene.theme].hardware.mark : ground.rule;
  return (
    <g className={styles.blocks}>
      {pieces.map(({ key, before, after }) => {
        const { x, y, width, height } = isAfter ? after : before;
        return (
          <g key={key} data-glide={key} transform={unitBox(x, y, width, height)}>
            <rect width={1} height={1} fill={isAfter ? ground.rule : ground.wash} data-part="application" />
            <rect y={1 - share} width={1} height={share} fill={fill} data-part="guestOs" />
          </g>
        );
      })}
    </g>
  );
}
