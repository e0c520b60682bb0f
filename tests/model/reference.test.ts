import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fleetOf } from '../../src/model/fleet.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { DEPLOYMENTS, LAYERS } from '../../src/model/result.ts';
import type { DeploymentResult, Pool } from '../../src/model/result.ts';
import { resultOf, resultOfFleet } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyFleet, anyInputs } from './generators.ts';
import { bindsClearly, carriesInAll } from './reference/capacity.ts';
import { fastCountOf } from './reference/count.ts';
import { referenceResult, referenceResultOfFleet } from './reference/referenceResult.ts';
import type { ReferenceDeployment, ReferencePool, ReferenceResult } from './reference/referenceResult.ts';
import { sliderFleet } from './reference/workloads.ts';

// Hundreds of runs on a busy machine: slow is not wrong.
vi.setConfig({ testTimeout: 120_000 });

/** Equal to 1e-9, where `scale` is the size of the sums that the two were taken from. */
function expectClose(actual: number, expected: number, what: string, scale = 0): void {
  const allowed = 1e-9 * Math.max(Math.abs(actual), Math.abs(expected), 1e-3 * Math.abs(scale));
  if (!(Math.abs(actual - expected) <= allowed)) expect(actual, what).toBe(expected);
}

function expectSameLayers(
  actual: DeploymentResult['memory'] | DeploymentResult['disk'],
  expected: ReferenceDeployment['memory'],
  what: string,
): void {
  for (const layer of LAYERS) {
    expectClose(actual.byLayer[layer] ?? 0, expected.byLayer[layer] ?? 0, `${what} ${layer}`, expected.total);
  }
  expectClose(actual.total, expected.total, `${what} total`);
}

/** What is left is the difference of two large numbers, so it can only be as exact as those. */
function expectSameStranded(
  actual: DeploymentResult['stranded'], expected: ReferenceDeployment['stranded'],
  hosts: number, inputs: { hostMemory: number; hostCores: number; hostDisk: number }, what: string,
): void {
  const whole = (perHost: number): number => 1e3 * hosts * perHost;
  expectClose(actual.memory, expected.memory, `${what} stranded memory`, whole(inputs.hostMemory * 1024));
  expectClose(actual.cpu, expected.cpu, `${what} stranded cpu`, whole(inputs.hostCores));
  expectClose(actual.disk, expected.disk, `${what} stranded disk`, whole(inputs.hostDisk));
}

function expectSamePool(actual: Pool | undefined, expected: ReferencePool, what: string): void {
  const counts = (pool: Pool | ReferencePool | undefined) =>
    ({ placed: pool?.placed ?? 0, spare: pool?.spare ?? 0, hosts: pool?.hosts ?? 0 });
  expect(counts(actual), what).toEqual(counts(expected));
  if (expected.carries === null) return;
  expectClose(actual?.carries.all ?? 0, carriesInAll(expected.carries), `${what} carries`);
  if (bindsClearly(expected.carries)) expect(actual?.binding, `${what} binding`).toBe(expected.binding);
}

/** An inventory may name rows of one family apart; a resource that an empty host lacks is reason enough. */
function expectSameRefusals(
  actual: DeploymentResult['notPlaceable'], expected: ReferenceDeployment['notPlaceable'], what: string,
): void {
  const families = new Set([...actual, ...expected].map(({ family }) => family));
  for (const family of families) {
    const [ours, theirs] = [actual.filter((r) => r.family === family), expected.find((r) => r.family === family)];
    expect(ours.reduce((n, r) => n + r.count, 0), `${what} not placeable`).toBe(theirs?.count ?? 0);
    for (const { reason } of ours) expect(theirs?.lacks, `${what} reason`).toContain(reason);
  }
}

function expectSameDeployment(actual: DeploymentResult, expected: ReferenceDeployment, inputs: {
  hostMemory: number; hostCores: number; hostDisk: number;
}): void {
  const what = expected.id;
  const counts = (d: DeploymentResult | ReferenceDeployment) =>
    ({ hosts: d.hosts, placed: d.placed, spare: d.spare, kernels: d.kernels });
  expect(counts(actual), what).toEqual(counts(expected));
  expectSameRefusals(actual.notPlaceable, expected.notPlaceable, what);
  expectSameLayers(actual.memory, expected.memory, `${what} memory`);
  expectSameLayers(actual.disk, expected.disk, `${what} disk`);
  expectClose(actual.cpu.useful, expected.cpu.useful, `${what} cpu useful`);
  expectClose(actual.cpu.overhead, expected.cpu.overhead, `${what} cpu overhead`, expected.cpu.useful);
  expectSameStranded(actual.stranded, expected.stranded, expected.placed, inputs, what);
  for (const pool of expected.pools) {
    expectSamePool(actual.pools.find((p) => p.family === pool.family), pool, `${what} pool ${pool.family}`);
  }
}

function expectSameResult(
  actual: ReturnType<typeof resultOf>, expected: ReferenceResult, inputs: Parameters<typeof resultOf>[0],
): void {
  for (const id of DEPLOYMENTS) {
    const [ours, theirs] = [actual.deployments[id], expected[id]];
    expect(ours === null, `${id} exists`).toBe(theirs === null);
    if (ours !== null && theirs !== null) expectSameDeployment(ours, theirs, inputs);
  }
}

describe('the model against an independent implementation', () => {
  const slider = fc.property(anyInputs(400), (inputs) => {
    expectSameResult(resultOf(inputs), referenceResult(inputs), inputs);
  });
  const inventory = fc.property(anyInputs(1), anyFleet, (inputs, fleet) => {
    expectSameResult(resultOfFleet(inputs, fleet), referenceResultOfFleet(inputs, fleet), inputs);
  });

  const moved = fc.record({
    workloads: fc.option(fc.integer({ min: 1, max: 120 }).map(count)), kernelFamilies: fc.option(fc.integer({ min: 1, max: 4 }).map(count), { freq: 3 }),
    guestOsMemory: fc.option(fc.constantFrom(256, 700, 3000).map(mib)), appMemory: fc.option(fc.constantFrom(512, 3333.3).map(mib)),
    appDisk: fc.option(fc.constantFrom(0, 33).map(gib)), utilization: fc.option(fc.constantFrom(0.05, 0.31).map(ratio)),
  });
  const given = fc.property(anyInputs(1), anyFleet, moved, (any, fleet, moves) => {
    const one = givenFleetOf(fleet) as GivenFleet;
    const set = Object.fromEntries(Object.entries(moves).filter(([, value]) => value !== null));
    const inputs: Inputs = { ...any, ...one.base, fleet: one, ...set };
    expectSameResult(resultOf(inputs), referenceResult(inputs), inputs);
  });

  it('agrees on given fleets that the sliders scale and cut', () => { fc.assert(given, { seed: 1, numRuns: 200 }); });
  it('agrees on other given fleets each time', () => { fc.assert(given, { numRuns: 80 }); });
  it('agrees on slider fleets, workload by workload', () => { fc.assert(slider, { seed: 2007, numRuns: 600 }); });
  it('agrees on other slider fleets each time', () => { fc.assert(slider, { numRuns: 300 }); });
  it('agrees on inventories of unlike workloads', () => { fc.assert(inventory, { seed: 2014, numRuns: 400 }); });
  it('agrees on other inventories each time', () => { fc.assert(inventory, { numRuns: 200 }); });

  it('deals workloads out to kernel families alike', () => {
    fc.assert(fc.property(anyInputs(100_000), (inputs) => {
      const sizes = (fleet: ReturnType<typeof fleetOf>): number[] => fleet.groups.map((g) => g.count).filter((n) => n > 0);
      expect(sizes(fleetOf(inputs))).toEqual(sizes(sliderFleet(inputs)));
    }), { seed: 2026, numRuns: 500 });
  });
});

describe('the fast count of the reference', () => {
  it('equals the placement one by one', () => {
    fc.assert(fc.property(anyInputs(250), (inputs) => {
      const slow = referenceResult(inputs);
      const fast = fastCountOf(inputs);
      const n = inputs.workloads;
      expect(fast.hardwareFits).toBe(slow.hardware?.notPlaceable.length === 0);
      expect(fast.osFits).toBe(slow.os?.notPlaceable.length === 0);
      if (fast.hardwareFits) {
        expect(fast.hardwareHosts(n)).toBe(slow.hardware?.hosts);
        expectClose(fast.hardwareMemory(n), slow.hardware?.memory.total ?? 0, 'memory');
        expectClose(fast.hardwareDisk(n), slow.hardware?.disk.total ?? 0, 'disk');
      }
      if (fast.osFits) {
        expect(fast.osHosts(n)).toBe(slow.os?.hosts);
        expectClose(fast.osMemory(n), slow.os?.memory.total ?? 0, 'memory');
        expectClose(fast.osDisk(n), slow.os?.disk.total ?? 0, 'disk');
      }
    }), { seed: 4, numRuns: 300 });
  });
});
