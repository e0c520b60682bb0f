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

const claims: (typeof source)['claims'] = {
  1: {
    title: 'In a virtual machine, one request passes through two operating systems.',
    where: 'Change the I/O share and the load in “The path of a request”.',
    verdict: 'In 2007 the difference was large for I/O-heavy work near saturation, and small at 10–15% utilization. By 2026 it has almost gone.',
  },
  2: {
    title: 'Every guest OS takes its own memory.',
    where: 'Look at the guest OS layer in “Who ate the host”, then try page sharing.',
    verdict: 'True then and now. The fixed cost of each VM has shrunk a great deal since.',
  },
  3: {
    title: 'Disk and licences are needed once per OS.',
    where: 'Switch “Where they part” to disk or to OS licences.',
    verdict: 'True of disk unless images are shared. Licences per host already existed in 2007.',
  },
  4: {
    title: 'Emulated devices are incomplete and slow.',
    where: 'Switch the I/O path of VMs in “The path of a request”.',
    verdict: 'True of full emulation. Paravirtual drivers existed even then, and today a VM can be given the device itself.',
  },
  5: {
    title: 'Most servers use 10–15% of their CPU.',
    where: 'Move CPU utilization and watch “What runs out first”.',
    verdict: 'Several surveys of the time agree. In a 2019 data set of cloud VMs, about three quarters still averaged below 20%.',
  },
  6: {
    title: 'Virtual machines are easy to create, so they multiply.',
    where: 'Look 36 months ahead in “Who looks after them”.',
    verdict: 'Surveys support it. Containers and images multiply in the same way, and sharing a kernel is no cure.',
  },
  7: {
    title: 'In the end, all the VMs turn out to run the same OS.',
    where: 'Set kernel families to two or more.',
    verdict: 'No source was given, and a survey from 2008 says otherwise: of 126 firms, at least 48% ran both Windows and Linux in VMs.',
  },
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
  claims,
  claimLabel: (number) => `Claim ${number}`,
  claimWhere: 'Try it', claimVerdict: 'What we found',
  colophon: {
    origin: 'It began with an article by Masahiro Doi in Think IT of 2 March 2007, on how virtual machines and OS virtualization look alike and are not.',
    interest: 'By his own account the author’s firm had handled public relations in Japan since 2006 for OpenVZ and SWsoft, the company behind it. The article is read here as written by someone with an interest, and evidence against it is given the same room.',
    method: 'All results come from one calculation inside this page. Constants carry a source and a range, and what could not be checked is marked “unverified”.',
    limits: 'Left out: strength of isolation, live migration, how far a failure spreads. None of them shows in a number of hosts, and any of them can decide the choice.',
    privacy: 'What you enter stays in this browser. No cookies, and no requests to other sites.',
    licence: 'The source code is under the MIT licence.',
    version: (version) => `Model ${version}`,
  },
} satisfies typeof source;
