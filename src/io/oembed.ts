import { attributeText, plainAddress, SANDBOX } from './shareSnippets.ts';

/** A picture as oEmbed names it. */
export interface Thumbnail { readonly address: string; readonly width: number; readonly height: number }

export interface OembedSource {
  readonly title: string;
  readonly provider: { readonly name: string; readonly address: string };
  /** Address of the frame, and the size it is well set at, px. */
  readonly frame: { readonly address: string; readonly width: number; readonly height: number };
  readonly thumbnail: Thumbnail | null;
}

/** A document of the type "rich", https://oembed.com 2.3.4.4; the three fields of a thumbnail come together or not at all. */
export interface OembedDocument {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** A day, in seconds: a new build may say something else. */
const CACHE_AGE = 86_400;

/**
 * What a page that is pasted as a link may show instead of it.
 *
 * @see https://oembed.com
 */
export function oembedOf({ title, provider, frame, thumbnail }: OembedSource): OembedDocument {
  const html = `<iframe src="${plainAddress(frame.address).replaceAll('&', '&amp;')}" title="${attributeText(title)}"`
    + ` width="${frame.width}" height="${frame.height}" sandbox="${SANDBOX}"></iframe>`;
  return {
    version: '1.0', type: 'rich', title, provider_name: provider.name, provider_url: provider.address, cache_age: CACHE_AGE,
    width: frame.width, height: frame.height, html,
    ...(thumbnail === null ? {} : { thumbnail_url: thumbnail.address, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }),
  };
}
