import type { ConsolidationFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { terms } from '../terms.ts';
import { cannotPlace, notHere, paragraph, verb, vm } from './placing.ts';

const LEAD = 'A hypervisor makes one machine look like many. Operating systems and applications move in as they are, and nobody rewrites anything. ';

function fit({ servers, hosts, spare, saved }: ConsolidationFacts, f: Format): readonly StoryPiece[] {
  const spares = spare > 0 ? `, ${f.count(spare)} of them to spare` : '';
  const start: StoryPiece = { input: 'workloads', noun: 'server' };
  if (saved > 0) return [start, ` ${verb(servers, 'becomes', 'become')} `, vm(f.counted(hosts, 'host'), 'hosts.hardware'), `${spares}. `];
  return [start, ` still ${verb(servers, 'needs', 'need')} `, vm(f.counted(hosts, 'host'), 'hosts.hardware'), `${spares}, so nothing is saved. `];
}

function rest({ perHost, binding, power }: ConsolidationFacts, f: Format): string {
  const watts = power === null ? '' : `They draw ${f.percent(power.after / power.before, 0)} of the electricity. `;
  const ratio = perHost === null ? '' : `On average a working host carries ${f.counted(perHost, 'vm')}: the consolidation ratio. `;
  const first = binding === null ? '' : `What runs out first is ${binding === 'count' ? 'the limit of guests' : terms.resources[binding]}, and there consolidation ends.`;
  return `${watts}${ratio}${first}`;
}

export const consolidation: SceneWords<ConsolidationFacts> = {
  name: 'Consolidation',
  title: (f, { missing, servers, hosts, saved }) => {
    if (missing !== null) return cannotPlace(missing);
    const all = f.counted(servers, 'server');
    return saved > 0
      ? `As virtual machines, ${all} ${verb(servers, 'fits', 'fit')} on ${f.counted(hosts, 'host')}`
      : `As virtual machines, ${all} ${verb(servers, 'takes', 'take')} ${f.counted(hosts, 'host')}: there is nothing to gain`;
  },
  prose: (f, facts) => [facts.missing === null ? paragraph(LEAD, ...fit(facts, f), rest(facts, f)) : paragraph(LEAD, notHere)],
  objections: [{
    claim: 'All the eggs in one basket: one host fails, and everything on it goes down together.',
    answer: 'Spare hosts are part of the count. For planned work, VMs move to another host while they run; in 2005 the interruption was reported to be as short as 60 milliseconds. An unplanned failure does stop all VMs on that host, and they restart on the spare.',
    sources: ['clark2005'],
  }, {
    claim: 'The electricity argument is out of date. Today’s servers draw little when they idle.',
    answer: 'It has become weaker. Idle power was about 70% of full load in 2006 and about 26% in 2024. Ten servers at 10% merged into two at 50% saved 77% of the power then; with the servers of 2024 it would be 62%. Weaker, but not gone.',
    sources: ['troepgen2024'],
  }],
  notes: [
    'Before you show the answer, have them guess how many hosts remain. People who have committed to a number listen differently.',
    'The consolidation ratio is VMs per working host. Spares are not in it.',
    'Leave them with the resource that runs out first. The next scene asks what that resource is spent on.',
  ],
};
