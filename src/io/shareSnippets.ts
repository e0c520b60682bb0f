/** Where a figure can be put; each wants code of its own. */
export const SHARE_HOSTS = [
  'html', 'confluence', 'growi', 'gitlab', 'mediawiki', 'sharepoint', 'backstage', 'notion', 'markdown', 'dokuwiki', 'redmine',
] as const;
export type ShareHost = (typeof SHARE_HOSTS)[number];

/** What is put there. */
export interface SharedFigure {
  /** Whole address of the frame. */
  readonly frame: string;
  /** Whole address of the page that the figure is on, in the same state. */
  readonly page: string;
  /** Whole address of a picture of it, or the name of a file that the reader is to upload. */
  readonly picture: string;
  /** For those who do not see it. */
  readonly title: string;
  /** The same for the picture, which cannot be asked: what there is to see. */
  readonly alt: string;
  /** px */
  readonly height: number;
}

/** An address alone, a frame, a picture that leads to the page, the same in Textile. */
export type SnippetKind = 'address' | 'frame' | 'picture' | 'textile';
export interface Snippet { readonly kind: SnippetKind; readonly code: string }

/** May run its program and open the whole page in a tab; nothing else. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const hex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** An address in which no sign means anything to any of the wikis; it leads to the same place. */
export const plainAddress = (address: string): string => address.replace(/[\s"'()<>[\]\\^`{|}!*]/gu, hex);

/** One line, without what turns the direction of what follows. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '').replace(/ {2,}/gu, ' ').trim();

/** Text for an attribute in quotes, in HTML that a wiki may read for its own signs first. */
export const attributeText = (text: string): string => oneLine(text).replace(/[&<>"'[\]{|}`~*_\\]/gu, entity);

const attributeAddress = (address: string): string => plainAddress(address).replaceAll('&', '&amp;');

/** Text between the brackets of a Markdown link or picture, tables included; a word between colons would be a face. */
export const markdownText = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>()#!|&~$@]|:(?=[\w+-]+:)/gu, (sign) => `\\${sign}`);

/** Text for a field of a MediaWiki link, where signs of the wiki's own end the field or begin a template. */
export const mediawikiText = (text: string): string => oneLine(text).replace(/[&<>"'[\]{|}~]/gu, entity);

/** DokuWiki and Textile have no way to escape: signs that end the text are replaced by such as do not. */
export const unendingText = (text: string): string =>
  oneLine(text).replace(/[[{(<]/gu, '\uff08').replace(/[\]})>]/gu, '\uff09').replaceAll('|', '\uff0f').replaceAll('!', '\uff01');

const ATTRIBUTES = ['src', 'title', 'width', 'height', 'loading', 'sandbox'] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** What a frame keeps of its attributes where its code is written by hand; none where there is no such code. */
export const KEPT: Readonly<Record<ShareHost, readonly Attribute[]>> = {
  html: ATTRIBUTES, confluence: ATTRIBUTES, growi: ['src', 'title', 'width', 'height', 'sandbox'], gitlab: [], mediawiki: ['src', 'width', 'height', 'sandbox'],
  sharepoint: ['src', 'title', 'width', 'height'], backstage: ['src', 'title', 'width', 'height', 'loading'], notion: [], markdown: [], dokuwiki: [], redmine: [],
};

function frameTag({ frame, title, height }: SharedFigure, kept: readonly Attribute[]): string {
  const values: Readonly<Record<Attribute, string>> = {
    src: attributeAddress(frame), title: attributeText(title), width: '100%', height: String(height), loading: 'lazy', sandbox: SANDBOX,
  };
  return `<iframe ${kept.map((name) => `${name}="${values[name]}"`).join(' ')}></iframe>`;
}

const markdownPicture = ({ picture, page, alt }: SharedFigure): string =>
  `[![${markdownText(alt)}](${plainAddress(picture)})](${plainAddress(page)})`;

/** A file of the wiki's own: pictures from elsewhere are off unless its administrator turned them on. */
function mediawikiPicture({ picture, page, alt }: SharedFigure): string {
  const file = (picture.split('/').slice(-2).join('-')).replace(/[^\p{L}\p{N}._-]/gu, '-').replace(/\.svg$/u, '.png');
  return `[[File:${file}|960px|link=${plainAddress(page)}|alt=${mediawikiText(alt)}]]`;
}

const address = ({ frame }: SharedFigure): Snippet => ({ kind: 'address', code: plainAddress(frame) });
const frame = (host: ShareHost, figure: SharedFigure): Snippet => ({ kind: 'frame', code: frameTag(figure, KEPT[host]) });
const picture = (figure: SharedFigure): Snippet => ({ kind: 'picture', code: markdownPicture(figure) });

/** The two together: a picture that is a link, as these two wikis write it. */
const dokuwikiPicture = ({ picture: from, page, alt }: SharedFigure): string =>
  `[[${plainAddress(page)}|{{${plainAddress(from)}?960|${unendingText(alt)}}}]]`;
const textilePicture = ({ picture: from, page, alt }: SharedFigure): string =>
  `!${plainAddress(from)}(${unendingText(alt)})!:${plainAddress(page)}`;

const MAKERS: Readonly<Record<ShareHost, (figure: SharedFigure) => readonly Snippet[]>> = {
  html: (figure) => [frame('html', figure)],
  confluence: (figure) => [address(figure), frame('confluence', figure)],
  growi: (figure) => [frame('growi', figure)],
  gitlab: (figure) => [
    picture(figure),
    { kind: 'frame', code: `![${markdownText(figure.title)}](${plainAddress(figure.frame)}){width=100% height=${figure.height}}` },
  ],
  mediawiki: (figure) => [frame('mediawiki', figure), { kind: 'picture', code: mediawikiPicture(figure) }],
  sharepoint: (figure) => [frame('sharepoint', figure)],
  backstage: (figure) => [frame('backstage', figure)],
  notion: (figure) => [address(figure)],
  markdown: (figure) => [picture(figure)],
  dokuwiki: (figure) => [
    { kind: 'frame', code: `{{url>${plainAddress(figure.frame)} 100%,${figure.height}px noborder|${unendingText(figure.title)}}}` },
    { kind: 'picture', code: dokuwikiPicture(figure) },
  ],
  redmine: (figure) => [picture(figure), { kind: 'textile', code: textilePicture(figure) }],
};

/**
 * What is to be pasted into a wiki, the best first. Every text and address in it is escaped for its syntax, so that
 * names that a reader gave can neither end it nor begin something of their own.
 */
export const snippetsOf = (host: ShareHost, figure: SharedFigure): readonly Snippet[] => MAKERS[host](figure);
