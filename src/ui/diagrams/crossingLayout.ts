import type { Crossing, CrossingSide, Stop } from '../../derive/crossing.ts';

export interface Point { readonly x: number; readonly y: number }

/** One layer of a stack, px. */
export interface CrossingBox {
  readonly stop: Stop;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CrossingColumn {
  readonly side: CrossingSide;
  readonly x: number;
  readonly width: number;
  /** Where the column's heading begins. */
  readonly top: number;
  readonly boxes: readonly CrossingBox[];
  /** From the request to the hardware and back. */
  readonly way: readonly Point[];
  readonly down: number;
  readonly up: number;
}

export interface CrossingBars {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Pixels of a factor of 1. */
  readonly unit: number;
  readonly label: number;
  readonly row: number;
}

export interface CrossingLayout {
  readonly height: number;
  readonly columns: readonly [CrossingColumn, CrossingColumn];
  readonly bars: CrossingBars;
  readonly size: number;
  readonly scale: number;
}

/** Pixels at the size of a page; a slide draws everything larger. */
const LAYER = 46;
const SEAM = 3;
const HEADING = 46;
const ENTRY = 34;
const LANE = 16;
const INSET = 32;
const COIL = 7;
/** How deep into the hardware the way goes: below its name. */
const TURN = 0.76;
const WIDE = 760;
/** On a slide height is dearer than width. */
const WIDE_ON_SLIDE = 620;
const BAR_ROW = 34;

/** Down one lane; an emulated device takes several turns before it lets the request go on. */
function lane(boxes: readonly CrossingBox[], x: number, from: number, bottom: number, unit: number): readonly Point[] {
  const coil = boxes.find((box) => box.stop.id === 'deviceModel');
  const turns = coil === undefined ? [] : [0.15, 0.3, 0.45, 0.6, 0.75, 0.9].map((share, i): Point =>
    ({ x: x + (i % 2 === 0 ? COIL : -COIL) * unit, y: coil.y + coil.height * share }));
  const entry = coil === undefined ? [] : [{ x, y: coil.y }];
  const exit = coil === undefined ? [] : [{ x, y: coil.y + coil.height }];
  return [{ x, y: from }, ...entry, ...turns, ...exit, { x, y: bottom }];
}

interface Place { readonly x: number; readonly width: number; readonly bottom: number; readonly unit: number }

function columnOf(side: CrossingSide, { x, width, bottom, unit }: Place): CrossingColumn {
  const step = (LAYER + SEAM) * unit;
  const first = bottom - side.stops.length * step;
  const boxes = side.stops.map((stop, i): CrossingBox => {
    const inset = stop.passed ? INSET * unit : 0;
    return { stop, x: x + inset, y: first + i * step, width: width - 2 * inset, height: LAYER * unit };
  });
  const [down, up] = [x + LANE * unit, x + width - LANE * unit];
  const from = first - ENTRY * unit * 0.5;
  const turn = bottom - step + LAYER * unit * TURN;
  const way = [...lane(boxes, down, from, turn, unit), ...lane(boxes, up, from, turn, unit).toReversed()];
  return { side, x, width, top: first - (ENTRY + HEADING) * unit, boxes, way, down, up };
}

/** Two stacks on one floor, and the bars beside them where there is room. Pixels from the top left. */
export function crossingLayout(facts: Crossing, width: number, size: number, labels: number): CrossingLayout {
  const unit = size / 13;
  const wide = width >= (unit > 1 ? WIDE_ON_SLIDE : WIDE) * unit;
  const gap = (wide ? 48 : 16) * unit;
  const each = wide ? (width * 0.62 - gap) / 2 : (width - gap) / 2;
  const most = Math.max(facts.hardware.stops.length, facts.os.stops.length);
  // Both stacks stand where the taller of all choices would stand, so that nothing below jumps.
  const bottom = (HEADING + ENTRY) * unit + Math.max(5, most) * (LAYER + SEAM) * unit;
  const place = { width: each, bottom, unit };
  const columns = [columnOf(facts.hardware, { ...place, x: 0 }), columnOf(facts.os, { ...place, x: each + gap })] as const;
  const room = wide ? width * 0.38 - gap : width;
  const tail = 52 * unit;
  const scale = (room - labels - tail) / Math.max(facts.hardware.cost.factor, facts.os.cost.factor, 1);
  const barsHeight = (30 + 2 * BAR_ROW) * unit;
  const bars: CrossingBars = {
    x: wide ? width - room : 0, y: wide ? 0 : bottom + 22 * unit,
    width: room, unit: scale, label: labels, row: BAR_ROW * unit,
  };
  return { height: wide ? bottom : bars.y + barsHeight, columns, bars, size, scale: unit };
}

/** The point after `share` (0…1) of the whole way. */
export function alongWay(way: readonly Point[], share: number): Point {
  const legs = way.slice(1).map((to, i) => {
    const from = way[i] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let left = share * legs.reduce((sum, leg) => sum + leg.length, 0);
  for (const { from, to, length } of legs) {
    if (left <= length && length > 0) {
      const part = Math.max(0, left) / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return way.at(-1) ?? { x: 0, y: 0 };
}
