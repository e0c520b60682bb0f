import type { Format } from '../../format.ts';
import type { fairness as source } from '../../ja/figures/fairness.ts';

function gap(hosts: number, f: Format): string {
  if (hosts === 0) return 'both need the same hosts';
  return `${hosts > 0 ? 'VMs need' : 'containers need'} ${f.counted(Math.abs(hosts), 'host')} more`;
}

const title: (typeof source)['title'] = ({ favour }, f) => {
  if (favour.hardware === null || favour.os === null) return ['With these inputs one side does not fit its hosts, so there is no gap to argue about'];
  if (favour.hardware === favour.os) return [`However the switches are set, ${gap(favour.os, f)}`];
  return [
    'With every switch set ', { text: 'in the VMs’ favour', tone: 'hardware' }, `, ${gap(favour.hardware, f)}; `,
    { text: 'in the containers’', tone: 'os' }, `, ${gap(favour.os, f)}`,
  ];
};

export const fairness = {
  kicker: 'Fairness switches', title,
  titles: {
    pageSharing: 'Page sharing between VMs', vmDiskSharing: 'Linked clones, deduplication', vmIoPath: 'I/O path of VMs',
    containerIoPath: 'I/O path of containers', spareHosts: 'Spare hosts in each pool', memoryAccounting: 'How memory is counted',
    nested: 'Containers in VMs', microvm: 'MicroVMs',
  },
  objections: {
    pageSharing: '“Identical guests share their pages; you count every copy in full.” Between VMs it has been off by default since 2014.',
    vmDiskSharing: '“Nobody stores a full image for every VM: there are linked clones and deduplication.”',
    vmIoPath: '“With passthrough there is no second OS on the data path.” In return the guest’s memory is pinned, and page sharing stops.',
    containerIoPath: '“The host’s own network flatters containers: real ones sit behind a bridge or an overlay.”',
    spareHosts: '“Every pool needs a spare. Leave it out and each further kernel family looks free.”',
    memoryAccounting: '“Resident memory flatters VMs: a scheduler reserves far more.” From the other side, counting reservations is the unfair way.',
    nested: '“Our containers run inside VMs. Comparing them on bare hosts proves nothing.”',
    microvm: '“A VM can be nearly as light as a container.” A kernel for each workload, Linux guests only.',
  },
  waiting: 'Turning each switch to see what the gap does…',
  stale: 'The bars are as of before the change.',
  fresh: 'For the inputs as they stand.',
  summary: 'Bars show VMs minus containers. Each row changes that one setting and leaves the rest as it is.',
  reading: 'Solid and bold: the setting in force; outlined: what it would be otherwise. Right of zero VMs need more, left of it containers do. Hosts on the left, memory on the right, on the same scale in every row.',
  key: 'VMs − containers: hosts on the left, memory on the right. Solid: as set now; outlined: set otherwise.',
  off: 'Off', on: (share) => `On (${share})`,
  spare: (n, f) => (n === 0 ? 'None' : `${f.count(n)} ${n === 1 ? 'spare' : 'spares'}`),
  idle: 'Changes neither hosts nor memory here.',
  containers: 'Containers',
  total: (hosts, memory) => `${hosts} and ${memory} of memory in all.`,
  notYet: 'Did not exist yet in this era.',
  unfit: 'Does not fit its hosts with these inputs.',
  spoken: (option, hosts, memory) => `${option}: ${hosts}, ${memory} of memory`,
  table: { corner: 'Switch', option: 'Setting', hosts: 'Difference in hosts', memory: 'Difference in memory' },
} satisfies typeof source;
