import { describe, expect, test } from 'vitest';
import { curveDoubtSteps } from '../../src/derive/curveDoubt.ts';
import { DOUBT_FIGURES, doubtBandSteps, isQuestion } from '../../src/derive/doubt.ts';
import { bandOf, curveBandOf } from '../../src/model/band.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { finished } from '../../src/model/steps.ts';
import { count, gib } from '../../src/model/units.ts';

const figures = ['a.hosts', 'b.hosts', 'difference.hosts', 'difference.memory', 'smoothGap', 'firstGap'] as const;

describe('how sure the headline figures are', () => {
  test('is the band of each, the reader’s question left as it is', () => {
    const inputs = resolveInputs('2026', {});
    const found = finished(doubtBandSteps(inputs));
    const band = bandOf(inputs, { figures, isSet: isQuestion });
    expect([found.draws, found.seed, found.all]).toEqual([200, 2007, false]);
    DOUBT_FIGURES.forEach((id, i) => {
      const figure = band.figures.get(figures[i] as (typeof figures)[number]) ?? null;
      const { spread, told, wideners } = found.strips[id];
      expect(told).toBe(figure?.told);
      expect(wideners).toEqual(figure?.wideners);
      expect(spread).toEqual({ low: figure?.low ?? 'never', middle: figure?.middle ?? 'never', high: figure?.high ?? 'never' });
    });
    expect(found.strips.hardware.now).toBe(11);
    expect(found.strips.os.now).toBe(10);
    expect(found.strips.difference.now).toBe(1);
    // Workloads are the question: nothing is wide because of them, unless they are let go.
    const named = (all: boolean) => Object.values(finished(doubtBandSteps(inputs, all)).strips).flatMap(({ wideners }) => wideners.map(({ id }) => id));
    expect(named(false)).not.toContain('workloads');
    expect(named(true)).toContain('workloads');
  });

  test('knows never, and what cannot be told', () => {
    const never = finished(doubtBandSteps(resolveInputs('2026', {}))).strips.firstGap;
    expect(never.now).toBe(841);
    expect(never.spread?.high).toBe('never');
    const nothing = finished(doubtBandSteps(resolveInputs('2026', { hostDisk: gib(20) }))).strips;
    expect(nothing.difference).toMatchObject({ now: null, spread: null, told: 0, wideners: [] });
  });

  test('is worked out once for all who ask, and goes on where it was called off', () => {
    const inputs = resolveInputs('2026', { workloads: count(90) });
    const [one, other] = [doubtBandSteps(inputs), doubtBandSteps(inputs)];
    const shares: number[] = [];
    for (let turn = 0; shares.length < 20; turn++) {
      const step = (turn % 2 === 0 ? one : other).next();
      // While settings are drawn, nothing can be told yet.
      if (step.done !== true && step.value > 0) shares.push(step.value);
    }
    shares.forEach((share, i) => expect(share).toBeCloseTo((i + 1) / (6 * 201), 12));
    const third = finished(doubtBandSteps(inputs));
    expect(one.next()).toEqual({ done: true, value: third });
    expect(finished(doubtBandSteps(inputs))).toBe(third);
  });

  test('along the curve it is the band at each point, the reader’s own among them', () => {
    const inputs = resolveInputs('2014', { workloads: count(137) });
    const { points, ...of } = finished(curveDoubtSteps(inputs, 'hosts', 'workloads'));
    expect(of).toEqual({ inputs, metric: 'hosts', along: 'workloads', draws: 200 });
    const at = points.map((point) => point.at);
    expect(at).toContain(137);
    expect(at.length).toBeGreaterThanOrEqual(24);
    expect(at.every(Number.isInteger)).toBe(true);
    expect(points).toEqual(curveBandOf(inputs, 'workloads', at, 'hosts', { isSet: isQuestion }));
  });
});
