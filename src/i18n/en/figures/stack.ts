import type { StackFacts } from '../../../derive/stackBoxes.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';
import type { stack as source } from '../../ja/figures/stack.ts';

const kernelsOf = (kernels: number, format: Format): string =>
  kernels === 1 ? 'one kernel' : format.counted(kernels, 'kernel');

const vms = (facts: NonNullable<StackFacts['hardware']>, format: Format): RichWord =>
  ({ text: `${format.counted(facts.guests, 'vm')} with ${kernelsOf(facts.kernels, format)}`, tone: 'hardware' });

const containers = (facts: NonNullable<StackFacts['os']>, format: Format): RichWord =>
  ({ text: `${format.counted(facts.guests, 'container')} with ${kernelsOf(facts.kernels, format)}`, tone: 'os' });

function title(facts: StackFacts, format: Format): RichText {
  const { hardware, os } = facts;
  if (hardware === null && os === null) return ['With these inputs, neither a VM nor a container fits on a host'];
  if (hardware !== null && os !== null) return [facts.onAverage === true ? 'A typical host carries ' : 'One host carries ', vms(hardware, format), ', or ', containers(os, format)];
  if (hardware !== null) return ['No container fits on a host; it carries ', vms(hardware, format)];
  return os === null ? [] : ['No VM fits on a host; it carries ', containers(os, format)];
}

function summary(facts: StackFacts, format: Format): string {
  const each = `Besides the application, ${facts.onAverage === true ? 'on average ' : ''}each VM takes ${format.memory(facts.eachVm)} of memory and each container ${format.memory(facts.eachContainer)}.`;
  if (facts.families === 1) return each;
  return `${each} There are ${format.counted(facts.families, 'family')}: VMs of all of them may share a host, containers need separate hosts for each.`;
}

const guests: (typeof source)['guests'] = (id, count, inVms, format) => {
  switch (id) {
    case 'physical': return '1 application';
    case 'hardware': return format.counted(count, 'vm');
    case 'os': return format.counted(count, 'container');
    case 'nested': return `${format.counted(count, 'container')} in ${format.counted(inVms, 'vm')}`;
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
  kernels: (running, format) => format.counted(running, 'kernel'),
  patched: (patched, format) => `${format.count(patched)} to patch`,
  lacks: (resource) =>
    resource === null ? 'Does not fit' : `Does not fit an empty host. Too little: ${terms.resources[resource]}`,
  scale: 'Height is memory, on one scale throughout.',
  thick: '↕ marks layers drawn thicker than to scale, which would be too thin to see.',
  ring: '○ is one kernel.',
  table: {
    corner: 'On one host', guests: 'Carries', kernels: 'Kernels', used: 'Memory in use', each: (layer) => `${layer}, each`,
  },
} satisfies typeof source;
