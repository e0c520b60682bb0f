import { divergenceOf } from '../model/divergence.ts';
import { hostCounterOf } from '../model/hostCount.ts';
import type { Inputs } from '../model/inputs.ts';
import { curveRange } from './curveRange.ts';

/** Places on the axis of workloads at which a guess is drawn, and what the model says there. */
export interface PredictPoints {
  /** Numbers of workloads, rising. */
  readonly at: readonly number[];
  /** Hosts for VMs, which are given, and for containers, which are guessed. */
  readonly hardware: readonly number[];
  readonly os: readonly number[];
  /** Where every line begins: one workload needs one host and its spares, on either side. */
  readonly start: { readonly at: number; readonly hosts: number };
}

const POINTS = 6;

/** Null where a workload fits no host of either side: there is nothing to guess then. */
export function predictPoints(inputs: Inputs, ghost: Inputs | null = null): PredictPoints | null {
  const { start, max } = curveRange(inputs, ghost, 'workloads');
  const [vms, containers] = [hostCounterOf(inputs, 'hardware'), hostCounterOf(inputs, 'os')];
  const first = vms(1);
  const at = [...new Set(Array.from({ length: POINTS }, (_, i) => Math.max(2, Math.round(start + ((i + 1) * (max - start)) / POINTS))))];
  const hardware = at.flatMap((n) => vms(n) ?? []);
  const os = at.flatMap((n) => containers(n) ?? []);
  if (first === null || hardware.length < at.length || os.length < at.length) return null;
  return { at, hardware, os, start: { at: 1, hosts: first } };
}

/** A drawn line against the model's. */
export interface PredictResult {
  readonly workloads: number;
  /** Hosts for containers where the reader stands. */
  readonly guess: number;
  readonly model: number;
  /** Workloads from which one host less is needed than for VMs; null: nowhere on the chart, and for the model nowhere at all. */
  readonly guessParts: number | null;
  readonly modelParts: number | null;
  /** Mean distance of the two lines at the drawn points, hosts. */
  readonly off: number;
}

/** The value of the drawn line, straight between its points: from 1 at 1 to 5 at 9 → 3 at 5. */
export function lineAt({ at, start }: PredictPoints, guess: readonly number[], n: number): number {
  const after = at.findIndex((each) => each >= n);
  if (after < 0) return guess.at(-1) ?? start.hosts;
  const [from, to] = [at[after - 1] ?? start.at, at[after] ?? n];
  const [low, high] = [guess[after - 1] ?? start.hosts, guess[after] ?? start.hosts];
  return to <= from ? high : low + ((high - low) * (n - from)) / (to - from);
}

/** From where on the guess lies a whole host below the VMs, to the end of the chart. */
function partsOf({ at, hardware, start }: PredictPoints, guess: readonly number[]): number | null {
  const gaps = guess.map((value, i) => (hardware[i] ?? 0) - value);
  const lastClose = gaps.findLastIndex((gap) => gap < 1);
  if (lastClose === gaps.length - 1) return null;
  const [from, to] = [at[lastClose] ?? start.at, at[lastClose + 1] ?? start.at];
  const [low, high] = [gaps[lastClose] ?? 0, gaps[lastClose + 1] ?? 1];
  return from + ((to - from) * (1 - low)) / (high - low);
}

/** How far off a guess was. The model's line parts where unrounded hosts differ by one. */
export function predictResult(inputs: Inputs, points: PredictPoints, guess: readonly number[]): PredictResult {
  const { workloads } = inputs;
  const off = guess.reduce((sum, value, i) => sum + Math.abs(value - (points.os[i] ?? 0)), 0) / Math.max(1, guess.length);
  const { smoothGap, firstTouch } = divergenceOf(inputs);
  return {
    workloads, off, guess: Math.round(lineAt(points, guess, workloads)), model: hostCounterOf(inputs, 'os')(workloads) ?? 0,
    guessParts: partsOf(points, guess), modelParts: firstTouch === null ? null : smoothGap,
  };
}
