import { encodeHash } from '../../io/encodeHash.ts';
import { LINK_VERSION } from '../../io/linkState.ts';
import type { ViewState } from '../../io/linkState.ts';
import type { Inputs } from '../../model/inputs.ts';
import { overridesOf } from './sheetWords.ts';

/** The address of exactly these inputs; null where the page itself has none that others could open: from a disk. */
export function stateAddress(inputs: Inputs, view: ViewState, { href }: { readonly href: string } = window.location): string | null {
  const [page = ''] = href.split('#');
  if (!/^https?:/u.test(page)) return null;
  return `${page}${encodeHash({ version: LINK_VERSION, era: inputs.era, overrides: overridesOf(inputs), fleet: inputs.fleet, view, board: [] })}`;
}
