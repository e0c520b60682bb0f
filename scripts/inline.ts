import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { policyWith } from './csp.mjs';

const CHARSET = '<meta charset="utf-8" />';
const FIRST_SCRIPT = /<script src="(?:\.?\/)first\.js"><\/script>/;
const STYLESHEET = /\s*<link rel="stylesheet"[^>]* href="\.\/([^"]+\.css)">/g;
/** In the page they would lead elsewhere than from the folder of styles. */
const ADDRESS = /url\((?!["']?(?:data:|#))|@import/;

/** What the built page holds so that it can be painted as soon as it has come. */
export interface InPage {
  readonly html: string;
  /** Content of a style sheet by its address in the page. */
  readonly styleOf: (file: string) => string | undefined;
  readonly firstScript: string;
}

/**
 * Puts styles and first script into the page itself: on a slow line each would cost a trip of its own before anything
 * can be painted.
 * @throws Error if a sheet is missing, or has addresses in it that would mean something else here
 */
export function withoutTrips({ html, styleOf, firstScript }: InPage): string {
  const files = [...html.matchAll(STYLESHEET)].map((match) => match[1] ?? '');
  if (files.length === 0 || !FIRST_SCRIPT.test(html)) throw new Error('the page has no styles or no first script');
  const styles = files.map((file) => {
    const style = styleOf(file);
    if (style === undefined) throw new Error(`the page asks for ${file}, which was not built`);
    if (ADDRESS.test(style) || /<\/style/i.test(style)) throw new Error(`${file} cannot stand in the page`);
    return style.trim();
  });
  if (/<\/script|<!--/i.test(firstScript)) throw new Error('first.js cannot stand in the page');
  return html.replace(STYLESHEET, '')
    .replace(FIRST_SCRIPT, () => `<style>${styles.join('\n')}</style>\n    <script>${firstScript.trim()}</script>`);
}

/** As a policy names inline code: the text between the tags, to the letter. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inside = (html: string, tag: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map((match) => hashOf(match[1] ?? ''));

/** Writes the policy into the page, with the hashes of what is inline, right after the charset. */
export function withPolicy(html: string): string {
  if (!html.includes(CHARSET)) throw new Error(`the page lacks ${CHARSET}`);
  const policy = policyWith({ scripts: inside(html, 'script'), styles: inside(html, 'style') });
  return html.replace(CHARSET, () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** Makes the built page paint after one trip. To be placed before {@link policyInPage}, which names what is inline. */
export function firstPaintInPage(): Plugin {
  const script = fileURLToPath(new URL('../public/first.js', import.meta.url));
  return {
    name: 'first-paint-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const styleOf = (file: string): string | undefined => {
          const asset = bundle?.[file];
          return asset?.type === 'asset' ? String(asset.source) : undefined;
        };
        return withoutTrips({ html, styleOf, firstScript: readFileSync(script, 'utf8') });
      },
    },
  };
}

/** The policy, for servers that send no header; not in development, where hot reload needs inline code. */
export function policyInPage(): Plugin {
  return {
    name: 'policy-in-page', apply: 'build',
    transformIndexHtml: { order: 'post', handler: withPolicy },
  };
}
