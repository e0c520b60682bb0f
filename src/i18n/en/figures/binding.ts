import type { BindingShares, HostsApart } from '../../../derive/bindingShares.ts';
import type { Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';
import type { binding as source } from '../../ja/figures/binding.ts';

const names = terms.resources;
const named = (resource: Resource): string => (resource === 'count' ? `the ${names.count}` : names[resource]);

function same(resource: Resource): string {
  switch (resource) {
    case 'cpu': return 'CPU runs out first on both sides: saving memory saves no host here';
    case 'memory': return 'Memory runs out first on both sides: memory per workload sets the number of hosts';
    case 'disk': return 'Disk runs out first on both sides: disk per workload sets the number of hosts';
    case 'count': return 'Both sides reach their limit of guests first, with resources to spare';
  }
}

/** Saving memory saves no host, and yet their numbers differ. */
function apartText({ cause, hosts, added }: HostsApart, f: Format): RichText {
  const cpu = `they add ${f.percent(added.hardware, 0)} and ${f.percent(added.os, 0)} of CPU`;
  const why = { factor: cpu, pools: 'each kernel needs hosts of its own', both: `${cpu}, and each kernel needs hosts of its own` }[cause];
  return [
    '. ', { text: `VMs still need ${f.counted(hosts.hardware, 'host')}`, tone: 'hardware' }, ' and ',
    { text: `containers ${f.count(hosts.os)}`, tone: 'os' }, `: ${why}`,
  ];
}

function title(hardware: BindingShares, os: BindingShares, apart: HostsApart | null, format: Format): RichText {
  const [vm, container] = [hardware.binding, os.binding];
  if (vm === null) {
    if (container === null) return ['With these inputs, neither a VM nor a container fits on a host'];
    return ['No VM fits on a host. With containers, ', { text: named(container), tone: 'os' }, ' runs out first'];
  }
  if (container === null) return ['No container fits on a host. With VMs, ', { text: named(vm), tone: 'hardware' }, ' runs out first'];
  if (vm === container) return [same(vm), ...(apart === null ? [] : apartText(apart, format))];
  return ['First to run out: ', { text: `${named(vm)} with VMs`, tone: 'hardware' }, ', ', { text: `${named(container)} with containers`, tone: 'os' }];
}

/** A smaller share would be written as 0% and is left out. */
const WORTH_SAYING = 0.005;

function left(side: BindingShares, name: string, format: Format): string {
  const rest = side.shares
    .filter((one) => one.resource !== side.binding && one.resource !== 'count' && one.used !== null && 1 - one.used >= WORTH_SAYING)
    .map((one) => `${format.percent(1 - (one.used ?? 0), 0)} of ${one.resource === 'cpu' ? 'the CPU target' : names[one.resource]}`);
  return side.binding === null || rest.length === 0 ? '' : `When a host full of ${name} takes no more, ${format.list(rest)} ${rest.length === 1 ? 'is' : 'are'} left unused.`;
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
