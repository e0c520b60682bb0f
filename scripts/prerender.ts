import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = fileURLToPath(new URL('prerender-entry.tsx', import.meta.url));
const PLACE = '<div id="root"></div>';
/** What the policy would block, or a browser run, in markup that is only to be looked at. */
const FORBIDDEN = /\sstyle=|<style|<script|\son\w+=|https?:\/\//i;

/** The names of CSS modules come out as in the site itself: they depend on path and content alone. */
async function firstHtml(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'prerender-'));
  try {
    await build({
      root: ROOT, configFile: false, logLevel: 'warn', plugins: [react()], ssr: { noExternal: true },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ssr: ENTRY, outDir: folder, emptyOutDir: true, copyPublicDir: false, minify: false,
        rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
      },
    });
    const made = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as { readonly firstHtml: () => string };
    return made.firstHtml();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the first view into the built page: words, numbers and picture are there before any script. */
export function firstViewInPage(): Plugin {
  return {
    name: 'first-view-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html lacks ${PLACE}`);
        const first = await firstHtml();
        const found = FORBIDDEN.exec(first);
        if (found !== null) throw new Error(`the first view holds ${found[0]}`);
        return html.replace(PLACE, () => `<div id="root">${first}</div>`);
      },
    },
  };
}
