import { givenText } from '../i18n/givenText.ts';
import { ERAS, type Era } from '../model/era.ts';
import type { Currency, Overrides } from '../model/inputs.ts';
import { defaultsOf, INPUT_TABLE, SPEC, type ChoiceSpec, type InputSpec } from '../model/inputTable.ts';
import { parseField } from './fieldText.ts';
import type { LinkIssue } from './issue.ts';
import { LINK_LIMIT, linkPairs, type LinkPair } from './linkPairs.ts';
import { DEFAULT_ERA, DEFAULT_VIEW, LINK_VERSION, type LinkState, type ViewName, type ViewState } from './linkState.ts';
import { OLDEST_LINK, upgraded } from './linkUpgrades.ts';
import { settled, type Reading, type Settled } from './settledPairs.ts';
import { VIEW_KEYS } from './viewKeys.ts';

/** A state that is always whole and within its ranges, and all that was wrong with what it was read from. */
export interface DecodedLink {
  readonly state: LinkState;
  readonly issues: readonly LinkIssue[];
}

/** Pairs of one key, by key. A Map: `__proto__` is a name like any other in it. */
type PairsByKey = ReadonlyMap<string, readonly LinkPair[]>;

function byKey(pairs: readonly LinkPair[]): PairsByKey {
  const groups = new Map<string, LinkPair[]>();
  for (const pair of pairs) {
    if (pair.key === null) continue;
    const group = groups.get(pair.key);
    if (group === undefined) groups.set(pair.key, [pair]);
    else group.push(pair);
  }
  return groups;
}

const pairsOf = (groups: PairsByKey, key: string): readonly LinkPair[] => groups.get(key) ?? [];
/** Choices are forgiving about full width, blanks and case. */
const word = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function readVersion(pairs: readonly LinkPair[]): { readonly from: number; readonly issues: readonly LinkIssue[] } {
  const [pair] = pairs.filter((one) => one.key === 'v');
  if (pair === undefined) return { from: LINK_VERSION, issues: [] };
  const text = word(pair.value ?? '');
  const version = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
  if (version > LINK_VERSION) return { from: LINK_VERSION, issues: [{ kind: 'newerVersion', version, used: LINK_VERSION }] };
  if (version >= OLDEST_LINK) return { from: version, issues: [] };
  return { from: LINK_VERSION, issues: [{ kind: 'badVersion', given: pair.given, used: LINK_VERSION }] };
}

function readEra(groups: PairsByKey): Settled<Era> {
  return settled(pairsOf(groups, 'era'), 'era', DEFAULT_ERA, (text): Reading<Era> => {
    const found = ERAS.find((era) => era === word(text));
    if (found !== undefined) return { value: found, accepted: true, issue: null };
    const issue: LinkIssue = { kind: 'notAChoice', key: 'era', given: givenText(text), used: DEFAULT_ERA };
    return { value: DEFAULT_ERA, accepted: false, issue };
  });
}

function readChoice(spec: ChoiceSpec, text: string, fallback: string): Reading<string> {
  const found = spec.options.find((option) => option === word(text));
  if (found !== undefined) return { value: found, accepted: true, issue: null };
  const issue: LinkIssue = { kind: 'notAChoice', key: spec.key, given: givenText(text), used: fallback };
  return { value: fallback, accepted: false, issue };
}

type Defaults = ReturnType<typeof defaultsOf>;

function readInput(spec: InputSpec, pairs: readonly LinkPair[], defaults: Defaults): Settled<number | string> {
  if (spec.kind === 'choice') {
    const fallback: string = defaults[spec.key];
    return settled(pairs, spec.key, fallback, (text) => readChoice(spec, text, fallback));
  }
  const fallback: number = defaults[spec.key];
  return settled(pairs, spec.key, fallback, (text) => parseField(spec, text, fallback, { currency: defaults.currency }));
}

/** The currency a link is written in, which decides what the prices default to. */
function readCurrency(groups: PairsByKey, era: Era): Currency {
  const spec = SPEC.currency;
  const { value } = readInput(spec, pairsOf(groups, spec.url), defaultsOf(era));
  return spec.options.find((one) => one === value) ?? spec.defaults[era].value;
}

function readOverrides(groups: PairsByKey, era: Era): { overrides: Overrides; issues: readonly LinkIssue[] } {
  const defaults = defaultsOf(era, readCurrency(groups, era));
  const issues: LinkIssue[] = [];
  const entries: (readonly [string, number | string])[] = [];
  for (const spec of INPUT_TABLE) {
    const read = readInput(spec, pairsOf(groups, spec.url), defaults);
    issues.push(...read.issues);
    if (read.accepted) entries.push([spec.key, read.value]);
  }
  // Keys come from the table, values have just been checked against it.
  return { overrides: Object.freeze(Object.fromEntries(entries)), issues };
}

const KNOWN: ReadonlySet<string> = new Set(
  ['v', 'era', ...INPUT_TABLE.map((spec) => spec.url), ...VIEW_KEYS.map((key) => key.url)],
);

/** What says nothing about the lab: every other key of ours was, before there was a story, a link to the lab. */
const ANY_VIEW: ReadonlySet<string> = new Set(['v', 'view', 'scene', 'lang', 'theme']);
const impliedView = (groups: PairsByKey): ViewName =>
  ([...groups.keys()].some((key) => KNOWN.has(key) && !ANY_VIEW.has(key)) ? 'lab' : 'story');

function readView(groups: PairsByKey): { readonly view: ViewState; readonly issues: readonly LinkIssue[] } {
  const issues: LinkIssue[] = [];
  const absent: ViewState = { ...DEFAULT_VIEW, view: impliedView(groups) };
  let view = absent;
  for (const { key, url, textOf, withText } of VIEW_KEYS) {
    const used = textOf(absent);
    const read = settled(pairsOf(groups, url), key, used, (text): Reading<string> =>
      withText(view, word(text)) === null
        ? { value: used, accepted: false, issue: { kind: 'notAChoice', key, given: givenText(text), used } }
        : { value: word(text), accepted: true, issue: null });
    issues.push(...read.issues);
    view = withText(view, read.value) ?? view;
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
  const { pairs: written, cutFrom } = linkPairs(hash);
  const version = readVersion(written);
  const pairs = upgraded(written, version.from);
  const groups = byKey(pairs);
  const era = readEra(groups);
  const inputs = readOverrides(groups, era.value);
  const view = readView(groups);
  const state: LinkState = { version: LINK_VERSION, era: era.value, overrides: inputs.overrides, view: view.view };
  const cut: readonly LinkIssue[] = cutFrom === null ? [] : [{ kind: 'tooLong', length: cutFrom, limit: LINK_LIMIT }];
  const found = [version.issues, cut, era.issues, inputs.issues, view.issues, strayIssues(pairs)];
  return { state, issues: found.flat() };
}

/** The same for a command line: `n=40`, `#n=40`, `?n=40`, or a whole address copied from a browser. */
export function decodeQuery(text: string): DecodedLink {
  const query = text.trimStart();
  const fragment = /^[a-z]+:\/\//iu.test(query) ? query.indexOf('#') : 0;
  return decodeHash(fragment < 0 ? '' : query.slice(fragment).trimEnd());
}
