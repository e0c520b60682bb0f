import type { SprawlAgainFacts } from '../../../derive/storyFactsEstate.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, paragraph, vm } from './placing.ts';

type Side = 'hardware' | 'os';

/** "811 kernels become 1,653", "9 kernels stay 9" */
function way({ first, last }: SprawlAgainFacts, id: Side, what: 'kernels' | 'images', f: Format): string {
  const noun = what === 'kernels' ? 'kernel' : 'image';
  const [from, to] = [first.of[id][what], last.of[id][what]];
  const s = from === 1 ? 's' : '';
  return from === to ? `${f.counted(from, noun)} stay${s} ${f.count(to)}` : `${f.counted(from, noun)} become${s} ${f.count(to)}`;
}

const LEAD = 'What is easy to create is seldom deleted. ';

function growth({ first, last, months, growing, capped }: SprawlAgainFacts, f: Format): readonly StoryPiece[] {
  if (!growing && capped !== null) {
    return [LEAD, 'With growth at ', { input: 'growthPerMonth' }, ` there would be more, but the model counts no further than ${f.counted(capped.most, 'workload')}. `];
  }
  if (!growing) return [LEAD, 'With growth at ', { input: 'growthPerMonth' }, ', the number stays where it is. '];
  const limit = capped === null ? '' : ` (the model counts no further than ${f.count(capped.most)})`;
  return [
    LEAD, 'Growing by ', { input: 'growthPerMonth' },
    `, ${f.counted(first.workloads, 'workload')} become${first.workloads === 1 ? 's' : ''} ${f.count(last.workloads)} in ${f.duration(months)}${limit}`,
  ];
}

function idle({ last, growing }: SprawlAgainFacts, f: Format): string {
  const end = growing ? '. ' : '';
  if (last.idle === 0) return end;
  return growing ? `, and nobody uses ${f.count(last.idle)} of them. ` : `Nobody uses ${f.count(last.idle)} of them. `;
}

function kernelsOf({ hardware, os }: SprawlAgainFacts['last']['of'], f: Format): readonly StoryPiece[] {
  if (os.kernels >= hardware.kernels) {
    return [
      'Containers leave no fewer kernels to patch here: ', container(f.count(os.kernels)), ' against ', vm(f.count(hardware.kernels)),
      '. And the libraries inside every image want updating too.',
    ];
  }
  return [
    'With containers there are ', container(f.counted(os.kernels, 'kernel')), ' to patch instead of ', vm(f.count(hardware.kernels)),
    '. But the libraries inside every image want updating too, and no shared kernel does that. The sprawl of systems is cured, the sprawl of images is not.',
  ];
}

export const sprawlAgain: SceneWords<SprawlAgainFacts> = {
  name: 'Sprawl again',
  title: (f, facts) => {
    if (facts.missing !== null) return cannotPlace({ side: facts.missing.id, reason: facts.missing.reason });
    const still = facts.capped === null ? 'Without growth' : 'At the most that the model counts';
    const when = facts.growing ? `In ${f.duration(facts.months)}` : still;
    return `${when}, ${way(facts, 'hardware', 'kernels', f)} with VMs and ${way(facts, 'os', 'kernels', f)} with containers; ${way(facts, 'os', 'images', f)} with both`;
  },
  prose: (f, facts) => {
    const { last, missing } = facts;
    if (missing !== null) return [paragraph(...growth(facts, f), facts.growing ? '. ' : '', notHere)];
    return [paragraph(
      ...growth(facts, f), idle(facts, f), ...kernelsOf(last.of, f),
    )];
  },
  objections: [{
    claim: 'Patching is automated, and so are image builds. Counting things says nothing about effort.',
    answer: 'Effort does not grow with the count, true. One firm went from nearly 120 hours of patching by hand a month to about one. That is a single firm; a survey found one administrator for 30 physical servers or for 80 VMs. The count matters for whatever slips past the automation.',
    sources: ['rkaPatching', 'idc2010'],
  }, {
    claim: 'Put everything on one kernel, and everything goes down when it restarts.',
    answer: 'It does. To replace a host kernel you move the containers elsewhere first or stop them all; VMs move while they run, and the host is empty before you begin. Linux can swap functions of a running kernel, but not every fix can be made that way.',
    sources: ['clark2005', 'livepatch'],
  }],
  notes: [
    'Move time forward by three years, and show kernels first, images second. One line comes down, the other does not.',
    'In 2017, 30% of the VMs in a survey had done nothing for six months. Clearing out may save more than changing technology.',
  ],
};
