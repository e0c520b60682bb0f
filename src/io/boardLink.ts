import { givenText } from '../i18n/givenText.ts';
import type { GivenFleet } from '../model/fleet.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import { boardName, type NamedInputs } from './boardSnapshot.ts';
import { BETWEEN, SAME_FLEET, SNAPSHOT_KEYS } from './boardTexts.ts';
import { byKey, pairsOf, readEra, readOverrides, type PairsByKey } from './inputPairs.ts';
import type { LinkIssue } from './issue.ts';
import type { LinkPair } from './linkPairs.ts';
import { upgraded } from './linkUpgrades.ts';

/** The name comes last and goes on to the end, so that it may contain everything. */
const NAME = /(?:^|~)name=/u;

function innerPairs(text: string): readonly LinkPair[] {
  return text.split(BETWEEN).filter((part) => part !== '').map((part) => {
    const split = part.indexOf('=');
    const [key, value] = split < 0 ? [part, ''] : [part.slice(0, split), part.slice(split + 1)];
    return { key, value, given: givenText(value) };
  });
}

const KNOWN: ReadonlySet<string> = new Set(['era', 'fleet', ...INPUT_TABLE.map((spec) => spec.url)]);

/** Whether a snapshot stands for the fleet of the link, and what is wrong where it says something else of one. */
function fleetIn(groups: PairsByKey, own: GivenFleet | null): { readonly fleet: GivenFleet | null; readonly issues: readonly LinkIssue[] } {
  const [pair] = pairsOf(groups, 'fleet');
  if (pair === undefined) return { fleet: null, issues: [] };
  if (own !== null && SAME_FLEET === `fleet=${pair.value ?? ''}`) return { fleet: own, issues: [] };
  return { fleet: null, issues: [{ kind: 'fleetBroken', given: pair.given }] };
}

function readSnapshot(text: string, from: number, slot: number, own: GivenFleet | null): { readonly snapshot: NamedInputs; readonly issues: readonly LinkIssue[] } {
  const at = NAME.exec(text);
  const name = boardName(at === null ? '' : text.slice(at.index + at[0].length));
  const pairs = upgraded(innerPairs(at === null ? text : text.slice(0, at.index)), from);
  const groups = byKey(pairs);
  const era = readEra(groups);
  const { fleet, issues: ofFleet } = fleetIn(groups, own);
  const { overrides, issues } = readOverrides(groups, era.value, fleet);
  const entries = pairs.flatMap(({ key, given }) => (key === null || KNOWN.has(key) ? [] : [{ key: givenText(key), given }]));
  const stray: readonly LinkIssue[] = entries.length === 0 ? [] : [{ kind: 'unknownKey', entries }];
  const found = [...era.issues, ...ofFleet, ...issues, ...stray].map((issue): LinkIssue => ({ kind: 'inSnapshot', slot, name, issue }));
  return { snapshot: { name, era: era.value, overrides, fleet }, issues: found };
}

/**
 * The snapshots a link carries, in the order of their numbers; gaps close. One that cannot be decoded is left out and
 * named; within the others everything is read and corrected as in the rest of the link.
 *
 * @param from version of the link, by which the pairs within a snapshot are upgraded too
 * @param own the fleet of the link, which snapshots may say is theirs
 */
export function readBoard(groups: PairsByKey, from: number, own: GivenFleet | null): { readonly snapshots: readonly NamedInputs[]; readonly issues: readonly LinkIssue[] } {
  const snapshots: NamedInputs[] = [];
  const issues: LinkIssue[] = [];
  SNAPSHOT_KEYS.forEach((key, i) => {
    const pairs = pairsOf(groups, key);
    const slot = i + 1;
    const [first] = pairs.flatMap(({ value }) => (value === null || value.trim() === '' ? [] : [value]));
    if (first === undefined) {
      if (pairs[0] !== undefined) issues.push({ kind: 'snapshotBroken', slot, given: pairs[0].given });
      return;
    }
    if (new Set(pairs.map(({ value }) => value)).size > 1) issues.push({ kind: 'snapshotTwice', slot });
    const read = readSnapshot(first, from, slot, own);
    snapshots.push(read.snapshot);
    issues.push(...read.issues);
  });
  return { snapshots, issues };
}
