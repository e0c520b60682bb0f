import type { GuestColumn, HostStack, StackBox, StackPicture } from '../../derive/stackBoxes.ts';
import type { LayerId } from '../../model/result.ts';

export interface Box {
  readonly key: string;
  readonly layer: LayerId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Middle of the ring that stands for the kernel running here; null where none does. */
  readonly ring: number | null;
}

/** A layer as its label needs it: one copy of it, where it stands, and whether it is drawn to scale. */
export interface LayerMark {
  readonly layer: LayerId;
  readonly memory: number;
  /** Middle of the layer. */
  readonly y: number;
  readonly thick: boolean;
}

export interface StackDrawing {
  readonly boxes: readonly Box[];
  /** Frames around VMs that hold containers. */
  readonly frames: readonly { readonly key: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  readonly marks: readonly LayerMark[];
  /** The run of guest columns, for the bracket above them. */
  readonly guests: { readonly from: number; readonly to: number; readonly top: number };
}

/** Heights of layers: memory times scale, never less than `least`. */
export interface Scale {
  readonly perMib: number;
  readonly least: number;
}

const heightOf = (scale: Scale, memory: number): number => Math.max(scale.least, memory * scale.perMib);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const heightsOf = (scale: Scale, boxes: readonly StackBox[]): number => sum(boxes.map((one) => heightOf(scale, one.memory)));

function stackHeight(scale: Scale, host: HostStack): number {
  const blocks = host.blocks.map((block) => {
    const columns = block.columns.map((column) => heightsOf(scale, column.boxes));
    return Math.max(0, ...columns) + heightsOf(scale, block.below);
  });
  return Math.max(0, ...blocks) + heightsOf(scale, host.base);
}

/** One scale for all stacks: the tallest of them just fits. Slivers at their least height make it a search. */
export function commonScale(pictures: readonly StackPicture[], height: number, least: number): Scale {
  const hosts = pictures.flatMap((one) => (one.host === null ? [] : [one.host]));
  let [low, high] = [0, height];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    const tallest = Math.max(0, ...hosts.map((host) => stackHeight({ perMib: middle, least }, host)));
    if (tallest > height) high = middle;
    else low = middle;
  }
  return { perMib: low, least };
}

interface Area { readonly x: number; readonly width: number; readonly bottom: number; readonly key: string }

/** Boxes from the bottom upward over the whole area. */
function pile(boxes: readonly StackBox[], area: Area, scale: Scale): readonly Box[] {
  let y = area.bottom;
  const piled = boxes.toReversed().map((one): Box => {
    const height = heightOf(scale, one.memory);
    y -= height;
    return { key: `${area.key}${one.layer}`, layer: one.layer, x: area.x, y, width: area.width, height, ring: one.kernel ? y + height / 2 : null };
  });
  return piled.toReversed();
}

const topOf = (boxes: readonly Box[], bottom: number): number => Math.min(bottom, ...boxes.map((one) => one.y));

/** What sharing takes out of a guest, from the foot of its OS upward: a window in the column. */
function windowOf(column: GuestColumn, boxes: readonly Box[], scale: Scale): readonly Box[] {
  const os = boxes.find((one) => one.layer === 'guestOs');
  if (column.givenBack <= 0 || os === undefined) return [];
  const foot = os.y + os.height;
  const height = Math.min(Math.max(2, column.givenBack * scale.perMib), foot - topOf(boxes, foot));
  return [{ ...os, key: `${os.key}-back`, layer: 'sharedPages', y: foot - height, height, ring: null }];
}

/** Rings stand in what is left of the OS above the window, in one line over all guests. */
function aboveWindow(boxes: readonly Box[], window: number): readonly Box[] {
  return boxes.map((box) => (box.ring === null || box.height - window < 4 ? box : { ...box, ring: box.y + (box.height - window) / 2 }));
}

function marksOf(drawn: readonly Box[], described: readonly StackBox[], scale: Scale): readonly LayerMark[] {
  return described.flatMap((one): LayerMark[] => {
    const box = drawn.find((candidate) => candidate.layer === one.layer);
    if (box === undefined) return [];
    return [{ layer: one.layer, memory: one.memory, y: box.y + box.height / 2, thick: one.memory * scale.perMib < scale.least }];
  });
}

/** Room between two VMs that hold containers, and between two guests. */
const BLOCK_GAP = 6;
const gapOf = (width: number): number => (width >= 9 ? 2 : 1);

/** The boxes of one host within x…x+width, standing on `bottom`. */
export function drawStack(host: HostStack, area: { readonly x: number; readonly width: number; readonly bottom: number }, scale: Scale): StackDrawing {
  const base = pile(host.base, { ...area, key: 'base-' }, scale);
  const floor = topOf(base, area.bottom);
  const gaps = host.blocks.length - 1;
  // Twelve families on a phone: the gaps together must leave room for what they part.
  const between = Math.min(BLOCK_GAP, area.width / (4 * Math.max(1, gaps)));
  const room = area.width - between * gaps;
  const each = room / Math.max(1, host.drawn);
  let x = area.x;
  const blocks = host.blocks.map((block, b) => {
    const width = each * block.columns.length;
    const start = x;
    x += width + between;
    const below = pile(block.below, { x: start, width, bottom: floor, key: `block${b}-` }, scale);
    const top = topOf(below, floor);
    const gap = gapOf(each);
    const window = Math.max(0, ...block.columns.map((column) => column.givenBack)) * scale.perMib;
    const columns = block.columns.map((column, c) => {
      const left = start + c * each + (c === 0 ? 0 : gap / 2);
      const right = start + (c + 1) * each - (c === block.columns.length - 1 ? 0 : gap / 2);
      const boxes = pile(column.boxes, { x: left, width: right - left, bottom: top, key: `block${b}-guest${c}-` }, scale);
      return [...aboveWindow(boxes, window), ...windowOf(column, boxes, scale)];
    });
    const guests = columns.flat();
    const highest = topOf(guests, top);
    const frame = block.below.length === 0 ? [] : [{ key: `block${b}`, x: start, y: highest, width, height: floor - highest }];
    return { boxes: [...guests, ...below], frame, highest };
  });
  const boxes = [...blocks.flatMap((one) => one.boxes), ...base];
  const first = host.blocks[0];
  const shared = host.blocks.flatMap((block) => block.columns).find((column) => column.givenBack > 0);
  const described: readonly StackBox[] = [
    ...(first?.columns[0]?.boxes ?? []),
    ...(shared === undefined ? [] : [{ layer: 'sharedPages' as const, memory: shared.givenBack, kernel: false }]),
    ...(first?.below ?? []), ...host.base,
  ];
  return {
    boxes, frames: blocks.flatMap((one) => one.frame),
    marks: marksOf(boxes, described, scale).toSorted((a, b) => a.y - b.y),
    guests: { from: area.x, to: area.x + area.width, top: Math.min(floor, ...blocks.map((one) => one.highest)) },
  };
}

export interface PanelPlace {
  readonly picture: StackPicture;
  readonly row: number;
  readonly x: number;
  readonly width: number;
  /** Room for the names left of the stack. */
  readonly gutter: number;
}

export interface PanelSizes {
  readonly gutter: number;
  /** Gutter and width of the physical server where all stand in one row: it has one column, and short names. */
  readonly slim: { readonly gutter: number; readonly width: number };
  readonly gap: number;
}

function perRowOf(count: number, across: number): number {
  if (across >= (count > 4 ? 840 : 660)) return count;
  return count > 4 && across >= 560 ? 3 : 2;
}

/** Beside each other where there is room, physical first; in rows of two on a phone, physical last. */
export function placePanels(pictures: readonly StackPicture[], width: number, unit: number, sizes: PanelSizes): readonly PanelPlace[] {
  const perRow = perRowOf(pictures.length, width / unit);
  const isLone = (one: StackPicture): boolean => one.id === 'physical';
  const order = perRow > 2 ? pictures : [...pictures.filter((one) => !isLone(one)), ...pictures.filter(isLone)];
  const slim = perRow === pictures.length;
  const rest = width - sizes.gap * (perRow - 1) - (slim ? sizes.slim.width : 0);
  const even = rest / (perRow - (slim ? 1 : 0));
  let x = 0;
  return order.map((picture, i): PanelPlace => {
    if (i % perRow === 0) x = 0;
    const narrow = slim && isLone(picture);
    const own = narrow ? sizes.slim.width : even;
    const place = { picture, row: Math.floor(i / perRow), x, width: own, gutter: narrow ? sizes.slim.gutter : sizes.gutter };
    x += own + sizes.gap;
    return place;
  });
}

/** Height of the tallest of some stacks at a scale. */
export function tallestOf(pictures: readonly StackPicture[], scale: Scale): number {
  return Math.max(0, ...pictures.map((one) => (one.host === null ? 0 : stackHeight(scale, one.host))));
}
