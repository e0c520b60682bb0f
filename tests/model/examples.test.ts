import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/model/fleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import type { DeploymentResult } from '../../src/model/result.ts';
import { resultOf, resultOfFleet } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { constantsOf } from './reference/constants.ts';
import { C, VMM, group, hardware, microvm, nested, os, osRoom, round } from './roundWorld.ts';

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
    expect(VMM).toBe(25);
    expect(shared({ workloads: count(18) }).hosts).toBe(1);
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
