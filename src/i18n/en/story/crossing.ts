import type { Slowdown } from '../../../derive/response.ts';
import type { CrossingFacts } from '../../../derive/storyFactsGap.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { container, paragraph, vm } from './placing.ts';

const SAME = 0.005;

const times = (value: number | null, f: Format): string =>
  (value === null ? 'saturation' : Math.abs(value - 1) < SAME ? '1×' : f.factor(value));

const at = (slow: Slowdown, f: Format): readonly StoryPiece[] =>
  [vm(`${times(slow.hardware, f)} for VMs`), ' and ', container(`${times(slow.os, f)} for containers`), ` at ${f.percent(slow.load, 0)} load`];

function way({ crossing: { hardware, os } }: CrossingFacts): string {
  const guest = hardware.systems === 2
    ? 'Input and output of a VM pass through two systems, the guest OS and the hypervisor. '
    : 'With a device handed to the VM, input and output go straight past the hypervisor. ';
  return `${guest}${os.path === 'bridged' ? 'A container meets only the shared kernel, though NAT and the like come before it. ' : 'A container meets only the shared kernel. '}`;
}

function told(facts: CrossingFacts, f: Format): readonly StoryPiece[] {
  if (facts.crossing.dearer === 'even') return [' of the work input and output, response times hardly differ at any load.'];
  return [
    ' of the work input and output, response times against a physical server are ', ...at(facts.calm, f), ', but ', ...at(facts.busy, f),
    '. The busier the host, the more the queue makes of the difference.',
  ];
}

export const crossing: SceneWords<CrossingFacts> = {
  name: 'The path of a request',
  title: (f, { crossing: { hardware, os, dearer } }) => {
    const one = (n: number): string => (n === 1 ? 'one operating system' : 'two operating systems');
    const path = hardware.systems === os.systems
      ? `A request meets ${one(os.systems)} either way`
      : `A request meets ${one(hardware.systems)} in a VM and ${os.systems === 1 ? 'one' : 'two'} in a container`;
    const [v, c] = [times(hardware.cost.factor, f), times(os.cost.factor, f)];
    return `${path}, and costs ${dearer === 'even' || v === c ? `about ${c} the native CPU in both` : `${v} and ${c} the native CPU`}`;
  },
  prose: (f, facts) => [paragraph(way(facts), 'With ', { input: 'ioShare' }, ...told(facts, f))],
  objections: [{
    claim: 'That was Xen in 2007. Processors help now, devices go straight to the VM, and the overhead is about 1%.',
    answer: 'The defaults of 2026 agree. The 0.1–1.5% given for AWS Nitro is an expert’s estimate, not a measurement; SR-IOV was measured at 1.76% of CPU per VM, and nested page tables made demanding tests up to 48% faster (VMware’s own figures). Switch the I/O path and find where the difference ends.',
    sources: ['gregg2017', 'dong2010', 'vmwareEpt2009'],
  }, {
    claim: 'Containers at native speed? In practice they run through NAT and overlay networks.',
    answer: 'In 2014 MySQL behind NAT and AUFS was about 14% slower than on plain Linux (how the data set was labelled is partly our reading). With the host’s network and a volume it was about 2%. So containers have an I/O path to choose here as well.',
    sources: ['felter2014'],
  }],
  notes: [
    'Send one request. On the VM side it works through two layers, on the container side through one.',
    'Then go to the curve. On an idle host the difference is small, on a full one it opens up. Keep servers at 10–15% and full hosts apart: they are two different stories.',
    'In 2026 the difference is small. If there is a VM specialist in the room, say so before they do.',
  ],
};
