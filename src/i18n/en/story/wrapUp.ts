import type { Headline } from '../../../derive/headline.ts';
import type { Format } from '../../format.ts';
import { verb } from './placing.ts';

const SERVERS = 'Hardware virtualization removes servers. The operating systems stay, one to every machine.';
const COPIES = 'OS virtualization removes the copies, but only among workloads that can share a kernel.';
const DECIDES = 'What decides is not which is newer. It is how many kernels you run, and what runs out first.';

function parting(f: Format, { opening, onAverage }: Exclude<Headline, { kind: 'notPlaceable' }>): string {
  return opening.kind === 'from'
    ? `Here VMs need more hosts ${onAverage === true ? 'for good from about' : 'for certain from'} ${f.counted(opening.certain, 'workload')} on.`
    : 'Here more workloads never open a lasting gap in hosts.';
}

/** Three lines to take away, with the numbers of the present inputs. */
export function wrapUp(f: Format, h: Headline): readonly [string, string, string] {
  if (h.kind === 'notPlaceable') return [SERVERS, COPIES, DECIDES];
  const { hardware, os } = h.kernels;
  return [
    `${SERVERS} Here that leaves ${f.counted(hardware, 'kernel')} to patch.`,
    `${COPIES} Here ${f.counted(os, 'kernel')} ${verb(os, 'remains', 'remain')} to patch.`,
    `${DECIDES} ${parting(f, h)}`,
  ];
}
