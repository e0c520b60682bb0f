import type { NamedInputs } from '../../io/boardSnapshot.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import { LINK_LIMIT } from '../../io/linkPairs.ts';
import { LINK_VERSION } from '../../io/linkState.ts';
import type { ViewState } from '../../io/linkState.ts';
import type { Inputs } from '../../model/inputs.ts';
import { overridesOf } from './sheetWords.ts';

export interface AddressOptions {
  /** What is compared on the board, where the address is to lead to it. */
  readonly board?: readonly NamedInputs[];
  readonly href?: string;
}

/** A state as links have it. */
export const namedInputs = (name: string, inputs: Inputs): NamedInputs =>
  ({ name, era: inputs.era, overrides: overridesOf(inputs), fleet: inputs.fleet });

/**
 * The address of exactly these inputs; null where the page itself has none that others could open (from a disk), and
 * where the board is too large for a link.
 */
export function stateAddress(inputs: Inputs, view: ViewState, { board = [], href = window.location.href }: AddressOptions = {}): string | null {
  const [page = ''] = href.split('#');
  if (!/^https?:/u.test(page)) return null;
  const { era, overrides, fleet } = namedInputs('', inputs);
  const hash = encodeHash({ version: LINK_VERSION, era, overrides, fleet, view, board });
  return board.length > 0 && hash.length > LINK_LIMIT ? null : `${page}${hash}`;
}
