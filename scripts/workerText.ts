import type { Plugin } from 'vite';
import { classicScript } from './classicScript.ts';

const ASKED = /^(.*)\?worker&url$/;
const MARK = '\0program-in-text:';

/**
 * For the single file: `import address from './x.ts?worker&url'` gives the address of a file of the site there, and
 * here that of a text held in the page (`blob:`), a classic script: a frame without an origin starts no module.
 */
export function programInText(): Plugin {
  return {
    name: 'program-in-text', enforce: 'pre',
    async resolveId(source, importer) {
      const path = ASKED.exec(source)?.[1];
      if (path === undefined) return null;
      const resolved = await this.resolve(path, importer);
      if (resolved === null) throw new Error(`${source} is not there`);
      return `${MARK}${resolved.id}`;
    },
    async load(id) {
      if (!id.startsWith(MARK)) return null;
      const text = JSON.stringify(await classicScript(id.slice(MARK.length)));
      return `export default URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' }));`;
    },
  };
}
