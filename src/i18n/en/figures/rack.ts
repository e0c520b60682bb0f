import type { RackFacts } from '../../../derive/rack.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import type { rack as source } from '../../ja/figures/rack.ts';

/** Printed digits show no more. */
const FULL = 0.995;
const HALF = 0.5;

function title({ servers, used }: RackFacts, f: Format): RichText {
  const name = { text: f.named(servers, 'server'), tone: 'physical' } as const;
  const [use, their] = servers === 1 ? ['uses', 'its'] : ['use', 'their'];
  if (used >= FULL) return [name, ` ${use} all of ${their} CPU`];
  return [name, ` ${use} ${used < HALF ? 'only ' : ''}${f.percent(used, 0)} of ${their} CPU`];
}

function cpu({ servers, busy, cores, usedCores }: RackFacts, f: Format): string {
  if (servers === 1) return `Of ${f.cores(cores)} it uses ${f.real(usedCores)}.`;
  return `All their work put together would keep ${f.real(busy)} of them busy; what ${f.real(servers - busy)} could do is left idle.`;
}

export const rack = {
  title,
  summary: (facts, f) => [
    'One application to a server, so there are as many servers as applications.', cpu(facts, f),
    `In the memory of each stand ${facts.onAverage === true ? 'on average ' : ''}${f.memory(facts.memory.os)} of operating system and ${f.memory(facts.memory.application)} of application.`,
  ].join(' '),
  reading: (each, f) =>
    `Each box is ${each === 1 ? 'one server' : f.counted(each, 'server')}: filled is the CPU in use, hatched the CPU that idles.`,
  one: 'Inside one server',
  memory: 'Memory in use', cpu: 'CPU',
  application: 'Application', os: 'OS',
  used: (share) => `in use ${share}`,
  idle: (share) => `idle ${share}`,
  all: (used, cores, f) => `CPU of all: ${f.real(used)} of ${f.cores(cores)} in use`,
  each: (servers, f) => `box = ${f.counted(servers, 'server')}`,
  table: {
    corner: 'Physical servers', one: 'One', all: (servers, f) => `All ${f.count(servers)}`,
    cores: 'CPU', used: 'CPU in use', idle: 'CPU idle', application: 'Memory of applications', os: 'Memory of operating systems', systems: 'Operating systems',
  },
} satisfies typeof source;
