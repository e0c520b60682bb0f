import type { BrowserContext } from 'playwright-core';

/** Runs in the page: a violation of the policy is otherwise told to nobody but the console. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const where = `${event.sourceFile}:${event.lineNumber}`;
    console.error(`CSP ${event.effectiveDirective} blocked ${event.blockedURI} at ${where}`);
  });
}

/** Runs in the page: the rest of the site is not fetched to be kept, which costs more than most tests. */
function keepNothing(): void {
  if ('ServiceWorkerContainer' in window) ServiceWorkerContainer.prototype.register = async () => Promise.reject(new Error('not in this test'));
}

/** Runs in the page: that it follows its address, which its program does last, can be seen by nothing else. */
function noteFollowing(): void {
  const listen = window.addEventListener;
  window.addEventListener = (...given: readonly unknown[]): void => {
    if (given[0] === 'popstate') Object.assign(window, { followsAddress: true });
    Reflect.apply(listen, window, given);
  };
}

/** Generous: on a busy machine all comes late, and what never comes still fails before its test is over. */
const LONGEST_WAIT = 60_000;

export interface Watched {
  /** The site's. */
  readonly url: string;
  /** True where the test is about a site that is kept for use without a network. */
  readonly keeps?: boolean;
}

/** Everything that must not happen in a context's pages, collected while they live. */
export async function watch(context: BrowserContext, { url, keeps = false }: Watched): Promise<string[]> {
  const problems: string[] = [];
  const { origin } = new URL(url);
  const isOwn = (address: string): boolean => address.startsWith(`${origin}/`) || /^(data|blob|about):/.test(address);
  context.on('request', (request) => {
    if (!isOwn(request.url())) problems.push(`request to another origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    const noisy = message.type() === 'error' || message.type() === 'warning';
    if (noisy) problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`page error: ${String(error.error())}`));
  context.setDefaultTimeout(LONGEST_WAIT);
  await context.addInitScript(reportViolations);
  await context.addInitScript(noteFollowing);
  if (!keeps) await context.addInitScript(keepNothing);
  return problems;
}

/** Throws if anything was noticed that the test does not allow. */
export function assertNoProblems(problems: readonly string[], allow: readonly RegExp[] = []): void {
  const left = [...new Set(problems)].filter((problem) => !allow.some((pattern) => pattern.test(problem)));
  if (left.length > 0) throw new Error(`The page had problems:\n- ${left.join('\n- ')}`);
}
