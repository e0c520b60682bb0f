import type { FairnessFacts } from '../../../derive/storyFactsGap.ts';
import type { Format } from '../../format.ts';
import type { SceneWords } from '../../storyWords.ts';
import { cannotPlace, notHere } from './placing.ts';

const LEAD = 'What architects hold against this is fair: guests can share pages, clones save disk, devices can go straight to a VM.';

/** "VMs need 2 hosts more" */
function gapText(gap: number, f: Format): string {
  return gap === 0 ? 'both need the same number of hosts' : `VMs need ${f.counted(Math.abs(gap), 'host')} ${gap > 0 ? 'more' : 'fewer'}`;
}

function sharing({ sharing: { breakEven, off, share } }: FairnessFacts, f: Format): string {
  if (off) return 'With a device handed through, though, no page can be shared.';
  if (breakEven === null) return 'Even at the 67% that is the most ever published, sharing does not bring their memory down to that of containers.';
  if (breakEven <= share) return `At today’s ${f.percent(share)} of sharing, VMs need no more memory than containers.`;
  return `Sharing alone would have to reach ${f.percent(breakEven, 0)} before memory is equal; now it is ${f.percent(share)}.`;
}

function micro({ microvm }: FairnessFacts, f: Format): string {
  if (microvm === null) return '';
  const hosts = f.counted(microvm.hosts, 'host');
  const limit = microvm.limited ? ', though only containers are held to a limit per host' : '';
  if (microvm.difference < 0) return `MicroVMs give each workload a kernel of its own on ${hosts}, fewer than containers need${limit}.`;
  return microvm.difference === 0 ? `MicroVMs give each workload a kernel of its own on ${hosts}, just as many as containers need.`
    : `MicroVMs give each workload a kernel of its own on ${hosts}.`;
}

export const fairness: SceneWords<FairnessFacts> = {
  name: 'Fairness switches',
  title: (f, { missing, gap, favour }) => {
    if (missing !== null) return cannotPlace(missing);
    if (gap === null || favour.hardware === null || favour.os === null) return '';
    if (favour.hardware === favour.os) return `Whichever side the switches favour, ${gapText(favour.os, f)}`;
    const against = favour.hardware * favour.os > 0 ? `${f.count(Math.abs(favour.os))} ${favour.os > 0 ? 'more' : 'fewer'}` : gapText(favour.os, f);
    return `With every switch set for them, ${gapText(favour.hardware, f)}; with every switch set against them, ${against}`;
  },
  prose: (f, facts) => [facts.missing === null
    ? [[LEAD, `As the switches stand, ${gapText(facts.gap ?? 0, f)}.`, sharing(facts, f), micro(facts, f)].filter((text) => text !== '').join(' ')]
    : [`${LEAD} ${notHere}`]],
  objections: [{
    claim: 'Running containers safely takes hardening, and hardening costs. Leave that out and of course they look light.',
    answer: 'True: the model leaves it out. With gVisor an empty container grew from 4.1\u00a0MB to 23.7\u00a0MB and a Node.js server fell from 886 to 375 requests a second; Kata reserves 120–160\u00a0MiB for each pod. If strangers share your hosts, set the runtime memory to such a value and compare again.',
    sources: ['gvisor', 'kataOverhead'],
  }, {
    claim: 'MicroVMs as light as containers: that is what their makers say.',
    answer: 'The 5\u00a0MiB for the monitor are the makers’ specification, but the raw data they published agree. Be more careful with “QEMU 131\u00a0MB, Firecracker 3\u00a0MB”: that is mapped address space, and in resident memory the two are 15–32\u00a0MiB apart. And the guests are Linux only.',
    sources: ['firecrackerSpec', 'agache2020'],
  }],
  notes: [
    'If a VM specialist is in the room, hand the scene over: let them pick the switch that bothers them, and watch the gap together.',
    'Not all switches favour VMs. Put containers behind a bridge, and it is their side that pays.',
    'MicroVMs are the third answer to an either-or question. Remember to say that they run Linux only.',
  ],
};
