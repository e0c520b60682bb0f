import { bandSteps } from '../model/band.ts';
import type { Band, BandFigure, FigureBand, Widener } from '../model/band.ts';
import { divergenceOf } from '../model/divergence.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { Steps } from '../model/steps.ts';
import { PRIMARY } from './primary.ts';

/** A figure's value; null where it cannot be told: a workload fits no host. */
export type Told = number | 'never' | null;

/** What the figure of doubt speaks of, in its order. */
export const DOUBT_FIGURES = ['hardware', 'os', 'difference', 'memory', 'smoothGap', 'firstGap'] as const;
export type DoubtFigureId = (typeof DOUBT_FIGURES)[number];

/** Figures of one unit share a scale. */
export type DoubtScaleId = 'hosts' | 'memory' | 'workloads';
export const SCALE_OF: Readonly<Record<DoubtFigureId, DoubtScaleId>> = {
  hardware: 'hosts', os: 'hosts', difference: 'hosts', memory: 'memory', smoothGap: 'workloads', firstGap: 'workloads',
};

const BAND_OF: Readonly<Record<DoubtFigureId, BandFigure>> = {
  hardware: 'a.hosts', os: 'b.hosts', difference: 'difference.hosts', memory: 'difference.memory',
  smoothGap: 'smoothGap', firstGap: 'firstGap',
};

export interface Spread3 { readonly low: number | 'never'; readonly middle: number | 'never'; readonly high: number | 'never' }

/** One figure as it stands, and how far it may honestly lie from that. */
export interface DoubtStrip {
  readonly id: DoubtFigureId;
  readonly now: Told;
  /** 5 %, 50 % and 95 % of the draws; null where no draw could tell. */
  readonly spread: Spread3 | null;
  /** Draws in which it could be told. */
  readonly told: number;
  /** The numbers that it goes up (+) or down (−) with most, the strongest first. */
  readonly wideners: readonly Widener[];
}

export interface DoubtBand {
  readonly draws: number;
  readonly seed: number;
  /** True: the primary inputs were drawn as well, as far as the reader has left them at their defaults. */
  readonly all: boolean;
  readonly strips: Readonly<Record<DoubtFigureId, DoubtStrip>>;
  /** Of a given fleet: from where on the gap is for good has been looked for, not proved. */
  readonly onAverage?: true;
}

/** The reader's question is no doubt of ours: the primary inputs count as set. */
export const isQuestion = (key: NumberKey): boolean => PRIMARY.some((one) => one === key);

const orNever = (value: number | null): number | 'never' => value ?? 'never';

function nowOf(inputs: Inputs): Readonly<Record<DoubtFigureId, Told>> {
  const { hardware, os } = resultOf(inputs).deployments;
  const [a, b] = [hardware, os].map((one) => (one.notPlaceable.length > 0 ? null : one));
  if (a === undefined || b === undefined || a === null || b === null) {
    return { hardware: a?.hosts ?? null, os: b?.hosts ?? null, difference: null, memory: null, smoothGap: null, firstGap: null };
  }
  const { smoothGap, firstGap } = divergenceOf(inputs);
  return {
    hardware: a.hosts, os: b.hosts, difference: a.hosts - b.hosts, memory: a.memory.total - b.memory.total,
    smoothGap: orNever(smoothGap), firstGap: orNever(firstGap),
  };
}

function stripOf(id: DoubtFigureId, now: Told, band: FigureBand | null): DoubtStrip {
  if (band === null) return { id, now, spread: null, told: 0, wideners: [] };
  const { low, middle, high, told, wideners } = band;
  return { id, now, spread: { low: orNever(low), middle: orNever(middle), high: orNever(high) }, told, wideners };
}

function doubtOf(inputs: Inputs, all: boolean, { draws, seed, figures }: Band): DoubtBand {
  const now = nowOf(inputs);
  const strips = Object.fromEntries(DOUBT_FIGURES.map((id) => [id, stripOf(id, now[id], figures.get(BAND_OF[id]) ?? null)]));
  return { draws, seed, all, strips: strips as Record<DoubtFigureId, DoubtStrip>, ...(inputs.fleet === null ? {} : { onAverage: true as const }) };
}

interface Job { readonly inputs: Inputs; readonly all: boolean; readonly steps: Steps<Band>; done: DoubtBand | null }

/** The last ones asked for: a headline and a figure that ask at the same time share the work, one step each. */
const KEPT = 2;
let jobs: readonly Job[] = [];

function jobOf(inputs: Inputs, all: boolean): Job {
  const known = jobs.find((job) => job.inputs === inputs && job.all === all);
  if (known !== undefined) return known;
  const figures = DOUBT_FIGURES.map((id) => BAND_OF[id]);
  const steps = bandSteps(inputs, { figures, ...(all ? {} : { isSet: isQuestion }) });
  const job: Job = { inputs, all, steps, done: null };
  jobs = [job, ...jobs.slice(0, KEPT - 1)];
  return job;
}

/**
 * How sure the headline figures are, in steps for idle time: the 5–95 % band of each over the honest ranges of
 * everything that is assumed (see `bandOf`), beside the value as it stands. Whoever begins anew with the same
 * inputs goes on where the last one was called off.
 *
 * @param all whether the primary inputs vary too, as far as they are at their defaults
 */
export function* doubtBandSteps(inputs: Inputs, all = false): Steps<DoubtBand> {
  const job = jobOf(inputs, all);
  while (job.done === null) {
    const step = job.steps.next();
    if (step.done === true) job.done = doubtOf(inputs, all, step.value);
    else yield step.value;
  }
  return job.done;
}
