import { resolveImport } from './sourceFile.ts';
import type { SourceFile } from './sourceFile.ts';

/** Files from which a way of imports, types and those to come later among them, leads back to where it began. */
export function inCircles(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): string[] {
  const known = new Map(files.map(({ path, imports }) => [path, imports.map(({ specifier }) => resolveImport(path, specifier))]));
  const leadsBack = (path: string): boolean => {
    const seen = new Set<string>();
    const waiting = [...(known.get(path) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === path) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(known.get(next) ?? []));
    }
    return false;
  };
  return files.map(({ path }) => path).filter(leadsBack);
}
