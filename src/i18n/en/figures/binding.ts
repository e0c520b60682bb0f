import type { BindingShares } from '../../../derive/bindingShares.ts';
import type { Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';
import type { binding as source } from '../../ja/figures/binding.ts';

const names = terms.resources;
const named = (resource: Resource): string => (resource === 'count' ? `the ${names.count}` : names[resource]);

function same(resource: Resource): string {
  switch (resource) {
    case 'cpu': return 'CPU runs out first on both sides: more density saves nothing';
    case 'memory': return 'Memory runs out first on both sides: memory per workload sets the number of hosts';
    case 'disk': return 'Disk runs out first on both sides: disk per workload sets the number of hosts';
    case 'count': return 'Both sides reach their limit of guests first, with resources to spare';
  }
}

function title(hardware: BindingShares, os: BindingShares): RichText {
  const [vm, container] = [hardware.binding, os.binding];
  if (vm === null) {
    if (container === null) return ['With these inputs, neither a VM nor a container fits on a host'];
    return ['No VM fits on a host. With containers, ', { text: named(container), tone: 'os' }, ' runs out first'];
  }
  if (container === null) return ['No container fits on a host. With VMs, ', { text: named(vm), tone: 'hardware' }, ' runs out first'];
  if (vm === container) return [same(vm)];
  return ['First to run out: ', { text: `${named(vm)} with VMs`, tone: 'hardware' }, ', ', { text: `${named(container)} with containers`, tone: 'os' }];
}

function left(side: BindingShares, name: string, format: Format): string {
  const rest = side.shares
    .filter((one) => one.resource !== side.binding && one.resource !== 'count' && one.used !== null)
    .map((one) => `${format.percent(1 - (one.used ?? 0), 0)} of ${one.resource === 'cpu' ? 'the CPU target' : names[one.resource]}`);
  return side.binding === null ? '' : `When a host full of ${name} takes no more, ${format.list(rest)} is left unused.`;
}

export const binding = {
  title,
  summary: (hardware, os, format) => [left(hardware, 'VMs', format), left(os, 'containers', format)].filter((one) => one !== '').join(' '),
  physical: 'Physical servers are not compared here: each carries one workload, whatever it has left.',
  resources: { memory: 'Memory', cpu: 'CPU', disk: 'Disk', count: 'Limit' },
  first: 'runs out first',
  noLimit: 'no limit',
  perVm: 'Limit per VM',
  carries: (side, format) => {
    if (side.carries === null) return '';
    const whole = format.count(Math.floor(side.carries + 1e-9));
    return side.id === 'nested' && side.binding === 'count' ? `${whole} per VM` : `about ${whole} per host`;
  },
  lacks: (resource) => (resource === null ? 'Does not fit' : `Does not fit an empty host. Too little: ${names[resource]}`),
  target: (share) => `CPU is measured against the target, ${share} of the host.`,
  table: { corner: 'Resource', carries: 'Would carry', used: (name) => `${name}: in use`, limit: (name) => `${name}: would carry` },
} satisfies typeof source;
