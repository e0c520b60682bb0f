import { describe, expect, it } from 'vitest';
import { imagesOf, licencesOf, patchHoursOf } from '../../src/model/management.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { poolsOf } from '../../src/model/pool.ts';
import type { FilledPool } from '../../src/model/pool.ts';
import { fleetOf } from '../../src/model/fleet.ts';
import { stackOf } from '../../src/model/layers.ts';
import type { DeploymentId } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, hours, ratio } from '../../src/model/units.ts';
import { round } from './roundWorld.ts';

const kernels = (inputs: Inputs, id: DeploymentId): number | undefined => resultOf(inputs).deployments[id]?.kernels;

function pools(inputs: Inputs, id: DeploymentId): readonly FilledPool[] {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`2026 has ${id}`);
  return poolsOf(inputs, stack, fleetOf(inputs));
}
const licences = (id: DeploymentId, more: Overrides): number => {
  const inputs = round({ workloads: count(25), maxContainers: count(10), hostMemory: gib(12), spareHosts: count(1), ...more });
  return licencesOf(inputs, id, pools(inputs, id));
};

describe('kernels to patch', () => {
  it('stand on every host and in every guest', () => {
    // Three hosts of 12 VMs each would do for 25; ten to a host, and two spares.
    const inputs = round({ workloads: count(25), spareHosts: count(2) });
    expect(kernels(inputs, 'physical')).toBe(25);
    expect(kernels(inputs, 'hardware')).toBe(25 + 5);
    expect(kernels({ ...inputs, maxContainers: count(10) }, 'os')).toBe(5);
  });

  it('come once per family and host in nested VMs, and once per family in microVMs', () => {
    const inputs = round({ workloads: count(30), kernelFamilies: count(3), hostMemory: gib(1000), spareHosts: count(1) });
    expect(kernels(inputs, 'nested')).toBe(3 + 2);
    expect(kernels(inputs, 'microvm')).toBe(2 + 3);
    expect(kernels({ ...inputs, kernelFamilies: count(1) }, 'microvm')).toBe(2 + 1);
  });
});

describe('images and patch hours', () => {
  it('one image per family and each customised one, rounded', () => {
    const inputs = round({ workloads: count(10), kernelFamilies: count(3), customisedShare: ratio(0.25) });
    // Two and a half are three.
    expect(imagesOf(inputs, fleetOf(inputs))).toBe(3 + 3);
    expect(imagesOf({ ...inputs, customisedShare: ratio(0.24) }, fleetOf(inputs))).toBe(3 + 2);
  });

  it('hours for every kernel and for every image', () => {
    const inputs = round({ patchHoursPerKernel: hours(2), patchHoursPerImage: hours(5) });
    expect(patchHoursOf(inputs, count(3), count(4))).toBe(26);
  });
});

describe('licences', () => {
  it('by guest: each VM, the host OS of containers, each VM around containers', () => {
    const by = { licenceModel: 'guest', containersCount: 'no' } as const;
    expect(licences('hardware', by)).toBe(25);
    expect(licences('os', by)).toBe(3 + 1);
    expect(licences('nested', by)).toBe(3);
    expect(licences('os', { ...by, containersCount: 'yes' })).toBe(25 + 3 + 1);
    expect(licences('nested', { ...by, containersCount: 'yes' })).toBe(25 + 3);
    // Two families are two VMs on a host of 100 GiB, ten containers in each.
    expect(licences('nested', { ...by, workloads: count(20), kernelFamilies: count(2), hostMemory: gib(100) })).toBe(2);
  });

  it('by bundle: whole bundles on each host', () => {
    const by = { licenceModel: 'bundle', guestsPerLicence: count(4), containersCount: 'yes' } as const;
    // 10, 10 and 5 VMs: three, three and two bundles.
    expect(licences('hardware', by)).toBe(8);
    // 11, 11 and 6 instances, and a spare.
    expect(licences('os', by)).toBe(3 + 3 + 2 + 1);
    expect(licences('os', { ...by, containersCount: 'no' })).toBe(3 + 1);
    expect(licences('nested', by)).toBe(3 + 3 + 2);
  });

  it('by host: each, spares included', () => {
    for (const id of ['hardware', 'os', 'nested'] as const) expect(licences(id, { licenceModel: 'host' })).toBe(4);
  });

  it('a nested VM for each family that is on the host', () => {
    // Ten of the one and five of the other on the first host, ten of the one on the second.
    expect(licences('nested', { licenceModel: 'guest', containersCount: 'no', kernelFamilies: count(2), minorityShare: ratio(0.2) })).toBe(2 + 1);
  });

  it('each microVM is a guest, on hosts that run an OS: 19 on one of 12 GiB', () => {
    expect(licences('microvm', { licenceModel: 'host' })).toBe(2 + 1);
    expect(licences('microvm', { licenceModel: 'guest', containersCount: 'no' })).toBe(25 + 2 + 1);
    expect(licences('hardware', { licenceModel: 'bundle', guestsPerLicence: count(100), containersCount: 'no' })).toBe(3);
  });
});
