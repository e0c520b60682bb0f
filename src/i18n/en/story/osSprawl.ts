import type { OsSprawlFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, paragraph, verb, vm } from './placing.ts';

function shared({ copies, givenBack }: NonNullable<OsSprawlFacts['hardware']>, f: Format): string {
  if (givenBack === 0) return '';
  return givenBack < copies
    ? `Page sharing gives ${f.memory(givenBack)} back, but the copies stay. `
    : `Page sharing gives ${f.memory(givenBack)} back, from applications too. `;
}

function vms({ hardware, onAverage }: OsSprawlFacts, f: Format): readonly StoryPiece[] {
  if (hardware === null) return [notHere];
  return [
    'Every VM brings a guest OS, every host a kernel of its own: ', vm(f.counted(hardware.kernels, 'kernel'), 'kernels.hardware'),
    ' to patch. At ', { input: 'guestOsMemory' }, ` each${onAverage === true ? ' on average' : ''}, the guests take ${f.percent(hardware.shareOfMemory, 0)} of the VMs’ memory. ${shared(hardware, f)}`,
  ];
}

function containers({ os, families }: OsSprawlFacts, f: Format): readonly StoryPiece[] {
  if (os === null) return ['Containers fit on no host here, so there is nothing to set beside it.'];
  const pools = families === 1 ? '' : ', even with separate hosts for each kernel family';
  return [
    'OS virtualization lets containers share the kernel of their host: ', container(f.memory(os.copies)), ' of operating system and ',
    container(f.counted(os.kernels, 'kernel'), 'kernels.os'), `${pools}.`,
  ];
}

export const osSprawl: SceneWords<OsSprawlFacts> = {
  name: 'OS sprawl',
  title: (f, { workloads, hardware, missing, onAverage }, inputs) => {
    if (hardware === null) return missing === null ? '' : cannotPlace(missing);
    return workloads === 1
      ? `One VM means one guest OS, and at ${f.memory(inputs.guestOsMemory)} that is ${f.memory(hardware.copies)} before the application`
      : `${f.counted(workloads, 'vm')} mean ${f.count(workloads)} guest OSes: at ${f.memory(inputs.guestOsMemory)} each${onAverage === true ? ' on average' : ''}, ${f.memory(hardware.copies)} in all`;
  },
  prose: (f, facts) => [paragraph(
    `The boxes went away, the operating ${verb(facts.workloads, 'system', 'systems')} did not. `, ...vms(facts, f),
    ...(facts.hardware === null ? [] : containers(facts, f)),
  )],
  objections: [{
    claim: 'Guest memory is not waste. Much of it is page cache, and you will miss it. And those recommended values are far too high.',
    answer: 'Both points stand. The defaults are vendors’ installation requirements, not measurements. A minimal Linux guest was measured at 47–54\u00a0MiB, under 100\u00a0MiB with its kernel. Lower the guest OS memory and see how far the gap closes. With Windows Server you will not get that low.',
    sources: ['osinfoDb', 'agache2020', 'microsoftHardware'],
  }, {
    claim: 'The hypervisor merges identical pages, so the copies cost next to nothing.',
    answer: 'A paper of 2002 reports that 7–33% came back in production (unverified). Then it turned out that shared pages can leak secrets, and VMware switched sharing between VMs off by default in 2014 and 2015.',
    sources: ['waldspurger2002', 'broadcom318959'],
  }],
  notes: [
    'Say: the boxes are fewer now; how many operating systems do you have? Boxes and operating systems are two different counts, and that is all this scene has to get across.',
    'Press “share the kernel” and the guest OS layers fold into one. Point out that the applications did not change.',
    'Do not call the guest OS waste. A kernel of one’s own is worth something, and a later scene says what.',
  ],
};
