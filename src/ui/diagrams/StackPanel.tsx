import type { HostStack } from '../../derive/stackBoxes.ts';
import { CHART_FONT, DEPLOYMENT_INK, GROUND } from '../palette.ts';
import type { Scene } from '../scene.ts';
import type { Paint } from './patterns.tsx';
import { spread } from './spread.ts';
import { drawStack } from './stackLayout.ts';
import type { Box, LayerMark, PanelPlace, Scale, StackDrawing } from './stackLayout.ts';
import { fillLines, textWidth, wrapText } from './textLines.ts';

/** Heights of one row in CSS pixels; `unit` is 1 on a page and more on a projector. */
export interface RowSizes {
  readonly unit: number;
  readonly head: number;
  readonly stack: number;
  readonly whole: number;
}

export interface StackPanelProps {
  readonly scene: Scene;
  readonly place: PanelPlace;
  readonly y: number;
  readonly sizes: RowSizes;
  readonly scale: Scale;
  readonly paint: Paint;
}

const LINE = 1.3;

export function StackPanel({ scene, place, y, sizes, scale, paint }: StackPanelProps) {
  const { id, host } = place.picture;
  const x = place.x + place.gutter;
  const width = place.width - place.gutter;
  const bottom = y + sizes.head + sizes.stack;
  const drawing = host === null ? null : drawStack(host, { x, width, bottom }, scale);
  const ground = GROUND[scene.theme];
  return (
    <g fontFamily={CHART_FONT} fontSize={12 * sizes.unit} fill={ground.ink} data-deployment={id}>
      <PanelHead scene={scene} place={place} x={place.width < 190 * sizes.unit && sizes.whole < 560 * sizes.unit && id !== 'physical' ? place.x : x} y={y} sizes={sizes} />
      {drawing === null
        ? <Misfit scene={scene} place={place} x={x} y={y} width={width} bottom={bottom} sizes={sizes} />
        : <DrawnStack scene={scene} drawing={drawing} paint={paint} grey={id === 'physical'} unit={sizes.unit} />}
      {drawing !== null && (
        <LayerNames scene={scene} grey={id === 'physical'} drawing={drawing} x={x} width={place.gutter} from={y + sizes.head - 24 * sizes.unit} to={bottom + 7 * sizes.unit} unit={sizes.unit} />
      )}
      {host !== null && drawing !== null && host.guests > host.drawn && (
        <Bracket scene={scene} drawing={drawing} guests={host.guests} unit={sizes.unit} />
      )}
      <path d={`M${x - 4} ${bottom + 1}H${x + width + 4}`} stroke={ground.ink} strokeWidth={2} data-role="line" />
      {host !== null && <PanelFoot scene={scene} place={place} host={host} x={x} width={width} y={bottom} sizes={sizes} />}
    </g>
  );
}

interface HeadProps extends Pick<StackPanelProps, 'scene' | 'place' | 'y' | 'sizes'> { readonly x: number }

/** Starts over the stack, unless it would leave the drawing on the right. */
const startOf = (text: string, size: number, x: number, whole: number): number =>
  Math.max(0, Math.min(x, whole - textWidth(text, size)));

function PanelHead({ scene, place, x, y, sizes }: HeadProps) {
  const { messages, format } = scene;
  const { id, host } = place.picture;
  const words = messages.figures.stack;
  const vms = id === 'nested' ? (host?.blocks.length ?? 0) : 0;
  const [name, guests] = [messages.terms.deployments[id].short, host === null ? '' : words.guests(id, host.guests, vms, format)];
  const note = host !== null && host.guests > host.drawn ? words.drawn(host.drawn, format) : '';
  const { unit } = sizes;
  return (
    <>
      <text x={startOf(name, 14.8 * unit, x, sizes.whole)} y={y + 16 * unit} fontSize={14 * unit} fontWeight={700} fill={DEPLOYMENT_INK[scene.theme][id].text}>{name}</text>
      <text x={startOf(guests, 13 * unit, x, sizes.whole)} y={y + 35 * unit} fontSize={13 * unit}>{guests}</text>
      <text x={startOf(note, 12 * unit, x, sizes.whole)} y={y + 52 * unit} fill={GROUND[scene.theme].inkSoft}>{note}</text>
    </>
  );
}

interface DrawnProps {
  readonly scene: Scene;
  readonly drawing: StackDrawing;
  readonly paint: Paint;
  readonly grey: boolean;
  readonly unit: number;
}

function DrawnStack({ scene, drawing, paint, grey, unit }: DrawnProps) {
  const ground = GROUND[scene.theme];
  return (
    <>
      {drawing.boxes.map((box) => (
        <rect
          key={box.key} data-part={box.layer} x={box.x} y={box.y} width={box.width} height={box.height}
          fill={paint.fill(box.layer, grey)}
          stroke={box.layer === 'sharedPages' ? paint.ink(box.layer).line : ground.paper}
          strokeWidth={box.layer === 'sharedPages' ? 1 : 0.75}
          strokeDasharray={box.layer === 'sharedPages' ? '2 2' : undefined}
        />
      ))}
      {drawing.frames.map((frame) => (
        <rect key={frame.key} x={frame.x - 1} y={frame.y - 1} width={frame.width + 2} height={frame.height + 1} fill="none" stroke={ground.ink} strokeWidth={1} />
      ))}
      {drawing.boxes.map((box) => box.ring !== null && <KernelRing key={box.key} box={box} y={box.ring} scene={scene} unit={unit} />)}
    </>
  );
}

/** One ring, one kernel; it stays a ring where the box is a sliver. */
function KernelRing({ box, y, scene, unit }: { readonly box: Box; readonly y: number; readonly scene: Scene; readonly unit: number }) {
  const ground = GROUND[scene.theme];
  const r = Math.min(3.2 * unit, Math.max(1.4, box.width / 2 - 1.2));
  return (
    <circle cx={box.x + box.width / 2} cy={y} r={r} fill={ground.paper} stroke={ground.ink} strokeWidth={r < 2 ? 0.9 : 1.2} data-role="kernel" />
  );
}

interface NamesProps {
  readonly scene: Scene;
  readonly grey: boolean;
  readonly drawing: StackDrawing;
  readonly x: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly unit: number;
}

/** Names left of the layers, each with the memory of one copy; moved apart where layers are thin. */
function LayerNames({ scene, grey, drawing, x, width, from, to, unit }: NamesProps) {
  const { messages, format } = scene;
  const words = messages.figures.stack;
  const size = 12 * unit;
  const reach = 14 * unit;
  const labels = drawing.marks.map((mark) => {
    const name = grey && mark.layer === 'guestOs' ? words.ownOs : words.layers[mark.layer];
    const lines = fillLines(name, width - reach - 2, size);
    return { mark, lines: [...lines, amountOf(mark, format)] };
  });
  const middles = spread(labels.map(({ mark, lines }) => ({ at: mark.y, size: lines.length * size * LINE + 3 * unit })), from, to);
  const ground = GROUND[scene.theme];
  return (
    <>
      {labels.map(({ mark, lines }, i) => {
        const middle = middles[i] ?? mark.y;
        const first = middle - ((lines.length - 1) * size * LINE) / 2 + size * 0.35;
        return (
          <g key={mark.layer}>
            <path d={`M${x - reach + 3} ${middle}L${x - 5} ${mark.y}H${x - 1}`} fill="none" stroke={ground.ruleStrong} strokeWidth={1} data-role="line" />
            {lines.map((line, l) => (
              <text key={line} x={x - reach} y={first + l * size * LINE} textAnchor="end" fill={l === lines.length - 1 ? ground.inkSoft : ground.ink}>{line}</text>
            ))}
          </g>
        );
      })}
    </>
  );
}

function amountOf(mark: LayerMark, format: Scene['format']): string {
  const amount = format.memory(mark.layer === 'sharedPages' ? -mark.memory : mark.memory);
  return mark.thick ? `${amount} ↕` : amount;
}

interface BracketProps { readonly scene: Scene; readonly drawing: StackDrawing; readonly guests: number; readonly unit: number }

/** The dozen drawn stand for all: a dimension line over them says how many. */
function Bracket({ scene, drawing, guests, unit }: BracketProps) {
  const ground = GROUND[scene.theme];
  const { from, to, top } = drawing.guests;
  const y = top - 9 * unit;
  const text = `× ${scene.format.count(guests)}`;
  const half = textWidth(text, 13 * unit) / 2 + 5 * unit;
  const middle = (from + to) / 2;
  return (
    <>
      <path d={`M${from + 0.5} ${y + 5}V${y}H${Math.max(from, middle - half)}M${Math.min(to, middle + half)} ${y}H${to - 0.5}V${y + 5}`} fill="none" stroke={ground.inkSoft} strokeWidth={1} data-role="line" />
      <text x={middle} y={y + 4.5 * unit} fontSize={13 * unit} fontWeight={600} textAnchor="middle">{text}</text>
    </>
  );
}

interface FootProps extends HeadProps { readonly host: HostStack; readonly width: number }

/** One dot for each kernel that runs on this host: a handful, or a crowd. */
function PanelFoot({ scene, place, host, x, width, y, sizes }: FootProps) {
  const { messages, format, theme } = scene;
  const words = messages.figures.stack;
  const { unit } = sizes;
  const { running, patched } = host.kernels;
  const ground = GROUND[theme];
  const lines = [
    host.capacity === null ? words.server : words.host(format.memory(host.capacity)),
    words.kernels(running, format),
    ...(patched === running ? [] : [words.patched(patched, format)]),
  ];
  const rowOf = (line: number): number => y + (19 + line * 17) * unit;
  return (
    <>
      {lines.map((line, i) => (
        <text
          key={line} x={startOf(line, 12 * unit, x, place.x + place.width)} y={rowOf(i)}
          fontWeight={i === 1 ? 600 : 400} fill={i === 1 ? ground.ink : ground.inkSoft}
        >
          {line}
        </text>
      ))}
      <Crowd count={running} x={x} y={rowOf(lines.length - 1) + 9 * unit} width={width} unit={unit} scene={scene} tone={DEPLOYMENT_INK[theme][place.picture.id].mark} />
    </>
  );
}

interface CrowdProps {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly unit: number;
  readonly scene: Scene;
  readonly tone: string;
}

/** Rows of dots that are drawn at most; a crowd beyond them ends in an ellipsis. */
export const CROWD_ROWS = 7;
export const CROWD_PITCH = 5;

function Crowd({ count, x, y, width, unit, scene, tone }: CrowdProps) {
  const pitch = CROWD_PITCH * unit;
  const perRow = Math.max(1, Math.floor((width + 2 * unit) / pitch));
  const room = perRow * CROWD_ROWS;
  const shown = count > room ? room - 3 : count;
  const dots = Array.from({ length: shown }, (_, i) =>
    `M${(x + (i % perRow) * pitch).toFixed(1)} ${(y + Math.floor(i / perRow) * pitch).toFixed(1)}h${3.4 * unit}v${3.4 * unit}h${-3.4 * unit}z`);
  return (
    <>
      <path d={dots.join('')} fill={tone} />
      {count > room && (
        <text x={x + perRow * pitch} y={y + (CROWD_ROWS - 1) * pitch + 2 * unit} textAnchor="end" fill={GROUND[scene.theme].inkSoft}>…</text>
      )}
    </>
  );
}

interface MisfitProps extends HeadProps { readonly width: number; readonly bottom: number }

/** Nothing fits: the room stays empty, and says why. */
function Misfit({ scene, place, width, bottom, x, sizes }: MisfitProps) {
  const ground = GROUND[scene.theme];
  const { unit } = sizes;
  const height = sizes.stack * 0.6;
  const lines = wrapText(scene.messages.figures.stack.lacks(place.picture.lacks), width - 12 * unit, 12 * unit);
  return (
    <>
      <rect x={x + 0.5} y={bottom - height} width={width - 1} height={height} fill="none" stroke={ground.ruleStrong} strokeDasharray="4 4" data-part="none" />
      {lines.map((line, i) => (
        <text key={line} x={x + 7 * unit} y={bottom - height + (20 + i * 17) * unit}>{line}</text>
      ))}
    </>
  );
}
