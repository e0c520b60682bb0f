import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin } from 'vite';

const ASKED = /^(.*)\?worker&url$/;
const MARK = '\0program-in-text:';

/** A program for a worker as one classic script: a frame without an origin starts no module. */
async function classicScript(entry: string): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('..', import.meta.url)), configFile: false, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { lib: { entry, formats: ['iife'], name: 'worker' }, target: 'baseline-widely-available', write: false, copyPublicDir: false },
  });
  const chunk = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no program`);
  return chunk.code;
}

/**
 * For the single file: `import address from './x.ts?worker&url'` gives the address of a file of the site there, and
 * here that of a text held in the page (`blob:`), made when it is asked for.
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
