import type { RefObject } from 'react';
import { DEPLOYMENT_INK, GROUND, LINE_STYLE } from '../palette.ts';
import type { StackPart } from '../palette.ts';
import type { Scene } from '../scene.ts';
import type { StopId } from '../../derive/crossing.ts';
import type { CrossingBox, CrossingColumn } from './crossingLayout.ts';
import type { Paint } from './patterns.tsx';
import { fillLines } from './textLines.ts';

export interface CrossingColumnProps {
  readonly scene: Scene;
  readonly column: CrossingColumn;
  readonly paint: Paint;
  readonly size: number;
  readonly scale: number;
  readonly arrived: boolean;
  readonly travelling: boolean;
  readonly marker: RefObject<SVGCircleElement | null>;
  readonly heading: readonly [string, string];
}

/** Layers look as they do in every stack of this page; what has no layer of its own there is plain. */
const LOOKS: Readonly<Record<StopId, StackPart | null>> = {
  application: 'application', guestOs: 'guestOs', deviceModel: 'vmmOverhead', paravirtualDriver: 'vmmOverhead',
  hypervisor: 'hypervisor', hypervisorPassed: 'hypervisor', bridge: 'runtime', sharedKernel: 'hostOs', hardware: null,
};

/** One stack, and the line of the request through it. */
export function CrossingColumnPart(props: CrossingColumnProps) {
  const { scene, column, size, scale, heading } = props;
  const ground = GROUND[scene.theme];
  const words = scene.messages.figures.crossing;
  const ink = DEPLOYMENT_INK[scene.theme][column.side.id];
  // On a slide everything is to be read from the last row.
  const small = size * (scene.stage === 'slide' ? 1 : 0.93);
  const foot = (column.boxes[0]?.y ?? 0) - 22 * scale;
  return (
    <g data-side={column.side.id} aria-hidden="true">
      <text x={column.x} y={column.top + size} fontWeight={600} fill={ink.text}>{heading[0]}</text>
      <text x={column.x} y={column.top + size * 2.4} fill={ground.ink}>{heading[1]}</text>
      <text x={column.down + 8 * scale} y={foot + size * 0.7} fontSize={small} fill={ground.inkSoft}>{words.request}</text>
      <text x={column.up - 8 * scale} y={foot + size * 0.7} fontSize={small} fill={ground.inkSoft} textAnchor="end">{words.answer}</text>
      {column.boxes.map((box) => <LayerBox key={box.stop.id} {...props} box={box} />)}
      <Way {...props} />
    </g>
  );
}

function LayerBox({ scene, box, paint, size, scale }: CrossingColumnProps & { readonly box: CrossingBox }) {
  const ground = GROUND[scene.theme];
  const look = LOOKS[box.stop.id];
  const ink = look === null ? null : paint.ink(look);
  const room = box.width - (box.stop.passed ? 8 : 62) * scale;
  const lines = fillLines(scene.messages.figures.crossing.stops[box.stop.id], room, size);
  // The way turns round under the name of the hardware.
  const middle = box.y + box.height * (look === null ? 0.34 : 0.5);
  const first = middle - ((lines.length - 1) * size * 1.2) / 2;
  return (
    <g data-layer={box.stop.id}>
      <rect
        data-part={box.stop.id} x={box.x} y={box.y} width={box.width} height={box.height}
        fill={look === null ? ground.wash : paint.fill(look)} stroke={look === null ? ground.ruleStrong : 'none'}
      />
      {lines.map((line, i) => (
        <text
          key={line} x={box.x + box.width / 2} y={first + i * size * 1.2} dy="0.36em" textAnchor="middle"
          fill={ink?.text ?? ground.ink} stroke={ink?.fill ?? ground.wash} strokeWidth={4 * scale} paintOrder="stroke" strokeLinejoin="round"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Way({ scene, column, scale, size, arrived, travelling, marker }: CrossingColumnProps) {
  const ground = GROUND[scene.theme];
  const style = LINE_STYLE[column.side.id];
  const ink = DEPLOYMENT_INK[scene.theme][column.side.id];
  const d = column.way.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const last = column.way.at(-1) ?? { x: 0, y: 0 };
  const tip = 5 * scale;
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={d} stroke={ground.paper} strokeWidth={8 * scale} data-role="casing" />
      <path d={d} stroke={ground.ink} strokeWidth={(arrived ? 3 : 2) * scale} strokeDasharray={style.dash} data-role="line" />
      <path d={`M${last.x - tip} ${last.y + tip}L${last.x} ${last.y - 2}L${last.x + tip} ${last.y + tip}`} stroke={ground.ink} strokeWidth={2 * scale} data-role="line" />
      {column.boxes.map((box) => <Stops key={box.stop.id} box={box} column={column} scene={scene} size={size} scale={scale} arrived={arrived} />)}
      <circle ref={marker} r={8 * scale} fill={ink.mark} stroke={ground.paper} strokeWidth={2 * scale} visibility={travelling ? undefined : 'hidden'} data-role="marker" />
    </g>
  );
}

/** Here the line itself shows what happens: it turns round, or takes several turns. */
const UNMARKED: readonly StopId[] = ['hardware', 'deviceModel'];

interface StopsProps extends Pick<CrossingColumnProps, 'scene' | 'column' | 'size' | 'scale' | 'arrived'> { readonly box: CrossingBox }

/** A number for each operating system on the way down, a point wherever else the request is worked on. */
function Stops({ box, column, scene, size, scale, arrived }: StopsProps) {
  const ground = GROUND[scene.theme];
  const ink = DEPLOYMENT_INK[scene.theme][column.side.id];
  const y = box.y + box.height / 2;
  if (box.stop.passed || UNMARKED.includes(box.stop.id)) return null;
  const point = { cy: y, r: 4 * scale, fill: arrived ? ink.mark : ground.paper, stroke: ground.ink, strokeWidth: 1.5 * scale };
  return (
    <g>
      <circle {...point} cx={column.up} />
      {box.stop.os === null ? <circle {...point} cx={column.down} /> : (
        <>
          <circle cx={column.down} cy={y} r={size * 0.8} fill={ground.paper} stroke={ground.ink} strokeWidth={1.5 * scale} data-role="kernel" />
          <text x={column.down} y={y} dy="0.36em" textAnchor="middle" fill={ground.ink} fontWeight={600}>{scene.format.count(box.stop.os)}</text>
        </>
      )}
    </g>
  );
}
