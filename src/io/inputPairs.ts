import { givenText } from '../i18n/givenText.ts';
import { ERAS, type Era } from '../model/era.ts';
import type { GivenFleet } from '../model/fleet.ts';
import type { Currency, Overrides } from '../model/inputs.ts';
import { defaultsOf, INPUT_TABLE, SPEC, standardOf, type ChoiceSpec, type InputSpec } from '../model/inputTable.ts';
import { parseField } from './fieldText.ts';
import { fleetOfText } from './fleetText.ts';
import type { LinkIssue } from './issue.ts';
import type { LinkPair } from './linkPairs.ts';
import { DEFAULT_ERA } from './linkState.ts';
import { settled, type Reading, type Settled } from './settledPairs.ts';

/** Pairs of one key, by key. A Map: `__proto__` is a name like any other in it. */
export type PairsByKey = ReadonlyMap<string, readonly LinkPair[]>;

export function byKey(pairs: readonly LinkPair[]): PairsByKey {
  const groups = new Map<string, LinkPair[]>();
  for (const pair of pairs) {
    if (pair.key === null) continue;
    const group = groups.get(pair.key);
    if (group === undefined) groups.set(pair.key, [pair]);
    else group.push(pair);
  }
  return groups;
}

export const pairsOf = (groups: PairsByKey, key: string): readonly LinkPair[] => groups.get(key) ?? [];
/** Choices are forgiving about full width, blanks and case. */
export const word = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The era a link names, or the default. */
export function readEra(groups: PairsByKey): Settled<Era> {
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

/** The fleet that a link carries, and what was wrong with it: the first that can be read. */
export function readFleet(groups: PairsByKey): { readonly fleet: GivenFleet | null; readonly issues: readonly LinkIssue[] } {
  const pairs = pairsOf(groups, 'fleet');
  const fleets = pairs.map(({ value }) => (value === null ? null : fleetOfText(value)));
  const fleet = fleets.find((one) => one !== null) ?? null;
  const broken = fleet === null ? pairs.slice(0, 1).map(({ given }): LinkIssue => ({ kind: 'fleetBroken', given: givenText(given) })) : [];
  const twice: readonly LinkIssue[] = new Set(pairs.map(({ value }) => value)).size > 1 && fleet !== null ? [{ kind: 'fleetTwice' }] : [];
  return { fleet, issues: [...broken, ...twice] };
}

/** What a link sets by hand, each within its range. */
export function readOverrides(groups: PairsByKey, era: Era, fleet: GivenFleet | null): { overrides: Overrides; issues: readonly LinkIssue[] } {
  const defaults = standardOf(era, fleet, readCurrency(groups, era));
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
