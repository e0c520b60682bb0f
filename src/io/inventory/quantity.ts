// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9], ['u', 1e-6], ['m', 1e-3], ['', 1], ['k', 1e3], ['M', 1e6], ['G', 1e9], ['T', 1e12], ['P', 1e15], ['E', 1e18],
  ['Ki', 2 ** 10], ['Mi', 2 ** 20], ['Gi', 2 ** 30], ['Ti', 2 ** 40], ['Pi', 2 ** 50], ['Ei', 2 ** 60],
]);
const SHAPE = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/u;

/**
 * A Kubernetes quantity as a number: cores or bytes. Here M is a million and Mi 2^20.
 *
 * @example quantity('250m') → 0.25; quantity('128Mi') → 134217728; quantity('129e6') → 129000000; quantity('1,5') → null
 */
export function quantity(text: string): number | null {
  const found = SHAPE.exec(text.trim());
  if (found === null) return null;
  const [, number = '', exponent = '', suffix = ''] = found;
  const value = exponent === '' ? Number(number) * (SUFFIXES.get(suffix) ?? Number.NaN) : Number(`${number}${exponent}`);
  return Number.isFinite(value) ? value : null;
}
