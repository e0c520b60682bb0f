import type { ResultsOutcome, ResultsTable } from '../../../derive/resultsTable.ts';
import type { Format } from '../../format.ts';
import type { results as source } from '../../ja/figures/results.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

const SAME = 0.005;

/** "5 hosts against 4 for VMs, but 32% less memory" */
function outcomeText({ hosts, memoryRatio, fewer }: ResultsOutcome, f: Format): RichText {
  const { hardware, os } = hosts;
  const saved = 1 - memoryRatio;
  const even = Math.abs(saved) < SAME;
  const memory = even ? 'hardly differ in memory' : `${f.percent(Math.abs(saved), 0)} ${saved > 0 ? 'less' : 'more'} memory`;
  const agree = even ? os === hardware : os !== hardware && Math.sign(hardware - os) === Math.sign(saved);
  const against = os === hardware ? 'as VMs do' : `against ${f.count(hardware)} for VMs`;
  const rest = fewer.map(({ id, hosts: n }, i): RichText =>
    [i === 0 ? '; ' : ', ', { text: `${id === 'nested' ? 'containers in VMs' : 'microVMs'} ${i === 0 ? 'need ' : ''}${f.count(n)}`, tone: id }]);
  return [
    { text: 'Containers', tone: 'os' }, ` need ${f.counted(os, 'host')}, `, { text: against, tone: 'hardware' }, `, ${agree ? 'and' : 'but'} ${memory}`,
    ...rest.flat(),
  ];
}

function title({ outcome, missing }: ResultsTable, f: Format): RichText {
  if (outcome !== null) return outcomeText(outcome, f);
  if (missing === null) return ['These two cannot be compared'];
  return [{ text: terms.deployments[missing.deployment].name, tone: missing.deployment }, ` is short of ${terms.resources[missing.reason]}: some workloads fit no host`];
}

function summary({ linuxOnly, hypotheticalServers }: ResultsTable): string {
  return [
    `Any number opens its working and its sources. Bold is the smallest of its row${linuxOnly ? ', microVMs left aside' : ''}. Difference and ratio compare hardware virtualization with OS virtualization.`,
    'Cost leaves out subscriptions for hypervisors and container platforms, which can turn it round.',
    ...(hypotheticalServers ? ['Physical servers are a yardstick here: the workloads are the size of VMs, and one small server per workload is what nobody would buy today.'] : []),
    ...(linuxOnly ? ['MicroVMs boot Linux kernels only: with several kernel families their numbers may be out of reach.'] : []),
  ].join(' ');
}

export const results = {
  title,
  summary,
  rows: {
    hosts: 'Hosts', memory: 'Memory', disk: 'Disk', cpu: 'CPU', kernels: 'Kernels to patch', images: 'Images',
    licences: 'OS licences', patchHours: 'Patching', power: 'Power', cost: 'Cost',
  },
  corner: 'Measure',
  unit: () => '',
  cost: (years) => `over ${years}`,
  difference: { header: 'Difference', note: 'VMs\u00a0−\u00a0containers' },
  ratio: { header: 'Ratio', note: 'VMs\u00a0÷\u00a0containers' },
  best: 'smallest',
  notPlaceable: (reason) => ({ memory: 'lacks memory', cpu: 'lacks CPU', disk: 'lacks disk', count: 'over the limit' })[reason],
  absent: 'not yet',
  linuxOnly: 'only if every family is a Linux kernel',
} satisfies typeof source;
