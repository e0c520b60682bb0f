import { perMark } from '../../derive/rack.ts';

export interface Area { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A server, or as many as a box stands for; `share` of its width is filled where it stands for fewer. */
export interface RackBox extends Area { readonly share: number }

export interface RackLayout {
  /** In order, each rack from its floor upward. */
  readonly boxes: readonly RackBox[];
  /** Frames of the racks in use. */
  readonly racks: readonly Area[];
  /** Servers that one box stands for. */
  readonly each: number;
}

const RACKS = 5;
const ROWS = 20;
export const MOST_BOXES = RACKS * ROWS;

/** Room between racks, and in a rack around its boxes. */
const AISLE = 10;
const RAIL = 3;

/**
 * Servers in five racks of twenty: one box for each of them, or for as many as it takes to need no more boxes.
 * The places do not depend on the number of servers, so that a drag only fills and empties them.
 */
export function rackLayout(servers: number, area: Area, unit: number): RackLayout {
  const each = perMark(servers, MOST_BOXES);
  const count = Math.ceil(servers / each);
  const width = (area.width - (RACKS - 1) * AISLE * unit) / RACKS;
  const pitch = (area.height - 2 * RAIL) / ROWS;
  const left = (rack: number): number => area.x + rack * (width + AISLE * unit);
  const boxes = Array.from({ length: count }, (_, i): RackBox => {
    const [rack, row] = [Math.floor(i / ROWS), i % ROWS];
    return {
      x: left(rack) + RAIL, y: area.y + area.height - RAIL - (row + 1) * pitch + 1, width: width - 2 * RAIL, height: pitch - 2,
      share: Math.min(1, (servers - i * each) / each),
    };
  });
  const racks = Array.from({ length: Math.ceil(count / ROWS) }, (_, rack) => ({ x: left(rack), y: area.y, width, height: area.height }));
  return { boxes, racks, each };
}
