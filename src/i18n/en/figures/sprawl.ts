import type { SprawlFacts, SprawlMeasure } from '../../../derive/sprawlGrowth.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import type { sprawl as source } from '../../ja/figures/sprawl.ts';
import { terms } from '../terms.ts';

type Side = 'hardware' | 'os';
const SIDES = { hardware: 'VMs', os: 'containers' } as const;

const amount: (typeof source)['amount'] = (measure, value, f) => {
  switch (measure) {
    case 'kernels': return f.counted(value, 'kernel');
    case 'images': return f.counted(value, 'image');
    case 'patchHours': return f.hours(value);
  }
};

const bare = (measure: SprawlMeasure, value: number, f: Format): string => (measure === 'patchHours' ? f.hours(value) : f.count(value));
const isSteady = (facts: SprawlFacts, measure: SprawlMeasure, id: Side): boolean =>
  facts.first.of[id][measure] === facts.last.of[id][measure];

const single = (measure: SprawlMeasure, value: number, f: Format): boolean =>
  (measure === 'patchHours' ? f.hours.parts(value).number : f.count(value)) === '1';

/** "811 kernels become 1,653", "1 image stays 1" */
function way(facts: SprawlFacts, measure: SprawlMeasure, id: Side, f: Format): string {
  const [from, to] = [facts.first.of[id][measure], facts.last.of[id][measure]];
  const s = single(measure, from, f) ? 's' : '';
  return isSteady(facts, measure, id) ? `${amount(measure, to, f)} stay${s} ${bare(measure, to, f)}` : `${amount(measure, from, f)} become${s} ${bare(measure, to, f)}`;
}

const within = ({ months, capped }: SprawlFacts, f: Format): string =>
  `In ${f.duration(months)}${capped === null ? '' : ` (the model stops at ${f.counted(capped.most, 'workload')})`}`;

function title(facts: SprawlFacts, measure: SprawlMeasure, f: Format): RichText {
  if (facts.missing !== null) {
    const who = facts.missing.id === 'hardware' ? 'A VM' : 'A container';
    return [`${who} does not fit on a host, so there is nothing to compare. Too little: ${terms.resources[facts.missing.reason]}`];
  }
  const lead = `${within(facts, f)}, `;
  switch (measure) {
    case 'kernels': return [
      lead, { text: `with VMs ${way(facts, measure, 'hardware', f)}`, tone: 'hardware' }, ', ',
      { text: `with containers ${way(facts, measure, 'os', f)}`, tone: 'os' }, `; ${way(facts, 'images', 'os', f)} either way`,
    ];
    case 'images': return [`${lead}${way(facts, measure, 'os', f)}, whichever kind runs them. Sharing a kernel removes none`];
    case 'patchHours': return [
      lead, { text: `${way(facts, measure, 'hardware', f)} of patching a month with ${SIDES.hardware}`, tone: 'hardware' }, ', ',
      { text: `${way(facts, measure, 'os', f)} with ${SIDES.os}`, tone: 'os' },
    ];
  }
}

function growth({ first, last, growing, capped }: SprawlFacts, f: Format): string {
  const workloads = growing ? `Workloads grow from ${f.count(first.workloads)} to ${f.count(last.workloads)}` : `Workloads stay at ${f.count(last.workloads)}`;
  if (capped === null) return workloads;
  return `${workloads}: the model stops at ${f.count(capped.most)}, ${capped.month <= 1 ? 'at once' : `from month ${f.count(capped.month)} on`}, and real growth would go on`;
}

function summary(facts: SprawlFacts, f: Format): string {
  const { last, missing } = facts;
  const unused = last.idle === 0 ? `${growth(facts, f)}.`
    : `${growth(facts, f)}. Nobody uses ${f.count(last.idle)} of them (${f.percent(facts.idleShare, 0)}), but patched and updated they must be all the same.`;
  if (missing !== null) return unused;
  const containers = facts.fewerKernels
    ? 'Of what is counted here, containers remove only kernels and the work on them: they do not cure image sprawl.'
    : 'Here containers leave no fewer kernels than a server for each workload, and as many images.';
  return `${unused} Turning servers into VMs removes no kernel and adds one for each host. ${containers}`;
}

export const sprawl = {
  title, summary, amount,
  measures: { kernels: 'Kernels', images: 'Images', patchHours: 'Patch hours' },
  names: { physical: 'Physical', hardware: 'VMs', os: 'Containers' },
  choose: 'Count',
  yAxis: { kernels: 'Kernels to patch', images: 'Images to update', patchHours: 'Patching and updating (hours a month)' },
  xAxis: 'Months from now',
  same: 'the same for all three',
  idle: (measure, value, f) =>
    (measure === 'patchHours' ? `${f.hours(value)} on VMs nobody uses` : `${f.count(value)} in VMs nobody uses`),
  point: (months, workloads) => `In ${months}: ${workloads}`,
  now: (workloads) => `Now: ${workloads}`,
  table: { corner: 'After', workloads: 'Workloads', idle: 'Of them unused', start: 'now' },
} satisfies typeof source;
