import type { OsCopies } from '../../../derive/osCopies.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import type { copies as source } from '../../ja/figures/copies.ts';

const systems = (n: number, f: Format): string => `${f.count(n)} operating ${n === 1 ? 'system' : 'systems'}`;

function title(facts: OsCopies | null, f: Format): RichText {
  if (facts === null) return ['With these inputs VMs or containers fit on no host: there is nothing to set side by side'];
  const { copies, kernels } = facts;
  const vms = { text: f.counted(copies, 'vm'), tone: 'hardware' } as const;
  const containers = { text: f.counted(kernels, 'kernel'), tone: 'os' } as const;
  if (copies <= kernels) return [vms, ` ${copies === 1 ? 'runs' : 'run'} ${systems(copies, f)}; as containers, too, the same work takes `, containers];
  return [vms, ` run ${systems(copies, f)}; as containers, the same work takes `, containers];
}

function freed({ copies, kernels, freed: room, vms }: OsCopies, f: Format): string {
  const gone = copies - kernels;
  const first = gone > 0 ? `Of ${systems(copies, f)}, ${f.count(gone)} ${gone === 1 ? 'goes' : 'go'}. ` : '';
  const share = `${f.memory(room)}, ${f.percent(room / vms.total, 0)} of what the VMs take.`;
  if (room > 0) return gone > 0 ? `${first}With the same applications, that and what came with it frees ${share}` : `The same applications as containers free ${share}`;
  return room < 0 ? `${first}Even so, containers take ${f.memory(-room)} more memory.` : `${first}The memory in use is the same.`;
}

function summary(facts: OsCopies | null, f: Format): string {
  if (facts === null) return '';
  const kinds = facts.families > 1 ? ` The work is for ${f.counted(facts.families, 'family')}, so one kernel cannot serve it all: containers need other hosts for each.` : '';
  const shared = facts.givenBack > 0 ? ` The VMs’ systems are drawn without the ${f.memory(facts.givenBack)} that page sharing gives back.` : '';
  return `${freed(facts, f)}${kinds}${shared}`;
}

export const copies = {
  title, summary,
  share: 'Share the kernel', back: 'Back to an OS for each VM',
  shared: ({ copies: n, kernels, freed: room }, f) =>
    `${systems(n, f)} became ${f.counted(kernels, 'kernel')}. ${room > 0 ? `${f.memory(room)} of memory came free.` : 'No memory came free.'}`,
  parted: ({ copies: n }, f) => `Back to one for each VM: ${systems(n, f)}.`,
  sides: { vms: 'VMs', containers: 'Containers' },
  waiting: ['The same ', 'applications ', 'as ', 'containers?'],
  layers: {
    application: ['Application'], vmBesides: ['VM ', 'overhead'], containerBesides: ['Runtime ', 'and so on'], hypervisor: ['Hyper', 'visor'],
  },
  copies: (n, f) => ['Guest OS ', `× ${f.count(n)}`],
  kernels: (n, f) => ['Kernel ', `× ${f.count(n)}`],
  freedRoom: (memory) => [`${memory} `, 'free'],
  reading: (isThinned) => `The memory of one host, both sides to one scale. Each stripe is one copy of the operating system${isThinned ? '; there are more than could be drawn' : ''}.`,
  mean: 'Sizes of applications and of operating systems are the means of their kernel family.',
  thick: '↕ marks a layer drawn thicker than to scale, to be seen.',
  table: {
    corner: 'Memory on one host', difference: 'Freed', application: 'Applications', os: 'Operating systems', besides: 'Overhead, runtime and so on',
    hypervisor: 'Hypervisor', total: 'Total', systems: 'Operating systems (kernels)',
  },
} satisfies typeof source;
