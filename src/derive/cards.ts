import type { Inputs, NumberKey } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentResult } from '../model/result.ts';
import { SCENE_IDS } from './story.ts';
import type { SceneId } from './story.ts';

/** The figures of the lab that can stand alone, in the lab's order. */
export const FIGURE_IDS = [
  'divergence', 'host-share', 'why', 'stack', 'binding', 'map', 'mix', 'fairness', 'crossing', 'response', 'sprawl',
  'sensitivity', 'doubt', 'board', 'results', 'assumptions', 'published', 'then-now', 'claims',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** What can stand alone in a frame: a figure of the lab or a scene of the story. Where both have a name, it is the figure's. */
export type CardId = FigureId | SceneId;
export const CARD_IDS: readonly CardId[] = [...new Set<CardId>([...FIGURE_IDS, ...SCENE_IDS])];

export const isFigure = (id: CardId): id is FigureId => FIGURE_IDS.some((one) => one === id);

/** The one thing that is changed on a card: an input, the era, or the input along the curve's own axis. */
export type CardControl = NumberKey | 'era' | 'axis' | null;

/** What moves each figure most; null where it is a list or has its own switches. */
export const CARD_CONTROLS: Readonly<Record<FigureId, CardControl>> = Object.freeze({
  divergence: 'axis', 'host-share': 'guestOsMemory', why: 'workloads', stack: 'workloads', binding: 'utilization', map: null,
  mix: 'kernelFamilies', fairness: null, crossing: 'ioShare', response: 'ioShare', sprawl: 'growthPerMonth', sensitivity: 'workloads',
  doubt: 'workloads', board: 'workloads', results: 'workloads', assumptions: 'era', published: null, 'then-now': 'workloads', claims: null,
});

/** Heights that a frame is declared with, px: wikis do not change them. */
export const FRAME_HEIGHTS = [420, 560, 720] as const;
export type FrameHeight = (typeof FRAME_HEIGHTS)[number];

/** What is read line by line, and cut short in a low frame. */
const LONG: ReadonlySet<CardId> = new Set<CardId>(['results', 'fairness', 'sensitivity', 'doubt', 'assumptions', 'published', 'claims', 'verdict']);

/** The height at which a card is well set, even on a narrow page. */
export const goodHeight = (id: CardId): FrameHeight => (LONG.has(id) ? 720 : 560);

/** Hosts on either side: the number by which a later model is compared with the one that a card was made with. */
export interface Pinned {
  /** null: not everything fits. */
  readonly hardware: number | null;
  readonly os: number | null;
}

const hostsOf = ({ hosts, notPlaceable }: DeploymentResult): number | null => (notPlaceable.length > 0 ? null : hosts);

/** The hosts of both sides by the present model. */
export function pinnedOf(inputs: Inputs): Pinned {
  const { hardware, os } = resultOf(inputs).deployments;
  return { hardware: hostsOf(hardware), os: hostsOf(os) };
}

/** What a card says of the model it was made with: nothing where that is today's. */
export interface ModelChange {
  /** Version of the model that the card was made with. */
  readonly made: string;
  readonly was: Pinned | null;
  readonly now: Pinned;
}

export const isSamePinned = (a: Pinned, b: Pinned): boolean => a.hardware === b.hardware && a.os === b.os;
