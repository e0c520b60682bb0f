import type { receipts as source } from '../ja/receipts.ts';

const sum = (terms: readonly string[], total: string): string => `${terms.join(' + ')} = ${total}`;

const items: (typeof source)['items'] = {
  hosts: {
    title: 'Number of hosts',
    words: 'How many fit on one host by memory, by CPU, by disk and by the container limit; the smallest counts. Divide the workloads by it, round up, add the spares. OS virtualization does this for each kernel family apart.',
    pool: (p) =>
      `${p.family === null ? '' : `${p.family}: `}${p.workloads} ÷ ${p.perHost} per host (set by ${p.resource}) → ${p.placed}, plus spares ${p.spare}, makes ${p.hosts}`,
    total: sum,
    halve: 'Twice the memory per host, or half the memory per workload, roughly halves it where memory runs out first.',
  },
  memory: {
    title: 'Memory used',
    words: 'Add the layers that come once per workload, once per kernel family and once per host, each as often as it occurs. Take off what page sharing gives back.',
    numbers: sum,
    halve: 'The applications’ own memory is the same everywhere. Only the layers around it can shrink.',
  },
  disk: {
    title: 'Disk used',
    words: 'The shared part of an OS or image counts once per host and kernel family, the rest once per workload.',
    numbers: sum,
    halve: 'More sharing shrinks everything but the applications’ own data.',
  },
  cpu: {
    title: 'CPU used',
    words: 'CPU demand on the old server (utilization × cores), times the factor of this kind of virtualization.',
    numbers: (p) => `${p.useful} × ${p.factor} = ${p.total}`,
    halve: 'Half the utilization, or half the source cores.',
  },
  kernels: {
    title: 'Kernels to patch',
    words: 'The kernels of guests and the kernels of hosts. A container has none. MicroVMs of one family all boot the same kernel file.',
    numbers: sum,
    halve: 'With physical servers and VMs, about half the workloads. With OS virtualization it follows the number of hosts.',
  },
  images: {
    title: 'Images to maintain',
    words: 'One standard image per kernel family, and every customised one. The number is the same for all kinds.',
    numbers: (p) => `${p.families} + ${p.customised} = ${p.total}`,
    halve: 'Half the share of customised images, more or less.',
  },
  licences: {
    title: 'OS licences',
    words: 'As the contract counts: operating systems if per guest, bundles rounded up on each host, or hosts if unlimited.',
    numbers: sum,
    halve: 'With a contract per host, the number of guests no longer matters.',
  },
  patchHours: {
    title: 'Patching each month',
    words: 'Kernels times the hours for one, plus images times the hours for one.',
    numbers: (p) => `${p.kernels} × ${p.perKernel} + ${p.images} × ${p.perImage} = ${p.total}`,
    halve: 'Automation cuts the hours while the numbers stay.',
  },
  power: {
    title: 'Power',
    words: 'Idle power of every host, plus what grows with the load, times PUE. Spare hosts draw power too.',
    numbers: (p) => `(${p.hosts} × ${p.idle} + (${p.peak} − ${p.idle}) × ${p.load}) × ${p.pue} = ${p.total}`,
    halve: 'Half the hosts halve the idle part. The part that grows with the load remains.',
  },
  cost: {
    title: 'Cost over the period',
    words: 'Purchase, electricity, licences and the hours of patching. Space, network and virtualization software are left out.',
    numbers: (p) => `purchase ${p.hardware} + electricity ${p.energy} + licences ${p.licences} + people ${p.people} = ${p.total}`,
    halve: 'Begin with the largest of the four.',
  },
  smoothGap: {
    title: 'About where the gap opens',
    words: 'The number of workloads at which the two differ by one host, before rounding up. Each further kernel family moves it out by its spares.',
    numbers: (p) => `(1 + ${p.spare} × (${p.families} − 1)) ÷ (1/${p.hardware} − 1/${p.os}) = ${p.result}`,
    halve: 'The further apart VMs per host and containers per host are, the sooner it opens.',
  },
  firstGap: {
    title: 'Where the gap is certain',
    words: 'Hosts come whole, so the gap comes and goes. This is the first number from which it never closes again, up to 100,000.',
    numbers: (p) => `It first appears at ${p.touch} and holds from ${p.from} on.`,
    none: 'Up to 100,000 there is no number from which the gap holds.',
    halve: 'It follows the estimate above it, roughly in proportion.',
  },
  kernelBreakEven: {
    title: 'Kernel families that close the gap',
    words: 'Try one to twelve kernel families and take the first from which OS virtualization needs no fewer hosts, if that holds up to twelve.',
    numbers: (p) => `From ${p.families} on, OS virtualization saves no host.`,
    always: 'Even with one kernel, OS virtualization saves no host.',
    never: 'With as many as twelve, OS virtualization still needs fewer hosts.',
    halve: 'A spare shared between pools would move it out.',
  },
  sharingBreakEven: {
    title: 'Page sharing that closes the gap',
    words: 'The smallest share at which VMs need no more memory than containers. The highest ever published is 67%.',
    numbers: (p) => `At ${p.share} sharing the difference in memory is gone.`,
    never: 'Even at 67%, the highest published, VMs need more memory than containers.',
    off: 'Passthrough pins guest memory, so pages cannot be shared.',
    halve: 'The smaller the guest OS, the less sharing it takes.',
  },
  responseTime: {
    title: 'Response time',
    words: 'The work itself takes longer by the factor, and the wait grows with the load. Once load times factor reaches one, the queue never empties.',
    numbers: (p) => `${p.factor} ÷ (1 − ${p.factor} × ${p.load}) = ${p.result}`,
    unstable: 'At this load the host cannot keep up, and there is no response time to give.',
    halve: 'Less I/O, or another I/O path, brings the factor closer to one.',
  },
};

export const receipts = {
  headings: {
    words: 'In words', numbers: 'With your numbers', sources: 'Sources', kind: 'Kind', confidence: 'Confidence',
    halve: 'What would halve it', constants: 'Constants used', range: 'Range',
  },
  open: (name) => `How ${name} was worked out`,
  of: (name, deployment) => `${deployment}: ${name}`,
  term: (label, value) => `${label} ${value}`,
  times: (label, each, number) => `${label} ${each} × ${number}`,
  range: (low, high) => `${low} to ${high}`,
  source: (authors, title, where, year) => `${authors}, “${title}”, ${where}, ${year}`,
  unverified: 'unverified',
  own: 'Our own assumption; no source could be confirmed.',
  items,
} satisfies typeof source;
