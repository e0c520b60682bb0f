// The model alone, in Node: prints one JSON object of milliseconds. Started by scripts/bench.mjs.
import { hostCurve } from '../../src/derive/hostCurve.ts';
import { curveRange } from '../../src/derive/curveRange.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { curveOf } from '../../src/model/curve.ts';
import { fleetOf } from '../../src/model/fleet.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOfFleet } from '../../src/model/resultOf.ts';
import { count } from '../../src/model/units.ts';
import { calibrationMs } from './calibration.mjs';

/** Median time of one call, ms: rounds long enough for the clock, the first of them to warm up. */
function medianMs(work: () => unknown, calls: number, rounds = 21): number {
  const times = Array.from({ length: rounds + 4 }, () => {
    const start = performance.now();
    for (let i = 0; i < calls; i += 1) work();
    return (performance.now() - start) / calls;
  });
  return times.slice(4).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

/** Both by turns, so that a machine that gets slower slows both. */
function mediansMs(first: () => unknown, second: () => unknown, calls: number): readonly [number, number] {
  const both = Array.from({ length: 15 }, () => [medianMs(first, calls, 1), medianMs(second, calls, 1)] as const);
  const middle = (which: 0 | 1): number => both.map((pair) => pair[which]).toSorted((a, b) => a - b)[7] ?? Number.NaN;
  return [middle(0), middle(1)];
}

const fleet = (workloads: number, families = 1): Inputs =>
  resolveInputs('2026', { workloads: count(workloads), kernelFamilies: count(families) });

const result = (inputs: Inputs) => (): unknown => resultOfFleet(inputs, fleetOf(inputs));
const points = (number: number, top: number): readonly number[] =>
  Array.from({ length: number }, (_, i) => Math.max(1, Math.round((top * (i + 1)) / number)));
const curve = (number: number, top: number) => {
  const inputs = fleet(top);
  const at = points(number, top);
  return (): unknown => curveOf(inputs, 'workloads', at);
};
// Fresh objects: the model caches its answers by the identity of the inputs, and a step brings new ones.
const fresh = (inputs: Inputs) => ({ ...inputs });

const calibration = calibrationMs();
const usual = fleet(2000);
const [points100, points200] = mediansMs(curve(100, 2000), curve(200, 2000), 4);
console.log(JSON.stringify({
  calibration: (calibration + calibrationMs()) / 2,
  result: medianMs(result(usual), 200),
  largest: medianMs(result(fleet(100_000, 12)), 20),
  curve: points100,
  curveTwice: points200,
  curveLargest: mediansMs(curve(100, 2000), curve(100, 100_000), 4)[1],
  headline: medianMs(() => headlineOf(fresh(usual)), 50),
  headlineFamilies: medianMs(() => headlineOf(fresh(fleet(2000, 4))), 20),
  staircase: medianMs(() => {
    const inputs = fresh(usual);
    return hostCurve(inputs, 'workloads', curveRange(inputs, null, 'workloads'), true, []);
  }, 20),
}));
