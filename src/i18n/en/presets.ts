import type { presets as source } from '../ja/presets.ts';

const items: (typeof source)['items'] = {
  branchServers: {
    title: 'Bringing the branch servers home',
    story: 'One Windows server in each of 80 branches, 6% busy.',
    look: 'See what runs out first: neither memory nor CPU, but disk.',
  },
  hostingProvider: {
    title: 'A hosting provider with one Linux',
    story: '500 small Linux environments for rent, all from one template.',
    look: 'This is where the article is most right. The guest OS layer is thicker than the applications.',
  },
  identicalDesktops: {
    title: 'The same desktop for everyone',
    story: '120 nearly identical desktops as linked clones, sharing 67% of their memory, the most ever published.',
    look: 'With that much sharing both sides need the same hosts. Lower it and find where the gap returns.',
  },
  busyTransactions: {
    title: 'An order system close to its limit',
    story: '40 servers at 50% CPU, and most of their work is I/O.',
    look: 'Look at the path of a request. CPU runs out first, so the I/O path matters more than density.',
  },
  dockerHosting: {
    title: 'A web host moving to Docker in 2014',
    story: '400 small applications leave their VMs for containers behind NAT, on a layered filesystem.',
    look: 'Fewer hosts even so, and CPU runs out first. Switch containers to the host’s own path and compare.',
  },
  testLab: {
    title: 'A team that tests on eight systems',
    story: '64 test environments spread evenly over eight kernels, with no spare hosts.',
    look: 'Hardware virtualization wins by far. OS virtualization needs separate hosts for every kernel.',
  },
  cloudAverage: {
    title: 'A company with 1,000 average cloud VMs',
    story: '1,000 VMs of the mean size in Azure’s public data of 2017. Four in ten run Linux.',
    look: 'The limit on containers per host decides, not memory. Compare containers in VMs, and microVMs.',
  },
  mixedEnterprise: {
    title: 'An enterprise with Windows and Linux',
    story: 'Of 120 workloads, 35% need a kernel other than the main one.',
    look: 'OS virtualization uses less memory and still needs one host more: each kernel has a spare of its own.',
  },
  kubernetesShop: {
    title: 'A Kubernetes team today',
    story: '1,500 small services on nodes of 64\u00a0GiB, and no kernel but Linux.',
    look: 'Compare with one VM for each service. With microVMs little of the difference is left.',
  },
  bigDatabase: {
    title: 'The keeper of large databases',
    story: 'There are 4 databases, each nearly filling a host.',
    look: 'With nothing to consolidate, every kind needs the same hosts. Choose by isolation or ease of moving.',
  },
  edgeSite: {
    title: 'A shop with room for two hosts',
    story: 'A Windows till and Linux services, 10 in all. If one host fails the shop stays open.',
    look: 'Hardware virtualization fits on two. OS virtualization alone needs a spare per kernel, four in all.',
  },
};

export const presets = {
  label: 'Pick a situation',
  apply: (title) => `Set the inputs of “${title}”`,
  current: 'Shown now',
  look: 'Look at',
  items,
} satisfies typeof source;
