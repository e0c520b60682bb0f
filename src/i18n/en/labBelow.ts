import type { labBelow as source } from '../ja/labBelow.ts';

type Section = (typeof source)['sections']['headline'];
const section = (title: string, standfirst: string): Section => ({ title, standfirst });

const sections: (typeof source)['sections'] = {
  headline: section('The answer', 'What your inputs give, and what would change it.'),
  divergence: section('Where they part', 'Move along one input and see from where the two kinds of virtualization differ.'),
  host: section('Who ate the host', 'The applications are the same on both sides. Only the layers around them differ.'),
  stack: section('How the layers stack', 'Height is memory, to scale. What is drawn here is what is added up.'),
  binding: section('What runs out first', 'The first resource to run out sets the number of hosts. If that is CPU, saving memory removes none.'),
  crossing: section('The path of a request', 'A request crosses two operating systems, or one. Where that costs CPU, a busy host shows it most.'),
  manage: section('Who looks after them', 'What is easy to create multiplies. A shared kernel leaves fewer kernels, but just as many images.'),
  results: section('All kinds compared', 'The same applications under each kind of virtualization.'),
  receipts: section('Behind a number', 'Every number opens to its formula and its sources.'),
  inputs: section('Inputs', 'What you change is marked, and each input goes back on its own.'),
  assumptions: section('Assumptions', 'Every constant of the model, with its range, its source and how sure we are.'),
  presets: section('Places like these', 'Pick a situation and its inputs are set. In some, hardware virtualization wins.'),
  claims: section('Seven claims from the article', 'And where on this page each can be put to the test.'),
  colophon: section('About this page', 'Who is behind it, and what it rests on.'),
};

export const labBelow = {
  standfirst: [
    'Hardware virtualization gives every VM an operating system; OS virtualization shares one kernel.',
    'Find out, with your own numbers, from where the two differ and when they do not.',
  ],
  description: 'Move a slider and see from where virtual machines and containers differ in hosts, memory, disk and effort.',
  announce: {
    undone: 'Undone.', redone: 'Redone.', reset: 'Everything is back to its default.',
    preset: (name) => `Inputs set to “${name}”.`,
    era: (name) => `Defaults of ${name} are in force.`,
  },
  sections,
  colophon: {
    print: { label: 'Print or save as PDF', working: 'Getting everything ready to print.', hint: 'A4, one figure to a page.' },
    origin: 'It began with an article by Masahiro Doi in Think IT of 2 March 2007, on how virtual machines and OS virtualization look alike and are not.',
    method: 'All results come from one calculation inside this page. Constants carry a source and a range, and what could not be checked is marked “unverified”.',
    limits: {
      title: 'What the model leaves out',
      items: [
        'Memory overcommit and ballooning: in practice more memory can be handed out than there is. Here every kind gets what it asks for.',
        'Load peaks: everything is an average. The denser a host, the harder it is hit when peaks coincide.',
        'Reboots for a patch to a shared kernel: every container on the host stops, or is drained to another host first. VMs reboot guest by guest.',
        'Isolation: a flaw in a shared kernel reaches every container on it. Hypervisors have been broken too.',
        'Live migration: routine for VMs, rare for containers.',
      ],
      end: 'Whatever the number of hosts, any of these can decide the choice.',
    },
    privacy: 'What you enter stays in this browser. No cookies, and no requests to other sites.',
    licence: 'The source code is under the MIT licence.',
    version: (version) => `Model ${version}`,
  },
} satisfies typeof source;
