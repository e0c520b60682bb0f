import { amount, row, within, type PublishedResult } from './publishedResult.ts';

/** How servers are powered, used and looked after. */
export const PUBLISHED_ESTATE: readonly PublishedResult[] = [
  {
    // Idle power as a share of full-load power.
    id: 'C14', era: '2007', kind: 'measurement', source: ['troepgen2024'],
    rows: [
      row({ subject: 'physical', year: 2006 }, 0.701, 'ratio', amount(0.05)),
      row({ subject: 'physical', year: 2017 }, 0.157, 'ratio', amount(0.05)),
      row({ subject: 'physical', year: 2024 }, 0.257, 'ratio', amount(0.05)),
    ],
  },
  {
    // Share of VMs that average less than 20 % CPU; read off plots.
    id: 'C15', era: '2026', kind: 'measurement', source: ['azure2017', 'azure2019'],
    rows: [
      row({ subject: 'hardware', year: 2017 }, 0.67, 'ratio', amount(0.05)),
      row({ subject: 'hardware', year: 2019 }, 0.74, 'ratio', amount(0.05)),
    ],
  },
  {
    // Servers that one administrator looks after.
    id: 'C17', era: '2007', kind: 'measurement', source: ['idc2010'],
    rows: [
      row({ subject: 'physical', year: 2010 }, 30, 'count', within(2)),
      row({ subject: 'hardware', year: 2010 }, 80, 'count', within(2)),
    ],
  },
];
