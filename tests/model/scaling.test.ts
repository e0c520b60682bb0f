import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Assumption } from '../../src/model/assumption.ts';
import type { AssumptionSet } from '../../src/model/assumptions.ts';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { gib, mib } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

// Hundreds of runs on a busy machine: slow is not wrong.
vi.setConfig({ testTimeout: 120_000 });

/** "Overheads zero": every constant that is an amount of memory, so that only the inputs are left. */
const MEMORY = ['hypervisorMemory', 'nodeAgents', 'vmmFixed', 'vmmPerVcpu', 'vmmPassthrough',
  'microvmMonitor', 'microvmKernelFixed', 'microvmUserland'] as const;

vi.mock('../../src/model/assumptions.ts', async (original) => {
  const real = await original<typeof import('../../src/model/assumptions.ts')>();
  const bare = (set: AssumptionSet): AssumptionSet => ({
    ...set,
    ...Object.fromEntries(MEMORY.flatMap((id): [string, Assumption][] => {
      const known = set[id];
      return known === undefined ? [] : [[id, { ...known, value: 0 }]];
    })),
  });
  const made = new Map<AssumptionSet, AssumptionSet>();
  return {
    ...real,
    assumptionsOf: (...which: Parameters<typeof real.assumptionsOf>): AssumptionSet => {
      const set = real.assumptionsOf(...which);
      const found = made.get(set) ?? bare(set);
      made.set(set, found);
      return found;
    },
  };
});

it('scaling every memory input scales memory and leaves hosts, where overheads are zero', () => {
  const scale = fc.constantFrom(0.5, 2, 3, 10);
  fc.assert(fc.property(anyInputs(3000), scale, (inputs, c) => {
    const [one, scaled] = [resultOf(inputs), resultOf({
      ...inputs,
      guestOsMemory: mib(inputs.guestOsMemory * c),
      appMemory: mib(inputs.appMemory * c),
      runtimeMemory: mib(inputs.runtimeMemory * c),
      hostMemory: gib(inputs.hostMemory * c),
    })];
    for (const id of DEPLOYMENTS) {
      const [a, b] = [one.deployments[id], scaled.deployments[id]];
      expect(b?.hosts, `${id} hosts`).toBe(a?.hosts);
      const [expected, actual] = [(a?.memory.total ?? 0) * c, b?.memory.total ?? 0];
      expect(Math.abs(actual - expected), `${id} memory`).toBeLessThanOrEqual(1e-9 * expected);
    }
  }), { seed: 31, numRuns: 300 });
});
