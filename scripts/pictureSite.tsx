import { createHash } from 'node:crypto';
import type { CardId } from '../src/derive/cards.ts';
import { goodHeight, isFigure } from '../src/derive/cards.ts';
import { CARD_DRAWINGS, picturedInputs, setOf } from '../src/derive/pictures.ts';
import type { DrawnId, PictureSet, PicturedId } from '../src/derive/pictures.ts';
import { LANGS, loadMessages } from '../src/i18n/messages.ts';
import type { Lang, Messages } from '../src/i18n/messages.ts';
import { loadShareWords } from '../src/i18n/shareWords.ts';
import type { ShareWords } from '../src/i18n/shareWords.ts';
import { loadStoryWords } from '../src/i18n/storyWords.ts';
import { embedHash, wholeHash } from '../src/io/embedLink.ts';
import { encodeHash } from '../src/io/encodeHash.ts';
import { DEFAULT_STATE, DEFAULT_VIEW } from '../src/io/linkState.ts';
import type { LinkState } from '../src/io/linkState.ts';
import { oembedOf } from '../src/io/oembed.ts';
import { pictureFile } from '../src/io/pictureFiles.ts';
import type { PictureKind } from '../src/io/pictureFiles.ts';
import { snippetsOf } from '../src/io/shareSnippets.ts';
import { ERAS } from '../src/model/era.ts';
import { drawStill } from './drawStill.tsx';
import type { DrawnStill } from './drawStill.tsx';

/** A picture with all that stands beside it, before it is known whether there are pixels of it. */
export interface SitePicture extends DrawnStill {
  readonly card: PicturedId;
  readonly set: PictureSet;
  readonly lang: Lang;
  /** What the card and its inputs are called. */
  readonly name: string;
  readonly setName: string;
}

/** Where the site will be, with a slash at its end; null where nobody has said so, and addresses are relative. */
export type SiteUrl = string | null;

/** A drawing as wide as a page of most wikis; what they show is smaller. */
const WIDTH = 960;
const FRAME_WIDTH = 960;

interface Words { readonly messages: Messages; readonly share: ShareWords; readonly scenes: Awaited<ReturnType<typeof loadStoryWords>> }
const wordsIn = async (lang: Lang): Promise<Words> => ({ messages: await loadMessages(lang), share: await loadShareWords(lang), scenes: await loadStoryWords(lang) });

const nameOfCard = (card: CardId, { share, scenes }: Words): string => (isFigure(card) ? share.figures[card] : scenes[card].name);

function nameOfSet(set: PictureSet, { messages, share }: Words): string {
  const era = ERAS.find((one) => one === set);
  if (era !== undefined) return share.pictures.standard(messages.terms.eras[era].name);
  return messages.presets.items[set as Exclude<PictureSet, (typeof ERAS)[number]>].title;
}

/** A picture with what it is called. */
export async function namedPicture(drawn: DrawnStill, card: PicturedId, set: PictureSet, lang: Lang): Promise<SitePicture> {
  const words = await wordsIn(lang);
  return { ...drawn, card, set, lang, name: nameOfCard(card, words), setName: nameOfSet(set, words) };
}

/** Draws one card for one set of inputs. */
export async function sitePicture(card: DrawnId, set: PictureSet, lang: Lang): Promise<SitePicture> {
  const drawn = await drawStill({ id: CARD_DRAWINGS[card], inputs: picturedInputs(card, set), view: DEFAULT_VIEW, lang, theme: 'light', width: WIDTH });
  return namedPicture(drawn, card, set, lang);
}

function linkOf({ card, set, lang }: SitePicture): LinkState {
  const view = isFigure(card) ? { ...DEFAULT_VIEW, lang } : { ...DEFAULT_VIEW, view: 'story' as const, scene: card, lang };
  return { ...DEFAULT_STATE, ...setOf(set), view };
}

const pageFile = (lang: Lang): string => (lang === 'en' ? 'en.html' : 'index.html');
/** From the folder of a picture up to that of the site. */
const UP = '../../';
const at = (site: SiteUrl, file: string): string => (site === null ? `${UP}${file}` : new URL(file, site).href);

/** Where the card answers, alone in a frame or on its page. */
export function liveAddresses(picture: SitePicture, site: SiteUrl): { readonly frame: string; readonly page: string } {
  const { card, set, lang } = picture;
  const link = linkOf(picture);
  const frame = embedHash(link, picturedInputs(card, set), { figure: card, lang, theme: 'light', controls: 'min', title: true });
  const page = at(site, pageFile(lang));
  return { frame: `${page}${frame}`, page: `${page}${isFigure(card) ? wholeHash(link) : encodeHash(link)}` };
}

const fileOf = ({ card, set, lang }: SitePicture, kind: PictureKind): string => pictureFile(card, set, lang, kind);
const ownFile = (picture: SitePicture, kind: PictureKind): string => fileOf(picture, kind).split('/').at(-1) ?? '';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

const STYLE = 'body{max-width:70rem;margin:1rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;color:#1b1b1f;background:#fbfaf7}'
  + 'h1,h2{font:600 1.375rem/1.4 Georgia,"Hiragino Mincho ProN","Yu Mincho",serif}h2{margin-top:3rem}img{max-width:100%;height:auto;border:1px solid #d8d5cc}ul{list-style:none;padding:0;display:grid;gap:2rem 1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}'
  + 'code{display:block;padding:.5rem;background:#f3f1ea;font-size:.75rem;overflow-wrap:anywhere}nav a{margin-right:1em;white-space:nowrap}a{color:inherit}';
const POLICY = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** @param up from the page to the folder of the site */
const htmlPage = ({ lang, title, up, head, body }: { readonly lang: Lang; readonly title: string; readonly up: string; readonly head: readonly string[]; readonly body: string }): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)}</title>
<link rel="icon" href="${up}favicon.svg" type="image/svg+xml" />
${head.join('\n')}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

const meta = (property: string, content: string): string => `<meta property="${property}" content="${escaped(content)}" />`;

/** The page of a picture, for links: chats read its Open Graph, oEmbed consumers find their document by it. */
export async function landingHtml(picture: SitePicture, site: SiteUrl, hasPng: boolean): Promise<string> {
  const { messages: { lab }, share: { pictures } } = await wordsIn(picture.lang);
  const { lang, title, description, width, height, name, setName } = picture;
  const whole = (kind: PictureKind): string => (site === null ? ownFile(picture, kind) : new URL(fileOf(picture, kind), site).href);
  const head = [
    `<link rel="alternate" type="application/json+oembed" href="${escaped(whole('json'))}" title="${escaped(title)}" />`,
    `<meta name="description" content="${escaped(description)}" />`,
    meta('og:type', 'article'), meta('og:site_name', lab.title), meta('og:title', title), meta('og:description', description),
    meta('og:locale', lang === 'ja' ? 'ja_JP' : 'en_GB'), ...(site === null ? [] : [meta('og:url', whole('html'))]),
    ...(hasPng ? [meta('og:image', whole('png')), meta('og:image:width', String(2 * width)), meta('og:image:height', String(2 * height)), meta('og:image:alt', title)] : []),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
  return htmlPage({ lang, title: `${title} | ${lab.title}`, up: UP, head, body: `<main>
<h1>${escaped(title)}</h1>
<p>${escaped(`${name}${lang === 'ja' ? '：' : ': '}${setName}`)}</p>
<p><img src="./${ownFile(picture, 'svg')}" width="${width}" height="${height}" alt="${escaped(`${title} ${description}`)}" /></p>
<p><a href="${escaped(liveAddresses(picture, null).page)}">${escaped(pictures.live)}</a> · <a href="../index.html#${picture.card}">${escaped(pictures.all)}</a></p>
</main>` });
}

/** What oEmbed says of a picture. */
export async function oembedText(picture: SitePicture, site: SiteUrl, hasPng: boolean): Promise<string> {
  const { messages: { lab } } = await wordsIn(picture.lang);
  const thumbnail = { address: site === null ? ownFile(picture, 'png') : new URL(fileOf(picture, 'png'), site).href, width: 2 * picture.width, height: 2 * picture.height };
  return `${JSON.stringify(oembedOf({
    title: picture.title, provider: { name: lab.title, address: at(site, '') },
    frame: { address: liveAddresses(picture, site).frame, width: FRAME_WIDTH, height: goodHeight(picture.card) }, thumbnail: hasPng ? thumbnail : null,
  }), null, 2)}\n`;
}

/** The list of all pictures with their addresses and their Markdown, in both languages. */
export async function indexHtml(pictures: readonly SitePicture[], site: SiteUrl, hasPng: boolean): Promise<string> {
  const [ja, en] = [await wordsIn('ja'), await wordsIn('en')];
  const cards = [...new Set(pictures.map(({ card }) => card))];
  const item = (picture: SitePicture): string => {
    const { share } = picture.lang === 'ja' ? ja : en;
    const svg = `./${fileOf(picture, 'svg').replace(/^pictures\//u, '')}`;
    const base = site ?? 'https://example.org/virtual/';
    const { page } = liveAddresses(picture, base);
    const code = snippetsOf('markdown', { frame: '', page, picture: new URL(fileOf(picture, 'svg'), base).href, title: picture.name, alt: picture.title, height: 0 })[0]?.code ?? '';
    return `<li lang="${picture.lang}"><a href="${svg.replace(/svg$/u, 'html')}"><img loading="lazy" src="${svg}" width="${picture.width}" height="${picture.height}" alt="${escaped(picture.title)}" /></a>`
      + `<br />${escaped(picture.setName)} · <a href="${svg}">SVG</a>${hasPng ? ` · <a href="${svg.replace(/svg$/u, 'png')}">${share.pictures.png}</a>` : ''}`
      + `<code>${escaped(code)}</code></li>`;
  };
  const section = (card: PicturedId): string => {
    const own = pictures.filter((picture) => picture.card === card);
    const name = `${nameOfCard(card, en)} · <span lang="ja">${escaped(nameOfCard(card, ja))}</span>`;
    return `<section><h2 id="${card}">${name}</h2><ul>${LANGS.flatMap((lang) => own.filter((picture) => picture.lang === lang).map(item)).join('\n')}</ul></section>`;
  };
  return htmlPage({ lang: 'en', title: `${en.share.pictures.title} | ${en.messages.lab.title}`, up: '../', head: ['<meta name="robots" content="noindex" />'], body: `<main>
<h1>${escaped(en.share.pictures.title)} · <span lang="ja">${escaped(ja.share.pictures.title)}</span></h1>
<p>${escaped(en.share.pictures.line)}</p>
<p lang="ja">${escaped(ja.share.pictures.line)}</p>
<nav aria-label="${escaped(en.share.frame.figures)}">${cards.map((card) => `<a href="#${card}">${card}</a>`).join(' ')}</nav>
${cards.map(section).join('\n')}
</main>` });
}

