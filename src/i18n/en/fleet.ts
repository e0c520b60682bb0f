import type { fleet as source } from '../ja/fleet.ts';

const grouped = (groups: string): string => `${groups} ${groups === '1' ? 'group' : 'groups'}`;

/** Says that a fleet that was given is in force. */
export const fleet = {
  line: (workloads, groups) => `Computed for your estate: ${workloads} in ${grouped(groups)}. The sliders scale it and keep its mix.`,
  short: (workloads, groups) => `Your estate: ${workloads} in ${grouped(groups)}`,
  scaled: (from, to) => `Now scaled from ${from} to ${to}.`,
  drop: 'Put it aside',
  source: { mean: 'mean of your estate', own: 'from your estate' },
  named: (settings) => (settings.length === 0 ? 'Your estate' : `Your estate, ${settings.slice(0, 2).join(', ')}`),
  changed: { given: 'Workloads as in the estate', equal: 'All workloads of one size', other: 'Another estate' },
  sharing: (groups) => `The link carries your estate as ${grouped(groups)}: how many, how large and of which kernel family, such as Windows or Linux. No names are in it.`,
  meansOnly: 'States with another estate than the present one go into the link with their means only. A file keeps them whole.',
} satisfies typeof source;
