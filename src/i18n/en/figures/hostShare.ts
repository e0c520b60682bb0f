import type { HostShares, ShareMeasure, SharePart } from '../../../derive/hostShares.ts';
import type { Format } from '../../format.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';
import type { HostShareFacts, hostShare as source } from '../../ja/figures/hostShare.ts';

const measures: (typeof source)['measures'] = { memory: 'Memory', disk: 'Disk' };
const NOUN: Readonly<Record<ShareMeasure, string>> = { memory: 'memory', disk: 'disk' };

const amount = (measure: ShareMeasure, value: number | null, format: Format): string =>
  measure === 'memory' ? format.memory(value) : format.disk(value);

const got = (side: HostShares, tone: 'hardware' | 'os', facts: HostShareFacts, format: Format): RichWord =>
  ({ text: `${format.percent(side.application)} of ${amount(facts.measure, side.capacity, format)}`, tone });

function title(facts: HostShareFacts, format: Format): RichText {
  const { hardware, os } = facts;
  const resource = NOUN[facts.measure];
  const [vm, container] = [got(hardware, 'hardware', facts, format), got(os, 'os', facts, format)];
  if (hardware.lacks !== null && os.lacks !== null) return ['With these inputs, neither VMs nor containers fit their hosts'];
  if (hardware.lacks !== null) return ['VMs do not fit. With containers the applications get ', container, ` of ${resource} bought`];
  if (os.lacks !== null) return ['Containers do not fit. With VMs the applications get ', vm, ` of ${resource} bought`];
  return [`Of the ${resource} bought, the applications get `, vm, ' with VMs and ', container, ' with containers'];
}

const of = (side: HostShares, part: SharePart): number => side.shares.find((one) => one.part === part)?.amount ?? 0;

function summary(facts: HostShareFacts, format: Format): string {
  if (facts.hardware.lacks !== null || facts.os.lacks !== null) return '';
  const copies = amount(facts.measure, of(facts.hardware, 'guestOs'), format);
  const once = amount(facts.measure, of(facts.os, 'hostOs'), format);
  const back = -of(facts.hardware, 'sharedPages');
  const guests = facts.workloads === 1 ? 'The guest system of the VM takes' : `The guest systems of ${format.counted(facts.workloads, 'vm')} take`;
  const text = `${guests} ${copies}; under containers the host systems take ${once}. The applications are the same on both sides.`;
  return back > 0 ? `${text} The ${format.memory(back)} lifted out above the bar are guest memory that page sharing has given back.` : text;
}

export const hostShare = {
  title, summary, measures, amount,
  parts: {
    application: 'Applications', image: 'Images', runtime: 'Runtime', guestOs: 'Guest OS', guestKernel: 'Guest kernels',
    userland: 'Userland', monitor: 'VM monitors', vmmOverhead: 'VM overhead', sharedPages: 'Page sharing',
    agents: 'Node agents', hostOs: 'Host OS', hypervisor: 'Hypervisor', stranded: 'Stranded', headroom: 'Free on spare hosts',
  },
  ownOs: 'OS',
  heading: (side, measure, format) =>
    side.capacity === null
      ? `${format.counted(side.hosts, 'server')}, ${amount(measure, side.used, format)} in use`
      : `${format.counted(side.hosts, 'host')}, ${amount(measure, side.capacity, format)} in all`,
  label: (value, share) => `${value} · ${share}`,
  lacks: (resource) =>
    resource === null ? 'Does not fit' : `Does not fit an empty host. Too little: ${terms.resources[resource]}`,
  installed: 'Physical servers are drawn by what is in use, not by what is installed.',
  choose: { measure: 'Resource', sides: 'Kinds', two: 'The two kinds', all: 'All' },
  table: { corner: 'Layer', total: 'Total', hosts: 'Hosts' },
} satisfies typeof source;
