import type { Era } from '../model/era.ts';
import type { Overrides } from '../model/inputs.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import type { NamedInputs } from './boardSnapshot.ts';

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

/**
 * The pairs of a board in a link; of a longer one the first SLOTS. The names must be those of `boardName`.
 *
 * @example boardTexts([{ name: 'A & B', era: '2007', overrides: { workloads: 40 } }]) → ['b1=era=2007~n=40~name=A%20%26%20B']
 */
export const boardTexts = (board: readonly NamedInputs[]): readonly string[] => board.slice(0, SLOTS).map(({ name, era, overrides }, i) => {
  const texts = name === '' ? inputTexts(era, overrides) : [...inputTexts(era, overrides), `name=${inLink(name)}`];
  return `b${i + 1}=${texts.join(BETWEEN)}`;
});
