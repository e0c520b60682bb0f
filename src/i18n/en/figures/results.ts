import type { ResultsTable } from '../../../derive/resultsTable.ts';
import type { results as source } from '../../ja/figures/results.ts';
import type { RichText } from '../../rich.ts';
import { terms } from '../terms.ts';

const vms = { text: 'VMs', tone: 'hardware' } as const;
const containers = { text: 'containers', tone: 'os' } as const;

function title({ tally, rows, missing }: ResultsTable): RichText {
  const all = `Of ${rows.length} rows, `;
  if (!tally.compared) {
    if (missing === null) return ['These two cannot be compared'];
    return [{ text: terms.deployments[missing.deployment].name, tone: missing.deployment }, ` is short of ${terms.resources[missing.reason]}: some workloads fit no host`];
  }
  if (tally.os === 0 && tally.hardware === 0) return [vms, ' and ', containers, ' come out the same in every row'];
  if (tally.hardware === 0) return [all, containers, ` need less in ${tally.os}, and `, vms, ' in none'];
  if (tally.os === 0) return [all, vms, ` need less in ${tally.hardware}, and `, containers, ' in none'];
  return [all, containers, ` need less in ${tally.os}, and `, vms, ` in ${tally.hardware}`];
}

export const results = {
  title,
  summary: 'Any number opens its working and its sources. Bold is the smallest of its row. Difference and ratio compare hardware virtualization with OS virtualization.',
  rows: {
    hosts: 'Hosts', memory: 'Memory', disk: 'Disk', cpu: 'CPU', kernels: 'Kernels to patch', images: 'Images',
    licences: 'OS licences', patchHours: 'Patching', power: 'Power', cost: 'Cost',
  },
  corner: 'Measure',
  unit: () => '',
  cost: (years) => `over ${years}`,
  difference: { header: 'Difference', note: 'VMs − containers' },
  ratio: { header: 'Ratio', note: 'VMs ÷ containers' },
  best: 'smallest',
  notPlaceable: (reason) => ({ memory: 'lacks memory', cpu: 'lacks CPU', disk: 'lacks disk', count: 'over the limit' })[reason],
  absent: 'not yet',
} satisfies typeof source;
