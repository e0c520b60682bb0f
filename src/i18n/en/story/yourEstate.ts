import type { YourEstateFacts } from '../../../derive/storyFactsEstate.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { withKernels } from './divergence.ts';
import { minority } from './kernels.ts';
import { cannotPlace, container, paragraph, verb, vm } from './placing.ts';

const LEAD = 'So far the numbers came from surveys and assumptions. Put in four of your own: ';

const FOUR: readonly StoryPiece[] = [
  { input: 'workloads' }, ', ', { input: 'guestOsMemory' }, ' for each guest OS, a CPU use of ', { input: 'utilization' }, ' and ', { input: 'kernelFamilies' }, '. ',
];
/** Of a given fleet. */
const GIVEN = 'From here on the answers are for your own estate, counted machine by machine. Four numbers scale it: ';
const GIVEN_FOUR: readonly StoryPiece[] = [
  { input: 'workloads' }, ', on average ', { input: 'guestOsMemory' }, ' for each guest OS and a CPU use of ', { input: 'utilization' }, ', and ', { input: 'kernelFamilies' }, '. ',
];
const PRIVATE = 'Nothing you enter leaves this browser.';

export const yourEstate: SceneWords<YourEstateFacts> = {
  name: 'Your estate',
  title: (f, { headline: h, odd }) => {
    if (h.kind === 'notPlaceable') return cannotPlace({ side: h.deployment === 'os' ? 'os' : 'hardware', reason: h.reason });
    const lead = `${withKernels(h.families, f)}${minority(h, odd, f)}, ${f.counted(h.workloads, 'workload')} ${verb(h.workloads, 'needs', 'need')}`;
    return h.kind === 'even' ? `${lead} ${f.counted(h.os, 'host')} either way` : `${lead} ${f.counted(h.hardware, 'host')} as VMs and ${f.count(h.os)} as containers`;
  },
  prose: (f, { headline: h, changed }, { fleet }) => {
    const asked = fleet === null ? [LEAD, ...FOUR] : [GIVEN, ...GIVEN_FOUR];
    const set = changed === 0 ? (fleet === null ? 'So far all of this is default. ' : '') : `You have changed ${f.count(changed)} ${verb(changed, 'input', 'inputs')} so far. `;
    if (h.kind === 'notPlaceable') return [paragraph(...asked, 'With these, something fits not even on an empty host. ', PRIVATE)];
    const answer: readonly StoryPiece[] = h.kind === 'even'
      ? ['That takes ', container(f.counted(h.os, 'host'), 'hosts.os'), ' either way. ']
      : ['That takes ', vm(f.counted(h.hardware, 'host'), 'hosts.hardware'), ' as VMs and ', container(f.count(h.os), 'hosts.os'), ' as containers. '];
    return [paragraph(...asked, ...answer, set, 'Everything else, down to licences and electricity, is in the lab. ', PRIVATE)];
  },
  objections: [{
    claim: 'No estate has workloads of one size. Hosts computed from averages are worth nothing.',
    answer: 'Mixed sizes leave more gaps on either side, so where averages are entered expect some hosts more than shown. On Azure, too, VM sizes scatter widely around the mean. Look less at the number of hosts than at which way the difference points and what would turn it. With a list of the VMs at hand, Estate computes from the size of each.',
    sources: ['azure2017', 'ours'],
  }],
  notes: [
    'Enter their numbers on the spot. Four round ones are enough.',
    'Whether the number of hosts is exact matters less than which of the four would change the answer. Look for that together.',
    'Ask first whether the numbers may be shown. They do not leave the browser, but they are on the screen.',
  ],
};
