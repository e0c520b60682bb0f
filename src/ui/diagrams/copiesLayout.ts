import type { HostLayers, OsCopies } from '../../derive/osCopies.ts';

/** A layer of a tower; px from the top of the drawing. */
export interface Band {
  readonly layer: 'application' | 'besides' | 'os' | 'hypervisor';
  readonly memory: number;
  readonly y: number;
  readonly height: number;
  /** Drawn thicker than to scale. */
  readonly thick: boolean;
}

export interface Tower {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  /** From the top down; layers that take nothing are left out. */
  readonly bands: readonly Band[];
}

export interface Stripe { readonly y: number; readonly height: number; readonly opacity: number }

export interface CopiesLayout {
  readonly vms: Tower;
  readonly containers: Tower;
  /** The copies as drawn, and where each of them goes: into a kernel that stays, or away under it. */
  readonly stripes: readonly { readonly key: string; readonly before: Stripe; readonly after: Stripe }[];
  /** Fewer stripes than copies. */
  readonly isThinned: boolean;
  readonly floor: number;
}

const ORDER = ['application', 'besides', 'os', 'hypervisor'] as const;
/** A stripe lower than this cannot be told from its neighbours, px. */
const LOWEST = 4;

interface Scale { readonly perMib: number; readonly least: number }

const heightOf = ({ perMib, least }: Scale, memory: number): number => (memory > 0 ? Math.max(least, memory * perMib) : 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const towerHeight = (scale: Scale, layers: HostLayers): number => sum(ORDER.map((layer) => heightOf(scale, layers[layer])));

/** The taller tower just fits; slivers at their least height make it a search. */
function scaleOf(facts: OsCopies, height: number, least: number): Scale {
  let [low, high] = [0, height];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    const tallest = Math.max(...[facts.vms, facts.containers].map((one) => towerHeight({ perMib: middle, least }, one)));
    if (tallest > height) high = middle;
    else low = middle;
  }
  return { perMib: low, least };
}

function bandsOf(layers: HostLayers, scale: Scale, floor: number): readonly Band[] {
  let y = floor;
  const bands = ORDER.toReversed().flatMap((layer): Band[] => {
    const memory = layers[layer];
    const height = heightOf(scale, memory);
    y -= height;
    return height === 0 ? [] : [{ layer, memory, y, height, thick: memory * scale.perMib < scale.least }];
  });
  return bands.toReversed();
}

/** `count` equal parts of a band, from the floor up. */
function partsOf(band: Band | undefined, count: number, opacity: number): readonly Stripe[] {
  if (band === undefined) return [];
  const height = band.height / count;
  return Array.from({ length: count }, (_, i) => ({ y: band.y + band.height - (i + 1) * height, height, opacity }));
}

const osOf = (bands: readonly Band[]): Band | undefined => bands.find(({ layer }) => layer === 'os');

export interface CopiesPlaces {
  readonly top: number;
  readonly height: number;
  readonly vms: { readonly x: number; readonly width: number };
  readonly containers: { readonly x: number; readonly width: number };
  readonly least: number;
}

/** Both towers on one floor and to one scale, and the way of every copy from the one to the other. */
export function copiesLayout(facts: OsCopies, { top, height, vms, containers, least }: CopiesPlaces): CopiesLayout {
  const floor = top + height;
  const scale = scaleOf(facts, height, least);
  const [left, right] = [bandsOf(facts.vms, scale, floor), bandsOf(facts.containers, scale, floor)];
  const most = Math.max(facts.kernels, Math.floor((osOf(left)?.height ?? 0) / LOWEST), 1);
  const drawn = Math.min(facts.copies, most);
  const kernels = partsOf(osOf(right), facts.kernels, 1);
  const stripes = partsOf(osOf(left), drawn, 1).map((before, i) => {
    const kernel = kernels[i % Math.max(1, kernels.length)] ?? before;
    return { key: `copy-${i}`, before, after: { ...kernel, opacity: i < kernels.length ? 1 : 0 } };
  });
  return {
    vms: { ...vms, top: left[0]?.y ?? floor, bands: left }, containers: { ...containers, top: right[0]?.y ?? floor, bands: right },
    stripes, isThinned: drawn < facts.copies, floor,
  };
}
