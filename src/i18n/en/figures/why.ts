import type { WhyFacts, WhyPart } from '../../../derive/whySteps.ts';
import type { Currency } from '../../../model/inputs.ts';
import type { WhyTerm } from '../../../model/why.ts';
import type { Format } from '../../format.ts';
import { metricText } from '../../metricText.ts';
import { partText } from '../../partText.ts';
import type { RichText } from '../../rich.ts';
import type { why as source } from '../../ja/figures/why.ts';
import { terms } from '../terms.ts';

const names: (typeof source)['names'] = {
  application: 'Applications', image: 'Container images', runtime: 'Runtime', guestOs: 'Guest OS copies', guestKernel: 'Guest kernels',
  userland: 'Userland', monitor: 'VM monitors', vmmOverhead: 'VM overhead', sharedPages: 'Page sharing', agents: 'Node agents',
  hostOs: 'Host OS', hypervisor: 'Hypervisor', useful: 'Application work', overhead: 'CPU overhead',
  stranded: 'Stranded capacity', guests: 'Guest kernels', hostKernels: 'Host kernels', kernelFiles: 'MicroVM kernels',
  licences: 'Licences', idlePower: 'Idle power', loadPower: 'Power under load', hardware: 'Buying hosts', energy: 'Electricity',
  people: 'Administration', rounding: 'Rounding to whole hosts', spare: 'Spare hosts', other: 'Other',
};

/** Names that take a plural verb. */
const PLURAL: readonly WhyTerm[] =
  ['application', 'image', 'guestOs', 'guestKernel', 'monitor', 'agents', 'guests', 'hostKernels', 'kernelFiles', 'licences', 'spare'];
/** Names that keep their capitals inside a sentence. */
const PROPER: readonly WhyTerm[] = ['vmmOverhead', 'monitor', 'overhead'];

const inside = (term: WhyTerm): string =>
  (PROPER.includes(term) ? names[term] : `${names[term].charAt(0).toLowerCase()}${names[term].slice(1)}`);
const verb = (term: WhyTerm, word: 'make' | 'take' | 'add'): string => (PLURAL.includes(term) ? word : `${word}s`);

function title(facts: WhyFacts, f: Format, currency: Currency): RichText {
  if (facts.kind === 'notPlaceable') {
    const who = facts.deployment === 'hardware' ? 'A VM' : 'A container';
    return [`${who} does not fit on a host, so there is nothing to compare. Too little: ${terms.resources[facts.reason]}`];
  }
  const { metric, difference, main, back } = facts;
  if (main === null) return [`VMs and containers are equal in ${terms.metrics[metric].fragment}`];
  const amountOf = ({ amount }: WhyPart): string => partText(f, metric, amount, currency);
  if (difference === 0) {
    const added = `${inside(main.term)} ${verb(main.term, 'add')} ${amountOf(main)} to the VMs`;
    const taken = back === null ? '' : `, and ${inside(back.term)} ${verb(back.term, 'take')} ${amountOf(back)} of it back`;
    return [`Equal in ${terms.metrics[metric].fragment}: `, { text: added, tone: 'hardware' }, taken];
  }
  const between = metricText(f, metric, Math.abs(difference), currency);
  const made = `${inside(main.term)} ${verb(main.term, 'make')} ${amountOf(main)}`;
  const taken = back === null ? '' : `; ${inside(back.term)} ${verb(back.term, 'take')} ${amountOf(back)} back`;
  if (difference > 0) return [`Of the ${between} between them, `, { text: made, tone: 'hardware' }, taken];
  return [`Containers ${metric === 'cost' ? 'cost' : 'need'} ${between} more: `, { text: made, tone: 'os' }, taken];
}

function summary(facts: WhyFacts, f: Format, currency: Currency): string {
  if (facts.kind === 'notPlaceable') return '';
  const { metric, hardware, os, steps } = facts;
  const [from, to] = [metricText(f, metric, hardware, currency), metricText(f, metric, os, currency)];
  const other = steps.find((step) => step.term === 'other');
  const folded = other === undefined ? '' : ` “Other” is ${f.list(other.holds.map((term) => inside(term)))} together.`;
  return `Start from the VMs’ ${from}, take away what weighs on the VMs, add what weighs on the containers or saves the VMs something, and you arrive at the containers’ ${to}.${folded}`;
}

export const why = {
  kicker: 'Where the difference comes from', title, summary, names,
  ends: { hardware: 'VMs', os: 'Containers' },
  choose: 'The difference in',
  axis: (metric, unit) => terms.metrics[metric].axis(unit),
  empty: 'With these inputs there is nothing to compare.',
  reading: 'Slanted hatching, back to the left: what VMs need beyond containers. Level hatching, on to the right: what containers need beyond VMs, or VMs save. Hosts and power are first split as if hosts came in fractions; whole hosts and spares are counted apart.',
  ghost: 'Thin upright lines: the values before the move.',
  table: { corner: 'Made of', change: 'VMs to containers', total: 'Total', note: 'The last column is rounded so that it adds up.' },
  named: (term) => names[term],
} satisfies typeof source;
