import type { receipts as source } from '../ja/receipts.ts';
import type { Resource } from '../../model/result.ts';

const items: (typeof source)['items'] = {
  hosts: {
    title: 'Number of hosts',
    words: 'How many fit on one host by memory, by CPU, by disk and by the container limit; the smallest counts. Divide the workloads by it, round up, add the spares. OS virtualization does this for each kernel family apart.',
  },
  memory: {
    title: 'Memory used',
    words: 'Add the layers that come once per workload, once per kernel family and once per host, each as often as it occurs. Take off what page sharing gives back.',
  },
  disk: {
    title: 'Disk used',
    words: 'The shared part of an OS or image counts once per host and kernel family, the rest once per workload.',
  },
  cpu: {
    title: 'CPU used',
    words: 'CPU demand on the old server (utilization × cores), times the factor of this kind of virtualization.',
  },
  kernels: {
    title: 'Kernels to patch',
    words: 'The kernels of guests and the kernels of hosts. A container has none. MicroVMs of one family all boot the same kernel file.',
  },
  images: {
    title: 'Images to maintain',
    words: 'One standard image per kernel family, and every customised one. The number is the same for all kinds.',
  },
  licences: {
    title: 'OS licences',
    words: 'As the contract counts: operating systems if per guest, bundles rounded up on each host, or hosts if unlimited.',
  },
  patchHours: {
    title: 'Patching each month',
    words: 'Kernels times the hours for one, plus images times the hours for one.',
  },
  power: {
    title: 'Power',
    words: 'Idle power of every host, plus what grows with the load, times PUE. Spare hosts draw power too.',
  },
  cost: {
    title: 'Cost over the period',
    words: 'Purchase, electricity, licences and the hours of patching. Space, network and virtualization software are left out.',
  },
  smoothGap: {
    title: 'About where the gap opens',
    words: 'The number of workloads at which the two differ by one host, before rounding up. Each further kernel family moves it out by its spares.',
  },
  firstGap: {
    title: 'Where the gap is certain',
    words: 'Hosts come whole, so the gap comes and goes. This is the first number from which it never closes again, up to 100,000.',
    none: 'Up to 100,000 there is no number from which the gap holds.',
    halve: 'It follows the estimate above it, roughly in proportion.',
  },
  kernelBreakEven: {
    title: 'Kernel families that close the gap',
    words: 'Try one to twelve kernel families and take the first from which OS virtualization needs no fewer hosts, if that holds up to twelve.',
    always: 'Even with one kernel, OS virtualization saves no host.',
    none: 'With as many as twelve, OS virtualization still needs fewer hosts.',
  },
  sharingBreakEven: {
    title: 'Page sharing that closes the gap',
    words: 'The smallest share at which VMs need no more memory than containers. The highest ever published is 67%.',
    none: 'Even at 67%, the highest published, VMs need more memory than containers.',
    off: 'Passthrough pins guest memory, so pages cannot be shared.',
  },
  memoryRatio: {
    title: 'Memory of VMs over that of containers',
    words: 'Everything VMs keep in memory, divided by everything containers do. Both are the sums of their layers.',
  },
  responseTime: {
    title: 'Response time',
    words: 'The work itself takes longer by the factor, and the wait grows with the load. Once load times factor reaches one, the queue never empties.',
    numbers: (p) => `${p.factor} ÷ (1 − ${p.factor} × ${p.load}) = ${p.result}`,
    unstable: 'At this load the host cannot keep up, and there is no response time to give.',
    halve: 'Less I/O, or another I/O path, brings the factor closer to one.',
  },
};

const words: (typeof source)['words'] = {
  placed: 'workloads placed', hosts: 'hosts', hostsWith: 'hosts', hostFamilies: 'kernel families on each host, summed', spare: 'spares',
  families: 'kernel families', perHost: 'workloads per host', kernels: 'kernels', images: 'images', customised: 'customised images',
  instances: 'OS instances on a host', licences: 'licences', cpuUsed: 'CPU used', cpuFactor: 'CPU factor', usefulCpu: 'CPU demand',
  idlePower: 'power at rest', loadedHosts: 'hosts’ worth of full load', power: 'power', patchHours: 'hours of patching', servers: 'servers',
  hardwareCarries: 'VMs per host', osCarries: 'containers per host', hardwareHosts: 'hosts for VMs', osHosts: 'hosts for containers',
  hardwareMemory: 'memory of VMs', osMemory: 'memory of containers', kernelFiles: 'kernel files', hostLayers: 'memory every host carries',
  workloadLayers: 'memory of one workload', hostDisk: 'disk every host carries', workloadDisk: 'disk of one workload',
  groupSum: 'sum over groups', groupMean: 'the mean workload', hostSum: 'on the hosts', filledHosts: 'hosts filled one after another',
};

const given: (typeof source)['given'] = {
  hosts: 'Workloads are placed one by one, the largest first, each on the first host with room for it; spares are added. For orientation, the numbers by resource say how many mean workloads one host would carry. OS virtualization does this for each kernel family apart.',
  cpu: 'The CPU demand of all imported groups, times the factor of this kind of virtualization.',
  memory: 'Add the layers of every imported group, each as often as the group has workloads, and those that come once per kernel family and once per host. Take off what page sharing gives back.',
  smoothGap: 'The number of workloads, mixed as they are now, at which the two differ by one host before rounding up. Each further kernel family moves it out by its spares.',
  firstGap: 'A close estimate: some fifty numbers of workloads, mixed as they are now, were tried. At the present number every workload has been placed.',
};

const costs: (typeof source)['costs'] = { hardware: 'purchase', energy: 'electricity', licences: 'licences', people: 'people' };

const remedies: Readonly<Record<Resource, string>> = {
  memory: 'Less memory for the application or the guest OS, or a host with more, makes it fit.',
  disk: 'Less disk for the application, the guest OS or the image, or a host with more, makes it fit.',
  cpu: 'Less CPU per workload (use or cores of its source server), or a host with more cores, makes it fit. Less memory does not.',
  count: 'A higher limit per host makes it fit.',
};

export const receipts = {
  of: (name, deployment) => `${deployment}: ${name}`,
  words,
  costs,
  hostsWith: (load) => `hosts with ${load} each`,
  groupSum: (groups) => `sum over ${groups} groups`,
  groupMean: (groups) => `mean of ${groups} groups`,
  given,
  titlesOfGiven: { firstGap: 'About where the gap stays open' },
  operators: {
    roundUp: (inner) => `round up (${inner})`, roundDown: (inner) => `round down (${inner})`,
    roundNearest: (inner) => `round (${inner})`, least: (parts) => `smallest of (${parts.join('; ')})`,
  },
  line: (label, formula) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${formula}`,
  resource: (name) => `Per host by ${name}`,
  at: (name, value) => `${name} at ${value}`,
  halving: (it) => `${it.name} at ${it.to} instead of ${it.from}, all else as it is, makes it ${it.value}.`,
  onlyFewer: (it) => `No other input alone halves it. ${it.name} at ${it.to} instead of ${it.from} makes it ${it.value}.`,
  noHalving: 'No single input within its range halves this number.',
  notPlaceable: (it) => `${it.deployment}: ${it.count} ${it.single ? 'does' : 'do'} not fit even an empty host, so this number cannot be given. What is short is ${it.resource}. ${it.remedy}`,
  remedies,
  constant: (name, value) => `${name} ${value}`,
  constantWithin: (name, value, range) => `${name} ${value} (range ${range})`,
  source: (authors, title) => `${authors}, “${title}”`,
  year: (year) => `, ${year}`,
  unverified: 'unverified',
  own: 'Our own assumption; no source could be confirmed.',
  items,
} satisfies typeof source;
