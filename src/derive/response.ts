import type { Inputs } from '../model/inputs.ts';
import { cpuFactorOf } from '../model/layers.ts';
import { responseRatio, saturationLoad } from '../model/responseTime.ts';
import { resultOf } from '../model/resultOf.ts';
import { DEPLOYMENTS } from '../model/result.ts';
import type { DeploymentId, DeploymentResult } from '../model/result.ts';

/** Response times longer than this many native service times are not drawn. */
export const RESPONSE_CAP = 10;
/** What the article that started this says of servers of its time. */
export const ARTICLE_LOAD = { from: 0.1, to: 0.15 } as const;
/** A load at which the knee is felt. */
export const HIGH_LOAD = 0.8;

export interface ResponseLine {
  readonly id: DeploymentId;
  readonly factor: number;
  /** Native load at which the queue no longer empties, 1/f. */
  readonly saturation: number;
  /** Native load of a full host under these inputs, 0…1; null where nothing can be placed. */
  readonly load: number | null;
}

/** Lines that lie on each other are one line with several names. */
export interface ResponseGroup {
  readonly ids: readonly [DeploymentId, ...DeploymentId[]];
  readonly factor: number;
  readonly saturation: number;
}

export type ResponseValues = Readonly<Record<DeploymentId, number | null>>;
export interface ResponseRow extends ResponseValues {
  /** Native load, 0…1. */
  readonly load: number;
}

export interface Response {
  readonly lines: readonly ResponseLine[];
  readonly groups: readonly ResponseGroup[];
  readonly rows: readonly ResponseRow[];
}

/** How many times as long as on a physical server at the same load; null once the queue grows without end. */
export interface Slowdown {
  readonly load: number;
  readonly hardware: number | null;
  readonly os: number | null;
}

/** The fullest host of one kind under the present inputs; of a given fleet the mean of those that carry anything. */
export interface Filled {
  /** Native load, 0…1; null where nothing can be placed. */
  readonly load: number | null;
  /** Response time there in idle native service times; null where nothing is placed or the queue never empties. */
  readonly ratio: number | null;
}

export interface ResponseFacts {
  /** Each kind at the load of its own full host: denser packing means longer waits. */
  readonly now: Readonly<Record<'physical' | 'hardware' | 'os', Filled>>;
  /** Whose full host carries visibly more native work; null where they are alike or one is missing. */
  readonly fuller: 'hardware' | 'os' | null;
  /** Which side needs more CPU per request; `even` where three digits show no difference. */
  readonly dearer: 'hardware' | 'os' | 'even';
  /** All at one load, that of a full VM host. */
  readonly equal: Slowdown;
  /** True where VMs cannot be placed and the article's load stands in. */
  readonly assumed: boolean;
  readonly article: Slowdown;
  readonly high: Slowdown;
  readonly saturation: Readonly<Record<'hardware' | 'os', number>>;
  readonly factor: Readonly<Record<'hardware' | 'os', number>>;
  /** Of a given fleet: loads are the means of its hosts. */
  readonly onAverage?: true;
}

/**
 * Native CPU demand on the fullest host over what the host has, 0…1; of unlike workloads the mean of all hosts that
 * carry any. A physical server's own load is the utilization it was measured with.
 */
function loadOf(inputs: Inputs, result: DeploymentResult): number | null {
  if (result.id === 'physical') return inputs.utilization;
  if (inputs.fleet !== null) return result.placed > 0 ? result.cpu.useful / (result.placed * inputs.hostCores) : null;
  const { groups } = resultOf(inputs).fleet;
  const demand = (family: number): number => groups.find((group) => group.kernel === family)?.cpu ?? 0;
  const loads = result.pools.flatMap((pool) => pool.hostClasses).map((host) =>
    host.perFamily.reduce((sum, n, family) => sum + n * demand(family), 0) / inputs.hostCores);
  return loads.length === 0 ? null : Math.max(...loads);
}

/** Factors that differ by less than this draw one line. */
const SAME_FACTOR = 5e-4;

function groupsOf(lines: readonly ResponseLine[]): readonly ResponseGroup[] {
  const groups: ResponseGroup[] = [];
  for (const { id, factor, saturation } of lines) {
    const known = groups.findIndex((group) => Math.abs(group.factor - factor) < SAME_FACTOR);
    const group = groups[known];
    if (group === undefined) groups.push({ ids: [id], factor, saturation });
    else groups[known] = { ...group, ids: [...group.ids, id] };
  }
  return groups;
}

/** Native load at which a request takes `ratio` times its native service time: f/(1 − fρ) = r → ρ = 1/f − 1/r. */
const loadAt = (factor: number, ratio: number): number => 1 / factor - 1 / ratio;

const COARSE = Array.from({ length: 21 }, (_, i) => i / 20);
/** Ratios at which every line gets a point of its own: close where it bends. */
const BENDS = Array.from({ length: 18 }, (_, i) => RESPONSE_CAP / 1.13 ** i);

function rowOf(lines: readonly ResponseLine[], load: number): ResponseRow {
  const at = (id: DeploymentId): number | null => {
    const line = lines.find((each) => each.id === id);
    const ratio = line === undefined ? null : responseRatio(line.factor, load);
    // The line ends where it leaves the drawing, not at the next point.
    return ratio === null || ratio > RESPONSE_CAP * (1 + 1e-9) ? null : ratio;
  };
  return { load, physical: at('physical'), hardware: at('hardware'), os: at('os'), nested: at('nested'), microvm: at('microvm') };
}

/** Response time against native load for every deployment of the era, up to where each one saturates. */
export function responseOf(inputs: Inputs): Response {
  const { deployments } = resultOf(inputs);
  const lines = DEPLOYMENTS.flatMap((id): ResponseLine[] => {
    const result = deployments[id];
    if (result === null) return [];
    const factor = cpuFactorOf(inputs, id);
    return [{ id, factor, saturation: saturationLoad(factor), load: loadOf(inputs, result) }];
  });
  const groups = groupsOf(lines);
  const bends = groups.flatMap(({ factor }) => BENDS.map((ratio) => loadAt(factor, ratio)));
  const loads = [...new Set([...COARSE, ...bends].filter((load) => load >= 0 && load <= 1))].sort((a, b) => a - b);
  return { lines, groups, rows: loads.map((load) => rowOf(lines, load)) };
}

/** Response times at one load, for a table or a tooltip. */
export const responseAt = (lines: readonly ResponseLine[], load: number): readonly (number | null)[] =>
  lines.map((line) => responseRatio(line.factor, load));

function slowdownAt(inputs: Inputs, load: number): Slowdown {
  const native = responseRatio(1, load);
  const times = (id: 'hardware' | 'os'): number | null => {
    const ratio = responseRatio(cpuFactorOf(inputs, id), load);
    return ratio === null || native === null ? null : ratio / native;
  };
  return { load, hardware: times('hardware'), os: times('os') };
}

function filledOf(inputs: Inputs, id: 'physical' | 'hardware' | 'os'): Filled {
  const load = loadOf(inputs, resultOf(inputs).deployments[id]);
  return { load, ratio: load === null ? null : responseRatio(cpuFactorOf(inputs, id), load) };
}

/** Loads that differ by less are printed as the same percentage. */
const SAME_LOAD = 0.01;
/** Factors that differ by less are printed as the same number. */
const VISIBLE = 0.005;

/** The greater of two, if the difference can be seen. */
function greater(hardware: number | null, os: number | null, visible: number): 'hardware' | 'os' | null {
  if (hardware === null || os === null || Math.abs(hardware - os) < visible) return null;
  return hardware > os ? 'hardware' : 'os';
}

/** What the response figure says in words. */
export function responseFacts(inputs: Inputs): ResponseFacts {
  const now = { physical: filledOf(inputs, 'physical'), hardware: filledOf(inputs, 'hardware'), os: filledOf(inputs, 'os') };
  const { load } = now.hardware;
  const factor = { hardware: cpuFactorOf(inputs, 'hardware'), os: cpuFactorOf(inputs, 'os') };
  return {
    now, fuller: greater(load, now.os.load, SAME_LOAD), dearer: greater(factor.hardware, factor.os, VISIBLE) ?? 'even',
    equal: slowdownAt(inputs, load ?? ARTICLE_LOAD.to), assumed: load === null,
    article: slowdownAt(inputs, ARTICLE_LOAD.to), high: slowdownAt(inputs, HIGH_LOAD), factor,
    saturation: { hardware: saturationLoad(factor.hardware), os: saturationLoad(factor.os) },
    ...(inputs.fleet === null ? {} : { onAverage: true as const }),
  };
}
