import type { RackFacts } from '../../derive/rack.ts';
import { DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import type { Paint } from './patterns.tsx';
import type { Area } from './rackLayout.ts';
import { spread } from './spread.ts';

export interface ServerPanelProps {
  readonly scene: Scene;
  readonly facts: RackFacts;
  readonly area: Area;
  /** Its CPU below its memory, or beside it. */
  readonly isTall: boolean;
  readonly paint: Paint;
  readonly unit: number;
}

const LINE = 1.3;

/** One server opened: its memory as the stack of its two layers, its CPU as far as it is used. */
export function ServerPanel(props: ServerPanelProps) {
  const { scene, area, isTall, unit } = props;
  const words = scene.messages.figures.rack;
  const top = area.y + 48 * unit;
  const stack: Area = { x: area.x, y: top, width: (isTall ? 72 : 52) * unit, height: isTall ? Math.min(148 * unit, area.height - 146 * unit) : 64 * unit };
  const cpu: Area = isTall
    ? { x: area.x, y: top + stack.height + 44 * unit, width: area.width, height: 14 * unit }
    : { x: area.x + area.width * 0.56, y: top, width: area.width * 0.44, height: 14 * unit };
  return (
    <g>
      <text x={area.x} y={area.y + 16 * unit} fontSize={14 * unit} fontWeight={700} fill={DEPLOYMENT_INK[scene.theme].physical.text}>{words.one}</text>
      <MemoryStack {...props} area={stack} />
      <CpuBar {...props} area={cpu} />
    </g>
  );
}

function MemoryStack({ scene, facts, area, paint, unit }: ServerPanelProps) {
  const { format, messages, theme } = scene;
  const words = messages.figures.rack;
  const ground = GROUND[theme];
  const { application, os } = facts.memory;
  const least = 4 * unit;
  const share = application / Math.max(1e-9, application + os);
  const upper = Math.min(area.height - least, Math.max(least, area.height * share));
  const parts = [
    { id: 'application', name: words.application, memory: application, y: area.y, height: upper, fill: paint.fill('application', true) },
    { id: 'os', name: words.os, memory: os, y: area.y + upper, height: area.height - upper, fill: paint.fill('guestOs', true) },
  ] as const;
  const size = 12 * unit;
  const middles = spread(parts.map(({ y, height }) => ({ at: y + height / 2, size: 2 * size * LINE + 2 })), area.y - 8 * unit, area.y + area.height + 8 * unit);
  return (
    <>
      <text x={area.x} y={area.y - 7 * unit} fill={ground.inkSoft}>{words.memory}</text>
      {parts.map(({ id, name, memory, y, height, fill }, i) => {
        const middle = middles[i] ?? y;
        return (
          <g key={id}>
            <rect x={area.x} y={y} width={area.width} height={height} fill={fill} stroke={ground.paper} strokeWidth={0.75} data-part={id} />
            <path d={`M${area.x + area.width + 1} ${y + height / 2}h3L${area.x + area.width + 9 * unit} ${middle}`} fill="none" stroke={ground.ruleStrong} data-role="line" />
            <text x={area.x + area.width + 12 * unit} y={middle - 0.3 * size}>{name}</text>
            <text x={area.x + area.width + 12 * unit} y={middle + size} fill={ground.inkSoft}>{format.memory(memory)}</text>
          </g>
        );
      })}
      <path d={`M${area.x - 4} ${area.y + area.height + 1}h${area.width + 8}`} stroke={ground.ink} strokeWidth={2} data-role="line" />
    </>
  );
}

function CpuBar({ scene, facts, area, paint, unit }: ServerPanelProps) {
  const { format, messages, theme } = scene;
  const words = messages.figures.rack;
  const ground = GROUND[theme];
  const { x, y, width, height } = area;
  return (
    <>
      <text x={x} y={y - 7 * unit} fill={ground.inkSoft}>{words.cpu}</text>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} fill={paint.fill('stranded')} stroke={ground.ruleStrong} data-part="stranded" />
      <rect x={x} y={y} width={width * facts.used} height={height} fill={DEPLOYMENT_INK[theme].physical.mark} data-part="used" />
      <text x={x} y={y + height + 16 * unit} fontWeight={600}>{words.used(format.percent(facts.used, 0))}</text>
      <text x={x} y={y + height + 33 * unit} fill={ground.inkSoft}>{words.idle(format.percent(1 - facts.used, 0))}</text>
    </>
  );
}
