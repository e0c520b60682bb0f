import type { Headline } from '../../../derive/headline.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import { container, vm } from './placing.ts';

/** What there is more of, from where it shows, and what overturns it. */
export function wrapUp(f: Format, h: Headline): readonly [RichText, RichText, RichText] {
  if (h.kind === 'notPlaceable') {
    return [
      ['Both sides run the same applications. What differs is how many operating systems come along.'],
      ['With the present inputs some workload fits no host, so there are no hosts to compare.'],
      ['Mixed kernels, isolation and migration have to be weighed apart from any number of hosts.'],
    ];
  }
  const copies: RichText = [
    'Both sides run the same applications. What differs is how many operating systems come along: ',
    vm(`${f.counted(h.kernels.hardware, 'kernel')} with VMs`), ', ', container(`${f.count(h.kernels.os)} with containers`), '.',
  ];
  const { opening } = h;
  const from: RichText = opening.kind === 'from'
    ? [`In hosts this shows for certain from ${f.counted(opening.certain, 'workload')} on. Where CPU runs out first, density is worth no host.`]
    : ['With these inputs more workloads never open a lasting gap in hosts.'];
  return [copies, from, ['The more kernels differ, the better VMs do. Isolation and migration have to be weighed apart from any number of hosts.']];
}
