import type { FrameHeight } from '../../derive/cards.ts';
import { goodHeight, isFigure } from '../../derive/cards.ts';
import { CARD_DRAWINGS, isDrawn, isPictured, setLike } from '../../derive/pictures.ts';
import type { PictureSet } from '../../derive/pictures.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { NamedInputs } from '../../io/boardSnapshot.ts';
import { embedHash, wholeHash } from '../../io/embedLink.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import { DEFAULT_VIEW } from '../../io/linkState.ts';
import type { CardControlSet, LinkState, Theme } from '../../io/linkState.ts';
import type { LabState } from '../../store/labStore.ts';
import { linkOf } from '../../store/labStore.ts';
import { inputsOfCard } from '../embed/cardOf.ts';
import type { Card } from '../embed/cardOf.ts';
import { queryOf } from '../take/sheetWords.ts';

/** What the reader has chosen in the dialog; nothing of it is kept. */
export interface ShareChoice {
  readonly card: Card;
  readonly height: FrameHeight;
  readonly controls: CardControlSet;
  readonly title: boolean;
  readonly theme: Theme;
  readonly lang: Lang;
}

export const firstChoice = (card: Card, lang: Lang, theme: Theme): ShareChoice =>
  ({ card, height: goodHeight(card.id), controls: 'min', title: true, theme, lang });

/** Which fields of the view change what a figure shows; a frame carries no others. */
const SHOWN_BY: Readonly<Partial<Record<Card['id'], readonly ('metric' | 'axis' | 'mapMetric' | 'mapX' | 'mapY')[]>>> = {
  divergence: ['metric', 'axis'], why: ['metric'], sensitivity: ['metric'], board: ['metric'], map: ['mapMetric', 'mapX', 'mapY'],
};

/** The link of a card without what does not concern it. */
function linkOfCard({ kind, id }: Card, state: LabState, board: readonly NamedInputs[]): LinkState {
  const link = linkOf(state);
  const fields = kind === 'figure' ? SHOWN_BY[id] ?? [] : [];
  const view = { ...DEFAULT_VIEW, ...Object.fromEntries(fields.map((field) => [field, link.view[field]])) };
  return { ...link, view, board: kind === 'figure' && id === 'board' ? board : [] };
}

/** The hash of a frame. */
export function frameHash({ card, controls, title, theme, lang }: ShareChoice, state: LabState, board: readonly NamedInputs[]): string {
  const named = card.kind === 'figure' ? { figure: card.id } : { figure: null, scene: card.id };
  return embedHash(linkOfCard(card, state, board), inputsOfCard(card, state), { ...named, controls, title, theme, lang });
}

/** The hash of the page that the card is on, in the same state. */
export function placeHash({ card, lang }: ShareChoice, state: LabState, board: readonly NamedInputs[]): string {
  const link = linkOfCard(card, state, board);
  if (card.kind === 'scene') return encodeHash({ ...link, view: { ...link.view, view: 'story', scene: card.id, lang } });
  return wholeHash({ ...link, view: { ...link.view, lang } });
}

/** The hash of what is on the screen, in the language it is read in. */
export const pageHash = (state: LabState, lang: Lang): string => {
  const link = linkOf(state);
  return encodeHash({ ...link, view: { ...link.view, lang } });
};

/** The drawing of a card as `npm run figure` calls it; null where it is made of words. */
export const drawingOf = ({ id }: Card): string | null => (isDrawn(id) ? CARD_DRAWINGS[id] : null);

/** The picture that the site may hold of this state: of a set of inputs with nothing changed, and as it opens. */
export function pictureSetFor(card: Card, state: LabState): PictureSet | null {
  // Where a figure and a scene share a name, the pictures are those of the figure.
  if (!isPictured(card.id) || (card.kind === 'scene' && isFigure(card.id))) return null;
  const { view } = linkOfCard(card, state, []);
  const asOpened = (Object.keys(view) as (keyof typeof view)[]).every((field) => view[field] === DEFAULT_VIEW[field]);
  return asOpened ? setLike(state.inputs) : null;
}

/** What to type to draw exactly this. No sign in it ends the quotes: links escape them. */
export function drawCommand(drawing: string, choice: ShareChoice, state: LabState): string {
  const query = choice.card.kind === 'figure' ? placeHash(choice, state, []) : `#v=1&view=lab&${queryOf(inputsOfCard(choice.card, state))}`;
  return `npm run --silent figure -- ${drawing} '${query}' --lang ${choice.lang} --out ${choice.card.id}.svg`;
}
