import type { terms as source } from '../ja/terms.ts';

const systems: (typeof source)['systems'] = {
  windows: 'Windows', linux: 'Linux', freebsd: 'FreeBSD', solaris: 'Solaris', macos: 'macOS', aix: 'AIX', hpux: 'HP-UX', netware: 'NetWare', other: 'Other systems', unknown: 'System not known',
};

export const terms = {
  deployments: {
    physical: {
      full: 'No virtualization (physical servers)', name: 'Physical servers', short: 'Physical servers',
      line: 'One operating system and one application on each server.',
    },
    hardware: {
      full: 'Hardware virtualization (hypervisor-based)', name: 'Hardware virtualization', short: 'Hardware (VMs)',
      line: 'Virtual machines on a hypervisor, each with a guest operating system of its own.',
    },
    os: {
      full: 'OS virtualization (container-based)', name: 'OS virtualization', short: 'OS (containers)',
      line: 'Containers that share one kernel. Workloads that need another kernel need another host.',
    },
    nested: {
      full: 'Containers in VMs (nested)', name: 'Containers in VMs', short: 'Containers in VMs',
      line: 'One VM for each kernel family on a host, and the containers inside it.',
    },
    microvm: {
      full: 'MicroVMs (lightweight virtual machines)', name: 'MicroVMs', short: 'MicroVMs',
      line: 'A light VM with a very small kernel for each workload. Linux guests only.',
    },
  },
  layers: {
    application: 'Application', image: 'Container image', runtime: 'Container runtime', guestOs: 'Guest OS',
    guestKernel: 'Guest kernel', userland: 'Minimal userland', monitor: 'VM monitor',
    vmmOverhead: 'Overhead per VM', sharedPages: 'Given back by page sharing', agents: 'Node agents',
    hostOs: 'Host OS', hypervisor: 'Hypervisor',
  },
  resources: { memory: 'memory', cpu: 'CPU', disk: 'disk', count: 'container limit' },
  metrics: {
    memory: { name: 'Memory', axis: (unit) => `Memory used (${unit})`, fragment: 'memory use' },
    disk: { name: 'Disk', axis: (unit) => `Disk used (${unit})`, fragment: 'disk use' },
    cpu: { name: 'CPU', axis: (unit) => `CPU used (${unit})`, fragment: 'CPU use' },
    hosts: { name: 'Hosts', axis: () => 'Number of hosts', fragment: 'the number of hosts' },
    kernels: { name: 'Kernels to patch', axis: () => 'Kernels to patch', fragment: 'the number of kernels to patch' },
    licences: { name: 'OS licences', axis: () => 'OS licences', fragment: 'the number of OS licences' },
    power: { name: 'Power', axis: (unit) => `Power (${unit})`, fragment: 'power draw' },
    cost: { name: 'Cost', axis: (unit) => `Cost over the period (${unit})`, fragment: 'cost over the period' },
  },
  kinds: {
    measurement: 'Measurement', vendorClaim: 'Vendor claim', standard: 'Standard', ourAssumption: 'Our assumption',
  },
  confidences: { high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' },
  grades: { V1: 'Read in the primary source', V2: 'Read in a text that quotes it', M: 'Unverified' },
  eras: {
    '2007': { name: '2007', line: 'ESX 3, Xen 3 and OpenVZ: server consolidation begins.' },
    '2014': { name: '2014', line: 'KVM with virtio, and Docker 1.0: containers begin to spread.' },
    '2026': { name: '2026', line: 'CPU support for VMs is everywhere; Kubernetes and microVMs stand beside it.' },
  },
  stranded: 'Stranded capacity',
  systems,
  family: (index, known?) => {
    const system = known?.[index];
    return system === undefined ? (index === 0 ? 'Main kernel' : `Other kernel ${index}`) : systems[system];
  },
} satisfies typeof source;
