import { perMark } from '../../derive/rack.ts';

export interface Area { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A server, or as many as a box stands for; `share` of its width is filled where it stands for fewer. */
export interface RackBox extends Area { readonly share: number }

export interface RackLayout {
  /** In order, from the floor upward, each row through all racks. */
  readonly boxes: readonly RackBox[];
  /** Frames of the racks in use. */
  readonly racks: readonly Area[];
  /** Servers that one box stands for. */
  readonly each: number;
}

const RACKS = 5;
const ROWS = 20;
/** Racks have slots for whole multiples of so many rows. */
const TIER = 4;
export const MOST_BOXES = RACKS * ROWS;

/** Room between racks, and in a rack around its boxes. */
const AISLE = 10;
const RAIL = 3;

/**
 * Servers in five racks: one box for each of them, or for as many as it takes to need no more than a hundred boxes.
 * They fill the racks evenly, so that the drawing is as wide as its floor and nearly as high as its racks, whatever
 * the number. Slots have five heights, so that a drag only fills and empties them, but for where a tier is added.
 */
export function rackLayout(servers: number, area: Area, unit: number): RackLayout {
  const each = perMark(servers, MOST_BOXES);
  const count = Math.ceil(servers / each);
  const width = (area.width - (RACKS - 1) * AISLE * unit) / RACKS;
  const rows = TIER * Math.max(1, Math.ceil(count / (RACKS * TIER)));
  const pitch = (area.height - 2 * RAIL) / rows;
  const left = (rack: number): number => area.x + rack * (width + AISLE * unit);
  const boxes = Array.from({ length: count }, (_, i): RackBox => {
    const [rack, row] = [i % RACKS, Math.floor(i / RACKS)];
    return {
      x: left(rack) + RAIL, y: area.y + area.height - RAIL - (row + 1) * pitch + 1, width: width - 2 * RAIL, height: pitch - 2,
      share: Math.min(1, (servers - i * each) / each),
    };
  });
  const racks = Array.from({ length: Math.min(RACKS, count) }, (_, rack) => ({ x: left(rack), y: area.y, width, height: area.height }));
  return { boxes, racks, each };
}
