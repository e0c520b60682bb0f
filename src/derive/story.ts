import type { Era } from '../model/era.ts';
import { BASE_KEYS } from '../model/fleet.ts';
import type { GivenFleet } from '../model/fleet.ts';
import { resolveInputs } from '../model/inputTable.ts';
import type { InputKey, Inputs, NumberKey, Overrides } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import { count, ratio } from '../model/units.ts';

/** The scenes in the order of the argument. Each is a section of the story, a slide, and a figure of its own. */
export const SCENE_IDS = [
  'server-sprawl', 'consolidation', 'os-sprawl', 'memory-disk', 'crossing', 'divergence', 'bottleneck',
  'fairness', 'kernels', 'sprawl-again', 'then-now', 'your-estate', 'verdict',
] as const;
export type SceneId = (typeof SCENE_IDS)[number];

/** What a scene sets so that its one idea shows, and the one thing that can be changed on it. */
export interface StoryScene {
  readonly id: SceneId;
  /** Lies under what the reader set by hand: it fills in, it never overwrites. */
  readonly overlay: Overrides;
  /** The one control of the scene; null where the control is not an input (a switch, the era, a file). */
  readonly control: NumberKey | null;
  /** Inputs that appear as live numbers in its prose, `control` among them. */
  readonly live: readonly InputKey[];
  /** What its curve shows, where it has one. */
  readonly metric: Metric;
  readonly axis: NumberKey;
}

const scene = (id: SceneId, control: NumberKey | null, more: Partial<StoryScene> = {}): StoryScene =>
  Object.freeze({ id, overlay: Object.freeze({}), control, live: control === null ? [] : [control], metric: 'hosts', axis: 'workloads', ...more });

/** One kernel for all: until the scene that takes it away, the argument is about copies and nothing else. */
const ONE_KERNEL: Overrides = Object.freeze({ kernelFamilies: count(1) });

/** Every scene, by its id. */
export const STORY: Readonly<Record<SceneId, StoryScene>> = Object.freeze({
  'server-sprawl': scene('server-sprawl', 'utilization', { overlay: ONE_KERNEL }),
  consolidation: scene('consolidation', 'workloads', { overlay: ONE_KERNEL }),
  'os-sprawl': scene('os-sprawl', 'guestOsMemory', { overlay: ONE_KERNEL, metric: 'memory' }),
  'memory-disk': scene('memory-disk', 'workloads', { overlay: ONE_KERNEL, metric: 'memory' }),
  crossing: scene('crossing', null, { overlay: ONE_KERNEL, live: ['ioShare'], metric: 'cpu', axis: 'ioShare' }),
  divergence: scene('divergence', 'workloads', { overlay: ONE_KERNEL }),
  // Busy enough in every era for CPU to run out first on both sides.
  bottleneck: scene('bottleneck', 'utilization', {
    overlay: { ...ONE_KERNEL, utilization: ratio(0.4) }, axis: 'utilization',
  }),
  fairness: scene('fairness', null, { overlay: ONE_KERNEL }),
  // Two families and no share for the second: that leaves it exactly one guest.
  kernels: scene('kernels', 'kernelFamilies', {
    overlay: { kernelFamilies: count(2), minorityShare: ratio(0) }, axis: 'kernelFamilies',
  }),
  'sprawl-again': scene('sprawl-again', 'growthPerMonth', { overlay: ONE_KERNEL, metric: 'kernels' }),
  // From here on nothing is laid under the reader's inputs: other eras would take it for set by hand.
  'then-now': scene('then-now', null, { metric: 'memory' }),
  'your-estate': scene('your-estate', 'workloads', { live: ['workloads', 'guestOsMemory', 'utilization', 'kernelFamilies'] }),
  verdict: scene('verdict', null),
});

/** What a scene lays under the reader's inputs. A given fleet is the reader's: what it says itself is not laid under it. */
export function overlayOf(id: SceneId, fleet: GivenFleet | null): Overrides {
  const { overlay } = STORY[id];
  if (fleet === null) return overlay;
  const said: ReadonlySet<string> = new Set(BASE_KEYS);
  return Object.fromEntries(Object.entries(overlay).filter(([key]) => !said.has(key)));
}

/**
 * The inputs that a scene shows on the page: the defaults, over them the scene's overlay, over that what
 * the reader set by hand. A new object each time: whoever draws from it keeps it, since results are cached by it.
 */
export const inputsOfScene = (id: SceneId, era: Era, overrides: Overrides, fleet: GivenFleet | null = null): Inputs =>
  resolveInputs(era, { ...overlayOf(id, fleet), ...overrides }, fleet);
