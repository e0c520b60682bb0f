import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { GivenFleet } from '../model/fleet.ts';
import { workloadsIn } from '../model/fleet.ts';

/** In a few words that a fleet is in force, and as how many it is answered where the model takes no more. */
export function fleetNote(fleet: GivenFleet, { fleet: words, headline }: Messages, format: Format): string {
  const own = format.counted(workloadsIn(fleet), 'workload');
  const short = words.short(own, format.count(fleet.groups.length));
  const { workloads } = fleet.base;
  return workloads === workloadsIn(fleet) ? short : `${short}${format.lang === 'ja' ? '。' : '.'}${headline.joint}${words.scaled(own, format.counted(workloads, 'workload'))}`;
}
