import type { Era } from '../model/era.ts';
import { resolveInputs } from '../model/inputTable.ts';
import type { InputKey, Inputs, NumberKey, Overrides } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';

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

/** Every scene, by its id. */
export const STORY: Readonly<Record<SceneId, StoryScene>> = Object.freeze({
  'server-sprawl': scene('server-sprawl', 'utilization'),
  consolidation: scene('consolidation', 'workloads'),
  'os-sprawl': scene('os-sprawl', 'workloads'),
  'memory-disk': scene('memory-disk', 'workloads', { metric: 'memory' }),
  crossing: scene('crossing', null),
  divergence: scene('divergence', 'workloads'),
  bottleneck: scene('bottleneck', 'utilization'),
  fairness: scene('fairness', null),
  kernels: scene('kernels', 'kernelFamilies', { axis: 'kernelFamilies' }),
  'sprawl-again': scene('sprawl-again', 'growthPerMonth', { metric: 'kernels' }),
  'then-now': scene('then-now', null),
  'your-estate': scene('your-estate', 'workloads'),
  verdict: scene('verdict', null),
});

/**
 * The inputs that a scene shows on the page: the era's defaults, over them the scene's overlay, over that what
 * the reader set by hand. A new object each time: whoever draws from it keeps it, since results are cached by it.
 */
export const inputsOfScene = (id: SceneId, era: Era, overrides: Overrides): Inputs =>
  resolveInputs(era, { ...STORY[id].overlay, ...overrides });
