import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { SINGLE_FILE } from '../src/io/singleFile.ts';
import { classicScript } from './classicScript.ts';
import { ICONS, MANIFESTS, TOUCH_ICON, manifestOf } from './manifest.ts';
import type { SiteFiles } from './offline/siteWorker.ts';
import { PAGES } from './prerender.ts';

/** The worker that keeps the site, and the one to be put in its place to be rid of it. */
export const WORKER = 'sw.js';
export const WORKER_OFF = 'sw-off.js';

const SINGLE_FILES: readonly string[] = ['favicon.svg', TOUCH_ICON, ...ICONS.map(({ file }) => file), ...Object.values(MANIFESTS)];

/** What the site needs to work; what others fetch of it (the single file, pictures for chats and wikis) is not kept. */
const isKept = (path: string): boolean =>
  path.startsWith('assets/') || (/^[\w-]+\.html$/.test(path) && path !== SINGLE_FILE) || SINGLE_FILES.includes(path);

/** The files to keep of a folder with a built site. */
export function siteFilesIn(folder: string): SiteFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter(isKept).toSorted();
  const files = Object.fromEntries(paths.map((path) =>
    [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('base64')]));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, files };
}

const program = (name: string): string => fileURLToPath(new URL(`offline/${name}`, import.meta.url));

/** Writes both workers into a folder with a built site, from the files as they are: one that differs by a letter is refused. */
export async function writeWorkers(folder: string, off = false): Promise<void> {
  const removes = await classicScript(program('swOff.ts'));
  const keeps = off ? removes : await classicScript(program('sw.ts'), [], { SITE_FILES: JSON.stringify(siteFilesIn(folder)) });
  writeFileSync(join(folder, WORKER), keeps);
  writeFileSync(join(folder, WORKER_OFF), removes);
}

/**
 * Makes the site work without a network, and be installed. With OFFLINE=off in the environment the pages ask for no
 * worker, and the one that is there takes an earlier one away.
 */
export function offlineSite(off = process.env['OFFLINE'] === 'off'): Plugin {
  let folder = '';
  return {
    name: 'offline-site', apply: 'build', enforce: 'post',
    configResolved(config) { folder = config.build.outDir; },
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        const lang = filename.endsWith(PAGES.en) ? 'en' : 'ja';
        const link = (rel: string, href: string) => ({ tag: 'link', attrs: { rel, href: `./${href}` }, injectTo: 'head' as const });
        return {
          html: off ? html : html.replace(/<html\b[^>]*/, '$& data-offline=""'),
          tags: [link('manifest', MANIFESTS[lang]), link('apple-touch-icon', TOUCH_ICON)],
        };
      },
    },
    generateBundle() {
      for (const lang of ['ja', 'en'] as const) this.emitFile({ type: 'asset', fileName: MANIFESTS[lang], source: manifestOf(lang) });
    },
    writeBundle: {
      sequential: true, order: 'post',
      handler: async () => writeWorkers(folder, off),
    },
  };
}
