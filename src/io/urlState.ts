import { givenText } from '../i18n/givenText.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import { readBoard } from './boardLink.ts';
import { SNAPSHOT_KEYS } from './boardTexts.ts';
import { byKey, pairsOf, readEra, readFleet, readOverrides, word, type PairsByKey } from './inputPairs.ts';
import type { LinkIssue } from './issue.ts';
import { LINK_LIMIT, linkPairs, type LinkPair } from './linkPairs.ts';
import { DEFAULT_VIEW, LINK_VERSION, type LinkState, type ViewName, type ViewState } from './linkState.ts';
import { OLDEST_LINK, upgraded } from './linkUpgrades.ts';
import { settled, type Reading } from './settledPairs.ts';
import { VIEW_KEYS } from './viewKeys.ts';

/** A state that is always whole and within its ranges, and all that was wrong with what it was read from. */
export interface DecodedLink {
  readonly state: LinkState;
  readonly issues: readonly LinkIssue[];
}

function readVersion(pairs: readonly LinkPair[]): { readonly from: number; readonly issues: readonly LinkIssue[] } {
  const [pair] = pairs.filter((one) => one.key === 'v');
  if (pair === undefined) return { from: LINK_VERSION, issues: [] };
  const text = word(pair.value ?? '');
  const version = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
  if (version > LINK_VERSION) return { from: LINK_VERSION, issues: [{ kind: 'newerVersion', version, used: LINK_VERSION }] };
  if (version >= OLDEST_LINK) return { from: version, issues: [] };
  return { from: LINK_VERSION, issues: [{ kind: 'badVersion', given: pair.given, used: LINK_VERSION }] };
}

const KNOWN: ReadonlySet<string> = new Set(
  ['v', 'era', 'fleet', ...INPUT_TABLE.map((spec) => spec.url), ...VIEW_KEYS.map((key) => key.url), ...SNAPSHOT_KEYS],
);

/** What says nothing about the lab: every other key of ours was, before there was a story, a link to the lab. */
const ANY_VIEW: ReadonlySet<string> = new Set(['v', 'view', 'scene', 'deck', 'titles', 'lang', 'theme']);
const impliedView = (groups: PairsByKey): ViewName =>
  ([...groups.keys()].some((key) => KNOWN.has(key) && !ANY_VIEW.has(key)) ? 'lab' : 'story');

function readView(groups: PairsByKey): { readonly view: ViewState; readonly issues: readonly LinkIssue[] } {
  const issues: LinkIssue[] = [];
  const absent: ViewState = { ...DEFAULT_VIEW, view: impliedView(groups) };
  let view = absent;
  for (const { key, url, textOf, withText, words } of VIEW_KEYS) {
    const used = textOf(absent);
    const read = settled(pairsOf(groups, url), key, used, (text): Reading<string> => {
      const value = words === true ? text : word(text);
      return withText(view, value) === null
        ? { value: used, accepted: false, issue: { kind: 'notAChoice', key, given: givenText(text), used } }
        : { value, accepted: true, issue: null };
    });
    issues.push(...read.issues);
    // What is not said stays: one axis of the map may have turned the other.
    if (read.accepted) view = withText(view, read.value) ?? view;
  }
  return { view: Object.freeze(view), issues };
}

/** What concerns no input: unreadable names (one message stands for all) and unknown keys. */
function strayIssues(pairs: readonly LinkPair[]): readonly LinkIssue[] {
  const issues: LinkIssue[] = [];
  const nameless = pairs.find((pair) => pair.key === null);
  if (nameless !== undefined) issues.push({ kind: 'brokenEncoding', key: null, given: nameless.given, used: null });
  const entries = pairs.flatMap(({ key, given }) =>
    key === null || KNOWN.has(key) ? [] : [{ key: givenText(key), given }]);
  if (entries.length > 0) issues.push({ kind: 'unknownKey', entries });
  return issues;
}

/**
 * Reads the state a link means. Total: any string gives a whole state within every range, plus the list of
 * what had to be corrected or left out. Reads LINK_LIMIT units at most, however long the string is.
 *
 * @example decodeHash('#era=2007&n=40') → { state: { era: '2007', overrides: { workloads: 40 }, … }, issues: [] }
 */
export function decodeHash(hash: string): DecodedLink {
  const { pairs: written, cutFrom, cutIn } = linkPairs(hash);
  const version = readVersion(written);
  const pairs = upgraded(written, version.from);
  const groups = byKey(pairs);
  const era = readEra(groups);
  const given = readFleet(groups);
  const inputs = readOverrides(groups, era.value, given.fleet);
  const view = readView(groups);
  const board = readBoard(groups, version.from, given.fleet);
  const state: LinkState =
    { version: LINK_VERSION, era: era.value, overrides: inputs.overrides, fleet: given.fleet, view: view.view, board: board.snapshots };
  const cut: readonly LinkIssue[] = cutFrom === null ? [] : [
    { kind: 'tooLong', length: cutFrom, limit: LINK_LIMIT, ...(cutIn === 'fleet' && given.fleet === null ? { fleet: true } : {}) },
  ];
  const found = [version.issues, cut, era.issues, given.issues, inputs.issues, view.issues, board.issues, strayIssues(pairs)];
  return { state, issues: found.flat() };
}

/** The same for a command line: `n=40`, `#n=40`, `?n=40`, or a whole address copied from a browser. */
export function decodeQuery(text: string): DecodedLink {
  const query = text.trimStart();
  const fragment = /^[a-z]+:\/\//iu.test(query) ? query.indexOf('#') : 0;
  return decodeHash(fragment < 0 ? '' : query.slice(fragment).trimEnd());
}
