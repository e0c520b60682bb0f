import type { inputs as source } from '../ja/inputs.ts';

const items: (typeof source)['items'] = {
  workloads: {
    name: 'Workloads', short: 'VMs or containers',
    explain: 'The number of VMs or containers. Each runs one application.',
  },
  guestOsMemory: {
    name: 'Guest OS memory', short: 'Guest OS memory',
    explain: 'What one operating system occupies before its application starts.',
  },
  guestOsDisk: {
    name: 'Guest OS disk', short: 'Guest OS disk',
    explain: 'Disk allocated to one OS installation. What is actually written may be less.',
  },
  utilization: {
    name: 'Mean CPU use before the move', short: 'CPU utilization',
    explain: 'How busy the server behind each workload was on average. Low use is what makes consolidation possible.',
  },
  sourceCores: {
    name: 'Cores of the source server', short: 'Source cores',
    explain: 'The size of that server, counted in cores of today’s host. Multiplied by utilization it gives CPU demand.',
  },
  appMemory: {
    name: 'Application memory', short: 'App memory',
    explain: 'Memory that the application itself needs. No kind of virtualization makes it smaller.',
  },
  appDisk: {
    name: 'Application disk', short: 'App disk',
    explain: 'Disk for the application, its data and logs. No kind of virtualization makes it smaller.',
  },
  kernelFamilies: {
    name: 'Kernel families', short: 'Kernel families',
    explain: 'How many different kernels are needed: Windows, Linux, Solaris and so on. Distributions do not count.',
  },
  minorityShare: {
    name: 'Share on minority kernels', short: 'Minority share',
    explain: 'Workloads that do not run on the main kernel, spread evenly over the other families.',
  },
  pageSharing: {
    name: 'Page sharing between VMs', short: 'Page sharing',
    explain: 'Share of memory that VMs of one kernel family keep only once (transparent page sharing, KSM).',
  },
  vmDiskSharing: {
    name: 'VM disk sharing', short: 'VM disk sharing',
    explain: 'Share of the guest OS disk stored only once, by linked clones or deduplication.',
  },
  imageDisk: {
    name: 'Container image size', short: 'Image size',
    explain: 'Disk taken by one container image, without the application’s data.',
  },
  imageSharing: {
    name: 'Container image sharing', short: 'Image sharing',
    explain: 'Share of the image stored only once, through common base layers or templates.',
  },
  runtimeMemory: {
    name: 'Container runtime memory', short: 'Runtime memory',
    explain: 'Memory that the runtime and its helper processes need for one container.',
  },
  ioShare: {
    name: 'I/O share of CPU work', short: 'I/O share',
    explain: 'How much of the CPU demand is spent on network and disk. The higher it is, the more the I/O path matters.',
  },
  vmIoPath: {
    name: 'I/O path of VMs', short: 'VM I/O path',
    explain: 'How a guest’s input and output reach the real device.',
  },
  containerIoPath: {
    name: 'I/O path of containers', short: 'Container I/O path',
    explain: 'How a container’s input and output reach the real device. Containers can pay a toll too.',
  },
  hostMemory: { name: 'Host memory', short: 'Host memory', explain: 'Memory installed in one virtualization host.' },
  hostCores: { name: 'Host cores', short: 'Host cores', explain: 'Physical cores of one virtualization host.' },
  hostDisk: {
    name: 'Host disk', short: 'Host disk',
    explain: 'Disk available to one virtualization host; with shared storage, its allotment.',
  },
  cpuTarget: {
    name: 'Target CPU use of hosts', short: 'Host CPU target',
    explain: 'How far hosts are meant to be filled. The rest is headroom for peaks.',
  },
  spareHosts: {
    name: 'Spare hosts per pool', short: 'Spare hosts',
    explain: 'Hosts kept free for failures. OS virtualization needs them once per kernel, because each kernel is a pool of its own.',
  },
  maxContainers: {
    name: 'Most containers per host', short: 'Container limit',
    explain: 'No host takes more than this, even with memory to spare. Kubernetes is designed for 110 per node.',
  },
  memoryAccounting: {
    name: 'How memory is counted', short: 'Memory counted as',
    explain: 'Whether the fixed part of a VM is what it really occupies or what is reserved for it. No effect in 2007 and 2014.',
  },
  customisedShare: {
    name: 'Share of customised images', short: 'Customised images',
    explain: 'Images that have left the standard and need updates of their own. The same share for VMs and containers.',
  },
  growthPerMonth: {
    name: 'Growth per month', short: 'Monthly growth',
    explain: 'How fast the number of workloads grows. What is easy to create tends to be created.',
  },
  idleShare: {
    name: 'Share nobody uses', short: 'Unused share',
    explain: 'Instances that keep running although nobody needs them any more.',
  },
  patchHoursPerKernel: {
    name: 'Hours to patch one kernel', short: 'Hours per kernel',
    explain: 'Work each month to patch one kernel and check the result.',
  },
  patchHoursPerImage: {
    name: 'Hours to rebuild one image', short: 'Hours per image',
    explain: 'Work each month to rebuild one image and check it. A shared kernel does not remove this.',
  },
  hostPeakPower: { name: 'Peak power of a host', short: 'Host peak power', explain: 'What one virtualization host draws at full load.' },
  physicalPeakPower: {
    name: 'Peak power of a physical server', short: 'Server peak power',
    explain: 'What one server draws at full load before consolidation.',
  },
  idlePowerShare: {
    name: 'Idle power', short: 'Idle power',
    explain: 'Power at rest as a share of power at full load. The higher it is, the more each removed server saves.',
  },
  pue: {
    name: 'Power usage effectiveness (PUE)', short: 'PUE of the site',
    explain: 'Power of the whole site, with cooling, as a multiple of what the computers draw.',
  },
  hostPrice: { name: 'Price of a host', short: 'Host price', explain: 'Purchase price of one virtualization host.' },
  serverPrice: { name: 'Price of a physical server', short: 'Server price', explain: 'Purchase price of one server without virtualization.' },
  energyPrice: { name: 'Electricity price', short: 'Electricity price', explain: 'Price of one kilowatt hour.' },
  licenceModel: {
    name: 'How OS licences are counted', short: 'Licence model',
    explain: 'Per guest, in bundles, or any number per host. All three existed in 2007.',
  },
  guestsPerLicence: {
    name: 'Guests per licence', short: 'Guests per licence',
    explain: 'Guests that one licence covers when licences are sold in bundles.',
  },
  containersCount: {
    name: 'Whether containers need licences', short: 'Containers count',
    explain: 'Whether the contract counts a container as an instance of the operating system.',
  },
  licencePrice: { name: 'Licence price per year', short: 'Licence per year', explain: 'What one OS licence costs in a year.' },
  hourlyWage: { name: 'Cost of an hour of work', short: 'Hourly cost', explain: 'What an hour of administration costs.' },
  years: { name: 'Years counted', short: 'Years', explain: 'The period over which purchase and operation are added up.' },
  currency: { name: 'Currency', short: 'Currency', explain: 'Currency of all amounts. Default prices are converted at the rough rate of the year.' },
};

export const inputs = {
  items,
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
    primary: { name: 'Main inputs', line: 'The four that move the point of divergence most.' },
    workload: { name: 'Workloads', line: 'The servers they came from and the applications they run.' },
    kernels: { name: 'Mixed kernels', line: 'The more kernels, the worse for OS virtualization.' },
    sharing: { name: 'Sharing and images', line: 'What narrows the gap. One rule for VMs and containers alike.' },
    paths: { name: 'CPU and I/O path', line: 'The extra CPU work that virtualization brings.' },
    host: { name: 'Hosts', line: 'The machines underneath, and the room left on them.' },
    management: { name: 'Effort', line: 'Patching, and keeping track of what grows.' },
    power: { name: 'Power', line: 'Power at rest decides what consolidation saves.' },
    cost: { name: 'Cost and licences', line: 'Reliable prices are scarce: use your own.' },
  },
} satisfies typeof source;
