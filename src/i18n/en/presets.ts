import type { PresetVerdict } from '../../derive/presetVerdict.ts';
import type { Format } from '../format.ts';
import type { presets as source } from '../ja/presets.ts';
import type { RichText, RichWord } from '../rich.ts';

const items: (typeof source)['items'] = {
  branchServers: {
    title: 'Bringing the branch servers home',
    story: 'One Windows server in each of 80 branches, 6% busy.',
    look: 'See what runs out first: neither memory nor CPU, but disk.',
  },
  hostingProvider: {
    title: 'A hosting provider with one Linux',
    story: '500 small Linux environments for rent, all from one template.',
    look: 'VMs need more than twice the hosts: the guest OS layer is thicker than the applications.',
  },
  identicalDesktops: {
    title: 'The same desktop for everyone',
    story: '120 nearly identical desktops as linked clones, sharing 67% of their memory, the most ever published.',
    look: 'With that much sharing both sides need the same hosts. Lower it and find where the gap returns.',
  },
  busyTransactions: {
    title: 'A busy order system',
    story: '40 servers at 50% CPU, and most of their work is I/O.',
    look: 'Look at the path of a request. CPU runs out first, so the I/O path matters more than density.',
  },
  dockerHosting: {
    title: 'A web host moving to Docker in 2014',
    story: '400 small applications leave their VMs for containers behind NAT, on a layered filesystem.',
    look: 'Fewer hosts even so: VMs lack memory first, containers CPU. Now switch containers to the host’s own path: no host less, so look at the CPU used.',
  },
  testLab: {
    title: 'A team that tests on eight systems',
    story: '64 test environments spread evenly over eight kernels, with no spare hosts.',
    look: 'Look at hosts: 2 for VMs, 8 for OS virtualization, which needs separate ones for every kernel. In memory it is the other way round. Containers in VMs need 2 hosts as well.',
  },
  cloudAverage: {
    title: 'A company with 1,000 average cloud VMs',
    story: '1,000 VMs of the mean size in Azure’s public data of 2017. Four in ten run Linux.',
    look: 'The limit on containers per host decides, not memory. Compare containers in VMs, where the limit counts per VM. MicroVMs could take only the Linux part.',
  },
  mixedEnterprise: {
    title: 'An enterprise with Windows and Linux',
    story: 'Of 120 workloads, 35% need a kernel other than the main one.',
    look: 'OS virtualization uses less memory and still needs one host more: each kernel has a spare of its own. Containers in VMs need 3.',
  },
  kubernetesShop: {
    title: 'A Kubernetes team today',
    story: '1,500 small services on nodes of 64\u00a0GiB, and no kernel but Linux.',
    look: 'Compare with one VM for each service. With microVMs only one host of the difference is left.',
  },
  bigDatabase: {
    title: 'The keeper of large databases',
    story: 'There are 4 databases, each taking most of a host.',
    look: 'With nothing to consolidate, every kind of virtualization needs the same hosts, a spare included. Choose by isolation or ease of moving.',
  },
  edgeSite: {
    title: 'A shop with room for two hosts',
    story: 'A Windows till and Linux services, 10 in all. If one host fails the shop stays open.',
    look: 'Hardware virtualization fits on two. OS virtualization alone needs a spare per kernel, four in all.',
  },
};

function verdict(f: Format, { fewer, hardware, os }: PresetVerdict): RichText {
  const vms: RichWord = { text: 'VMs', tone: 'hardware' };
  const containers: RichWord = { text: 'Containers', tone: 'os' };
  if (fewer === 'neither') return [`Even: ${f.counted(os, 'host')} either way`];
  const [winner, less, more] = fewer === 'hardware' ? [vms, hardware, os] : [containers, os, hardware];
  return [winner, ` win: ${f.counted(less, 'host')} to ${f.count(more)}`];
}

export const presets = {
  verdict,
  label: 'Pick a situation',
  apply: (title) => `Set the inputs of “${title}”`,
  current: 'Shown now',
  look: 'Look at',
  items,
} satisfies typeof source;
