import type { assumptions as source } from '../ja/assumptions.ts';

const items: (typeof source)['items'] = {
  hypervisorMemory: {
    name: 'Hypervisor memory, per host',
    note: 'For 2007, what the vSphere 4.0 guide gives as typical for the service console. For 2014 and 2026 our own assumption: storage services on the same host raise it, a minimal installation lowers it.',
  },
  hypervisorDisk: {
    name: 'Hypervisor disk, per host',
    note: 'Our own assumption. Smaller for a boot partition alone, larger with room for logs and dumps; either way it hardly moves the result.',
  },
  nodeAgents: {
    name: 'Node agents, per host or VM',
    note: 'Monitoring and orchestration processes on a container node; our own assumption. A service mesh raises it, a bare runtime lowers it.',
  },
  vmCpuOverhead: {
    name: 'CPU overhead of a VM',
    note: 'For 2014, measured with Linpack: 2% tuned, 17% as installed. The 1% for 2026 is an expert’s estimate, not a measurement. How the VM is configured can move it either way.',
  },
  'vmIoFactor.emulated': {
    name: 'I/O factor: emulated devices',
    note: 'A cautious value from an expert’s “two to ten times slower”. ESX and Xen already had paravirtual drivers in 2007, so this was not the normal case even then.',
  },
  'vmIoFactor.paravirtual': {
    name: 'I/O factor: paravirtual drivers',
    note: 'For 2007 fitted to HP Labs’ Xen results; for 2014 measured on KVM, from round trips and random I/O. Sequential I/O shows almost no difference, small random I/O more than a factor of two. For 2026 our own assumption.',
  },
  'vmIoFactor.passthrough': {
    name: 'I/O factor: passthrough',
    note: 'SR-IOV at 10\u00a0Gb/s was measured to add 1.76% of CPU per VM. The speed has a price: page sharing and live migration become difficult.',
  },
  'containerIoFactor.host': {
    name: 'I/O factor: containers on the host’s own path',
    note: 'Measured in 2014 as equal to native when the host’s network and volumes are used. The 1–3% quoted for OpenVZ is its vendor’s claim.',
  },
  'containerIoFactor.bridged': {
    name: 'I/O factor: bridged containers',
    note: 'MySQL behind NAT and AUFS reached 0.855 of native in 2014 (partly our reading of the raw data). For 2026 our own assumption; the overlay network in use moves it either way.',
  },
  vmmFixed: {
    name: 'Fixed overhead of one VM',
    note: 'For 2007 and 2014 a straight line through VMware’s tables. For 2026 the measured gap between QEMU and Firecracker (15–32\u00a0MiB) if resident, KubeVirt’s formula if reserved: about ten times apart.',
  },
  vmmPerVcpu: {
    name: 'Overhead for each vCPU',
    note: 'From the same places as the fixed part. VMs made with the sliders have one vCPU; larger ones cost more.',
  },
  vmmPerMib: {
    name: 'Overhead in proportion to VM memory',
    note: 'From the same places as the fixed part. It matters for large VMs. For 2026 and resident memory no such part could be measured.',
  },
  vmmPassthrough: {
    name: 'Extra reservation for passthrough',
    note: 'KubeVirt reserves 1\u00a0GiB more for a VM with a passed-through device. It is address space, so it is left out when resident memory is counted.',
  },
  microvmMonitor: {
    name: 'MicroVM monitor',
    note: 'Firecracker’s specification promises at most 5\u00a0MiB. It is the maker’s own figure, and the published raw data do not contradict it.',
  },
  microvmKernelFixed: {
    name: 'MicroVM kernel, fixed part',
    note: 'A straight line through the memory that a minimal Linux guest loses to its kernel. A kernel with more features takes more.',
  },
  microvmKernelPerMib: {
    name: 'MicroVM kernel, proportional part',
    note: 'One 64th: 64 bytes of bookkeeping for each 4\u00a0KiB page. At 4\u00a0GiB the measured share rose to 3.5%.',
  },
  microvmUserland: {
    name: 'MicroVM userland',
    note: 'What a minimal guest uses (47–54\u00a0MiB). With a full distribution the microVM comes close to an ordinary VM.',
  },
  'exchangeRate.jpy': {
    name: 'Exchange rate: yen per US dollar',
    note: 'A rough average of the year, used only to convert dollar prices to yen. It drops out once you enter prices of your own.',
  },
  'exchangeRate.eur': {
    name: 'Exchange rate: euros per US dollar',
    note: 'A rough average of the year, used only to convert dollar prices to euros. It drops out once you enter prices of your own.',
  },
};

export const assumptions = { items } satisfies typeof source;
