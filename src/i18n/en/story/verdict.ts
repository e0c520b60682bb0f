import type { Comparison } from '../../../derive/headline.ts';
import type { VerdictFacts } from '../../../derive/storyFactsEstate.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { otherSide, withKernels } from './divergence.ts';
import { minority } from './kernels.ts';
import { cannotPlace, container, notHere, paragraph, vm } from './placing.ts';

const BEYOND = 'Isolation, live migration and the choice of kernel do not show in a count of hosts, and any one of them can settle the matter.';

const SAME = 0.005;

function memory({ memoryRatio }: Comparison, f: Format): string {
  if (Math.abs(memoryRatio - 1) < SAME) return 'as much memory';
  return memoryRatio > 1 ? `${f.percent(1 - 1 / memoryRatio, 0)} less memory` : `${f.percent(1 / memoryRatio - 1, 0)} more memory`;
}

function title(h: Comparison, odd: number, f: Format): string {
  const lead = `${withKernels(h.families, f)}${minority(h, odd, f)} and ${f.counted(h.workloads, 'workload')}, containers`;
  const gap = f.counted(Math.abs(h.difference), 'host');
  if (h.kind === 'even') return `${lead} need as many hosts as VMs and ${memory(h, f)}`;
  return h.kind === 'saves' ? `${lead} save ${gap} and use ${memory(h, f)}` : `${lead} take ${gap} more and use ${memory(h, f)}`;
}

function kernels({ kernels: { hardware, os } }: Comparison, f: Format): readonly StoryPiece[] {
  return ['VMs leave ', vm(f.counted(hardware, 'kernel'), 'kernels.hardware'), ' to patch, containers ', container(f.count(os), 'kernels.os'), '. '];
}

function nested({ nested: hosts, headline: h }: VerdictFacts, f: Format): string {
  if (hosts === null || h.kind === 'notPlaceable' || hosts >= Math.min(h.hardware, h.os)) return '';
  return `And it need not be one or the other: containers inside VMs would run on ${f.counted(hosts, 'host')}. `;
}

export const verdict: SceneWords<VerdictFacts> = {
  name: 'The verdict',
  title: (f, { headline: h, odd }) => (h.kind === 'notPlaceable' ? cannotPlace({ side: h.deployment === 'os' ? 'os' : 'hardware', reason: h.reason }) : title(h, odd, f)),
  prose: (f, facts) => {
    const { headline: h } = facts;
    if (h.kind === 'notPlaceable') return [paragraph(`${notHere} `, BEYOND)];
    return [paragraph(...kernels(h, f), otherSide(h, f), nested(facts, f), BEYOND)];
  },
  objections: [{
    claim: 'This is not about hosts. A shared kernel isolates too little, and that ends the discussion.',
    answer: 'There are places where it does. In the tests of 2007 full virtualization kept every neighbour unharmed, while results for OpenVZ and Solaris containers varied. Ways out of a container were found in runc in 2019, 2024 and 2025. But in 2025 three ways out of VMware VMs were exploited for real. Both walls have been broken.',
    sources: ['matthews2007', 'runcEscapes', 'vmwareEscapes2025'],
  }, {
    claim: 'We use containers to ship faster. The number of hosts was never the point.',
    answer: 'A good reason, and one the model does not know. It answers one question only: what the same applications need on top. If you choose containers for speed, they can still run inside VMs, and that arrangement is compared here too.',
    sources: ['ours'],
  }],
  notes: [
    'Read the title as it stands. It carries its condition with it, so it cannot be quoted wrongly later.',
    'Then give the other side its best case yourself. It convinces more than waiting for the objection.',
    'Leave them a link or the handout. That they can check the same numbers afterwards is the best argument you have.',
  ],
};
