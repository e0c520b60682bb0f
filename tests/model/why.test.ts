import { describe, expect, it } from 'vitest';
import { DEPLOYMENTS, METRICS } from '../../src/model/result.ts';
import type { DeploymentId, Metric } from '../../src/model/result.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { powerOf } from '../../src/model/money.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, factor, gib, hours, mib, money, ratio, watts, years } from '../../src/model/units.ts';
import { whyOf } from '../../src/model/why.ts';
import type { Why, WhyTerm } from '../../src/model/why.ts';
import { VMM, round } from './roundWorld.ts';

const HOST = 12_288;
/** 25 workloads: 10 VMs a host make 2.5 hosts, 20 containers a host 1.25; a spare for each. App 487 MiB, OS 512. */
const world = (more: Overrides = {}): Inputs => round({
  workloads: count(25), spareHosts: count(1), runtimeMemory: mib(25), maxContainers: count(20),
  hostPeakPower: watts(100), physicalPeakPower: watts(10), idlePowerShare: ratio(0.5), pue: factor(2),
  customisedShare: ratio(0), patchHoursPerKernel: hours(1), patchHoursPerImage: hours(1),
  hostPrice: money(1000), serverPrice: money(100), energyPrice: money(1 / 8.766), licencePrice: money(10),
  hourlyWage: money(1), years: years(2), licenceModel: 'guest', containersCount: 'no', ...more,
});

const why = (inputs: Inputs, metric: Metric, a?: DeploymentId, b?: DeploymentId): Why => {
  const found = whyOf(inputs, metric, a, b);
  if (found === null) throw new Error('both sides find a place');
  return found;
};
type Terms = Partial<Record<WhyTerm, number>>;
const termsOf = ({ rows }: Why, side: 'a' | 'b'): Terms =>
  Object.fromEntries(rows.filter((row) => row[side] !== 0).map((row) => [row.term, row[side]]));

function expectTerms(found: Why, side: 'a' | 'b', expected: Terms): void {
  const terms = termsOf(found, side);
  expect(Object.keys(terms).sort()).toEqual(Object.keys(expected).sort());
  for (const [term, value] of Object.entries(expected)) expect(terms[term as WhyTerm], term).toBeCloseTo(value, 9);
}

describe('why two deployments differ', () => {
  it('has rows that sum to the difference, whatever is compared', () => {
    for (const era of ['2007', '2026'] as const) {
      for (const inputs of [resolveInputs(era, {}), resolveInputs(era, { kernelFamilies: count(3), licenceModel: 'bundle' })]) {
        for (const metric of METRICS) {
          for (const b of DEPLOYMENTS) {
            const found = whyOf(inputs, metric, 'hardware', b);
            if (found === null) continue;
            const sum = found.rows.reduce((all, row) => all + row.difference, 0);
            expect(Math.abs(sum - found.difference)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...found.rows.map((row) => Math.abs(row.a) + Math.abs(row.b))));
            for (const row of found.rows) {
              expect(row.difference).toBe(row.a - row.b);
              expect(row.a !== 0 || row.b !== 0, row.term).toBe(true);
            }
          }
        }
      }
    }
  });

  it('is told of VMs and containers unless of others, and names both', () => {
    expect(whyOf(world(), 'hosts')).toMatchObject({ metric: 'hosts', a: 'hardware', b: 'os', difference: 1 });
    expect(whyOf(world(), 'hosts', 'os', 'hardware')).toMatchObject({ a: 'os', b: 'hardware', difference: -1 });
    expect(why(world(), 'hosts', 'os', 'os')).toMatchObject({ difference: 0 });
  });

  it('is null where a side does not exist or lacks a place', () => {
    expect(whyOf(resolveInputs('2014', {}), 'memory', 'microvm', 'os')).toBeNull();
    expect(whyOf(resolveInputs('2014', {}), 'memory', 'os', 'microvm')).toBeNull();
    expect(whyOf(world({ maxContainers: count(0) }), 'memory')).toBeNull();
    expect(whyOf(world({ maxContainers: count(0) }), 'memory', 'os', 'hardware')).toBeNull();
    expect(whyOf(world({ maxContainers: count(0) }), 'memory', 'hardware', 'physical')).not.toBeNull();
  });
});

describe('memory and disk', () => {
  it('memory: layers on 2.5 and 1.25 hosts, then whole hosts, then spares', () => {
    expect(VMM).toBe(25);
    const found = why(world(), 'memory');
    expectTerms(found, 'a', {
      application: 25 * 487, guestOs: 25 * 512, vmmOverhead: 25 * 25, hypervisor: 2.5 * 2048, rounding: 0.5 * 2048, spare: 2048,
    });
    expectTerms(found, 'b', {
      application: 25 * 487, runtime: 25 * 25, agents: 1.25 * 500, hostOs: 1.25 * 512, rounding: 0.75 * 1012, spare: 1012,
    });
  });

  it('memory: what pages give back, one copy kept per host', () => {
    // The first VM of a host takes 1 024 MiB, each other one 524.5 less: 10 240 carry 18.57.
    const hosts = 25 / ((10_240 - 499.5) / 524.5);
    const found = why(world({ pageSharing: ratio(0.5) }), 'memory');
    const { sharedPages, hypervisor, rounding } = termsOf(found, 'a');
    expect(hypervisor).toBeCloseTo(2048 * hosts, 9);
    expect(sharedPages).toBeCloseTo(-499.5 * (25 - hosts), 9);
    // Two hosts, each with a copy of its own.
    expect(rounding).toBeCloseTo((2 - hosts) * (2048 + 499.5), 6);
    expect(termsOf(found, 'b').sharedPages).toBeUndefined();
  });

  it('disk: images by the host, and what is shared once on each', () => {
    const plain = why(world(), 'disk');
    expectTerms(plain, 'a', { application: 250, guestOs: 250, hypervisor: 80, rounding: 16, spare: 32 });
    expectTerms(plain, 'b', { application: 250, image: 25, hostOs: 12.5, rounding: 7.5, spare: 10 });
    const shared = why(world({ vmDiskSharing: ratio(0.5), imageSharing: ratio(0.5) }), 'disk');
    expectTerms(shared, 'a', { application: 250, guestOs: 137.5, hypervisor: 80, rounding: 16 + 2.5, spare: 32 });
    expectTerms(shared, 'b', { application: 250, image: 13.125, hostOs: 12.5, rounding: 7.875, spare: 10 });
    expect(termsOf(why(world({ pageSharing: ratio(0.5) }), 'disk'), 'a').sharedPages).toBeUndefined();
  });

  it('one server per workload needs no rounding', () => {
    expectTerms(why(world(), 'memory', 'physical', 'os'), 'a', { application: 25 * 487, guestOs: 25 * 512 });
    expectTerms(why(world(), 'disk', 'physical', 'os'), 'a', { application: 250, guestOs: 250 });
  });

  it('pools of two kernel families add up', () => {
    const found = why(world({ kernelFamilies: count(2), minorityShare: ratio(0.2) }), 'memory');
    expectTerms(found, 'b', {
      application: 25 * 487, runtime: 25 * 25, agents: 625, hostOs: 640, rounding: 0.75 * 1012, spare: 2 * 1012,
    });
  });
});

describe('CPU and hosts', () => {
  it('CPU: what the applications ask for, and what the path adds', () => {
    const found = why(world(), 'cpu');
    expectTerms(found, 'a', { useful: 2.5, overhead: 0.025 });
    expectTerms(found, 'b', { useful: 2.5 });
  });

  it('hosts by memory, where memory binds the first side', () => {
    const found = why(world(), 'hosts');
    expectTerms(found, 'a', {
      application: 25 * 487 / HOST, guestOs: 25 * 512 / HOST, vmmOverhead: 25 * 25 / HOST, hypervisor: 2.5 * 2048 / HOST,
      rounding: 0.5, spare: 1,
    });
    const used = 25 * 487 + 25 * 25 + 1.25 * 1012;
    expectTerms(found, 'b', {
      application: 25 * 487 / HOST, runtime: 25 * 25 / HOST, agents: 1.25 * 500 / HOST, hostOs: 1.25 * 512 / HOST,
      stranded: 1.25 - used / HOST, rounding: 0.75, spare: 1,
    });
    // The count binds containers: their hosts are split along memory.
    expectTerms(why(world(), 'hosts', 'os', 'physical'), 'a', termsOf(found, 'b'));
    expectTerms(why(world(), 'hosts', 'os', 'physical'), 'b', { useful: 25 });
    // Nothing binds servers of one application each: memory again.
    expectTerms(why(world(), 'hosts', 'physical', 'os'), 'b', termsOf(found, 'b'));
  });

  it('hosts by CPU: 10 VMs of a tenth of a core, five containers', () => {
    const by = world({
      hostMemory: gib(1000), hostCores: cores(2), cpuTarget: ratio(0.5), utilization: ratio(0.1 / 1.01), maxContainers: count(5),
    });
    const found = why(by, 'hosts');
    expectTerms(found, 'a', { useful: 2.5 / 1.01, overhead: 0.025 / 1.01, rounding: 0.5, spare: 1 });
    expectTerms(found, 'b', { useful: 2.5 / 1.01, stranded: 5 - 2.5 / 1.01, spare: 1 });
  });

  it('hosts by disk: 10 VMs of 20 GiB beside the hypervisor', () => {
    const found = why(world({ hostMemory: gib(1000), hostDisk: gib(232) }), 'hosts');
    expectTerms(found, 'a', { application: 250 / 232, guestOs: 250 / 232, hypervisor: 80 / 232, rounding: 0.5, spare: 1 });
    expect(termsOf(found, 'b').stranded).toBeCloseTo(1.25 - (250 + 25 + 12.5) / 232, 9);
  });
});

describe('kernels and licences', () => {
  it('kernels: guests, hosts, and the one file that all microVMs boot', () => {
    const found = why(world(), 'kernels');
    expectTerms(found, 'a', { guests: 25, hostKernels: 2.5, rounding: 0.5, spare: 1 });
    expectTerms(found, 'b', { hostKernels: 1.25, rounding: 0.75, spare: 1 });
    expectTerms(why(world(), 'kernels', 'physical', 'os'), 'a', { guests: 25 });
    // 1 000 GiB of memory hold all microVMs; 20 containers a nested host.
    const roomy = world({ hostMemory: gib(1000), hostDisk: gib(510) });
    expectTerms(why(roomy, 'kernels', 'nested', 'os'), 'a', { guests: 1.25, hostKernels: 1.25, rounding: 1.5, spare: 1 });
    const micro = termsOf(why(roomy, 'kernels', 'microvm', 'os'), 'a');
    expect(micro).toMatchObject({ kernelFiles: 1, spare: 1 });
    expect(micro.guests).toBeUndefined();
    expect(termsOf(why(world({ kernelFamilies: count(3) }), 'kernels', 'microvm', 'os'), 'a').kernelFiles).toBe(3);
  });

  it('licences by guest: a container counts only where the reader says so', () => {
    expectTerms(why(world(), 'licences'), 'a', { licences: 25 });
    expectTerms(why(world(), 'licences'), 'b', { licences: 1.25, rounding: 0.75, spare: 1 });
    expectTerms(why(world({ containersCount: 'yes' }), 'licences'), 'b', { licences: 26.25, rounding: 0.75, spare: 1 });
    expectTerms(why(world(), 'licences', 'physical', 'nested'), 'a', { licences: 25 });
    const roomy = world({ hostMemory: gib(1000), hostDisk: gib(510) });
    expectTerms(why(roomy, 'licences', 'physical', 'nested'), 'b', { licences: 1.25, rounding: 0.75 });
    // Each microVM, and the OS of each un-rounded host.
    const { hostKernels = 0 } = termsOf(why(roomy, 'kernels', 'microvm', 'os'), 'a');
    expect(termsOf(why(roomy, 'licences', 'physical', 'microvm'), 'b')).toMatchObject({ spare: 1, licences: 25 + hostKernels });
    const bundles = { licenceModel: 'bundle', guestsPerLicence: count(10), containersCount: 'yes' } as const;
    expectTerms(why(world(bundles), 'licences', 'physical', 'os'), 'a', { licences: 25 });
    expectTerms(why(world({ ...bundles, licenceModel: 'guest' }), 'licences', 'physical', 'os'), 'a', { licences: 25 });
  });

  it('licences by bundles of ten guests', () => {
    const bundles = world({ licenceModel: 'bundle', guestsPerLicence: count(10) });
    // 10, 10 and 5 VMs on three hosts.
    expectTerms(why(bundles, 'licences'), 'a', { licences: 2.5, rounding: 0.5 });
    // An OS on each host is a bundle not begun to be used.
    expectTerms(why(bundles, 'licences'), 'b', { licences: 1.25, rounding: 0.75, spare: 1 });
    // 21 and 6 instances: three bundles and one.
    expectTerms(why({ ...bundles, containersCount: 'yes' }, 'licences'), 'b', { licences: 2.625, rounding: 1.375, spare: 1 });
  });

  it('licences by host, spares included', () => {
    const found = why(world({ licenceModel: 'host' }), 'licences');
    expectTerms(found, 'a', { licences: 2.5, rounding: 0.5, spare: 1 });
    expectTerms(found, 'b', { licences: 1.25, rounding: 0.75, spare: 1 });
  });
});

describe('power and cost', () => {
  it('power: 100 W at rest for each host, and a hundredth of that for each core in use', () => {
    const found = why(world(), 'power');
    expectTerms(found, 'a', { idlePower: 250, loadPower: 2.525, rounding: 50, spare: 100 });
    expectTerms(found, 'b', { idlePower: 125, loadPower: 2.5, rounding: 75, spare: 100 });
    // Servers of one core and 10 W: at rest 5 · 2 each, and 10 for each core in use.
    expectTerms(why(world(), 'power', 'physical', 'os'), 'a', { idlePower: 250, loadPower: 25 });
  });

  it('cost: hosts, energy, licences, people, and a spare that has a part of each', () => {
    const found = why(world(), 'cost');
    // Over two years: 1 000 a host, 2 a watt, 20 a licence, 24 a kernel or an image.
    expectTerms(found, 'a', {
      hardware: 2500, energy: 505.05, licences: 500, people: (25 + 2.5 + 1) * 24,
      rounding: 0.5 * (1000 + 2 * 100 + 24), spare: 1000 + 200 + 24,
    });
    expectTerms(found, 'b', {
      hardware: 1250, energy: 255, licences: 25, people: (1.25 + 1) * 24,
      rounding: 0.75 * (1000 + 200 + 20 + 24), spare: 1000 + 200 + 20 + 24,
    });
    expectTerms(why(world(), 'cost', 'physical', 'os'), 'a', { hardware: 2500, energy: 550, licences: 500, people: 26 * 24 });
    // Two hours a kernel, three an image.
    const slow = why(world({ patchHoursPerKernel: hours(2), patchHoursPerImage: hours(3) }), 'cost');
    expect(termsOf(slow, 'a')).toMatchObject({ people: (2 * 27.5 + 3) * 24, spare: 1000 + 200 + 2 * 24 });
  });
});

describe('what only floating point leaves', () => {
  const sizes = [3, 7, 11, 13, 17, 21, 30, 37].map((n) => count(n));

  it('is not rounding: it goes to the largest part', () => {
    for (const workloads of sizes) {
      const inputs = world({ workloads, idlePowerShare: ratio(0.7), pue: factor(1.7), utilization: ratio(0.1) });
      const { power, cpu } = resultOf(inputs).deployments.physical;
      const { idlePower = 0, loadPower = 0, ...others } = termsOf(why(inputs, 'power', 'physical', 'os'), 'a');
      expect(others).toEqual({});
      expect(idlePower + loadPower).toBe(power);
      expect(loadPower).toBe(powerOf(inputs, 'physical', count(0), cpu.useful));
    }
  });

  it('is not stranded', () => {
    for (const workloads of sizes) {
      expect(termsOf(why(world({ workloads, appMemory: mib(487.3) }), 'hosts'), 'a').stranded).toBeUndefined();
    }
  });
});
