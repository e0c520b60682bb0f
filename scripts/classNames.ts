import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** 0 → A, 25 → Z, 26 → AA: capitals, so that what follows cannot be taken for a part of them. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/**
 * A class of a style module as the built site calls it: which file, and which of its classes. Names with hashes of
 * paths, as they come by themselves, were an eighth of all styles as they are sent, and stand in the HTML as well.
 *
 * @param files all style modules there are, in an order that is the same in every build of the site
 */
export function classNaming(files: readonly string[]): (name: string, file: string, css: string) => string {
  return (name, file, css) => {
    const at = files.findIndex((one) => file.split('?', 1)[0]?.replaceAll('\\', '/').endsWith(`/${one}`));
    const classes = [...new Set([...css.matchAll(/(?:\.|@keyframes )([A-Za-z_][\w-]*)/g)].map((match) => match[1]))];
    const which = classes.indexOf(name);
    if (at < 0 || which < 0) throw new Error(`${file} is no style module of the site, or has no class ${name}`);
    return `${letters(at)}${which.toString(36)}`;
  };
}

/** To be used by every build whose HTML and styles meet in one page. */
export function shortClassNames(): Plugin {
  return {
    name: 'short-class-names',
    apply: 'build',
    config: () => {
      const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.module.css')).map((file) => `src/${file.replaceAll('\\', '/')}`).toSorted();
      return { css: { modules: { generateScopedName: classNaming(files) } } };
    },
  };
}
