/** What is needed of `window` and `document`; tests bring their own. */
export interface Site {
  /** The address of the page without its state. */
  readonly address: string;
  /** Addresses of the scripts that this page began with. */
  readonly scripts: readonly string[];
  readonly fetchPage: (address: string) => Promise<{ readonly ok: boolean; readonly text: () => Promise<string> }>;
}

const fileOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/**
 * True if the server has a newer page than the one that runs here: its program is called otherwise. False where
 * nobody can say, offline above all: to load the page again would then lose it.
 */
export async function isReplaced({ address, scripts, fetchPage }: Site): Promise<boolean> {
  if (scripts.length === 0) return false;
  try {
    const answer = await fetchPage(address);
    if (!answer.ok) return false;
    const html = await answer.text();
    // A page without any program is an error page or a login, not a newer version.
    return html.includes('type="module"') && !scripts.every((script) => html.includes(fileOf(script)));
  } catch {
    return false;
  }
}

/** The page that is open. Scripts in its head are those it came with; what came later is linked, not named there. */
export const thisSite = (): Site => ({
  address: window.location.pathname + window.location.search,
  scripts: [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].map((script) => script.src),
  fetchPage: async (address) => fetch(address, { cache: 'no-store' }),
});
