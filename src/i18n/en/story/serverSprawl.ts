import type { ServerSprawlFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format } from '../../format.ts';
import type { SceneWords } from '../../storyWords.ts';
import { paragraph, verb } from './placing.ts';

/** Above this, nobody would call a server idle. */
const BUSY = 0.5;

function surveyed({ era, utilization, surveyed: { low, high } }: ServerSprawlFacts, f: Format): string {
  switch (era) {
    case '2007': return `Surveys of the day put it at ${f.range(f.percent, low, high, 0)}. `;
    case '2014': return `A survey of 2012 put it at ${f.range(f.percent, low, high, 0)}. `;
    case '2026': return (utilization < BUSY ? `It is no different in a public cloud, where most VMs average below ${f.percent(high, 0)}. ` : `Most VMs in a public cloud average below ${f.percent(high, 0)}. `);
  }
}

export const serverSprawl: SceneWords<ServerSprawlFacts> = {
  name: 'Server sprawl',
  title: (f, { servers, utilization, busy }) => {
    const lead = `${f.counted(servers, 'server')} at ${f.percent(utilization)} CPU use ${verb(servers, 'does', 'do')}`;
    return busy < 1 ? `${lead} less work than one server could` : `${lead} the work of ${f.count(busy)}`;
  },
  prose: (f, facts) => [paragraph(
    'One application, one server: nothing is shared, so nothing can get in anybody’s way. ',
    ...(facts.utilization < BUSY
      ? ['The price is a CPU that averages only ', { input: 'utilization' as const }, '. ']
      : ['Here the CPU averages ', { input: 'utilization' as const }, ', which leaves little to merge. ']),
    surveyed(facts, f),
    `Electricity does not follow the load down: at this level, ${f.percent(facts.idlePower, 0)} of what the servers draw they would draw with nothing to do.`,
  )],
  objections: [{
    claim: 'Of course the average is low. You size a server for its peak, and if you buy for the average it falls over.',
    answer: 'True, and this model sees averages only. That is why hosts are filled to a CPU target and the rest is kept for peaks. But peaks are often low too: on Azure the 95th percentile stayed under 50% for about 43% of VMs in 2017 and 53% in 2019. Then again, well-run sites reported 30–50% already in 2007.',
    sources: ['azure2017', 'azure2019', 'barroso2007'],
  }],
  notes: [
    'Ask for the CPU utilization of their own servers first. It is nearly always lower than people expect.',
    'Nobody did anything wrong: one application per server was the sound way to keep failures apart. The idle CPU is what it cost.',
    'Put their numbers on the pad of the presenter window and apply them: the slides that follow keep them.',
  ],
};
