import type { Crossing, CrossingSide } from '../../../derive/crossing.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import type { crossing as source } from '../../ja/figures/crossing.ts';

const isNative = (side: CrossingSide): boolean => Math.abs(side.cost.factor - 1) < 0.0005;
const times = (value: number, f: Format): string => `${f.real(value)} times`;
const muchAs = (value: number, f: Format): string => (Math.abs(value - 1) < 0.0005 ? 'just as much' : `${times(value, f)} as much`);
const A = { hardware: 'a VM', os: 'a container' } as const;

function title({ hardware, os, dearer }: Crossing, f: Format): RichText {
  if (dearer === 'even') {
    const same = isNative(hardware) && isNative(os) ? 'the same CPU as without virtualization' : `about ${times(os.cost.factor, f)} the CPU it costs without virtualization`;
    return ['In ', { text: 'a VM', tone: 'hardware' }, ' as in ', { text: 'a container', tone: 'os' }, `, a request costs ${same}`];
  }
  const [first, second] = dearer === 'hardware' ? [hardware, os] : [os, hardware];
  const rest = isNative(second) ? 'no more than that' : times(second.cost.factor, f);
  const tail = dearer === 'hardware' ? '' : '. Here the VM is the lighter one';
  return [
    'A request costs ', { text: `${A[first.id]} ${times(first.cost.factor, f)}`, tone: first.id },
    ' the CPU it costs without virtualization, ', { text: `${A[second.id]} ${rest}`, tone: second.id }, tail,
  ];
}

function passage({ hardware, os }: Crossing): string {
  const vm = hardware.systems === 2 ? 'crosses two operating systems, the guest’s and the hypervisor' : 'crosses the guest OS alone and goes past the hypervisor';
  const container = os.path === 'bridged' ? 'crosses one shared kernel, but first NAT and the like take their toll' : 'crosses one shared kernel and nothing else';
  return `A VM’s request ${vm}. A container’s ${container}.`;
}

function parts({ hardware, os }: Crossing, f: Format): string {
  return `Input and output are ${f.percent(hardware.cost.ioShare, 0)} of the CPU work; it costs ${muchAs(hardware.cost.ioFactor, f)} in a VM and ${muchAs(os.cost.ioFactor, f)} in a container. The rest costs ${muchAs(hardware.cost.cpuFactor, f)} in a VM.`;
}

function overhead({ hardware, os }: Crossing, f: Format): string {
  if (hardware.overhead === null || os.overhead === null) return '';
  return ` Over all workloads this adds ${f.cores(hardware.overhead)} with VMs and ${f.cores(os.overhead)} with containers.`;
}

export const crossing = {
  title,
  stops: {
    application: ['Application'], guestOs: ['Guest OS'], deviceModel: ['Emulated', ' device'],
    paravirtualDriver: ['Paravirtual', ' driver'], hypervisor: ['Hypervisor'], hypervisorPassed: ['Hypervisor'],
    bridge: ['Bridge,', ' NAT'], sharedKernel: ['Shared', ' kernel'], hardware: ['Hardware'],
  },
  summary: (facts, f) =>
    `${passage(facts)} ${parts(facts, f)}${overhead(facts, f)}`,
  reading: 'The hypervisor counts as an operating system. The thickness of a layer means nothing; only the bars are to scale, and what is hatched is added.',
  sides: { hardware: 'Hardware virtualization', os: 'OS virtualization' },
  short: { hardware: 'VMs', os: 'Containers' },
  systems: (n, f) => (n === 1 ? 'crosses 1 OS' : `crosses ${f.count(n)} OSes`),
  request: 'request', answer: 'answer',
  passed: 'goes past',
  send: 'Send a request',
  hint: 'Send a request: where it costs more CPU, it travels more slowly.',
  arrived: (facts, f) =>
    `The answer is back. The VM’s request crossed ${facts.hardware.systems === 1 ? 'one operating system' : 'two operating systems'}, the container’s one. CPU used: ${f.factor(facts.hardware.cost.factor)} in the VM, ${f.factor(facts.os.cost.factor)} in the container.`,
  bars: 'CPU per request (not virtualized = 1)',
  table: {
    corner: 'CPU per request', cpu: (share) => `Computing (${share}) × factor`, io: (share) => `I/O (${share}) × factor`,
    total: 'Sum', systems: 'OSes crossed', overhead: 'Added in all', product: (share, factor, result) => `${share} × ${factor} = ${result}`,
  },
} satisfies typeof source;
