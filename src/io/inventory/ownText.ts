/** Shorter strings are copied by engines anyway. */
const SHORT = 13;

/**
 * The same text as a string of its own. A piece cut from a file keeps the whole file in memory for as long as it lives:
 * engines hold no copy but a view. What outlives its file is put together anew, which makes it a copy.
 */
export const ownText = (text: string): string => (text.length < SHORT ? text : ` ${text}`.slice(1));

const MOST_SHARED = 4096;

/** Texts that come again and again, once each: an export has few systems, states and sizes, and many rows. */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const own = ownText(text);
    if (this.known.size < MOST_SHARED) this.known.set(own, own);
    return own;
  }
}
