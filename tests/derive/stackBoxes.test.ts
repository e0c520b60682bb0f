import { describe, expect, test } from 'vitest';
import { drawnOf, hostStackOf, stackFactsOf, stackPicturesOf } from '../../src/derive/stackBoxes.ts';
import type { HostStack } from '../../src/derive/stackBoxes.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { stackOf, sumOf } from '../../src/model/layers.ts';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import type { DeploymentId } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

const CASES: readonly (readonly [string, Overrides])[] = [
  ['as given', {}],
  ['page sharing', { pageSharing: ratio(0.5) }],
  ['four kernels', { kernelFamilies: count(4), pageSharing: ratio(0.3) }],
  ['few workloads', { workloads: count(3), kernelFamilies: count(2) }],
  ['passthrough', { vmIoPath: 'passthrough', memoryAccounting: 'reserved', pageSharing: ratio(0.5) }],
];

const hostOf = (inputs: Inputs, id: DeploymentId): HostStack => {
  const host = stackPicturesOf(inputs).find((one) => one.id === id)?.host;
  if (host === null || host === undefined) throw new Error(`no host of ${id}`);
  return host;
};

/** All hosts of a deployment, drawn one class after the other, and the layers of its spares. */
function memoryOfAllHosts(inputs: Inputs, id: DeploymentId): number {
  const { deployments, fleet } = resultOf(inputs);
  const spare = sumOf(stackOf(inputs, id)?.host({ memory: inputs.guestOsMemory, disk: inputs.guestOsDisk }) ?? [], 'memory');
  return (deployments[id]?.pools ?? []).reduce((total, pool) => {
    const placed = pool.hostClasses.map((one) => one.hosts * hostStackOf(inputs, fleet, id, pool, one.perFamily).used);
    return placed.reduce((a, b) => a + b, total + pool.spare * spare);
  }, 0);
}

describe('what is drawn is what is summed', () => {
  for (const era of ERAS) {
    test.each(CASES)(`${era}, %s`, (_, overrides) => {
      const inputs = resolveInputs(era, overrides);
      for (const id of DEPLOYMENTS) {
        const result = resultOf(inputs).deployments[id];
        if (result === null || id === 'physical') continue;
        expect(memoryOfAllHosts(inputs, id) / result.memory.total).toBeCloseTo(1, 9);
      }
    });
  }

  test('the boxes of one host with as many guests as are drawn sum to its use', () => {
    const inputs = resolveInputs('2007', { workloads: count(5) });
    const host = hostOf(inputs, 'hardware');
    const columns = host.blocks.flatMap((block) => block.columns);
    const boxes = [...host.base, ...columns.flatMap((column) => column.boxes)].reduce((a, b) => a + b.memory, 0);
    const back = columns.reduce((a, column) => a + column.givenBack, 0);
    expect(columns).toHaveLength(5);
    expect(columns.filter((column) => column.givenBack === 0)).toHaveLength(1);
    expect(boxes - back).toBeCloseTo(host.used, 6);
  });
});

describe('the stack of one host', () => {
  const inputs = resolveInputs('2026', { kernelFamilies: count(1), workloads: count(200) });

  test('a VM brings its own kernel, containers share one', () => {
    expect(hostOf(inputs, 'hardware').kernels.running).toBe(hostOf(inputs, 'hardware').guests + 1);
    expect(hostOf(inputs, 'os').kernels).toEqual({ running: 1, patched: 1 });
    expect(hostOf(inputs, 'nested').kernels).toEqual({ running: 2, patched: 2 });
    expect(hostOf(inputs, 'physical').kernels.running).toBe(1);
  });

  test('microVMs run a kernel each, all of them one file to patch', () => {
    const host = hostOf(inputs, 'microvm');
    expect(host.kernels).toEqual({ running: host.guests + 1, patched: 2 });
  });

  test('layers stand in the order of the stack', () => {
    const layersOf = (id: DeploymentId): readonly (readonly string[])[] => {
      const host = hostOf(inputs, id);
      return [...host.blocks.map((b) => [...(b.columns[0]?.boxes ?? []), ...b.below].map((box) => box.layer)), host.base.map((b) => b.layer)];
    };
    expect(layersOf('physical')).toEqual([['application', 'guestOs'], []]);
    expect(layersOf('hardware')).toEqual([['application', 'guestOs', 'vmmOverhead'], ['hypervisor']]);
    expect(layersOf('os')).toEqual([['application', 'runtime'], ['agents', 'hostOs']]);
    expect(layersOf('nested')).toEqual([['application', 'runtime', 'agents', 'guestOs', 'vmmOverhead'], ['hypervisor']]);
    expect(layersOf('microvm')).toEqual([['application', 'userland', 'guestKernel', 'monitor'], ['agents', 'hostOs']]);
  });

  test('the overhead of a VM full of containers is that of all its memory', () => {
    const then = resolveInputs('2014', { kernelFamilies: count(1) });
    const host = hostOf(then, 'nested');
    const below = host.blocks[0]?.below ?? [];
    const overhead = below.find((box) => box.layer === 'vmmOverhead')?.memory;
    const inside = below.filter((box) => box.layer !== 'vmmOverhead').reduce((a, box) => a + box.memory, 0)
      + host.guests * (then.appMemory + then.runtimeMemory);
    expect(overhead).toBeCloseTo(14.19 + 4.03 + 0.00743 * inside, 6);
  });

  test('kernel families stand side by side on a hypervisor, each in its own VM when nested', () => {
    const mixed = resolveInputs('2026', { workloads: count(10), kernelFamilies: count(2) });
    expect(hostOf(mixed, 'hardware').blocks).toHaveLength(1);
    expect(hostOf(mixed, 'hardware').guests).toBe(10);
    expect(hostOf(mixed, 'nested').blocks.map((block) => block.guests)).toEqual([8, 2]);
    expect(hostOf(mixed, 'os').guests).toBe(8);
  });

  test('at most a dozen guests are drawn', () => {
    for (const id of ['hardware', 'os', 'nested', 'microvm'] as const) expect(hostOf(inputs, id).drawn).toBe(12);
    expect(drawnOf([110, 15], 12)).toEqual([11, 1]);
    expect(drawnOf([1000, 1, 1], 12)).toEqual([10, 1, 1]);
    expect(drawnOf([3, 2], 12)).toEqual([3, 2]);
    expect(drawnOf([0, 50], 12)).toEqual([0, 12]);
  });

  test('no host where not even one guest fits', () => {
    const huge = resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) });
    const pictures = stackPicturesOf(huge);
    expect(pictures.find((one) => one.id === 'hardware')).toEqual({ id: 'hardware', host: null, lacks: 'memory' });
    expect(stackFactsOf(huge)).toMatchObject({ hardware: null, os: null });
  });

  test('no microVMs before there were any', () => {
    expect(stackPicturesOf(resolveInputs('2007', {})).map((one) => one.id)).toEqual(['physical', 'hardware', 'os', 'nested']);
  });

  test('facts for the title', () => {
    expect(stackFactsOf(inputs)).toEqual({
      hardware: { guests: 84, kernels: 85 }, os: { guests: 110, kernels: 1 }, workloads: 200, families: 1,
      eachVm: 2048 + 25, eachContainer: 12,
    });
  });
});
