import type { Era } from '../model/era.ts';
import type { Overrides } from '../model/inputs.ts';
import { sameFleet, type GivenFleet } from '../model/fleet.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import type { NamedInputs } from './boardSnapshot.ts';
import { fleetText } from './fleetText.ts';

/** What a link has room for. More than a board takes one by one: boards of two tabs or files add up. */
const SLOTS = 12;
/** b1 … b12: the snapshots of a link, in the order of the board. */
export const SNAPSHOT_KEYS: readonly string[] = Array.from({ length: SLOTS }, (_, i) => `b${i + 1}`);

/** Between the pairs of a snapshot: no link escapes it and no value of an input has it. */
export const BETWEEN = '~';
/** Beyond encodeURIComponent: what chats take for the end of an address or for their own marks. */
export const inLink = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*.~_]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `era=2007`, `n=40`, …: what is set by hand, in the order of the table. Numbers read back as the same numbers. */
export const inputTexts = (era: Era, overrides: Overrides): readonly string[] => [
  `era=${era}`,
  ...INPUT_TABLE.flatMap(({ key, url }) => (overrides[key] === undefined ? [] : [`${url}=${overrides[key]}`])),
];

/** In a snapshot of a link: its fleet is that of the link. */
export const SAME_FLEET = 'fleet=1';

function textsIn({ era, overrides, fleet }: NamedInputs, own: GivenFleet | null): readonly string[] {
  if (fleet === null) return inputTexts(era, overrides);
  if (sameFleet(fleet, own)) return [...inputTexts(era, overrides), SAME_FLEET];
  return inputTexts(era, { ...fleet.base, ...overrides });
}

/** `fleet=…`, or nothing. */
export const fleetTexts = (fleet: GivenFleet | null): readonly string[] => (fleet === null ? [] : [`fleet=${fleetText(fleet)}`]);

/**
 * The pairs of a board in a link; of a longer one the first SLOTS. The names must be those of `boardName`. A snapshot
 * with the link's own fleet says so; one with another fleet says its means, for which alone there is room.
 *
 * @example boardTexts([{ name: 'A & B', era: '2007', overrides: { workloads: 40 }, fleet: null }], null) → ['b1=era=2007~n=40~name=A%20%26%20B']
 */
export const boardTexts = (board: readonly NamedInputs[], own: GivenFleet | null): readonly string[] => board.slice(0, SLOTS).map((one, i) => {
  const texts = one.name === '' ? textsIn(one, own) : [...textsIn(one, own), `name=${inLink(one.name)}`];
  return `b${i + 1}=${texts.join(BETWEEN)}`;
});
