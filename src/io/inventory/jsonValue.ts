/** Plain data of unknown shape, read without ever using its keys as keys of ours. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member that is really there: `__proto__` and `constructor` are none unless the text has them. */
export const member = (value: Json | undefined, key: string): Json | undefined =>
  (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** ('spec', 'nodeName') one after the other; undefined where the path breaks off. */
export const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, key) => member(inner, key), value);

export const listAt = (value: Json | undefined, ...path: readonly string[]): readonly Json[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
};

export const textAt = (value: Json | undefined, ...path: readonly string[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
};

/** A number, or one in a text as some exports write it; null for anything else. */
export const numberAt = (value: Json | undefined, ...path: readonly string[]): number | null => {
  const found = at(value, ...path);
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};
