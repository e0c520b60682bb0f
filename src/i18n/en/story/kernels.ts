import type { KernelsFacts } from '../../../derive/storyFactsEstate.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, paragraph, verb, vm } from './placing.ts';

const LEAD = 'A container runs on the kernel of its host, so a Linux host carries no Windows container. ';

/** " (20% on the second)": with as many families one odd workload and a fifth of all of them answer differently. */
export function minority({ families, workloads }: { readonly families: number; readonly workloads: number }, odd: number, f: Format): string {
  if (families === 1) return '';
  const share = odd / workloads;
  return ` (${share < 0.005 ? f.count(odd) : f.percent(share, 0)} on ${families === 2 ? 'the second' : 'minority kernels'})`;
}

/** "go from 9 hosts to 11", "stay at 11" */
function step(before: number, after: number, f: Format): string {
  return before === after ? `stay at ${f.count(after)}` : `go from ${f.count(before)} to ${f.count(after)}`;
}

function title({ hosts, alike, odd, families, workloads }: KernelsFacts, f: Format): string {
  if (hosts === null) return '';
  if (families === 1 || alike === null) return `With one kernel for all, VMs need ${f.counted(hosts.hardware, 'host')} and containers ${f.count(hosts.os)}`;
  const lead = odd === 1 ? `One workload of ${f.count(workloads)} on another kernel` : `With ${f.counted(families, 'family')}${minority({ families, workloads }, odd, f)}`;
  const joint = odd === 1 ? ', and' : ',';
  return `${lead}${joint} containers ${step(alike.os, hosts.os, f)} hosts, while VMs ${step(alike.hardware, hosts.hardware, f)}`;
}

function pools({ odd, spare, families, workloads }: KernelsFacts, f: Format): string {
  if (families === 1) return 'Here everything runs on one kernel. It is kernels that count, not distributions: any Linux runs on any Linux host. ';
  const extra = spare > 0 ? `hosts of its own and ${f.counted(spare, 'host')} to spare` : 'hosts of its own';
  return `Of ${f.counted(workloads, 'workload')}, ${f.count(odd)} ${verb(odd, 'needs', 'need')} another kernel, and each family takes ${extra}. A hypervisor puts all of them side by side. `;
}

function now({ hosts, nested }: KernelsFacts, f: Format): readonly StoryPiece[] {
  if (hosts === null) return [notHere];
  const least = Math.min(hosts.hardware, hosts.os);
  const rest = nested !== null && nested < least ? ` Containers inside VMs would make do with ${f.count(nested)}.` : '';
  const lead: readonly StoryPiece[] = ['With ', { input: 'kernelFamilies' }, ' it takes '];
  if (hosts.hardware === hosts.os) return [...lead, container(f.counted(hosts.os, 'host'), 'hosts.os'), ` either way.${rest}`];
  return [...lead, vm(f.counted(hosts.hardware, 'host'), 'hosts.hardware'), ' as VMs and ', container(f.count(hosts.os), 'hosts.os'), ` as containers.${rest}`];
}

export const kernels: SceneWords<KernelsFacts> = {
  name: 'Other kernels',
  title: (f, facts) => (facts.missing === null ? title(facts, f) : cannotPlace(facts.missing)),
  prose: (f, facts) => [facts.missing === null ? paragraph(LEAD, pools(facts, f), ...now(facts, f)) : paragraph(LEAD, notHere)],
  objections: [{
    claim: 'We run every distribution and version there is, but all of it is Linux. Containers are no problem at all.',
    answer: 'Quite so: any distribution runs on one Linux kernel, and here they count as one family. The exceptions are applications tied to a kernel module or to one version. Windows containers need host and image to match in build.',
    sources: ['windowsContainers'],
  }, {
    claim: 'In the end all VMs run the same system anyway. Estates with several kernels are the exception.',
    answer: 'So says the article that this page began with, without a source. A survey of the same months found Windows in the VMs of 96% of 126 firms and Linux in those of 52%, so at least 48% ran both. Linux-only estates became common with the cloud.',
    sources: ['doi2007', 'sage2008'],
  }],
  notes: [
    'Ask whether really no Windows server will be left. One is enough for this picture.',
    'What is added is a host for it and a spare. If pools can share their spare, the difference shrinks.',
    'The conclusion is not VMs or containers, but which kernel goes where. Mention the best mix and containers inside VMs.',
  ],
};
