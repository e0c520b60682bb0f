import type { Comparison } from '../../../derive/headline.ts';
import type { DivergenceSceneFacts } from '../../../derive/storyFactsGap.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, paragraph, vm } from './placing.ts';

const LEAD = 'Hosts come whole, so a difference in memory does not turn into hosts at once. ';

/** "With one kernel for all", "With 3 kernel families" */
export const withKernels = (families: number, f: Format): string =>
  (families === 1 ? 'With one kernel for all' : `With ${f.counted(families, 'family')}`);

function opens(f: Format, { families, familiesAsked, opening, kind, onAverage }: Comparison): string {
  const lead = withKernels(opening.kind === 'never' ? families : familiesAsked, f);
  if (opening.kind === 'never') return `${lead}, VMs never need more hosts than containers, however many workloads there are`;
  if (opening.kind === 'inPlaces') return `${lead}, VMs first need a host more at ${onAverage === true ? 'about ' : ''}${f.counted(opening.touch, 'workload')}, but the gap never opens for good`;
  const certain = `${onAverage === true ? 'about ' : ''}${f.count(opening.certain)}`;
  if (kind === 'costs') return `${lead}, containers need fewer hosts ${onAverage === true ? 'for good' : 'for certain'} only from ${certain} workloads on`;
  return opening.about === null || opening.certain <= opening.about
    ? `${lead}, VMs need more hosts from ${certain} workloads on`
    : `${lead}, VMs need more hosts from about ${f.count(opening.about)} workloads on`;
}

function capacity({ perHost, headline }: DivergenceSceneFacts, f: Format): readonly StoryPiece[] {
  if (perHost.hardware === null || perHost.os === null) return [];
  const mixed = headline.kind !== 'notPlaceable' && headline.onAverage === true;
  return [mixed ? 'If sizes left no gaps, a full host would carry about ' : 'A full host carries ', vm(f.counted(perHost.hardware, 'vm')), ' or ', container(f.counted(perHost.os, 'container')), '. '];
}

function now({ kind, workloads, hardware, os }: Comparison, f: Format): readonly StoryPiece[] {
  const lead: readonly StoryPiece[] = [{ input: 'workloads' }, workloads === 1 ? ' needs ' : ' need '];
  if (kind === 'even') return [...lead, container(f.counted(os, 'host'), 'hosts.os'), ' either way. '];
  return [...lead, vm(f.counted(hardware, 'host'), 'hosts.hardware'), ' as VMs and ', container(f.count(os), 'hosts.os'), ' as containers. '];
}

/** What speaks for the side that does worse, in the same paragraph. */
export function otherSide({ bestCase: best, onAverage }: Comparison, f: Format): string {
  switch (best.kind) {
    case 'kernels': return best.families === 1 ? 'And with these inputs containers save no host even on one kernel. ' : `But from ${f.counted(best.families, 'family')} on, containers save no host at all. `;
    case 'sharing': return `But if VMs shared ${f.percent(best.share)} of their pages, the most ever published, they would get by with ${f.counted(best.hosts, 'host')} too. `;
    case 'microvm': return `But microVMs, each with a kernel of its own, need only ${f.counted(best.hosts, 'host')}. `;
    case 'oneKernel': return `But if all ran on one kernel, containers would need ${f.counted(best.hosts, 'host')} against ${f.count(best.hardware)} for VMs. `;
    case 'noSharing': return `But without page sharing, VMs would need ${f.counted(best.hosts, 'host')}. `;
    case 'workloads': return `But from ${onAverage === true ? 'about ' : ''}${f.counted(best.from, 'workload')} on, containers need fewer hosts. `;
    case 'memory': return best.hostsMore > 0
      ? `But containers use ${f.memory(best.saved)} less memory. ` : `But on as many hosts, containers use ${f.memory(best.saved)} less memory. `;
    case 'none': return '';
  }
}

export const divergence: SceneWords<DivergenceSceneFacts> = {
  name: 'Where they part',
  title: (f, { headline: h }) => (h.kind === 'notPlaceable' ? cannotPlace({ side: h.deployment === 'os' ? 'os' : 'hardware', reason: h.reason }) : opens(f, h)),
  prose: (f, facts) => {
    const { headline: h } = facts;
    if (h.kind === 'notPlaceable') return [paragraph(LEAD, notHere)];
    const steps = h.opening.kind === 'from' ? 'Whole hosts can open the gap and close it again; what counts is from where it stays open.' : '';
    return [paragraph(LEAD, ...capacity(facts, f), ...now(h, f), otherSide(h, f), steps)];
  },
  objections: [{
    claim: 'Hypervisors overcommit memory. Counting allocations to see how many VMs fit is too hard on them.',
    answer: 'In practice more memory is handed out than there is. The model allows that to neither side: it counts the hosts on which everything could run at once. If you rely on overcommitment, the line of the VMs drops, but what ballooning and swapping would then cost does not show here.',
    sources: ['waldspurger2002', 'vsphere41'],
  }, {
    claim: 'The 110 containers per node are a design guideline, not a physical limit. That is too hard on containers.',
    answer: 'It is what Kubernetes gives for large clusters, and some operators go beyond it. Raise the limit, and with the defaults of 2026 a container host runs out of memory instead, and fewer hosts are needed.',
    sources: ['kubernetesLarge'],
  }],
  notes: [
    'Have them draw the second line before they see it. It does not matter whether they get it right: they have thought about where the two must part.',
    'Hosts come in steps, so the gap opens and closes. “About” is without rounding; “for certain” means from there on always.',
    'Read the condition aloud with the number, in one breath: with one kernel for all.',
  ],
};
