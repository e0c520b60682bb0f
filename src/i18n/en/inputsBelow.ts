import type { inputsBelow as source } from '../ja/inputsBelow.ts';

const explain: (typeof source)['explain'] = {
  workloads: 'The number of VMs or containers. Each runs one application.',
  guestOsMemory:
    'What one operating system occupies before its application starts. The default is the vendors’ recommended or least value, an installation requirement: not measured idle use, which can be lower or higher.',
  guestOsDisk: 'Disk allocated to one OS installation. What is actually written may be less.',
  utilization:
    'How busy the server behind each workload was on average. Low use is what makes consolidation possible.',
  sourceCores:
    'The size of that server, counted in cores of the era’s host. Multiplied by utilization it gives CPU demand.',
  appMemory: 'Memory that the application itself needs. No kind of virtualization makes it smaller.',
  appDisk: 'Disk for the application, its data and logs. No kind of virtualization makes it smaller.',
  kernelFamilies:
    'How many different kernels are needed: Windows, Linux, Solaris and so on. Distributions do not count.',
  minorityShare: 'Workloads that do not run on the main kernel, spread evenly over the other families.',
  pageSharing: 'Share of memory that VMs of one kernel family keep only once (transparent page sharing, KSM).',
  vmDiskSharing: 'Share of the guest OS disk stored only once, by linked clones or deduplication.',
  imageDisk: 'Disk taken by one container image, without the application’s data.',
  imageSharing: 'Share of the image stored only once, through common base layers or templates.',
  runtimeMemory: 'Memory that the runtime and its helper processes need for one container.',
  ioShare:
    'How much of the CPU demand is spent on network and disk. The higher it is, the more the I/O path matters.',
  vmIoPath: 'How a guest’s input and output reach the real device.',
  containerIoPath: 'How a container’s input and output reach the real device. Containers can pay a toll too.',
  hostMemory: 'Memory installed in one virtualization host.',
  hostCores: 'Physical cores of one virtualization host.',
  hostDisk: 'Disk available to one virtualization host; with shared storage, its allotment.',
  cpuTarget: 'How far hosts are meant to be filled. The rest is headroom for peaks.',
  spareHosts:
    'Hosts kept free for failures. OS virtualization needs them once per kernel, because each kernel is a pool of its own.',
  maxContainers: 'No host takes more than this, even with memory to spare. Kubernetes is designed for 110 per node.',
  memoryAccounting:
    'Whether the fixed part of a VM is what it really occupies or what is reserved for it. No effect in 2007 and 2014.',
  customisedShare:
    'Images that have left the standard and need updates of their own. The same share for VMs and containers.',
  growthPerMonth: 'How fast the number of workloads grows. What is easy to create tends to be created.',
  idleShare: 'Instances that keep running although nobody needs them any more.',
  patchHoursPerKernel: 'Work each month to patch one kernel and check the result.',
  patchHoursPerImage: 'Work each month to rebuild one image and check it. A shared kernel does not remove this.',
  hostPeakPower: 'What one virtualization host draws at full load.',
  physicalPeakPower: 'What one server draws at full load before consolidation.',
  idlePowerShare:
    'Power at rest as a share of power at full load. The higher it is, the more each removed server saves.',
  pue: 'Power of the whole site, with cooling, as a multiple of what the computers draw.',
  hostPrice: 'Purchase price of one virtualization host.',
  serverPrice: 'Purchase price of one server without virtualization.',
  energyPrice: 'Price of one kilowatt hour.',
  licenceModel: 'Per guest, in bundles, or any number per host. All three existed in 2007.',
  guestsPerLicence: 'Guests that one licence covers when licences are sold in bundles.',
  containersCount: 'Whether the contract counts a container as an instance of the operating system.',
  licencePrice: 'What one OS licence costs in a year.',
  hourlyWage: 'What an hour of administration costs.',
  years: 'The period over which purchase and operation are added up.',
  currency: 'Currency of all amounts. Default prices are converted at the rough rate of the year.',
};

export const inputsBelow = {
  explain,
  options: {
    vmIoPath: {
      emulated: { name: 'Emulated', line: 'Software imitates a real device. Every OS can use it, and it is slow.' },
      paravirtual: { name: 'Paravirtual drivers', line: 'Drivers made for virtual machines, such as virtio and vmxnet.' },
      passthrough: { name: 'Passthrough', line: 'The VM gets the device itself. Fast, but it pins guest memory, so pages cannot be shared.' },
    },
    containerIoPath: {
      host: { name: 'Host direct', line: 'The host’s own network and volumes.' },
      bridged: { name: 'Bridged', line: 'Through NAT or an overlay network, and a layered filesystem.' },
    },
    memoryAccounting: {
      resident: { name: 'Resident', line: 'What really occupies physical memory.' },
      reserved: { name: 'Reserved', line: 'What is set aside at placement. The fixed part of a VM is about ten times larger.' },
    },
    licenceModel: {
      guest: { name: 'Per guest', line: 'One licence for each operating system.' },
      bundle: { name: 'In bundles', line: 'One licence covers a fixed number of guests.' },
      host: { name: 'Unlimited per host', line: 'One licence per host, for any number of guests.' },
    },
    containersCount: {
      no: { name: 'Not counted', line: 'The licence of the host OS is enough.' },
      yes: { name: 'Counted', line: 'A container counts like a guest OS.' },
    },
    currency: {
      usd: { name: 'US dollar', line: 'USD' },
      jpy: { name: 'Yen', line: 'JPY' },
      eur: { name: 'Euro', line: 'EUR' },
    },
  },
  groups: {
    primary: { name: 'Main inputs', line: 'The four that everybody knows about their own site.' },
    workload: { name: 'Workloads', line: 'The servers they came from and the applications they run.' },
    kernels: { name: 'Mixed kernels', line: 'The more kernels, the worse for OS virtualization.' },
    sharing: { name: 'Sharing and images', line: 'What VMs or containers hold in common, by one rule for both. Sharing between VMs favours VMs, sharing of images favours containers.' },
    paths: { name: 'CPU and I/O path', line: 'The extra CPU work that virtualization brings.' },
    host: { name: 'Hosts', line: 'The machines underneath, and the room left on them.' },
    management: { name: 'Effort', line: 'Patching, and keeping track of what grows.' },
    power: { name: 'Power', line: 'Power at rest decides what consolidation saves.' },
    cost: { name: 'Cost and licences', line: 'Reliable prices are scarce: use your own.' },
  },
} satisfies typeof source;
