import type { CardId } from '../derive/cards.ts';
import type { PictureSet } from '../derive/pictures.ts';
import type { Lang } from '../i18n/lang.ts';

/** What lies beside each other for one picture: the drawing, its pixels, a page for links, and what oEmbed says of it. */
export type PictureKind = 'svg' | 'png' | 'html' | 'json';

/**
 * Where a picture lies, seen from the folder of the site. These addresses stand in other people's pages: they stay.
 *
 * @example pictureFile('divergence', '2026', 'en', 'svg') → 'pictures/divergence/2026.en.svg'
 */
export const pictureFile = (card: CardId, set: PictureSet, lang: Lang, kind: PictureKind): string => `pictures/${card}/${set}.${lang}.${kind}`;
