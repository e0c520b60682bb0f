import type { ThenNowFacts } from '../../../derive/storyFactsEstate.ts';
import type { EraCompared } from '../../../derive/thenNow.ts';
import type { Format } from '../../format.ts';
import type { SceneWords } from '../../storyWords.ts';
import { terms } from '../terms.ts';
import { paragraph } from './placing.ts';

const ORIGIN = 'This page began with an article of 2007, whose author’s firm did public relations in Japan for OpenVZ and its maker. ';

const year = (one: EraCompared): string => terms.eras[one.era].name;

function claims({ claims: { all, first, last }, ...eras }: ThenNowFacts, f: Format): string {
  return first === last
    ? `Of its ${f.count(all)} claims, ${f.count(first)} hold in full in ${year(eras.first)} and as many in ${year(eras.last)}. `
    : `Of its ${f.count(all)} claims, ${f.count(first)} hold in full under the inputs of ${year(eras.first)}, ${f.count(last)} under those of ${year(eras.last)}. `;
}

function changes({ first, last }: ThenNowFacts, f: Format): string {
  const way = (from: string, to: string): string => (from === to ? `is still ${to}` : `went from ${from} to ${to}`);
  return `The ${last.onAverage === true ? 'mean ' : ''}overhead of one VM ${way(f.memory(first.vmmPerVm), f.memory(last.vmmPerVm))}, the CPU for a request ${way(f.factor(first.hardware.cpu), f.factor(last.hardware.cpu))}. `;
}

function amount(extra: number, f: Format): string {
  const text = f.percent(Math.abs(extra), 0);
  if (!/[1-9]/u.test(text)) return 'as much memory as containers';
  return `${text} ${extra > 0 ? 'more' : 'less'} memory than containers`;
}

function title({ first, last }: ThenNowFacts, f: Format): string {
  if (first.extraMemory === null || last.extraMemory === null) {
    return `Something fits no host here, so ${year(first)} and ${year(last)} cannot be compared`;
  }
  const [then, now] = [amount(first.extraMemory, f), amount(last.extraMemory, f)];
  return then === now ? `VMs used ${then} in ${year(first)}, and they still do in ${year(last)}` : `VMs used ${then} in ${year(first)}, and use ${now.replace(/ memory (?:than|as) containers/u, '')} in ${year(last)}`;
}

export const thenNow: SceneWords<ThenNowFacts> = {
  name: 'Then and now',
  title: (f, facts) => title(facts, f),
  prose: (f, facts) => [paragraph(
    ORIGIN, claims(facts, f), changes(facts, f), facts.last.copiesGivenBack < 1 ? 'The copies of the guest OS are still there, one for every VM.' : '',
  )],
  objections: [{
    claim: 'So the article came from a publicist for OS virtualization. Why build a comparison on that?',
    answer: 'The interest is real: the author writes that his firm had worked for SWsoft and OpenVZ since 2006. So each claim is checked, and what has no support is marked. That all VMs end up with the same OS does not match a survey of those months, and the claim about licences was behind the contracts of 2007 already.',
    sources: ['doi2007', 'sage2008', 'windows2003R2', 'rhel5Rights'],
  }, {
    claim: 'The other side’s sources are vendors as well. VMware’s numbers, to defend VMs?',
    answer: 'Also true. The tables of VM overhead and the page-table tests are VMware’s, the Firecracker data are from AWS, and KVM against Docker was measured by IBM, which sold both. Every source says what kind it is, and vendors’ claims are kept apart from measurements.',
    sources: ['vsphere40', 'vmwareEpt2009', 'agache2020', 'felter2014'],
  }],
  notes: [
    'Say where the article came from before anybody asks. Once it looks hidden, the other numbers are in doubt too.',
    'What shrank is the overhead of each VM and the price of I/O. The structure, one copy of the OS for each VM, is what it was.',
    'Flip between the years and name one thing that changed and one that did not.',
  ],
};
