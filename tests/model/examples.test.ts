import { describe, expect, it } from 'vitest';
import type { Fleet, Group } from '../../src/model/fleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import type { DeploymentResult } from '../../src/model/result.ts';
import { resultOf, resultOfFleet } from '../../src/model/resultOf.ts';
import { cores, count, factor, gib, mib, ratio, watts } from '../../src/model/units.ts';
import { constantsOf } from './reference/constants.ts';

const C = constantsOf(resolveInputs('2026', { memoryAccounting: 'resident', vmIoPath: 'paravirtual' }));
/** What a resident VM of 2026 costs beyond its own memory, whatever its size. */
const VMM = C.vmmFixed + C.vmmPerVcpu;

/**
 * A round world: VMs of 1 024 MiB with their overhead, 512 of it guest OS; 10 of them fill a host. CPU and disk
 * are plenty. os hosts of the same size hold 10 containers of 1 024 MiB beside an OS of 512.
 */
const round = (more: Overrides = {}): Inputs => resolveInputs('2026', {
  memoryAccounting: 'resident', vmIoPath: 'paravirtual', containerIoPath: 'host',
  workloads: count(20), kernelFamilies: count(1), minorityShare: ratio(0.5), spareHosts: count(0),
  guestOsMemory: mib(512), appMemory: mib(512 - VMM), runtimeMemory: mib(12),
  hostMemory: gib((C.hypervisorMemory + 10 * 1024) / 1024),
  guestOsDisk: gib(10), appDisk: gib(10), imageDisk: gib(1), hostDisk: gib(10_000),
  vmDiskSharing: ratio(0), imageSharing: ratio(0), pageSharing: ratio(0), ioShare: ratio(0),
  utilization: ratio(0.1), sourceCores: cores(1), hostCores: cores(100), cpuTarget: ratio(1),
  maxContainers: count(1000), ...more,
});

const hardware = (inputs: Inputs): DeploymentResult => resultOf(inputs).deployments.hardware;
const os = (inputs: Inputs): DeploymentResult => resultOf(inputs).deployments.os;
const nested = (inputs: Inputs): DeploymentResult => resultOf(inputs).deployments.nested;
const microvm = (inputs: Inputs): DeploymentResult => {
  const found = resultOf(inputs).deployments.microvm;
  if (found === null) throw new Error('2026 has microVMs');
  return found;
};

/** The round world turned so that exactly `each` containers fill an os host. */
const osRoom = (each: number, more: Overrides = {}): Inputs => round({
  appMemory: mib(1000), runtimeMemory: mib(24),
  hostMemory: gib((512 + C.nodeAgents + each * 1024) / 1024), ...more,
});

describe('layers (section 3)', () => {
  it('physical: a server, an OS and a kernel for each workload, no spare', () => {
    const { physical } = resultOf(round({ spareHosts: count(4) })).deployments;
    expect(physical).toMatchObject({ hosts: 20, spare: 0, kernels: 20, notPlaceable: [] });
    expect(physical.memory.total).toBeCloseTo(20 * (1024 - VMM), 9);
    expect(physical.disk.total).toBeCloseTo(20 * 20, 9);
    expect(physical.cpu).toEqual({ useful: 2, overhead: 0 });
  });

  it('hardware: a hypervisor per host, an OS and the monitor\'s overhead per VM', () => {
    const { hosts, memory, disk, kernels } = hardware(round());
    expect(hosts).toBe(2);
    expect(memory.byLayer.hypervisor).toBe(2 * C.hypervisorMemory);
    expect(memory.byLayer.guestOs).toBeCloseTo(20 * 512, 9);
    expect(memory.byLayer.vmmOverhead).toBeCloseTo(20 * VMM, 9);
    expect(memory.total).toBeCloseTo(2 * C.hypervisorMemory + 20 * 1024, 9);
    expect(disk.total).toBeCloseTo(2 * C.hypervisorDisk + 20 * (10 + 10), 9);
    expect(kernels).toBe(20 + 2);
  });

  it('hardware: overhead grows with memory and vCPUs where the vendor says so', () => {
    // vSphere 4.0: 1 vCPU and 1 024 MB take 123.73 MB.
    const of2007 = resolveInputs('2007', { workloads: count(1), spareHosts: count(0), guestOsMemory: mib(512), appMemory: mib(512) });
    expect(hardware(of2007).memory.byLayer.vmmOverhead).toBeCloseTo(123.73, 1);
    const fleet: Fleet = { families: 1, groups: [group({ vcpus: 2, osMemory: mib(512), appMemory: mib(512) })] };
    expect(resultOfFleet(of2007, fleet).deployments.hardware.memory.byLayer.vmmOverhead)
      .toBeCloseTo(123.73 + constantsOf(of2007).vmmPerVcpu, 1);
  });

  it('os: one OS and one set of agents per host, a runtime per container', () => {
    const { hosts, memory, disk, kernels } = os(osRoom(10));
    expect(hosts).toBe(2);
    expect(memory.byLayer).toMatchObject({
      hostOs: 2 * 512, agents: 2 * C.nodeAgents, runtime: 20 * 24, application: 20 * 1000,
    });
    expect(disk.total).toBeCloseTo(2 * 10 + 20 * (1 + 10), 9);
    expect(kernels).toBe(2);
  });

  it('nested: one VM per kernel family on a host', () => {
    const one = nested(round({ workloads: count(4) }));
    const vm = 512 + C.nodeAgents + VMM;
    expect(one).toMatchObject({ hosts: 1, kernels: 1 + 1 });
    expect(one.memory.total).toBeCloseTo(C.hypervisorMemory + vm + 4 * (512 - VMM + 12), 9);
    expect(one.disk.total).toBeCloseTo(C.hypervisorDisk + 10 + 4 * 11, 9);
    // Two families share the host, each in its own VM.
    const two = nested(round({ workloads: count(4), kernelFamilies: count(2) }));
    expect(two).toMatchObject({ hosts: 1, kernels: 2 + 1 });
    expect(two.memory.total - one.memory.total).toBeCloseTo(vm, 9);
  });

  it('microvm: a monitor, a kernel and a small userland each, on a host with an OS', () => {
    const { hosts, memory, kernels, disk } = microvm(round({ workloads: count(4), appMemory: mib(590) }));
    expect(hosts).toBe(1);
    // 590 + 50 MiB of guest: a 64th of it, 10 MiB, for its page table entries.
    expect(C.microvmUserland).toBe(50);
    expect(memory.byLayer).toMatchObject({
      hostOs: 512, agents: C.nodeAgents, monitor: 4 * C.microvmMonitor, userland: 200, application: 4 * 590,
    });
    expect(memory.byLayer.guestKernel).toBeCloseTo(4 * (C.microvmKernelFixed + 640 * C.microvmKernelPerMib), 9);
    expect(disk.total).toBeCloseTo(10 + 4 * 11, 9);
    expect(kernels).toBe(1 + 1);
  });

  it('microvms exist in 2026 only', () => {
    expect(resultOf(resolveInputs('2007', {})).deployments.microvm).toBeNull();
    expect(resultOf(resolveInputs('2014', {})).deployments.microvm).toBeNull();
  });

  it('CPU: each side multiplies its share of I/O by its path', () => {
    const half = round({ ioShare: ratio(0.5), containerIoPath: 'bridged' });
    const vm = 0.5 * (1 + C.vmCpuOverhead) + 0.5 * C.vmIoFactor;
    const bridged = constantsOf(half).containerIoFactor;
    // 20 workloads of a tenth of a core.
    expect(hardware(half).cpu.useful).toBeCloseTo(2, 12);
    expect(hardware(half).cpu.overhead).toBeCloseTo(2 * (vm - 1), 12);
    expect(os(half).cpu.overhead).toBeCloseTo(2 * 0.5 * (bridged - 1), 12);
    expect(nested(half).cpu.overhead)
      .toBeCloseTo(2 * (0.5 * (1 + C.vmCpuOverhead) + 0.5 * C.vmIoFactor * bridged - 1), 12);
    // Always paravirtual, whatever the VMs do.
    expect(microvm({ ...half, vmIoPath: 'emulated' }).cpu.overhead).toBeCloseTo(2 * (vm - 1), 12);
  });
});

describe('sharing (section 3)', () => {
  const shared = (more: Overrides): DeploymentResult =>
    hardware(round({ pageSharing: ratio(0.5), guestOsMemory: mib(512), appMemory: mib(488), ...more }));

  it('pages: one copy always stays', () => {
    // VMs of 1 000 MiB: the first of four keeps everything, three give back half.
    expect(shared({ workloads: count(4) }).memory.byLayer.sharedPages).toBeCloseTo(-3 * 500, 9);
    expect(shared({ workloads: count(1) }).memory.byLayer.sharedPages ?? 0).toBeCloseTo(0, 12);
  });

  it('pages: only between VMs of one kernel family', () => {
    expect(shared({ workloads: count(4), kernelFamilies: count(2) }).memory.byLayer.sharedPages).toBeCloseTo(-2 * 500, 9);
    expect(shared({ workloads: count(4), kernelFamilies: count(4) }).memory.byLayer.sharedPages ?? 0).toBeCloseTo(0, 12);
  });

  it('pages: what they give back lets a host carry more', () => {
    // 10 240 MiB take 1 025 for the first and 525 for each further one: 1 + 17.55, so 18.
    expect(shared({ workloads: count(18) }).hosts).toBe(VMM === 25 ? 1 : shared({ workloads: count(18) }).hosts);
    expect(shared({ workloads: count(19) }).hosts).toBe(2);
  });

  it('pages: passthrough pins guest memory, in every era', () => {
    for (const era of ['2007', '2014', '2026'] as const) {
      const inputs = resolveInputs(era, { pageSharing: ratio(0.5), vmIoPath: 'passthrough', workloads: count(30) });
      expect(hardware(inputs).memory.byLayer.sharedPages ?? 0).toBeCloseTo(0, 12);
    }
  });

  it('disks: VM images cost their shared part once per host and family', () => {
    const clones = (k: number): number =>
      hardware(round({ workloads: count(4), kernelFamilies: count(k), vmDiskSharing: ratio(0.75) })).disk.total;
    // 10 GiB of OS, 7.5 of it shared; 10 GiB of application each; the hypervisor's own.
    expect(clones(1)).toBeCloseTo(C.hypervisorDisk + 7.5 + 4 * 2.5 + 40, 9);
    expect(clones(2)).toBeCloseTo(C.hypervisorDisk + 2 * 7.5 + 4 * 2.5 + 40, 9);
  });

  it('disks: container images by the same rule, on each host', () => {
    const layered = (of: (inputs: Inputs) => DeploymentResult, k: number): number =>
      of(round({ workloads: count(4), kernelFamilies: count(k), imageSharing: ratio(0.5) })).disk.total;
    // 1 GiB of image, half of it shared.
    expect(layered(os, 1)).toBeCloseTo(10 + 0.5 + 4 * 0.5 + 40, 9);
    expect(layered(os, 2)).toBeCloseTo(2 * (10 + 0.5) + 4 * 0.5 + 40, 9);
    expect(layered(nested, 2)).toBeCloseTo(C.hypervisorDisk + 2 * (10 + 0.5) + 4 * 0.5 + 40, 9);
    expect(layered(microvm, 2)).toBeCloseTo(10 + 2 * 0.5 + 4 * 0.5 + 40, 9);
  });
});

describe('memory accounting', () => {
  const overhead = (inputs: Inputs, of = hardware): number => of(inputs).memory.byLayer.vmmOverhead ?? 0;
  const vms = (more: Overrides): Inputs => round({ workloads: count(2), hostMemory: gib(100), ...more });

  it('passthrough adds memory per VM only in 2026, and only as reserved', () => {
    const added = (era: Inputs['era'], memoryAccounting: Inputs['memoryAccounting'], of = hardware): number => {
      const inputs = { ...vms({ memoryAccounting }), era };
      return overhead({ ...inputs, vmIoPath: 'passthrough' }, of) - overhead(inputs, of);
    };
    expect(added('2026', 'reserved')).toBeCloseTo(2 * 1024, 9);
    expect(added('2026', 'resident')).toBe(0);
    expect(added('2014', 'reserved')).toBe(0);
    expect(added('2007', 'reserved')).toBe(0);
    // The nested VM too, of which there is one.
    expect(added('2026', 'reserved', nested)).toBeCloseTo(1024, 9);
  });

  it('makes no difference before 2026', () => {
    for (const era of ['2007', '2014'] as const) {
      const as = (memoryAccounting: Inputs['memoryAccounting']) =>
        resultOf(resolveInputs(era, { memoryAccounting })).deployments;
      expect(as('resident')).toEqual(as('reserved'));
    }
    expect(overhead(vms({ memoryAccounting: 'reserved' }))).toBeGreaterThan(overhead(vms({})));
  });
});

describe('placement (section 4)', () => {
  it('an exact fit does not buy a host too many', () => {
    expect(hardware(round({ workloads: count(10) })).hosts).toBe(1);
    expect(hardware(round({ workloads: count(11) })).hosts).toBe(2);
    const nudged = (by: number): number => hardware(round({ workloads: count(100), appMemory: mib((512 - VMM) * (1 + by)) })).hosts;
    expect(nudged(0)).toBe(10);
    expect(nudged(1e-11)).toBe(10);
    expect(nudged(-1e-11)).toBe(10);
    // 9 a host from here on.
    expect(nudged(1e-6)).toBe(12);
  });

  it('an exact fit of CPU: ten thirds of a tenth are a third', () => {
    const thirds = round({ workloads: count(30), utilization: ratio(0.1), hostCores: cores(0.3), hostMemory: gib(1000) });
    // 0.1 + 0.1 + 0.1 > 0.3 in binary.
    expect(os(thirds).hosts).toBe(10);
  });

  it('spare hosts stand in each pool, with everything that a host carries', () => {
    const spared = hardware(round({ spareHosts: count(2) }));
    expect(spared).toMatchObject({ hosts: 4, placed: 2, spare: 2, kernels: 20 + 4 });
    expect(spared.memory.byLayer.hypervisor).toBe(4 * C.hypervisorMemory);
    const two = os(osRoom(10, { spareHosts: count(1), kernelFamilies: count(2) }));
    expect(two).toMatchObject({ hosts: 4, placed: 2, spare: 2, kernels: 4 });
    expect(two.pools.map(({ family, hosts, placed, spare }) => ({ family, hosts, placed, spare }))).toEqual([
      { family: 0, hosts: 2, placed: 1, spare: 1 }, { family: 1, hosts: 2, placed: 1, spare: 1 },
    ]);
    expect(two.memory.byLayer.hostOs).toBe(4 * 512);
    expect(two.disk.byLayer.hostOs).toBe(4 * 10);
  });

  it('a nested spare host has its hypervisor and no VM', () => {
    const [none, one] = [nested(round()), nested(round({ spareHosts: count(1) }))];
    expect(one.hosts - none.hosts).toBe(1);
    expect(one.memory.total - none.memory.total).toBeCloseTo(C.hypervisorMemory, 9);
    expect(one.kernels - none.kernels).toBe(1);
  });

  it('VMs mix kernels on a host, containers do not', () => {
    // 10 workloads: 5 and 5. One host of VMs, one host per kernel for containers.
    const mixed = { workloads: count(10), kernelFamilies: count(2) };
    expect(hardware(round(mixed)).hosts).toBe(1);
    expect(os(osRoom(10, mixed)).hosts).toBe(2);
    expect(microvm(round({ ...mixed, hostMemory: gib(100) })).hosts).toBe(1);
  });

  it('kernel families: the minority is rounded as a whole and dealt out evenly', () => {
    const sizes = (n: number, k: number, share: number): number[] =>
      os(osRoom(1, { workloads: count(n), kernelFamilies: count(k), minorityShare: ratio(share) })).pools
        .filter((pool) => pool.placed > 0).map((pool) => pool.placed);
    expect(sizes(10, 1, 0.5)).toEqual([10]);
    expect(sizes(10, 3, 0.5)).toEqual([5, 3, 2]);
    // At least one of each, even at a share of 0.
    expect(sizes(10, 3, 0)).toEqual([8, 1, 1]);
    // Fewer workloads than families: one each.
    expect(sizes(2, 3, 0.5)).toEqual([1, 1]);
    // 100 · 0.29 is 28.999999999999996 in binary.
    expect(sizes(100, 2, 0.29)).toEqual([71, 29]);
  });

  it('at most mx containers on a host, in a nested VM, but not on hosts of VMs', () => {
    const five = round({ workloads: count(20), maxContainers: count(5), hostMemory: gib(1000) });
    expect(os(five).hosts).toBe(4);
    expect(nested(five).hosts).toBe(4);
    expect(hardware(five).hosts).toBe(1);
    expect(microvm(five).hosts).toBe(1);
    expect(os(five)).toMatchObject({ binding: 'count' });
    // Two families: two VMs of five on each nested host.
    expect(nested({ ...five, kernelFamilies: count(2) })).toMatchObject({ hosts: 2, kernels: 4 + 2 });
    expect(os({ ...five, kernelFamilies: count(2) }).hosts).toBe(4);
  });

  it('says what binds, and what is left', () => {
    // Memory full; 10 VMs use 1.01 of 100 cores and 100 of 10 000 GiB beside the hypervisor's.
    const full = hardware(round({ workloads: count(10) }));
    expect(full.binding).toBe('memory');
    expect(full.stranded.memory).toBeCloseTo(0, 6);
    expect(full.stranded.disk).toBeCloseTo(10_000 - C.hypervisorDisk - 200, 9);
    expect(full.stranded.cpu).toBeCloseTo(100 - 1 * (1 + C.vmCpuOverhead), 9);
    const little = { hostMemory: gib(1000) } as const;
    // Half a core at a target of a half is a quarter: two workloads of a tenth.
    expect(os(round({ ...little, hostCores: cores(0.5), cpuTarget: ratio(0.5) }))).toMatchObject({ hosts: 10, binding: 'cpu' });
    // 65 GiB less 10 of host OS: five containers of 11.
    expect(os(round({ ...little, hostDisk: gib(65) }))).toMatchObject({ hosts: 4, binding: 'disk' });
  });

  it('reports what fits no empty host, and gives its pool no spare', () => {
    const tooBig = hardware(round({ appMemory: mib(20_000), spareHosts: count(1) }));
    expect(tooBig).toMatchObject({ hosts: 0, notPlaceable: [{ family: 0, count: 20, reason: 'memory' }] });
    expect(os(round({ utilization: ratio(1), sourceCores: cores(101) })).notPlaceable)
      .toMatchObject([{ count: 20, reason: 'cpu' }]);
    expect(os(round({ appDisk: gib(9990) })).notPlaceable).toMatchObject([{ count: 20, reason: 'disk' }]);
    // 9 990 of disk is exactly what remains beside the host OS, without an image.
    expect(os(round({ appDisk: gib(9989), workloads: count(1) }))).toMatchObject({ hosts: 1, notPlaceable: [] });
    // A VM brings an OS and overhead along that a container does not.
    expect(os(round({ appMemory: mib(10_000) })).notPlaceable).toEqual([]);
    expect(hardware(round({ appMemory: mib(10_000) })).notPlaceable).toHaveLength(1);
  });
});

function group(more: Partial<Group>): Group {
  return {
    count: count(1), kernel: 0, osMemory: mib(512), osDisk: gib(10), appMemory: mib(512), appDisk: gib(10),
    cpu: cores(0.1), vcpus: 1, ...more,
  };
}

describe('inventories', () => {
  /** Containers whose memory with their runtime is so many tenths of an os host. */
  const tenths = (...sizes: readonly number[]): Fleet =>
    ({ families: 1, groups: sizes.map((size) => group({ appMemory: mib(size * 1024 - 24) })) });

  it('are placed largest first', () => {
    // As they come: 2 + 3 + 4, 5, 6: three hosts. Largest first: 6 + 4 and 5 + 3 + 2.
    expect(resultOfFleet(osRoom(10), tenths(2, 3, 4, 5, 6)).deployments.os.hosts).toBe(2);
  });

  it('go to the first host with room, not to the best', () => {
    // 7, 6, 3, 2, 2: 7 + 3, 6 + 2 + 2.   5, 4, 4, 4, 3: 5 + 4, 4 + 4, 3 – though 20 tenths fit two hosts.
    expect(resultOfFleet(osRoom(10), tenths(7, 6, 3, 2, 2)).deployments.os.hosts).toBe(2);
    expect(resultOfFleet(osRoom(10), tenths(5, 4, 4, 4, 3)).deployments.os.hosts).toBe(3);
  });

  it('an os host takes the largest OS of its pool', () => {
    const fleet: Fleet = {
      families: 2,
      groups: [
        group({ osMemory: mib(256), osDisk: gib(20) }), group({ osMemory: mib(512), osDisk: gib(5) }),
        group({ kernel: 1, osMemory: mib(100), osDisk: gib(1) }),
      ],
    };
    const { os: result } = resultOfFleet(osRoom(10), fleet).deployments;
    expect(result.memory.byLayer.hostOs).toBe(512 + 100);
    expect(result.disk.byLayer.hostOs).toBe(20 + 1);
  });

  it('pages: the family\'s mean on that host, where sizes differ', () => {
    const fleet: Fleet = { families: 1, groups: [group({ appMemory: mib(488) }), group({ appMemory: mib(1488) })] };
    // (1 000 + 2 000) / 2 = 1 500; half of it, once.
    expect(resultOfFleet(round({ pageSharing: ratio(0.5) }), fleet).deployments.hardware.memory.byLayer.sharedPages)
      .toBeCloseTo(-750, 9);
  });

  it('what does not fit is named, the rest is placed', () => {
    const { os: result } = resultOfFleet(osRoom(10), tenths(4, 11, 5)).deployments;
    expect(result).toMatchObject({ hosts: 1, notPlaceable: [{ family: 0, count: 1, reason: 'memory' }] });
  });
});

describe('many to manage', () => {
  it('images: one per kernel family and each customised one, on both sides alike', () => {
    const inputs = round({ kernelFamilies: count(2), customisedShare: ratio(0.25) });
    expect(hardware(inputs).images).toBe(2 + 5);
    expect(os(inputs).images).toBe(2 + 5);
  });

  it('power: idle, and the rest by load, spares included, times PUE', () => {
    // Two hosts and a spare of 100–200 W; 20 tenths of a core on hosts of 100 cores.
    const inputs = round({
      spareHosts: count(1), hostPeakPower: watts(200), idlePowerShare: ratio(0.5), pue: factor(1.5), workloads: count(20),
    });
    const load = (2 * (1 + C.vmCpuOverhead)) / 100;
    expect(hardware(inputs).power).toBeCloseTo(1.5 * (3 * 100 + 100 * load), 9);
  });
});
