import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { SINGLE_FILE } from '../src/io/singleFile.ts';
import { shortClassNames } from './classNames.ts';
import { classicScript } from './classicScript.ts';
import { singlePolicy } from './csp.mjs';
import { PAGES } from './prerender.ts';
import { programInText } from './workerText.ts';

const MAIN = fileURLToPath(new URL('../src/main.tsx', import.meta.url));
const CHARSET = '<meta charset="utf-8" />';
const STYLE = /<style>([^]*?)<\/style>/;
const ARTICLE = /<div id="root">([^]*)<\/div>\s*<\/body>/;
/** Where it leads out of the file: pages of the other language, icon, picture for chats, manifest. */
const LEADS_OUT = /\s*<(?:link rel="(?:alternate|icon|manifest|modulepreload|apple-touch-icon)"|meta property="og:(?:image|locale)[^"]*"|meta name="twitter:card")[^>]*>/g;
const SCRIPTS = /\s*<script[^>]*>[^]*?<\/script>/g;
/** One article is shown: which one, first.js has said before anything is painted. Without scripts both are. */
const ONE_ARTICLE = ':root[data-first="ja"] [data-article="en"],:root[data-first="en"] [data-article="ja"]{display:none}';
/** After the articles, before the program: the one that is meant takes the place that React will take over. */
const CHOOSE = `(({documentElement:page,querySelectorAll})=>{`
  + `for(const one of querySelectorAll.call(document,"[data-article]")){`
  + `if(one.dataset.article===page.dataset.first)document.getElementById("root").append(...one.childNodes);one.remove()}})(document)`;

/** What the single file is put together from. */
export interface SiteParts {
  /** The built pages, with their style in them. */
  readonly pages: Readonly<Record<keyof typeof PAGES, string>>;
  readonly firstScript: string;
  /** All of the program, as one classic script: a module would be fetched, which neither file:// nor an opaque origin may. */
  readonly program: string;
  readonly icon: string;
}

const found = (pattern: RegExp, html: string): string => {
  const match = pattern.exec(html)?.[1];
  if (match === undefined) throw new Error(`the built page lacks ${String(pattern)}`);
  return match;
};

/**
 * The same program such that its end is the end of the element, and its hash that of what the browser reads. Texts and
 * patterns mean the same with these signs written so; a program that means them otherwise is no program any more.
 *
 * @throws SyntaxError
 */
function asInline(script: string): string {
  const text = script.trim().replaceAll(/<(?=!--|\/script|script)/gi, '\\x3c').replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\\x00');
  void new Script(text);
  return text;
}

/** Ids made while drawing are those of one page; here are two. */
const withOwnIds = (article: string): string => article
  .replaceAll(/\b_([sl])-R_/g, '_$1-en-R_')
  .replaceAll(/((?:id="|href="#)view=story&amp;scene=[\w-]+)"/g, '$1&amp;lang=en"');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The whole site as one page that needs nothing beside it, no network and no origin.
 *
 * @throws Error if a part cannot stand in a page
 */
export function singleFileHtml({ pages, firstScript, program, icon }: SiteParts): string {
  const style = `${found(STYLE, pages.ja)}\n${ONE_ARTICLE}`;
  const scripts = [firstScript, CHOOSE, program].map(asInline);
  const article = { ja: found(ARTICLE, pages.ja), en: withOwnIds(found(ARTICLE, pages.en)) };
  const [first = '', choose = '', all = ''] = scripts.map((text) => `<script>${text}</script>`);
  const articles = (['ja', 'en'] as const).map((lang) =>
    `<div lang="${lang}" data-article="${lang}" id="lang=${lang}">${article[lang].replaceAll(/href="\.\/(?:index|en)\.html"/g, `href="#lang=${lang === 'ja' ? 'en' : 'ja'}"`)}</div>`);
  const policy = singlePolicy({ scripts: scripts.map(hashOf), styles: [hashOf(style)] });
  const head = found(/<head>([^]*)<\/head>/, pages.ja).replaceAll(SCRIPTS, '').replaceAll(LEADS_OUT, '')
    .replace(/\s*<meta http-equiv[^>]*>/, '').replace(STYLE, '').replace(CHARSET, '').trim();
  return `<!doctype html>
<html lang="ja" data-alone="" data-address="">
  <head>
    ${CHARSET}
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    ${head}
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />
    <style>${style}</style>
    ${first}
  </head>
  <body>
    <div id="root"></div>
    ${articles.join('\n    ')}
    ${choose}
    ${all}
  </body>
</html>
`;
}

/** Puts the whole site, as one file, beside its pages: for an attachment, a stick, a frame without an origin. */
export function singleFile(): Plugin {
  const text = (path: string): string => readFileSync(new URL(`../public/${path}`, import.meta.url), 'utf8');
  return {
    name: 'single-file', apply: 'build', enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = (name: string): string => {
          const asset = bundle[name];
          if (asset?.type !== 'asset') throw new Error(`${name} was not built`);
          return String(asset.source);
        };
        const source = singleFileHtml({
          pages: { ja: page(PAGES.ja), en: page(PAGES.en) }, firstScript: text('first.js'), program: await classicScript(MAIN, [programInText(), react(), shortClassNames()]), icon: text('favicon.svg'),
        });
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
      },
    },
  };
}
