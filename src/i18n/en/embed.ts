import type { embed as source, PinnedText } from '../ja/embed.ts';

const side = (name: string, hosts: string | null): string => (hosts === null ? `${name} do not fit` : `${hosts} for ${name}`);
const both = ({ hardware, os }: PinnedText): string => `${side('VMs', hardware)}, ${side('containers', os)}`;

/** Words of a figure that stands alone in a frame of another page. */
export const embed = {
  name: 'Two Kinds of Virtual',
  documentTitle: (title) => `${title} | Two Kinds of Virtual`,
  figure: (title) => `Figure: ${title}`,
  open: 'Open full version',
  openHint: 'Opens in a new tab with the same inputs.',
  blocked: 'If the page around this frame does not let it open, copy this address.',
  about: (era, model) => `${era} · model ${model}`,
  more: 'The rest is in the full version.',
  control: 'Inputs',
  corrected: (count) => `Values in the address that could not be used as they stand and were corrected: ${count}.`,
  changed: ({ made, today, was, now, same }) => {
    if (was === null) return `Made with model ${made}; today’s ${today} may give other numbers.`;
    if (same) return `Made with model ${made}; today’s ${today} gives the same number of hosts.`;
    return `Hosts computed with model ${made}: ${both(was)}. Today’s ${today} gives: ${both(now)}.`;
  },
  integrator: { title: 'Every figure in a frame', note: 'All figures and scenes by height, language and theme, in frames that may run scripts and nothing else. Each is loaded when it comes near.' },
  settings: { figure: 'Figure', controls: 'Controls', title: 'Heading shown', model: 'Model version', was: 'Hosts when made' },
  values: { none: 'none', full: 'main inputs', min: 'one', without: 'none', shown: 'yes', hidden: 'no' },
} satisfies typeof source;
