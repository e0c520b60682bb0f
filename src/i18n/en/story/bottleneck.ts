import type { BottleneckFacts } from '../../../derive/storyFactsGap.ts';
import type { Resource } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { terms } from '../terms.ts';
import { cannotPlace, container, notHere, paragraph, vm } from './placing.ts';

const LEAD = 'Only the resource that runs out first decides how many hosts you buy. ';

/** CPU runs out first on both sides, and less memory leaves the hosts as they are. */
const isCpu = ({ binding, hosts, halved }: BottleneckFacts): boolean => binding.hardware === 'cpu' && binding.os === 'cpu'
  && hosts?.hardware === halved?.hardware && hosts?.os === halved?.os;
const nameOf = (resource: Resource): string => (resource === 'count' ? 'the container limit' : terms.resources[resource]);

function hostsOf(hosts: NonNullable<BottleneckFacts['hosts']>, f: Format): string {
  return hosts.hardware === hosts.os
    ? `${f.counted(hosts.os, 'host')} on either side` : `${f.counted(hosts.hardware, 'host')} for VMs and ${f.count(hosts.os)} for containers`;
}

function half({ hosts, halved }: BottleneckFacts, f: Format): string {
  if (hosts === null || halved === null) return '';
  const same = hosts.hardware === halved.hardware && hosts.os === halved.os;
  return same ? `Half the guest OS memory would still take ${hostsOf(halved, f)}. ` : `Half the guest OS memory would make it ${hostsOf(halved, f)}. `;
}

function turning({ cpuFromBoth, utilization }: BottleneckFacts, f: Format): string {
  if (cpuFromBoth === null) return 'Even at full use, CPU does not run out first on both sides.';
  return utilization < cpuFromBoth
    ? `Beyond ${f.percent(cpuFromBoth, 0)} both would run out of CPU first, and saving memory would stop mattering.`
    : `Density is worth hosts only up to a utilization of about ${f.percent(cpuFromBoth, 0)}.`;
}

function left({ apart }: BottleneckFacts, f: Format): string {
  if (apart === null) return '';
  const cpu = `the CPU that virtualization adds (${f.percent(apart.added.hardware)} for VMs, ${f.percent(apart.added.os)} for containers)`;
  const why = { factor: cpu, pools: 'separate hosts for each kernel family', both: `${cpu} and separate hosts for each kernel family` }[apart.cause];
  return `The difference that remains comes from ${why}. `;
}

function body(facts: BottleneckFacts, f: Format): readonly StoryPiece[] {
  const lead: readonly StoryPiece[] = [LEAD, 'At ', { input: 'utilization' }, ' use, '];
  const { binding } = facts;
  if (isCpu(facts)) {
    return [...lead, 'VMs and containers alike run out of CPU while memory lies idle. Save as much of it as you like, and not one host goes away. ', left(facts, f), turning(facts, f)];
  }
  if (binding.hardware === null || binding.os === null) return [...lead, notHere];
  const first: readonly StoryPiece[] = binding.hardware === binding.os
    ? [`the first to run out is ${nameOf(binding.os)} on either side. `]
    : ['the first to run out is ', vm(`${nameOf(binding.hardware)} for VMs`), ' and ', container(`${nameOf(binding.os)} for containers`), '. '];
  return [...lead, ...first, half(facts, f), turning(facts, f)];
}

export const bottleneck: SceneWords<BottleneckFacts> = {
  name: 'What runs out first',
  title: (f, facts) => {
    const { missing, hosts, binding, utilization } = facts;
    if (missing !== null) return cannotPlace(missing);
    if (hosts === null || binding.hardware === null || binding.os === null) return '';
    const lead = `At ${f.percent(utilization)} CPU use,`;
    if (isCpu(facts)) return `${lead} halving the memory of every guest OS removes no host: it stays at ${hostsOf(hosts, f)}`;
    return binding.hardware === binding.os
      ? `${lead} both run out of ${nameOf(binding.os)} first and need ${hostsOf(hosts, f)}`
      : `${lead} VMs run into ${nameOf(binding.hardware)} first, containers into ${nameOf(binding.os)}`;
  },
  prose: (f, facts) => [paragraph(...(facts.missing === null ? body(facts, f) : [LEAD, notHere]))],
  objections: [{
    claim: 'Hardly any server is that busy. Look anywhere: it is ten percent or so, and memory is what you lack.',
    answer: 'At the utilization that surveys found, that is so: the median on Azure was 7–11%. But there were sites that ran at 30–50% already in 2007. Where the work is computing or batches, a choice made for density will not remove the hosts it promised to.',
    sources: ['azure2017', 'azure2019', 'barroso2007'],
  }],
  notes: [
    'This scene pours cold water on the case for containers. That is what it is for: it makes the other numbers credible.',
    'Drag the utilization down and stop where the first resource to run out changes.',
    'If somebody asks what runs out first at their place, put in their numbers and look together.',
  ],
};
