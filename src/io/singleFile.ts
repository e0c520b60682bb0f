/** Name of the file that holds all of the site, beside index.html. */
export const SINGLE_FILE = 'two-kinds-of-virtual.html';

/** What is needed of `document.documentElement`. */
export interface Marked { readonly dataset: Readonly<Record<string, string | undefined>> }

/** True in the file that holds all of the site, wherever it lies: there is no other file beside it. */
export const isSingleFile = (root: Marked = document.documentElement): boolean => root.dataset['alone'] !== undefined;

const PLACE = /(<html\b[^>]*\sdata-address=")[^"]*(")/u;

/**
 * The single file, so that it opens with a state: as an attachment, or where a page may not be given an address
 * (`srcdoc`).
 *
 * @param html text of {@link SINGLE_FILE}
 * @param hash the state as an address has it, '#n=40&k=2', or '' for none
 * @throws Error if the text is another file's
 */
export function singleFileWith(html: string, hash: string): string {
  if (!PLACE.test(html)) throw new Error(`this is not ${SINGLE_FILE}`);
  const text = hash.replace(/[&"<>]/gu, (sign) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
  return html.replace(PLACE, (_, before: string, after: string) => `${before}${text}${after}`);
}
