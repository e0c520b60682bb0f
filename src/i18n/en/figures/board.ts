import type { BoardFacts, BoardRow, ToldWhy } from '../../../derive/boardFacts.ts';
import type { Metric } from '../../../model/result.ts';
import type { Format } from '../../format.ts';
import { isolated } from '../../givenText.ts';
import type { board as source } from '../../ja/figures/board.ts';
import { isCounted } from '../../partText.ts';
import type { RichText, RichWord } from '../../rich.ts';
import { terms } from '../terms.ts';
import { why as whyWords } from './why.ts';

const UNNAMED = 'Unnamed';
const NOW = 'Now';

const quoted = (name: string): string => `“${isolated(name === '' ? UNNAMED : name)}”`;
const nameOf = (row: Pick<BoardRow, 'kind' | 'name'>): string => (row.kind === 'now' ? NOW : quoted(row.name));
const where = (row: BoardRow): string => (row.kind === 'now' ? 'now' : `in ${nameOf(row)}`);

function gapText(gap: number, f: Format): RichWord | string {
  if (gap === 0) return 'as many for either';
  return gap > 0
    ? { text: `${f.counted(gap, 'host')} more for VMs`, tone: 'hardware' }
    : { text: `${f.counted(-gap, 'host')} more for containers`, tone: 'os' };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function title({ rows, gap }: BoardFacts, f: Format): RichText {
  if (rows.length < 2) return ['Keep a state, change something, and see both side by side'];
  if (gap === null) return ['In every state something fits no host, so hosts cannot be compared'];
  const { least, most } = gap;
  if (least.gap === null || most.gap === null) return [''];
  if (least.gap === most.gap) {
    const all = rows.every((row) => row.gap === least.gap);
    return [all ? `The same in all ${f.count(rows.length)} states: ` : 'The same wherever everything fits: ', gapText(least.gap, f)];
  }
  return [`${capital(where(most))}, `, gapText(most.gap, f), `; ${where(least)}, `, gapText(least.gap, f)];
}

function fewest(rows: readonly BoardRow[], id: 'hardware' | 'os', f: Format): string {
  const placed = rows.filter((row) => row[id].hosts !== null);
  const best = placed.reduce<BoardRow | null>((least, row) => ((row[id].hosts ?? 0) < (least?.[id].hosts ?? Infinity) ? row : least), null);
  return best === null ? '' : `${f.counted(best[id].hosts, 'host')} of ${id === 'hardware' ? 'VMs' : 'containers'} ${where(best)}`;
}

function summary({ rows }: BoardFacts, f: Format): string {
  if (rows.length < 2) return '';
  const parts = (['hardware', 'os'] as const).map((id) => fewest(rows, id, f)).filter((part) => part !== '');
  return parts.length === 0 ? '' : `The fewest: ${f.list(parts)}. All states are drawn on one scale.`;
}

const sides = { hardware: 'VMs', os: 'Containers' };

function whyText(id: 'hardware' | 'os', told: ToldWhy | null, metric: Metric): RichText {
  if (told === null) return [{ text: sides[id], tone: id }, ': nothing to compare, since something does not fit or the currencies differ.'];
  const { before: from, after: to } = told;
  if (told.parts.length === 0) return [{ text: sides[id], tone: id }, `: ${to}, as before.`];
  const shown = told.parts.map(({ term, text }) => `${term === 'rest' ? 'the rest' : inside(whyWords.names[term])} ${text}`);
  // Counts can be subtracted by whoever reads them; of amounts that are rounded, the difference is said.
  const change = isCounted(metric) ? '' : ` (${told.change})`;
  const head = from === to ? `: still ${to}${change}` : `: ${from} → ${to}${change}`;
  return [{ text: sides[id], tone: id }, `${head}, made of ${shown.join(', ')}.`];
}

/** Names as they stand within a sentence; abbreviations keep their capitals. */
const inside = (name: string): string => (/^[A-Z]{2}|^Micro/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`);

export const board = {
  kicker: 'What if: states side by side',
  title, summary, quoted, nameOf, whyText, sides,
  now: NOW, unnamed: UNNAMED, sent: 'from the link',
  panels: { hosts: 'Hosts', memory: 'Memory in use' },
  misfit: 'does not fit',
  reading: 'Patterns show what fills the memory of the hosts. The pale end of a bar of hosts is what stays stranded or spare.',
  boxes: 'Each box is one host.',
  ghost: 'Thin upright lines: the values before the move.',
  shares: 'Dashed: what page sharing gives back.',
  empty: 'Keep up to four states and compare them, on one scale, with what you set next. They are saved in this browser.',
  keep: 'Keep this state',
  keepHint: 'The key K does it too.',
  keyOn: 'The key K keeps this state',
  seeBoard: (count) => `See the board (${count})`,
  against: { label: 'Compare with', previous: 'the one before', first: 'the first' },
  differences: 'What was changed, and why they differ',
  choose: 'The difference in',
  list: 'States on the board',
  changedFrom: (name) => `Changed from ${name}`,
  unchanged: (name) => `The same inputs as ${name}.`,
  change: (name, from, to) => `${name} ${from} → ${to}`,
  era: (from, to) => `Era ${from} → ${to}`,
  firstOne: 'The state that the others are compared with.',
  byLayer: 'The difference by layer, as a table',
  byLayerOf: (to, from) => `The difference between ${from} and ${to}`,
  layer: 'Made of', total: 'Total',
  rename: (place) => `Name of state ${place}`,
  grip: (name) => `Move ${name}: arrow keys up and down`,
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  load: 'Go back to it', loadOf: (name) => `Go back to it: ${name}`,
  remove: 'Delete', removeOf: (name) => `Delete ${name}`,
  undo: 'Undo',
  copyLink: 'Copy link to the board', copied: 'Link copied',
  copyRefused: 'The browser did not let us copy. Select the link below and copy it.',
  noAddress: 'This page was written into its frame and has no address, so there is no link to the board. Save it to a file and pass that on.',
  linkTooLong: 'The board is too large for a link. Save it to a file and pass that on.',
  download: 'Save to a file', open: 'Open a file', fileName: 'what-if-board',
  downloadHint: 'If no file was saved, copy this text into a .json file.',
  more: 'Share or save the board',
  sentBanner: (count) => `This link brought ${count === 1 ? 'a state' : `${count} states`} along. Your own board is untouched.`,
  keepSent: 'Add to my board', dropSent: 'Put aside',
  over: (count) => `There are ${count} states. Below four, new ones can be kept again.`,
  fullHint: 'Four are kept. Delete one to keep another.',
  local: 'Saved in this browser only. A private window forgets it when closed, and some browsers after days without a visit: save to a file what must last.',
  notes: {
    kept: (name, count) => `Kept as ${quoted(name)}, ${count} of 4.`,
    alreadyKept: (name) => `These inputs are kept already, as ${quoted(name)}.`,
    full: 'Four states are kept already. Delete one to keep another.',
    removed: (name) => `Deleted ${quoted(name)}.`,
    restored: (name) => `${quoted(name)} is back.`,
    loaded: (name) => `The page is back at ${nameOf({ kind: 'own', name })}. Undo takes you back to what was there.`,
    tookOver: (count) => `Added ${count === 1 ? 'one state' : `${count} states`}.`,
    tookOverDamaged: (count) => `Part of the file was damaged. What could be read was added: ${count === 1 ? 'one state' : `${count} states`}.`,
    nothingNew: 'All of these states are on the board already.',
    tooMany: (count, most) => `That would make ${count} states, and ${most} is as many as the board can show. Delete some and try again.`,
    otherTab: (count) => `Another tab kept ${count === 1 ? 'a state' : `${count} states`}; now here too.`,
    faults: {
      tooLarge: 'The file is too large (1 MB at most). The board has not changed.',
      unreadable: 'The file cannot be read as a board. The board has not changed.',
      notABoard: 'There is no state of a board in this file. The board has not changed.',
      newer: 'The file was saved by a newer version of this page. The board has not changed.',
      empty: 'The board in this file is empty.',
    },
  },
  unsaved: {
    storageUnavailable: 'This browser does not let the page save the board. It is gone when you close the page, so save to a file what you need.',
    storageRefused: 'The browser’s storage is full and did not take the board. What was saved before is still there. You can save the present board to a file.',
    storedNewer: 'The saved board was made by a newer version of this page and is left as it is. What you keep here is gone when you close the page, so save it to a file.',
    storedDamaged: 'The saved board is damaged and could not be set aside, so it is left as it is. Save to a file what you keep here.',
  },
  damaged: (rescued) => (rescued === 0
    ? 'The saved board was damaged and no state in it could be read. The damaged data has been set aside, not deleted.'
    : `Part of the saved board was damaged. ${rescued === 1 ? 'One state' : `${rescued} states`} could be read; the damaged data has been set aside, not deleted.`),
  damagedDownload: 'Save the damaged data', close: 'Close',
  table: {
    corner: 'Compared',
    hosts: (side) => `${side}: hosts`, memory: (side) => `${side}: memory`,
    kernels: (side) => `${side}: kernels`, cost: (side) => `${side}: cost`,
    gap: 'Hosts, VMs less containers',
  },
  nameFor: (era, settings) => (settings.length === 0 ? `Defaults of ${era}` : settings.slice(0, 2).join(', ')),
  eraName: (era) => terms.eras[era].name,
} satisfies typeof source;
