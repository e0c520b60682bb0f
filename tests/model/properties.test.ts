import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEPLOYMENTS, LAYERS } from '../../src/model/result.ts';
import type { DeploymentResult, Result } from '../../src/model/result.ts';
import { resultOf, resultOfFleet } from '../../src/model/resultOf.ts';
import type { Fleet } from '../../src/model/fleet.ts';
import type { Inputs, NumberKey } from '../../src/model/inputs.ts';
import { count, ratio } from '../../src/model/units.ts';
import { anyInputs, orderFreeFleet, share } from './generators.ts';
import { METRIC_NAMES, METRIC_OF, atMost, complete, mixes, orderedMetrics, present, priced, same } from './metrics.ts';
import { carriesInAll, carriesOf } from './reference/capacity.ts';
import { sliderFleet } from './reference/workloads.ts';

// Hundreds of runs on a busy machine: slow is not wrong.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = 400;
const MANY = 100_000;

describe('results', () => {
  it('are finite, not negative, and whole where things are counted', () => {
    fc.assert(fc.property(anyInputs(MANY), (inputs) => {
      for (const d of present(resultOf(inputs))) {
        for (const name of METRIC_NAMES) {
          const value = METRIC_OF[name](d);
          expect(Number.isFinite(value) && value >= 0, `${d.id} ${name} = ${value}`).toBe(true);
        }
        for (const name of ['hosts', 'kernels'] as const) expect(Number.isInteger(METRIC_OF[name](d))).toBe(true);
        for (const layer of LAYERS) {
          const [memory, disk] = [d.memory.byLayer[layer] ?? 0, d.disk.byLayer[layer] ?? 0];
          expect(disk).toBeGreaterThanOrEqual(0);
          // What page sharing gives back is the one negative layer.
          if (layer === 'sharedPages') expect(memory).toBeLessThanOrEqual(0);
          else expect(memory).toBeGreaterThanOrEqual(0);
        }
      }
    }), { seed: 1, numRuns: RUNS });
  });

  it('have parts that sum to their totals', () => {
    fc.assert(fc.property(anyInputs(MANY), (inputs) => {
      for (const d of present(resultOf(inputs))) {
        const layers = (of: Partial<Record<string, number>>): number =>
          LAYERS.reduce((total, layer) => total + (of[layer] ?? 0), 0);
        same(layers(d.memory.byLayer), d.memory.total, `${d.id} memory`);
        same(layers(d.disk.byLayer), d.disk.total, `${d.id} disk`);
        same(d.cost.hardware + d.cost.energy + d.cost.licences + d.cost.people, d.cost.total, `${d.id} cost`);
        expect(d.placed + d.spare).toBe(d.hosts);
        if (d.id === 'physical') continue;
        const pools = (pick: (p: DeploymentResult['pools'][number]) => number): number =>
          d.pools.reduce((total, pool) => total + pick(pool), 0);
        expect(pools((p) => p.hosts)).toBe(d.hosts);
        expect(pools((p) => p.placed)).toBe(d.placed);
        expect(pools((p) => p.spare)).toBe(d.spare);
        same(pools((p) => p.stranded.memory), d.stranded.memory, `${d.id} stranded memory`);
        same(pools((p) => p.stranded.cpu), d.stranded.cpu, `${d.id} stranded cpu`);
        same(pools((p) => p.stranded.disk), d.stranded.disk, `${d.id} stranded disk`);
        const refused = d.notPlaceable.reduce((total, r) => total + r.count, 0);
        const onHosts = d.pools.flatMap((p) => p.hostClasses)
          .reduce((total, c) => total + c.hosts * c.perFamily.reduce((a, b) => a + b, 0), 0);
        expect(onHosts + refused, `${d.id} workloads`).toBe(inputs.workloads);
      }
    }), { seed: 2, numRuns: RUNS });
  });

  it('depend on nothing but the inputs, and leave those alone', () => {
    fc.assert(fc.property(anyInputs(MANY), anyInputs(MANY), (inputs, others) => {
      const before = structuredClone(inputs);
      const first = structuredClone(resultOf(Object.freeze(inputs)));
      resultOf(others);
      expect(resultOf(structuredClone(before))).toEqual(first);
      expect(inputs).toEqual(before);
    }), { seed: 3, numRuns: 100 });
  });
});

const RAISED = ['workloads', 'guestOsMemory', 'appMemory', 'guestOsDisk', 'appDisk', 'utilization'] as const satisfies
  readonly NumberKey[];
const MOST: Readonly<Record<(typeof RAISED)[number], number>> = {
  workloads: MANY, guestOsMemory: 16_384, appMemory: 1_048_576, guestOsDisk: 500, appDisk: 10_000, utilization: 1,
};

describe('more of anything never takes less', () => {
  const rise = fc.oneof(
    fc.constantFrom(1 + 1e-6, 1.01, 2),
    share.map((x) => 1 + x),
  );
  for (const key of RAISED) {
    it(`when ${key} rises`, () => {
      fc.assert(fc.property(anyInputs(3000), rise, (less, factor) => {
        const from: number = less[key];
        const to = key === 'workloads'
          ? Math.max(from + 1, Math.round(from * factor))
          : Math.min(MOST[key], from * factor);
        const more: Inputs = { ...less, [key]: to };
        const [low, high] = [resultOf(less), resultOf(more)];
        for (const id of DEPLOYMENTS) {
          const [a, b] = [low.deployments[id], high.deployments[id]];
          if (!complete(a) || !complete(b)) continue;
          for (const name of orderedMetrics(id, less)) atMost(METRIC_OF[name](a), METRIC_OF[name](b), `${id} ${name}`);
        }
      }), { seed: 5, numRuns: RUNS });
    });
  }
});

describe('page sharing', () => {
  const pair = fc.tuple(anyInputs(3000), share.map((x) => 0.67 * x));
  const without = (inputs: Inputs): Inputs => ({ ...inputs, pageSharing: ratio(0) });

  it('never takes more for VMs than none', () => {
    fc.assert(fc.property(pair, ([inputs, sharing]) => {
      const none = resultOf(without(inputs)).deployments.hardware;
      const some = resultOf({ ...inputs, pageSharing: ratio(sharing) }).deployments.hardware;
      if (!complete(none) || !complete(some)) return;
      // With linked clones, another spread of families over hosts can need more base images.
      const names = priced(inputs).filter((name) => name !== 'disk' || !mixes('hardware', without(inputs)));
      for (const name of names) atMost(METRIC_OF[name](some), METRIC_OF[name](none), name);
    }), { seed: 6, numRuns: RUNS });
  });

  it('takes less the more there is of it, where all VMs run one kernel', () => {
    fc.assert(fc.property(pair, share, ([inputs, sharing], part) => {
      const single: Inputs = { ...inputs, kernelFamilies: count(1) };
      const less = resultOf({ ...single, pageSharing: ratio(sharing * part) }).deployments.hardware;
      const more = resultOf({ ...single, pageSharing: ratio(sharing) }).deployments.hardware;
      for (const name of priced(inputs)) atMost(METRIC_OF[name](more), METRIC_OF[name](less), name);
    }), { seed: 7, numRuns: RUNS });
  });

  it('touches nothing but VMs', () => {
    fc.assert(fc.property(pair, ([inputs, sharing]) => {
      const [none, some] = [resultOf(without(inputs)), resultOf({ ...inputs, pageSharing: ratio(sharing) })];
      for (const id of DEPLOYMENTS) {
        if (id !== 'hardware') expect(some.deployments[id]).toEqual(none.deployments[id]);
      }
    }), { seed: 8, numRuns: 100 });
  });
});

describe('from one kernel to several', () => {
  const several = fc.tuple(anyInputs(3000), fc.integer({ min: 2, max: 12 })).map(([inputs, k]) => ({
    one: resultOf({ ...inputs, kernelFamilies: count(1) }),
    many: resultOf({ ...inputs, kernelFamilies: count(k) }),
    inputs,
  }));

  it('no os result falls', () => {
    fc.assert(fc.property(several, ({ one, many, inputs }) => {
      const [a, b] = [one.deployments.os, many.deployments.os];
      if (!complete(a) || !complete(b)) return;
      for (const name of priced(inputs)) atMost(METRIC_OF[name](a), METRIC_OF[name](b), name);
    }), { seed: 9, numRuns: RUNS });
  });

  it('hardware without sharing does not notice', () => {
    const bare = fc.tuple(anyInputs(3000), fc.integer({ min: 2, max: 12 }));
    fc.assert(fc.property(bare, ([inputs, k]) => {
      const flat: Inputs = { ...inputs, pageSharing: ratio(0), vmDiskSharing: ratio(0) };
      const a = resultOf({ ...flat, kernelFamilies: count(1) }).deployments.hardware;
      const b = resultOf({ ...flat, kernelFamilies: count(k) }).deployments.hardware;
      for (const name of ['hosts', 'cpu', 'power', 'memory', 'disk', 'kernels'] as const) {
        same(METRIC_OF[name](a), METRIC_OF[name](b), name);
      }
    }), { seed: 10, numRuns: RUNS });
  });
});

describe('hosts', () => {
  it('carry no more than they hold', () => {
    fc.assert(fc.property(anyInputs(MANY), (inputs) => {
      for (const d of present(resultOf(inputs))) {
        if (d.id === 'physical') continue;
        const slack = 1e-8 * Math.max(1, d.placed);
        expect(d.stranded.memory, `${d.id} memory`).toBeGreaterThanOrEqual(-slack * inputs.hostMemory * 1024);
        expect(d.stranded.cpu, `${d.id} cpu`).toBeGreaterThanOrEqual(-slack * inputs.hostCores);
        expect(d.stranded.disk, `${d.id} disk`).toBeGreaterThanOrEqual(-slack * inputs.hostDisk);
        atMost(d.memory.total, d.hosts * inputs.hostMemory * 1024, `${d.id} memory`);
        atMost(d.disk.total, d.hosts * inputs.hostDisk, `${d.id} disk`);
        atMost(d.cpu.useful + d.cpu.overhead, d.placed * inputs.hostCores * inputs.cpuTarget, `${d.id} cpu`);
      }
    }), { seed: 11, numRuns: RUNS });
  });

  it('could not be one fewer', () => {
    fc.assert(fc.property(anyInputs(MANY), (withSharing) => {
      const inputs: Inputs = { ...withSharing, pageSharing: ratio(0) };
      for (const d of present(resultOf(inputs))) {
        if (d.id === 'physical' || !complete(d) || mixes(d.id, inputs)) continue;
        const whole = Math.floor(carriesInAll(carriesOf(d.id, inputs)) * (1 + 1e-9));
        for (const pool of d.pools) {
          if (pool.placed === 0) continue;
          const fewer = pool.placed - 1;
          expect(fewer * whole, `${d.id}: ${fewer} hosts of ${whole}`).toBeLessThan(pool.workloads);
        }
      }
    }), { seed: 12, numRuns: RUNS });
  });

  it('take between idle and full power', () => {
    fc.assert(fc.property(anyInputs(MANY), (inputs) => {
      for (const d of present(resultOf(inputs))) {
        const peak = (d.id === 'physical' ? inputs.physicalPeakPower : inputs.hostPeakPower) * inputs.pue;
        atMost(d.hosts * peak * inputs.idlePowerShare, d.power, `${d.id} idle`);
        atMost(d.power, d.hosts * peak, `${d.id} peak`);
      }
    }), { seed: 13, numRuns: RUNS });
  });
});

describe('the I/O path of a VM', () => {
  it('costs more CPU the more of the device is imitated', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      const on = (vmIoPath: Inputs['vmIoPath']): Result => resultOf({ ...inputs, vmIoPath });
      const [emulated, paravirtual, passthrough] = [on('emulated'), on('paravirtual'), on('passthrough')];
      for (const id of ['hardware', 'nested'] as const) {
        const [e, p, t] = [emulated.deployments[id], paravirtual.deployments[id], passthrough.deployments[id]];
        if (complete(e) && complete(p)) atMost(METRIC_OF.cpu(p), METRIC_OF.cpu(e), `${id} paravirtual`);
        if (complete(p) && complete(t)) atMost(METRIC_OF.cpu(t), METRIC_OF.cpu(p), `${id} passthrough`);
      }
      for (const id of ['physical', 'os', 'microvm'] as const) {
        expect(emulated.deployments[id]).toEqual(paravirtual.deployments[id]);
        expect(passthrough.deployments[id]).toEqual(paravirtual.deployments[id]);
      }
    }), { seed: 14, numRuns: 200 });
  });
});

function expectAlike(a: Result, b: Result): void {
  for (const id of DEPLOYMENTS) {
    const [x, y] = [a.deployments[id], b.deployments[id]];
    expect(x === null).toBe(y === null);
    if (x === null || y === null) continue;
    for (const name of METRIC_NAMES) same(METRIC_OF[name](x), METRIC_OF[name](y), `${id} ${name}`);
    const refused = (d: DeploymentResult): number[] => {
      const byFamily: number[] = [];
      for (const r of d.notPlaceable) byFamily[r.family] = (byFamily[r.family] ?? 0) + r.count;
      return byFamily;
    };
    expect(refused(x)).toEqual(refused(y));
  }
}

describe('an inventory', () => {
  it('is the same however its rows are split', () => {
    const cut = fc.array(share, { minLength: 8, maxLength: 8 });
    fc.assert(fc.property(anyInputs(1), orderFreeFleet, cut, (inputs, fleet, cuts) => {
      const groups = fleet.groups.flatMap((g, index) => {
        const first = Math.floor(g.count * (cuts[index] ?? 0));
        return [{ ...g, count: count(first) }, { ...g, count: count(g.count - first) }].filter((part) => part.count > 0);
      });
      expectAlike(resultOfFleet(inputs, { ...fleet, groups }), resultOfFleet(inputs, fleet));
    }), { seed: 15, numRuns: RUNS });
  });

  it('is the same in whatever order its rows come', () => {
    const shuffled = orderFreeFleet.chain((fleet) =>
      fc.shuffledSubarray([...fleet.groups], { minLength: fleet.groups.length, maxLength: fleet.groups.length })
        .map((groups): [Fleet, Fleet] => [fleet, { ...fleet, groups }]));
    fc.assert(fc.property(anyInputs(1), shuffled, (inputs, [fleet, other]) => {
      expectAlike(resultOfFleet(inputs, other), resultOfFleet(inputs, fleet));
    }), { seed: 16, numRuns: RUNS });
  });

  it('of equal rows equals its aggregate entered by hand', () => {
    fc.assert(fc.property(anyInputs(300), fc.boolean(), (inputs, oneByOne) => {
      const fleet = sliderFleet(inputs);
      const groups = oneByOne
        ? fleet.groups.flatMap((g) => Array.from({ length: g.count }, () => ({ ...g, count: count(1) })))
        : fleet.groups;
      expectAlike(resultOfFleet(inputs, { ...fleet, groups }), resultOf(inputs));
    }), { seed: 17, numRuns: 200 });
  });
});
