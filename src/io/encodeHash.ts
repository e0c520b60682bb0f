import { boardTexts, fleetTexts, inputTexts } from './boardTexts.ts';
import { DEFAULT_ERA, DEFAULT_VIEW, LINK_VERSION, type LinkState } from './linkState.ts';
import { VIEW_KEYS } from './viewKeys.ts';

const LAB_FIELDS = ['metric', 'axis', 'mapMetric', 'mapX', 'mapY'] as const;

/** What makes an address that names no view an address of the lab. */
const saysLab = ({ era, overrides, fleet, view, board }: LinkState): boolean =>
  era !== DEFAULT_ERA || fleet !== null || board.length > 0 || Object.keys(overrides).length > 0
  || LAB_FIELDS.some((field) => view[field] !== DEFAULT_VIEW[field]);

/**
 * The link to a state: short keys in table order, only what the reader set by hand and only view fields that
 * differ from the defaults; '' when there is nothing to say. `decodeHash` gives back exactly the same state.
 * The view is named wherever an address without it would mean another one.
 * Numbers are written with the fewest digits that read back as the same number.
 *
 * @example '#v=1&era=2026&n=120&gm=1024&show=hosts&lang=ja'
 */
export function encodeHash(state: LinkState): string {
  const { era, overrides, view } = state;
  const inputs = [...inputTexts(era, overrides), ...fleetTexts(state.fleet)];
  const board = boardTexts(state.board, state.fleet);
  const views = VIEW_KEYS.flatMap(({ url, textOf }) =>
    textOf(view) === textOf(DEFAULT_VIEW) ? [] : [`${url}=${textOf(view)}`]);
  if (era === DEFAULT_ERA && inputs.length === 1 && views.length === 0 && board.length === 0) return '';
  const others = views.filter((text) => !text.startsWith('view='));
  const named = view.view === 'lab' && saysLab(state) ? [] : [`view=${view.view}`];
  return `#${[`v=${LINK_VERSION}`, ...inputs, ...named, ...others, ...board].join('&')}`;
}
