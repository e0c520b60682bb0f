import type { StackFacts } from '../../../derive/stackBoxes.ts';
import type { Format } from '../../format.ts';
import { terms } from '../terms.ts';
import type { stack as source } from '../../ja/figures/stack.ts';

const kernelsOf = (kernels: number, format: Format): string =>
  kernels === 1 ? 'one kernel' : format.counted(kernels, 'kernel');

const side = (facts: StackFacts['hardware'], format: Format, noun: 'vm' | 'container'): string =>
  facts === null ? '' : `${format.counted(facts.guests, noun)} with ${kernelsOf(facts.kernels, format)}`;

function title(facts: StackFacts, format: Format): string {
  const { hardware, os } = facts;
  if (hardware === null && os === null) return 'With these inputs, neither a VM nor a container fits on a host';
  if (hardware === null) return `No VM fits on a host; it carries ${side(os, format, 'container')}`;
  if (os === null) return `No container fits on a host; it carries ${side(hardware, format, 'vm')}`;
  return `One host carries ${side(hardware, format, 'vm')}, or ${side(os, format, 'container')}`;
}

function summary(facts: StackFacts, format: Format): string {
  const each = `Besides the application, each VM takes ${format.memory(facts.eachVm)} of memory and each container ${format.memory(facts.eachContainer)}.`;
  if (facts.families === 1) return each;
  return `${each} There are ${format.counted(facts.families, 'family')}: VMs of all of them may share a host, containers need separate hosts for each.`;
}

const guests: (typeof source)['guests'] = (id, count, vms, format) => {
  switch (id) {
    case 'physical': return '1 application';
    case 'hardware': return format.counted(count, 'vm');
    case 'os': return format.counted(count, 'container');
    case 'nested': return `${format.counted(count, 'container')} in ${format.counted(vms, 'vm')}`;
    case 'microvm': return count === 1 ? '1 microVM' : `${format.count(count)} microVMs`;
  }
};

export const stack = {
  title, summary, guests,
  layers: {
    application: ['Application'], image: ['Image'], runtime: ['Runtime'], guestOs: ['Guest OS'],
    guestKernel: ['Guest', ' kernel'], userland: ['Userland'], monitor: ['VM monitor'],
    vmmOverhead: ['VM', ' overhead'], sharedPages: ['Given back', ' by sharing'], agents: ['Node agents'],
    hostOs: ['Host OS'], hypervisor: ['Hypervisor'],
  },
  ownOs: ['OS'],
  drawn: (count, format) => `${format.count(count)} drawn`,
  host: (memory) => `One host, ${memory}`,
  server: 'One server',
  kernels: (running, patched, format) =>
    running === patched ? format.counted(running, 'kernel') : `${format.counted(running, 'kernel')}, ${format.count(patched)} to patch`,
  lacks: (resource) =>
    resource === null ? 'Does not fit' : `Does not fit an empty host. Too little: ${terms.resources[resource]}`,
  scale: 'Height is memory, on one scale throughout.',
  thick: '↕ marks layers drawn thicker than to scale, which would be too thin to see.',
  ring: '○ is one kernel.',
  table: {
    corner: 'On one host', guests: 'Carries', kernels: 'Kernels', used: 'Memory in use', each: (layer) => `${layer}, each`,
  },
} satisfies typeof source;
