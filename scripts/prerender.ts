import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { shortClassNames } from './classNames.ts';
import type { FirstHtml } from './prerender-entry.tsx';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = fileURLToPath(new URL('prerender-entry.tsx', import.meta.url));
const PLACE = '<div id="root"></div>';
/** What the policy would block, or a browser run or fetch, in markup that is only to be looked at and read. */
const FORBIDDEN = /\sstyle=|<style|<script|\son\w+=|<link|<img|<iframe|\ssrc=|url\(["']?https?:/i;
/** A link is followed by the reader, never by the page. */
const OUTWARD = /<a href="https?:\/\/[^"]*" rel="noreferrer">/g;

export const PAGES = { ja: 'index.html', en: 'en.html' } as const;
type PageLang = keyof typeof PAGES;

type Entry = { readonly firstHtml: (lang: PageLang) => Promise<FirstHtml> };

/** The names of style modules come out as in the site itself: they depend on the source alone. */
async function everyPage(): Promise<Readonly<Record<PageLang, FirstHtml>>> {
  const folder = mkdtempSync(join(tmpdir(), 'prerender-'));
  try {
    await build({
      root: ROOT, configFile: false, logLevel: 'warn', plugins: [react(), shortClassNames()], ssr: { noExternal: true },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ssr: ENTRY, outDir: folder, emptyOutDir: true, copyPublicDir: false, minify: false,
        rolldownOptions: {
          output: { entryFileNames: 'entry.mjs', chunkFileNames: '[name]-[hash].mjs' },
          // What the site fetches when it is wanted, these pages are made with: nobody fetches them.
          checks: { ineffectiveDynamicImport: false },
        },
      },
    });
    const { firstHtml } = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as Entry;
    return { ja: await firstHtml('ja'), en: await firstHtml('en') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checked({ root }: FirstHtml): string {
  const found = FORBIDDEN.exec(root.replaceAll(OUTWARD, '<a>'));
  if (found !== null) throw new Error(`what stands in the page holds ${found[0]}: ${root.slice(Math.max(0, found.index - 200), found.index + 100)}`);
  return root;
}

/**
 * What search engines and chat windows read. Whole addresses where the site knows its own (`SITE_URL` at build time,
 * with a slash at its end); else relative ones, and no canonical address.
 */
function headTags(lang: PageLang, { title, description, siteName }: FirstHtml): HtmlTagDescriptor[] {
  const site = process.env['SITE_URL'];
  const at = (file: string): string => (site === undefined ? `./${file}` : new URL(file === 'index.html' ? '' : file, site).href);
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' });
  const meta = (property: string, content: string): HtmlTagDescriptor => ({ tag: 'meta', attrs: { property, content }, injectTo: 'head' });
  return [
    { tag: 'title', children: title, injectTo: 'head' },
    { tag: 'meta', attrs: { name: 'description', content: description }, injectTo: 'head' },
    ...(site === undefined ? [] : [link({ rel: 'canonical', href: at(PAGES[lang]) })]),
    link({ rel: 'alternate', hreflang: 'ja', href: at(PAGES.ja) }),
    link({ rel: 'alternate', hreflang: 'en', href: at(PAGES.en) }),
    link({ rel: 'alternate', hreflang: 'x-default', href: at(PAGES.ja) }),
    meta('og:type', 'article'),
    meta('og:site_name', siteName),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:locale', lang === 'ja' ? 'ja_JP' : 'en_GB'),
    meta('og:locale:alternate', lang === 'ja' ? 'en_GB' : 'ja_JP'),
    ...(site === undefined ? [] : [meta('og:url', at(PAGES[lang]))]),
    meta('og:image', at(`share-${lang}.png`)),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', title),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
  ];
}

/** Writes the story and the lab's first view into the built pages: words, numbers and pictures are there before any script. */
export function firstViewInPage(): Plugin {
  let pages: ReturnType<typeof everyPage> | null = null;
  return {
    name: 'first-view-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { filename }) {
        const lang: PageLang = filename.endsWith(PAGES.en) ? 'en' : 'ja';
        if (!html.includes(PLACE)) throw new Error(`${PAGES[lang]} lacks ${PLACE}`);
        pages ??= everyPage();
        const page = (await pages)[lang];
        const root = checked(page);
        return { html: html.replace(PLACE, () => `<div id="root">${root}</div>`), tags: headTags(lang, page) };
      },
    },
  };
}
