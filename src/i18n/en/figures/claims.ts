import type { ClaimId, ClaimNumbers, Claims } from '../../../derive/claims.ts';
import type { Facts1, Facts2, Facts3, Facts4, Facts5, Facts6, Facts7 } from '../../../derive/claimFacts.ts';
import type { VmIoPath } from '../../../model/inputs.ts';
import type { claims as source } from '../../ja/figures/claims.ts';
import type { Format } from '../../format.ts';
import { terms } from '../terms.ts';

const items: (typeof source)['items'] = {
  1: {
    title: 'In a virtual machine, one request passes through two operating systems.',
    remark: 'HP Labs went from one application to four in 2007: response times rose by more than 400% on Xen and by about 100% on OpenVZ. That was I/O-heavy work near saturation. The 10–15% that the article quotes is a server’s load before the move; even there, I/O-heavy work takes up to about 1.6 times as long.',
    where: 'Change the I/O share, the I/O paths and the load.',
  },
  2: {
    title: 'Every guest OS takes its own memory.',
    remark: 'The copies are there now as they were then. Sharing of pages between VMs has been off by default in major products since 2014. Containers, too, need the memory of each application once per container.',
    where: 'Look at the guest OS layer, then move page sharing.',
  },
  3: {
    title: 'Disk and licences are needed once per OS.',
    remark: 'True of disk without linked clones or deduplication. Of licences, some already covered several VMs in 2007, and some any number. How containers were counted at the time could not be verified.',
    where: 'Switch the metric to disk or to OS licences.',
  },
  4: {
    title: 'Emulated devices are incomplete and slow.',
    remark: 'True of full emulation. Paravirtual drivers existed even then, and today a VM can be given the device itself. The 3.3× is what an expert expects, not a measurement.',
    where: 'Switch the I/O path of VMs.',
  },
  5: {
    title: 'Most servers use 10–15% of their CPU.',
    remark: 'Surveys of the time ranged from 6% to 20%, and well-run sites reached 30–50%. Of VMs in a public cloud, about 67% in 2017 and 74% in 2019 still averaged below 20%. Consolidation did not cure idleness, it moved it into the VMs.',
    where: 'Move CPU utilization among the inputs.',
  },
  6: {
    title: 'Virtual machines are easy to create, so they multiply.',
    remark: 'In a survey of 2017, 30% of VMs had done nothing for half a year. Containers and images multiply in the same way, and sharing a kernel leaves just as many images. The rate of growth is our own assumption.',
    where: 'Compare kernels with images, 36 months ahead.',
  },
  7: {
    title: 'In the end, all the VMs turn out to run the same OS.',
    remark: 'The article names no source. Of 126 firms asked in 2008, 96% ran Windows and 52% Linux in VMs, so at least 48% ran both. “In part” for 2026 is our own judgement: estates with nothing but Linux have become common in the cloud.',
    where: 'Set kernel families to two or more.',
  },
};

const one = ({ calm, busy, ioShare, heavyIo, loads }: Facts1, f: Format): string => {
  const [low, high] = calm;
  const slow = low === null || high === null ? 'saturated' : f.range(f.factor, low, high);
  const worst = busy === null ? 'saturated' : f.factor(busy);
  return `Response time of a VM against a container: ${slow} at ${f.range(f.percent, loads.calm[0], loads.calm[1])} load (${f.percent(ioShare, 0)} I/O), ${worst} at ${f.percent(loads.busy)} load (${f.percent(heavyIo, 0)} I/O).`;
};

const two = ({ fits, copies, givenBack, net, vmmPerVm, onAverage }: Facts2, f: Format): string => {
  if (!fits) return 'No VM fits on a host: nothing to count.';
  const shared = givenBack > 0 ? `Page sharing gives back ${f.percent(givenBack, 1)} and leaves ${f.percent(net, 1)}.` : 'Page sharing gives nothing back.';
  // One decimal where the reader can subtract.
  return `Guest OS copies are ${f.percent(copies, givenBack > 0 ? 1 : 0)} of the VMs’ memory. ${shared} The ${onAverage === true ? 'mean overhead of a VM' : 'overhead of each VM'} is a further ${f.memory(vmmPerVm)}.`;
};

const three = ({ fits, diskRatio, diskPerOs, licences, guests, model, bundle }: Facts3, f: Format): string => {
  if (!fits) return 'No VM fits on a host: nothing to count.';
  const sold = model === 'guest' ? 'one per VM' : model === 'host' ? 'one per host' : `one covers ${f.counted(bundle, 'vm')}`;
  return `OS disk is ${f.percent(diskPerOs, 0)} of what full copies would take. ${f.counted(guests, 'vm')} ${guests === 1 ? 'needs' : 'need'} ${f.counted(licences, 'licence')} (${sold}). All disk together is ${f.factor(diskRatio)} the containers’.`;
};

const paths: Readonly<Record<VmIoPath, string>> = { emulated: 'emulated', paravirtual: 'paravirtual', passthrough: 'passed through' };

const four = ({ factors, path }: Facts4, f: Format): string => {
  const each = (id: VmIoPath): string => `${f.factor(factors[id])} ${paths[id]}`;
  return `CPU for I/O: ${each('emulated')}, ${each('paravirtual')}, ${each('passthrough')}. In use: ${paths[path]}.`;
};

const five = ({ published, low, high, utilization, servers, hosts, onAverage }: Facts5, f: Format): string => {
  const fit = hosts === null ? `${servers === 1 ? 'does' : 'do'} not fit on hosts` : `${servers === 1 ? 'fits' : 'fit'} on ${f.counted(hosts, 'host')}`;
  return `Surveys say ${f.percent(published, 0)} (${f.range(f.percent, low, high, 0)}). At ${onAverage === true ? 'a mean of ' : ''}${f.percent(utilization, 0)}, ${f.counted(servers, 'server')} ${fit}.`;
};

const six = ({ months, workloads, kernels, images }: Facts6, f: Format): string =>
  `After ${f.duration(months)} there ${workloads === 1 ? 'is' : 'are'} ${f.counted(workloads, 'workload')}: ${f.counted(kernels.hardware, 'kernel')} with VMs, ${f.count(kernels.os)} with containers, and ${f.counted(images, 'image')} either way.`;

const seven = ({ at }: Facts7, f: Format): string => {
  const of = (side: 'hardware' | 'os'): string => f.list(at.map((it) => f.count(it[side])));
  return `With ${f.list(at.map((it) => f.count(it.families)))} kernel families: ${of('hardware')} hosts for VMs, ${of('os')} for containers.`;
};

function numbers(it: ClaimNumbers, f: Format): string {
  switch (it.id) {
    case 1: return one(it, f);
    case 2: return two(it, f);
    case 3: return three(it, f);
    case 4: return four(it, f);
    case 5: return five(it, f);
    case 6: return six(it, f);
    case 7: return seven(it, f);
  }
}

function rule(id: ClaimId, { limits }: Claims, f: Format): string {
  switch (id) {
    case 1: return `Holds if a VM takes ${f.factor(limits[1].holds)} or more at ${f.percent(limits[1].calm[1])} load, in part if only at ${f.percent(limits[1].busy)}.`;
    case 2: return `Holds if the copies take ${f.percent(limits[2].holds)} of memory or more after sharing, in part from ${f.percent(limits[2].part, 0)}.`;
    case 3: return `Holds if both disk and licences reach ${f.percent(limits[3].holds)} of the number of OSs, in part if either reaches ${f.percent(limits[3].part)}.`;
    case 4: return `Holds if the I/O path in use costs ${f.factor(limits[4].holds)} or more, in part from ${f.factor(limits[4].part)}.`;
    case 5: return `Holds if surveys say ${f.percent(limits[5].holds)} or less, in part up to ${f.percent(limits[5].part)}. Your own utilization does not change it.`;
    case 6: case 7: return 'No calculation can settle it: the sources do. Your inputs do not change it.';
  }
}

export const claims = {
  title: (all, f) => {
    const [then, now] = [all.holding['2007'], all.holding['2026']];
    return `Of the article’s ${all.claims.length} claims, ${f.count(then)} hold in full for ${terms.eras['2007'].name} and ${f.count(now)} for ${terms.eras['2026'].name}`;
  },
  items, numbers, rule,
  label: (number) => `Claim ${number}`,
  interest: 'By his own account the firm of the article’s author, Masahiro Doi, had handled public relations in Japan since 2006 for OpenVZ and SWsoft, the company behind it. The article is read here as written by someone with an interest, and evidence against it is given the same room.',
  verdicts: { holds: 'holds', part: 'holds in part', noLonger: 'no longer', unsupported: 'not supported', unknown: 'cannot be told' },
  chosen: 'selected',
  rest: { rule: 'How it is judged', where: 'Try it', sources: 'Sources' },
  brief: (authors, year) => `${authors} ${year}`,
  places: {
    divergence: 'Where they part', 'host-share': 'Who ate the host', binding: 'What runs out first',
    crossing: 'The path of a request', response: 'Load and response time', sprawl: 'Who looks after them', map: 'Where each side wins',
    fairness: 'Fairness switches',
  },
  go: (place) => `Go to “${place}”`,
  table: { corner: 'Claim' },
} satisfies typeof source;
