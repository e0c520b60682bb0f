import type { Lang } from '../i18n/lang.ts';

/** Who can open an address: anybody who reaches the server, this machine alone, nobody but the reader of a file. */
export type Reach = 'everybody' | 'thisMachine' | 'nobody';

/** As URL.parse, which not every browser of the target knows. */
function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Who can open a page that was opened at this address. */
export function reachOf(href: string): Reach {
  const url = parsed(href);
  if (url === null || !/^https?:$/u.test(url.protocol)) return 'nobody';
  return LOOPBACK.test(url.hostname) ? 'thisMachine' : 'everybody';
}

/**
 * The address of a page without its state. null where it has none that would lead back to it: given to its frame as a
 * text (`srcdoc`), or itself a text.
 */
export const ownAddress = (href: string): string | null => (/^(?:https?|file):/u.test(href) ? href.split('#', 1)[0] ?? '' : null);

/**
 * The address of the deployed site as somebody types it: with or without 'https://', with or without a slash at its end.
 * null for what is no address of a web server.
 *
 * @example siteOfText('example.org/virtual') → 'https://example.org/virtual/'
 */
export function siteOfText(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim();
  const url = parsed(/^[a-z][a-z\d+.-]*:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (trimmed === '' || url === null || !/^https?:$/u.test(url.protocol) || /[\s<>"]/u.test(trimmed) || !/[.:\]]|^localhost$/u.test(url.host)) return null;
  const file = url.pathname.split('/').at(-1) ?? '';
  return `${url.origin}${url.pathname}${file === '' || file.includes('.') ? '' : '/'}`;
}

const PAGES: ReadonlySet<string> = new Set(['', 'index.html', 'en.html']);

const withoutHash = (site: string): string => site.split(/[?#]/u, 1)[0] ?? '';

/** The folder that a page of the site lies in, with a slash at its end. */
export const folderOf = (site: string): string => withoutHash(site).replace(/[^/]*$/u, '');

/**
 * The page of the site in a language, from the address of either. A page under any other name is a copy that holds both.
 *
 * @example pageIn('https://example.org/a/', 'en') → 'https://example.org/a/en.html'
 */
export function pageIn(site: string, lang: Lang): string {
  const whole = withoutHash(site);
  const file = whole.slice(folderOf(whole).length);
  if (!PAGES.has(file)) return whole;
  if (lang === 'en') return `${folderOf(whole)}en.html`;
  return file === 'en.html' ? `${folderOf(whole)}index.html` : whole;
}
