import type { errors as source } from '../ja/errors.ts';

export const errors = {
  field: {
    notANumber: 'This is not a number. Example: 512',
    ambiguous: 'The separator could mean thousands or decimals. Write “1,500” or “1.5”.',
    largest: (limit) => `The largest value is ${limit}.`,
    smallest: (limit) => `The smallest value is ${limit}.`,
    whole: 'Enter a whole number.',
  },
  figure: {
    failed: 'This figure could not be drawn. The others still work.',
    failedTable: 'This figure could not be drawn. Its numbers are in the table.',
    retry: 'Draw it again',
    loading: 'Loading the figure',
    empty: 'With these inputs there is nothing to draw.',
  },
  page: {
    failed: 'The page could not be shown.',
    reload: 'Reload',
    defaults: 'Open with the defaults',
    missing: 'A part of the page could not be loaded. Check the connection, then try again.',
    again: 'Try again',
    outdated: 'A newer version of this page is out, and parts of this one can no longer be loaded. Reloading keeps your inputs: they are in the address.',
    waiting: 'A newer version of this page is ready. Switching to it keeps your inputs: they are in the address.',
    takeOver: 'Switch to the newer version',
    later: 'Later',
  },
  copyFailed: 'The link could not be copied. Use the address bar instead.',
  notSaved: 'This browser does not let the page save settings. Copy the link to keep your inputs.',
} satisfies typeof source;
