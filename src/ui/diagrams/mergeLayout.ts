import type { HostFrame, MergeFacts } from '../../derive/merge.ts';
import { perMark } from '../../derive/rack.ts';
import type { Area, RackLayout } from './rackLayout.ts';

/** VMs that travel together: before, part of a box; after, a block in a host. */
export interface Piece {
  readonly key: string;
  readonly before: Area;
  readonly after: Area;
}

/** A host as drawn, or as many as a frame stands for. */
export interface FramePlace {
  readonly key: string;
  readonly area: Area;
  /** The band of the hypervisor at its floor. */
  readonly floor: number;
  readonly hosts: number;
  /** Null for spares, which stand ready. */
  readonly guests: number | null;
}

export interface MergeLayout {
  readonly pieces: readonly Piece[];
  readonly frames: readonly FramePlace[];
}

/** More frames than these are not told apart. */
export const MOST_FRAMES = 24;
/** Frames in a row are no narrower than this, px. */
const NARROWEST = 44;
/** A block no lower than this can still be counted, px. */
const LOWEST = 6;
const GAP = 10;
const HEAD = 18;
const FLOOR = 6;

/** Hosts that one frame stands for. */
export const hostsPerFrame = (hosts: number): number => perMark(hosts, MOST_FRAMES);

interface Grid { readonly across: number; readonly rows: number; readonly width: number; readonly height: number }

function gridOf(count: number, area: Area, unit: number): Grid {
  const gap = GAP * unit;
  const most = Math.max(1, Math.floor((area.width + gap) / (NARROWEST * unit + gap)));
  const rows = Math.max(1, Math.ceil(count / most));
  const across = Math.max(1, Math.ceil(count / rows));
  return { across, rows, width: Math.min((area.width - (across - 1) * gap) / across, 120 * unit), height: area.height / rows };
}

/** Columns of blocks in a frame, and how many boxes' worth of VMs one of them holds. */
interface Inner { readonly columns: number; readonly rows: number }

function innerOf(capacity: number, height: number): Inner {
  const rows = Math.max(1, Math.floor(height / LOWEST));
  const columns = Math.max(1, Math.ceil(capacity / rows));
  // Whole rows only where columns must line up.
  return { columns, rows: columns === 1 ? Math.max(1e-9, capacity) : Math.ceil(capacity / columns) };
}

/** Places at which the run of VMs from `from` to `to` is cut: where a box ends, or a column of the frame. */
function cutsOf(frame: HostFrame, each: number, perColumn: number): readonly number[] {
  const to = frame.from + frame.guests;
  const cuts = new Set([frame.from, to]);
  for (let at = Math.ceil(frame.from / each) * each; at < to; at += each) cuts.add(at);
  for (let at = frame.from + perColumn; at < to; at += perColumn) cuts.add(at);
  return [...cuts].sort((a, b) => a - b);
}

function beforeOf(rack: RackLayout, from: number, to: number): Area {
  const index = Math.floor(from / rack.each);
  const box = rack.boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
  const start = index * rack.each;
  return { x: box.x + ((from - start) / rack.each) * box.width, y: box.y, width: ((to - from) / rack.each) * box.width, height: box.height };
}

/** Blocks pile up from the floor, column by column. */
function piecesIn(frame: HostFrame, inside: Area, inner: Inner, rack: RackLayout): readonly Piece[] {
  const perColumn = inner.rows * rack.each;
  const [width, pitch] = [inside.width / inner.columns, inside.height / inner.rows];
  const cuts = cutsOf(frame, rack.each, perColumn);
  return cuts.slice(1).map((to, i): Piece => {
    const from = cuts[i] ?? to;
    const column = Math.floor((from - frame.from) / perColumn);
    const [low, high] = [from, to].map((at) => ((at - frame.from - column * perColumn) / rack.each) * pitch) as [number, number];
    const seam = Math.min(1, (high - low) / 4);
    return {
      key: String(from), before: beforeOf(rack, from, to),
      after: { x: inside.x + column * width + 0.5, y: inside.y + inside.height - high + seam, width: Math.max(0.5, width - 1), height: Math.max(0.5, high - low - seam) },
    };
  });
}

/**
 * Where every box of the racks stands, and where its VMs are on their hosts. All hosts are as high as the fullest
 * needs, so that one that is half empty looks it; spares stand last.
 */
export function mergeLayout(facts: MergeFacts, frames: readonly HostFrame[], rack: RackLayout, area: Area, unit: number): MergeLayout {
  const each = frames[0]?.hosts ?? 1;
  const spares = facts.spare === 0 ? [] : Array.from({ length: each === 1 ? facts.spare : 1 }, () => (each === 1 ? 1 : facts.spare));
  const grid = gridOf(frames.length + spares.length, area, unit);
  const place = (i: number): Area => ({
    x: area.x + (i % grid.across) * (grid.width + GAP * unit), y: area.y + Math.floor(i / grid.across) * grid.height + HEAD * unit,
    width: grid.width, height: grid.height - (HEAD + 6) * unit,
  });
  const floor = FLOOR * unit;
  const insideOf = ({ x, y, width, height }: Area): Area => ({ x: x + 3, y: y + 3, width: width - 6, height: height - floor - 4 });
  const inner = innerOf((facts.most * each) / rack.each, insideOf(place(0)).height);
  return {
    frames: [
      ...frames.map(({ hosts, guests }, i) => ({ key: `host-${i}`, area: place(i), floor, hosts, guests })),
      ...spares.map((hosts, i) => ({ key: `spare-${i}`, area: place(frames.length + i), floor, hosts, guests: null })),
    ],
    pieces: frames.flatMap((frame, i) => piecesIn(frame, insideOf(place(i)), inner, rack)),
  };
}
