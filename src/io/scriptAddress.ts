/** What browsers that know Trusted Types want instead of a text where a text would name a program. */
interface Policy { readonly createScriptURL: (address: string) => unknown }
interface Factory { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => Policy }

/** The one policy that the page's own rules allow, made once: a second of the same name is refused. */
let policy: Policy | null = null;

/** Programs of this site, and those that the single file makes of its own text. */
function own(address: string): string {
  const { origin, protocol } = new URL(address, window.location.href);
  const isOwn = protocol === 'blob:' || (origin === window.location.origin && origin !== 'null');
  if (!isOwn) throw new TypeError('not a program of this site');
  return address;
}

/**
 * The address of a program, as `new Worker` and `register` take it under the page's policy.
 *
 * @throws TypeError if the address is not of this site
 */
export function scriptAddress(address: string): string {
  const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes;
  if (factory === undefined) return own(address);
  policy ??= factory.createPolicy('app', { createScriptURL: own });
  // To TypeScript it is a text; the browser knows better.
  return policy.createScriptURL(address) as string;
}
