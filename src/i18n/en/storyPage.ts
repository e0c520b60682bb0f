import type { storyPage as source } from '../ja/storyPage.ts';
import { wrapUp } from './story/wrapUp.ts';

export const storyPage = {
  documentTitle: 'Two Kinds of Virtual: from server sprawl to OS sprawl',
  description: 'Where hardware virtualization (virtual machines) and OS virtualization (containers) part, and where they do not: thirteen scenes with numbers you can drag.',
  title: 'From server sprawl to OS sprawl',
  kicker: 'Hardware virtualization, and OS virtualization',
  lead: 'Virtual machines did away with servers and left us with copies of the operating system. Containers do away with the copies, but not everywhere.',
  hint: 'Underlined numbers can be dragged sideways.',
  contents: 'Contents',
  progress: (at, of) => `${at} / ${of}`,
  sceneNumber: (at) => `Scene ${at}`,
  butLabel: 'Yes, but…',
  toEstate: 'If you have a list of VMs, compute with that instead',
  toLab: 'Open in the lab with these numbers',
  table: 'The numbers as a table',
  unmoved: 'Drawn for the default inputs.',
  era: 'Era',
  liveLabel: (name) => `${name}, in the text`,
  asks: {
    consolidation: 'How many hosts are left when the servers become virtual machines?',
    divergence: 'Where do the two part?',
  },
  wrapUp: {
    title: 'In three lines',
    lines: wrapUp,
  },
} satisfies typeof source;
