import { memo } from 'react';
import type { OsCopies } from '../../derive/osCopies.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { MovingTower, StandingTower } from './CopiesTowers.tsx';
import { TowerNames } from './TowerNames.tsx';
import styles from './Diagram.module.css';
import { copiesLayout } from './copiesLayout.ts';
import type { CopiesLayout, CopiesPlaces } from './copiesLayout.ts';
import { usePaint } from './patterns.tsx';
import { fillLines, textWidth } from './textLines.ts';
import { useGlide } from './useGlide.ts';

export type CopiesState = 'apart' | 'shared';

export interface CopiesDiagramProps {
  readonly scene: Scene;
  readonly facts: OsCopies;
  readonly state: CopiesState;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const HEAD = 44;
const HEIGHT = 280;
const GUTTER = { wide: 128, narrow: 84 } as const;
const TOWER = 290;
const WIDE = 560;

export function copiesPlaces(width: number, unit: number): CopiesPlaces & { readonly gutter: number } {
  const isWide = width / unit >= WIDE;
  const gutter = (isWide ? GUTTER.wide : GUTTER.narrow) * unit;
  const gap = (isWide ? 88 : 14) * unit;
  const tower = Math.min(TOWER * unit, (width - 2 * gutter - gap) / 2);
  return {
    gutter, top: HEAD * unit, height: HEIGHT, least: 5 * unit,
    vms: { x: gutter, width: tower }, containers: { x: gutter + tower + gap, width: tower },
  };
}

/**
 * One host of VMs, and beside it the same applications as containers. When the kernel is shared, everything travels
 * over from the left tower, and on the way the copies of the operating system fall into one.
 */
export const CopiesDiagram = memo(function CopiesDiagram({ scene, facts, state, width, label }: CopiesDiagramProps) {
  const drawing = useGlide(state);
  const paint = usePaint(scene.theme);
  const unit = scene.stage === 'slide' ? 1.5 : 1;
  const places = copiesPlaces(width, unit);
  const layout = copiesLayout(facts, places);
  const ground = GROUND[scene.theme];
  const isShared = state === 'shared';
  const common = { scene, layout, paint, unit };
  return (
    <svg
      ref={drawing} className={styles.diagram} viewBox={`0 0 ${width} ${layout.floor + 6}`} width={width} height={layout.floor + 6}
      role="img" aria-label={label} fontFamily={CHART_FONT} fontSize={12 * unit} fill={ground.ink} data-chart="copies" data-state={state}
    >
      {paint.defs}
      <Head scene={scene} layout={layout} facts={facts} unit={unit} isShared={isShared} />
      <StandingTower {...common} />
      <TowerNames scene={scene} facts={facts} side="vms" tower={layout.vms} x={0} width={places.gutter} unit={unit} from={places.top - 10} to={layout.floor + 6} />
      {!isShared && <Waiting {...common} />}
      <g data-glide="room" opacity={isShared ? 1 : 0}><FreedRoom {...common} facts={facts} /></g>
      <MovingTower {...common} isShared={isShared} />
      <g data-glide="names" opacity={isShared ? 1 : 0}>
        <TowerNames
          scene={scene} facts={facts} side="containers" tower={layout.containers} x={layout.containers.x + layout.containers.width}
          width={places.gutter} unit={unit} from={places.top - 10} to={layout.floor + 6}
        />
      </g>
      {[layout.vms, layout.containers].map(({ x, width: across }) => (
        <path key={x} d={`M${x - 4} ${layout.floor + 1}h${across + 8}`} stroke={ground.ink} strokeWidth={2} data-role="line" />
      ))}
    </svg>
  );
});

interface HeadProps { readonly scene: Scene; readonly layout: CopiesLayout; readonly facts: OsCopies; readonly unit: number; readonly isShared: boolean }

/** The name of each side and what it takes in all. */
function Head({ scene, layout, facts, unit, isShared }: HeadProps) {
  const { messages, format, theme } = scene;
  const { sides } = messages.figures.copies;
  const ground = GROUND[theme];
  const heads = [
    { id: 'hardware', x: layout.vms.x, name: sides.vms, total: facts.vms.total, isShown: true },
    { id: 'os', x: layout.containers.x, name: sides.containers, total: facts.containers.total, isShown: isShared },
  ] as const;
  return (
    <>
      {heads.map(({ id, x, name, total, isShown }) => (
        <g key={id}>
          <text x={x} y={15 * unit} fontSize={14 * unit} fontWeight={700} fill={DEPLOYMENT_INK[theme][id].text}>{name}</text>
          {isShown && <text x={x} y={33 * unit} fill={ground.inkSoft}>{format.memory(total)}</text>}
        </g>
      ))}
    </>
  );
}

interface PartProps { readonly scene: Scene; readonly layout: CopiesLayout; readonly unit: number }

/** The empty place where the containers will stand, as high as the VMs. */
function Waiting({ scene, layout, unit }: PartProps) {
  const { containers, vms, floor } = layout;
  const ground = GROUND[scene.theme];
  const size = 12 * unit;
  const lines = fillLines(scene.messages.figures.copies.waiting, containers.width + 4, size);
  const middle = (vms.top + floor) / 2 - ((lines.length - 1) * size * 1.4) / 2;
  return (
    <>
      <rect x={containers.x + 0.5} y={vms.top + 0.5} width={containers.width - 1} height={floor - vms.top} fill="none" stroke={ground.ruleStrong} strokeDasharray="4 4" />
      {lines.map((line, i) => (
        <text key={line} x={containers.x + containers.width / 2} y={middle + i * size * 1.4} dy="0.36em" textAnchor="middle" fill={ground.inkSoft} stroke={ground.paper} strokeWidth={4} paintOrder="stroke">{line}</text>
      ))}
    </>
  );
}

/** The room between the top of the containers and that of the VMs, with its size in it, or beside it where it is low. */
function FreedRoom({ scene, layout, unit, facts, paint }: PartProps & { readonly facts: OsCopies; readonly paint: ReturnType<typeof usePaint> }) {
  const { containers, vms } = layout;
  const height = containers.top - vms.top;
  if (facts.freed <= 0 || height <= 1) return null;
  const ground = GROUND[scene.theme];
  const size = (containers.width < 100 * unit ? 12.5 : 15) * unit;
  const pieces = scene.messages.figures.copies.freedRoom(scene.format.memory(facts.freed));
  const lines = fillLines(pieces, containers.width - 8, size);
  const isIn = height >= lines.length * size * 1.3 + 6;
  const middle = vms.top + height / 2 - ((lines.length - 1) * size * 1.3) / 2;
  const widest = Math.min(containers.width - 2, Math.max(...lines.map((line) => textWidth(line, size))) + 10);
  return (
    <>
      <rect
        x={containers.x + 0.5} y={vms.top + 0.5} width={containers.width - 1} height={height - 1} fill={paint.fill('stranded')}
        stroke={ground.ruleStrong} strokeDasharray="4 4" data-part="freed"
      />
      {isIn && (
        <>
          <rect
            x={containers.x + (containers.width - widest) / 2} y={middle - size * 0.75} width={widest} height={size * (1.3 * lines.length + 0.2)}
            fill={ground.paper} data-role="wash"
          />
          {lines.map((line, i) => (
            <text key={line} x={containers.x + containers.width / 2} y={middle + i * size * 1.3} dy="0.36em" textAnchor="middle" fontSize={size} fontWeight={700}>{line}</text>
          ))}
        </>
      )}
    </>
  );
}
