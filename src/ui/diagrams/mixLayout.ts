import type { DrawnGroup, DrawnRun, MixGroup } from '../../derive/mixHosts.ts';

/** Blocks that a full host shows at most; what one stands for is the same on every host. */
const MOST_BLOCKS = 30;

/** Workloads in one block, so that the roomiest host shows no more than it can. */
export const perBlockOf = (groups: readonly MixGroup[]): number =>
  Math.max(1, Math.ceil(Math.max(1, ...groups.map(({ room }) => room)) / MOST_BLOCKS));

/** The kernel families of the blocks on a host, in order of filling. */
export function blocksOf({ holds }: DrawnRun, perBlock: number): readonly number[] {
  return holds.flatMap(({ family, count }) => Array.from({ length: Math.max(1, Math.round(count / perBlock)) }, () => family));
}

export interface BlockGrid { readonly columns: number; readonly rows: number }

const COLUMNS = [6, 5, 7, 4] as const;

/** A full host is full of blocks: a pool that holds less has larger ones. Columns are chosen to leave few holes. */
export function gridOf({ room }: Pick<MixGroup, 'room'>, perBlock: number): BlockGrid {
  const blocks = Math.max(1, Math.round(room / perBlock));
  if (blocks <= 4) return { columns: blocks, rows: 1 };
  const holes = (columns: number): number => Math.ceil(blocks / columns) * columns - blocks;
  const columns = COLUMNS.reduce((best, one) => (holes(one) < holes(best) ? one : best), blocks <= 12 ? 4 : 6);
  return { columns, rows: Math.ceil(blocks / columns) };
}

export interface HostPlace {
  readonly key: string;
  /** Null for a spare host. */
  readonly run: DrawnRun | null;
  /** How many hosts this box stands for. */
  readonly stands: number;
  readonly x: number;
  readonly y: number;
}

export interface GroupPlace {
  readonly group: DrawnGroup;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly hosts: readonly HostPlace[];
}

export interface MixSizes {
  readonly host: { readonly width: number; readonly height: number };
  readonly gap: number;
  /** Above the hosts of a group, and below each row of hosts. */
  readonly head: number;
  readonly foot: number;
  readonly between: number;
}

function hostsOf(group: DrawnGroup): readonly Omit<HostPlace, 'x' | 'y'>[] {
  const filled = group.runs.flatMap((run, r) => Array.from({ length: run.drawn }, (_, i) =>
    ({ key: `${r}-${i}`, run, stands: run.hosts / run.drawn })));
  const spares = Array.from({ length: group.sparesDrawn }, (_, i) => ({ key: `spare-${i}`, run: null, stands: group.spare / group.sparesDrawn }));
  return [...filled, ...spares];
}

/** Groups side by side as long as there is room, their hosts in rows; `headWidth` is what a heading needs, px. */
export function placeGroups(groups: readonly DrawnGroup[], width: number, sizes: MixSizes, headWidth: (group: DrawnGroup) => number) {
  const places: GroupPlace[] = [];
  const step = sizes.host.width + sizes.gap;
  let [x, y, tallest] = [0, 0, 0];
  for (const group of groups) {
    const hosts = hostsOf(group);
    const perRow = Math.max(1, Math.floor((width + sizes.gap) / step));
    const across = Math.min(hosts.length, perRow);
    const own = Math.min(width, Math.max(across * step - sizes.gap, headWidth(group)));
    if (x > 0 && x + own > width) {
      [x, y] = [0, y + tallest + sizes.between];
      tallest = 0;
    }
    const rows = Math.ceil(hosts.length / across);
    const rowHeight = sizes.host.height + sizes.foot;
    places.push({
      group, x, y, width: own,
      hosts: hosts.map((host, i) => ({ ...host, x: x + (i % across) * step, y: y + sizes.head + Math.floor(i / across) * rowHeight })),
    });
    tallest = Math.max(tallest, sizes.head + rows * rowHeight);
    x += own + 2.5 * sizes.gap + sizes.between / 2;
  }
  return { places, height: y + tallest };
}
