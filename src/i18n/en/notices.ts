import { isolated } from '../givenText.ts';
import type { Notices } from '../ja/notices.ts';

const quoted = (text: string): string => `“${isolated(text)}”`;

export const notices = {
  notANumber: (it) => `${it.name}: ${quoted(it.given)} is not a number; using ${it.used}.`,
  empty: (it) => `${it.name}: no value was given; using ${it.used}.`,
  ambiguousSeparator: (it) =>
    `${it.name}: ${quoted(it.given)} could be grouped digits or a decimal comma; using ${it.used}. `
    + 'Write decimals with a point.',
  tooLarge: (it) => `${it.name}: ${quoted(it.given)} is too large to work with; using ${it.used}.`,
  wrongUnit: (it) => `${it.name}: the unit in ${quoted(it.given)} does not belong here; using ${it.used}.`,
  textTooLong: (it) => `${it.name}: ${quoted(it.given)} is too long to be a number; using ${it.used}.`,
  outOfRange: (it) => `${it.name}: ${quoted(it.given)} is outside ${it.min} to ${it.max}; using ${it.used}.`
    + (it.share === undefined ? '' : ` In a link a share is written as a decimal: ${it.share.link} for ${it.share.percent}%.`),
  notWhole: (it) => `${it.name}: ${quoted(it.given)} is not a whole number; rounded to ${it.used}.`,
  notAChoice: (it) => `${it.name}: there is no choice ${quoted(it.given)}; using ${it.used}.`,
  duplicate: (it) => `${it.name}: the link gives several values (${isolated(it.given)}); using ${it.used}.`,
  brokenValue: (it) => `${it.name}: ${quoted(it.given)} in the link is damaged and cannot be read; using ${it.used}.`,
  brokenLink: (it) => `Part of the link, ${quoted(it.given)}, is damaged and was ignored.`,
  unknownKey: ({ first, count }) => {
    const rest = count - first.length;
    const list = first.map(quoted).join(', ');
    return `The link also contains ${list}${rest > 0 ? ` and ${rest} more` : ''}, which this page does not know; ignored.`;
  },
  strayKey: (it) => `${it.key}: there is no such key; ${quoted(it.given)} was ignored.`,
  tooLong: ({ length, limit }) =>
    `The link is too long or damaged (${length} characters). Only the first ${limit} were read, so it may be incomplete.`,
  fleetTooLong: ({ length }) =>
    `The link is too long (${length} characters): its inputs are kept, the groups of its estate are not, so all workloads are of one size. `
    + 'Save the groups as JSON on the estate page and send that file.',
  snapshotBroken: ({ slot, given }) => `Snapshot ${slot} of the board in the link, ${quoted(given)}, is damaged and was left out.`,
  snapshotTwice: ({ slot }) => `The link has several snapshots ${slot} for its board; the first one is shown.`,
  inSnapshot: ({ slot, name, text }) => `Snapshot ${slot} of the board in the link${name === '' ? '' : ` (${quoted(name)})`}: ${text}`,
  fleetBroken: ({ given }) =>
    `The estate in the link, ${quoted(given)}, is damaged and was left out; all workloads are taken to be of one size.`,
  fleetTwice: () => 'The link has several estates; the first one is used.',
  badVersion: (it) => `The link’s version, ${quoted(it.given)}, is not valid; read as version ${it.used}.`,
  newerVersion: ({ version, used }) =>
    `This link was made with a newer version of the page (link version ${version}, this page reads ${used}). `
    + 'Only what could be understood is shown.',
  eraKept: ({ era, names, fleet }) => [
    `Switched to the defaults of ${era}.`,
    ...(fleet ? ['Your estate keeps the sizes of its guest operating systems.'] : []),
    ...(names.length === 0 ? [] : [`${names.length === 1 ? 'The input' : `The ${names.length} inputs`} you set by hand ${names.length === 1 ? 'is' : 'are'} unchanged: ${names.join(', ')}.`]),
  ].join(' '),
  pricesConverted: ({ names }) =>
    `The prices you set by hand were converted to the new currency at a rough exchange rate: ${names.join(', ')}.`,
  fleetLeft: ({ forgotten }) => (forgotten
    ? 'Your estate is no longer in use, and its list is forgotten. Undo brings the numbers back, but not the list.'
    : 'Other inputs have taken the place of your estate. Undo brings it back.'),
  fleetDropped: () => 'Your estate is put aside and its means remain: all workloads are now of one size. Undo brings it back.',
  storageUnavailable: () =>
    'This browser does not let the page save anything. Your language and theme last until you close the page.',
  storageRefused: () =>
    'The browser would not save this. What was saved before is still there, and your settings last until you close the page.',
  storedDamaged: ({ kept }) =>
    `Your saved settings are damaged and cannot be read, so the defaults are in use. ${kept
      ? 'The damaged data has been set aside, not deleted.'
      : 'To leave that data untouched, new settings will not be saved.'}`,
  storedNewer: () =>
    'Your saved settings belong to a newer version of this page. They are left as they are; the defaults are in use here.',
  settings: { era: 'Era', lang: 'Language', theme: 'Theme', metric: 'Metric of the figure', axis: 'Axis of the figure' },
  automatic: 'automatic',
} satisfies Notices;
