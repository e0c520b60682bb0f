import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADLINE_FIGURES, bandOf, bandSteps, curveBandOf, curveBandSteps } from '../../src/model/band.ts';
import type { BandFigure } from '../../src/model/band.ts';
import { metricOf } from '../../src/model/curve.ts';
import { hostGapOf, kernelBreakEvenOf, smoothGapOf } from '../../src/model/divergence.ts';
import { drawsOf, valueAt } from '../../src/model/draws.ts';
import { fleetOf } from '../../src/model/fleet.ts';
import { footprintOf } from '../../src/model/footprint.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, NumberKey, Overrides } from '../../src/model/inputs.ts';
import { stackOf } from '../../src/model/layers.ts';
import { doubtsOf } from '../../src/model/perturb.ts';
import type { Doubt } from '../../src/model/perturb.ts';
import { METRICS } from '../../src/model/result.ts';
import type { DeploymentId, Metric } from '../../src/model/result.ts';
import type { Setting } from '../../src/model/setting.ts';
import { sharingBreakEvenOf } from '../../src/model/sharingBreakEven.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

const SLOW = 60_000;
const everythingSet = (): boolean => true;

/** Straight from the footprint, whatever the figure. */
function metricIn({ inputs, constants }: Setting, id: DeploymentId, metric: Metric): number | null {
  const stack = stackOf(inputs, id, constants);
  return stack === null ? null : metricOf(footprintOf(inputs, stack, fleetOf(inputs)), metric);
}

/** 5 %, 50 % and 95 % by counting, `never` last. */
function countedSpread(values: readonly (number | null)[]): unknown {
  const told = values.filter((value) => value !== null);
  if (told.length === 0) return null;
  const at = (percent: number): number | null => {
    const enough = told.filter((x) => told.filter((y) => y <= x).length * 100 >= percent * told.length);
    const value = Math.min(...enough);
    return value === Infinity ? null : value;
  };
  return { low: at(5), middle: at(50), high: at(95), told: told.length };
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

/** Ten workloads on one host each way, no spare. */
const ten: Overrides = {
  workloads: count(10), kernelFamilies: count(1), hostMemory: gib(100), hostDisk: gib(40_000), appDisk: gib(1),
  utilization: ratio(0.01), pageSharing: ratio(0), appMemory: mib(500), guestOsMemory: mib(500), runtimeMemory: mib(12),
  spareHosts: count(0),
};

describe('the band of a figure', () => {
  it('is what counting over the draws finds, for every metric of each side and their difference', () => {
    const sides = fc.constantFrom<[DeploymentId, DeploymentId]>(['hardware', 'os'], ['nested', 'physical'], ['microvm', 'os']);
    fc.assert(fc.property(anyInputs(500), fc.constantFrom(...METRICS), sides, (inputs, metric, [a, b]) => {
      const figures: BandFigure[] = [`a.${metric}`, `b.${metric}`, `difference.${metric}`];
      const options = { draws: 21, seed: 4, a, b, figures };
      const found = bandOf(inputs, options);
      expect(found).toMatchObject({ draws: 21, seed: 4, a, b });
      const { settings } = drawsOf(inputs, options);
      const [left, right] = [a, b].map((id) => settings.map((setting) => metricIn(setting, id, metric))) as [(number | null)[], (number | null)[]];
      const expected = [left, right, left.map((value, draw) => minus(value, right[draw] as number | null))].map(countedSpread);
      figures.forEach((figure, i) => {
        if (expected[i] === null) expect(found.figures.get(figure)).toBeNull();
        else expect(found.figures.get(figure)).toMatchObject(expected[i] as object);
      });
    }), { seed: 111, numRuns: 40 });
  }, SLOW);

  it('is what counting over the draws finds, for where the two kinds part', () => {
    const figures = ['firstTouch', 'firstGap', 'smoothGap', 'kernelBreakEven', 'sharingBreakEven'] as const;
    for (const inputs of [resolveInputs('2007', {}), resolveInputs('2026', { guestOsMemory: mib(100), maxContainers: count(70) })]) {
      const options = { draws: 12, seed: 5, figures };
      const found = bandOf(inputs, options);
      const drawn = drawsOf(inputs, options).settings.map(({ inputs: at, constants: c }) => ({
        ...hostGapOf(at, c), smoothGap: smoothGapOf(at, c), kernelBreakEven: kernelBreakEvenOf(at, c), sharingBreakEven: sharingBreakEvenOf(at, c),
      }));
      for (const figure of figures) {
        expect(found.figures.get(figure), figure).toMatchObject(countedSpread(drawn.map((one) => one[figure] ?? Infinity)) as object);
      }
    }
  }, SLOW);

  it('has nothing to say where workloads cannot be placed, on either side', () => {
    const figures = ['firstTouch', 'firstGap', 'smoothGap', 'kernelBreakEven', 'sharingBreakEven', 'difference.hosts', 'a.memory'] as const;
    const large = bandOf(resolveInputs('2026', { ...ten, appMemory: mib(1_000_000) }), { draws: 5, figures });
    expect([...large.figures]).toEqual(figures.map((figure) => [figure, null]));
    // No containers at all: VMs still have memory of their own.
    const none = bandOf(resolveInputs('2026', { ...ten, maxContainers: count(0) }), { draws: 5, figures, isSet: everythingSet });
    expect([...none.figures].map(([, band]) => band?.told ?? null)).toEqual([null, null, null, null, null, null, 5]);
    expect(bandOf(resolveInputs('2014', {}), { draws: 5, a: 'microvm', figures: ['a.hosts', 'a.cost'] }).figures)
      .toEqual(new Map([['a.hosts', null], ['a.cost', null]]));
  });

  it('tells only draws in which everything has a place', () => {
    // 300 000 MiB: hosts of 256 GiB are too small for it, those of 512 and 1 024 are not.
    const inputs = resolveInputs('2026', { appMemory: mib(300_000) });
    const band = bandOf(inputs, { figures: ['b.hosts'] }).figures.get('b.hosts');
    const { settings } = drawsOf(inputs);
    const placed = settings.filter((setting) => metricIn(setting, 'os', 'hosts') !== null).length;
    expect(placed).toBeGreaterThan(0);
    expect(placed).toBeLessThan(200);
    expect(band?.told).toBe(placed);
  });

  it('comes from the strata: the tenth and the last but ten of 200', () => {
    const inputs = resolveInputs('2026', ten);
    const { figures } = bandOf(inputs, { figures: ['b.memory'], isSet: everythingSet });
    const band = figures.get('b.memory');
    // 500 for the OS, 10 · 512, and the agents, the only thing in doubt: log-triangular over 250–500–1 500.
    const agents = doubtsOf(inputs).list.find((one) => one.id === 'nodeAgents') as Doubt;
    for (const [end, stratum] of [[band?.low, 9], [band?.middle, 99], [band?.high, 189]] as const) {
      expect(end).toBeGreaterThan(5620 + valueAt(agents, stratum / 200));
      expect(end).toBeLessThan(5620 + valueAt(agents, (stratum + 1) / 200));
    }
    expect(band?.wideners).toEqual([{ id: 'nodeAgents', kind: 'constant', correlation: expect.closeTo(1, 12) as number }]);
  });

  it('is the same for the same seed, another for another, and nearly the same for more draws', () => {
    const inputs = resolveInputs('2014', {});
    const figures: BandFigure[] = ['a.memory'];
    expect(bandOf(inputs, { figures })).toEqual(bandOf(inputs, { figures, draws: 200, seed: 2007 }));
    expect(bandOf(inputs, { figures, seed: 1 }).figures).not.toEqual(bandOf(inputs, { figures }).figures);
    const [few, many] = [200, 600].map((draws) => bandOf(inputs, { figures, draws }).figures.get('a.memory')?.middle ?? 0) as [number, number];
    expect(Math.abs(few / many - 1)).toBeLessThan(0.25);
  });

  it('covers the middle, and narrows as the reader decides', () => {
    const inputs = resolveInputs('2026', {});
    const figures: BandFigure[] = ['a.memory', 'b.memory', 'difference.memory'];
    const widths = [[], ['workloads'], ['workloads', 'appMemory'], ['workloads', 'appMemory', 'guestOsMemory']].map((keys) => {
      const band = bandOf(inputs, { figures, isSet: (key) => keys.includes(key) });
      for (const spread of band.figures.values()) {
        expect(spread?.low).toBeLessThanOrEqual(spread?.middle ?? 0);
        expect(spread?.middle).toBeLessThanOrEqual(spread?.high ?? 0);
      }
      const a = band.figures.get('a.memory');
      return (a?.high ?? 0) - (a?.low ?? 0);
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(widths).size).toBe(4);
  });

  it('names up to three assumptions that it goes with, the strongest first, with their sign', () => {
    const { figures } = bandOf(resolveInputs('2026', { kernelFamilies: count(2) }), { figures: ['a.hosts', 'difference.memory', 'a.memory'] });
    expect(figures.get('a.memory')?.wideners.map((one) => [one.id, one.kind])).toEqual([['workloads', 'input'], ['appMemory', 'input']]);
    const [first, second] = figures.get('difference.memory')?.wideners ?? [];
    expect([first?.id, second?.id]).toEqual(['workloads', 'guestOsMemory']);
    const hosts = bandOf(resolveInputs('2026', { workloads: count(5000) }), { figures: ['a.hosts'] }).figures.get('a.hosts')?.wideners ?? [];
    expect(hosts).toHaveLength(3);
    hosts.forEach((one, i) => {
      expect(Math.abs(one.correlation)).toBeLessThanOrEqual(Math.abs(hosts[i - 1]?.correlation ?? 1));
      expect(Math.abs(one.correlation)).toBeGreaterThanOrEqual(3.5 / Math.sqrt(200));
    });
    expect(hosts.find((one) => one.id === 'hostMemory')?.correlation).toBeLessThan(0);
    expect(hosts.find((one) => one.id === 'appMemory')?.correlation).toBeGreaterThan(0);
    // Licences per guest are as many as the workloads, which are set: nothing makes them wider.
    const sure = bandOf(resolveInputs('2026', { ...ten, licenceModel: 'guest' }), { figures: ['a.licences'], isSet: everythingSet });
    expect(sure.figures.get('a.licences')).toEqual({ low: 10, middle: 10, high: 10, told: 200, wideners: [] });
  });

  it('speaks of the headline unless asked for something else, step by step', () => {
    const inputs = resolveInputs('2026', ten);
    const options = { draws: 3, isSet: everythingSet };
    const steps = bandSteps(inputs, options);
    const done: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) if (step.value > 0) done.push(step.value);
    expect(step.value).toEqual(bandOf(inputs, options));
    expect([step.value.a, step.value.b, step.value.draws, step.value.seed]).toEqual(['hardware', 'os', 3, 2007]);
    expect([...step.value.figures.keys()]).toEqual(HEADLINE_FIGURES);
    expect(HEADLINE_FIGURES).toEqual([
      'a.hosts', 'b.hosts', 'difference.hosts', 'a.memory', 'b.memory', 'difference.memory', 'firstGap', 'smoothGap',
    ]);
    const all = (3 + 1) * HEADLINE_FIGURES.length;
    expect(done).toHaveLength(all);
    done.forEach((share, i) => expect(share).toBeCloseTo((i + 1) / all, 12));
  });
});

describe('the band along an input', () => {
  const at = [1, 40, 400] as const;
  const fixed = (along: NumberKey) => (key: NumberKey): boolean => key === along;

  it('is the band of the figure at each point', () => {
    for (const [along, values, metric] of [['workloads', at, 'hosts'], ['workloads', at, 'memory'], ['kernelFamilies', [1, 5], 'hosts']] as const) {
      const inputs = resolveInputs('2014', {});
      const curve = curveBandOf(inputs, along, values, metric, { draws: 25, seed: 9, deployments: ['hardware', 'os', 'nested'] });
      expect(curve.map((point) => point.at)).toEqual(values);
      for (const point of curve) {
        const there: Inputs = { ...inputs, [along]: point.at };
        const { figures } = bandOf(there, { draws: 25, seed: 9, figures: [`a.${metric}`, `b.${metric}`], isSet: fixed(along) });
        const nested = bandOf(there, { draws: 25, seed: 9, a: 'nested', figures: [`a.${metric}`], isSet: fixed(along) });
        expect(Object.keys(point.spread)).toEqual(['hardware', 'os', 'nested']);
        expect(figures.get(`a.${metric}`)).toMatchObject(point.spread.hardware as object);
        expect(figures.get(`b.${metric}`)).toMatchObject(point.spread.os as object);
        expect(nested.figures.get(`a.${metric}`)).toMatchObject(point.spread.nested as object);
      }
    }
  });

  it('leaves alone what the reader has set, and says nothing of what the era lacks', () => {
    const inputs = resolveInputs('2014', ten);
    const narrow = curveBandOf(inputs, 'workloads', [10], 'memory', { draws: 25, isSet: everythingSet });
    const band = bandOf(inputs, { draws: 25, isSet: everythingSet, figures: ['a.memory'] }).figures.get('a.memory');
    expect(band).toMatchObject(narrow[0]?.spread.hardware as object);
    expect(curveBandOf(inputs, 'workloads', [10], 'hosts', { draws: 2, deployments: ['microvm'] }))
      .toEqual([{ at: 10, spread: { microvm: null } }]);
  });

  it('compares hardware and os over 200 draws unless told otherwise, step by step', () => {
    const inputs = resolveInputs('2014', {});
    const [point] = curveBandOf(inputs, 'workloads', [40], 'hosts');
    expect(Object.keys(point?.spread ?? {})).toEqual(['hardware', 'os']);
    expect(point?.spread.hardware?.told).toBe(200);
    const steps = curveBandSteps(inputs, 'workloads', at, 'hosts', { draws: 2 });
    const done: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) if (step.value > 0) done.push(step.value);
    expect(done).toHaveLength(2 * 2 * 3);
    done.forEach((share, i) => expect(share).toBeCloseTo((i + 1) / 12, 12));
    expect(step.value).toEqual(curveBandOf(inputs, 'workloads', at, 'hosts', { draws: 2 }));
  });
});
