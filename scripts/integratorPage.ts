import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { CARD_IDS, FRAME_HEIGHTS } from '../src/derive/cards.ts';
import type { CardId } from '../src/derive/cards.ts';
import { embed as en } from '../src/i18n/en/embed.ts';
import { embed as ja } from '../src/i18n/ja/embed.ts';
import { share as enShare } from '../src/i18n/en/share.ts';
import { share as jaShare } from '../src/i18n/ja/share.ts';
import { embedHash } from '../src/io/embedLink.ts';
import type { EmbedChoice } from '../src/io/embedLink.ts';
import { DEFAULT_ERA, DEFAULT_STATE } from '../src/io/linkState.ts';
import { resolveInputs } from '../src/model/inputTable.ts';
import { escaped, formHtml, offlineHtml, SCRIPT_HASH, stripsHtml } from './integratorForm.ts';

/** A frame as a wiki would have it. */
export interface IntegratorFrame extends EmbedChoice { readonly figure: CardId; readonly width: number; readonly height: number }

const WIDTHS = [320, 600, 1200] as const;
const LOOKS = [
  { lang: 'ja', theme: 'light', controls: 'min', title: true }, { lang: 'ja', theme: 'dark', controls: 'full', title: true },
  { lang: 'en', theme: 'light', controls: 'full', title: true }, { lang: 'en', theme: 'dark', controls: 'none', title: false },
] as const;

/** Every figure and scene at every height, in either language and theme; widths and controls take turns. */
export const framesOf = (figure: CardId): readonly IntegratorFrame[] => FRAME_HEIGHTS.flatMap((height, row) =>
  LOOKS.map((look, i) => ({ ...look, figure, height, width: WIDTHS[(row + i) % WIDTHS.length] ?? 600 })));

const inputs = resolveInputs(DEFAULT_ERA, {});

function frameTag(site: string, frame: IntegratorFrame): string {
  const { width, height, figure, lang, theme, controls, title } = frame;
  const address = `${site}${lang === 'en' ? 'en.html' : 'index.html'}${embedHash(DEFAULT_STATE, inputs, { figure, lang, theme, controls, title })}`;
  const name = `${figure} ${width}×${height} ${lang} ${theme} controls=${controls} title=${title ? 1 : 0}`;
  return `<figure><figcaption>${escaped(name)}</figcaption><iframe src="${escaped(address)}" title="${escaped(name)}"`
    + ` width="${width}" height="${height}" loading="lazy" sandbox="allow-scripts"></iframe></figure>`;
}

const SERIF = '"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Source Serif 4",Georgia,serif';
const SANS = '"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,system-ui,sans-serif';

/** Its ground is darker than that of the frames, in either theme: one sees where each ends. */
const STYLE = `:root{--ink:#1b1b1f;--ground:#e9e7e1;--field:#fbfaf7;--rule:#b5b2a9}
@media(prefers-color-scheme:dark){:root{--ink:#ececf0;--ground:#26272c;--field:#15161a;--rule:#55565e}}
body{margin:1rem;font:1rem/1.6 ${SANS};color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
h1,h2{font-family:${SERIF};line-height:1.3;word-break:auto-phrase}h2{margin-top:2.5rem}p{max-width:44rem}a{color:inherit}
figure{display:inline-block;margin:0 1rem 1rem 0;vertical-align:top;max-width:100%}figcaption,td,th{font-size:.875rem}
iframe{display:block;border:0;max-width:100%}nav a{display:inline-block;margin-right:1em;line-height:1.75}label{display:inline-block;margin:0 1rem .5rem 0;max-width:100%}
select,input{box-sizing:border-box;max-width:100%;min-height:2rem;padding:0 .5rem;border:1px solid var(--rule);border-radius:4px;font:inherit;color:inherit;background:var(--field)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
table{border-collapse:collapse}th,td{padding:.5rem 1rem .5rem 0;text-align:start;vertical-align:top;border-top:1px solid var(--rule)}
@media(width<40rem){tr,th,td{display:block;padding-inline:0}th[scope=col]{border:0;padding-block:0}tr>:not(:first-child){border:0;padding-top:0}}`;

/**
 * A page that frames others: no style but its own, and no program but the few lines of its form.
 *
 * @param site where the framed pages are, './' or an origin with a slash at its end
 * @param isWhole with a frame to try things in, and what each wiki does; without, only the frames named
 */
export function integratorHtml(site: string, figures: ReadonlyMap<CardId, readonly IntegratorFrame[]>, isWhole = false): string {
  const style = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
  const source = site.startsWith('.') ? "'self'" : new URL(site).origin;
  const policy = `default-src 'none'; frame-src ${source}; ${isWhole ? `script-src ${SCRIPT_HASH}; ` : ''}style-src ${style}; base-uri 'none'; form-action 'none'`;
  const sections = [...figures].map(([id, frames]) =>
    `<section><h2 id="${id}">${id}</h2>\n${frames.map((frame) => frameTag(site, frame)).join('\n')}</section>`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${escaped(`${en.integrator.title} | ${en.name}`)}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <h1>${escaped(en.integrator.title)} · <span lang="ja">${escaped(ja.integrator.title)}</span></h1>
    <p>${escaped(en.integrator.note)}</p>
    <p lang="ja">${escaped(ja.integrator.note)}</p>
${isWhole ? `${offlineHtml()}
${formHtml(site)}\n${stripsHtml()}\n<h2>${enShare.integrator.all} · <span lang="ja">${jaShare.integrator.all}</span></h2>` : ''}
    <nav>${[...figures.keys()].map((id) => `<a href="#${id}">${id}</a>`).join(' ')}</nav>
${sections.join('\n')}
  </body>
</html>
`;
}

/** Puts `integrator.html` beside the page: every figure in frames, for whoever sets up a wiki, and for tests. */
export function integratorPage(): Plugin {
  return {
    name: 'integrator-page',
    apply: 'build',
    generateBundle() {
      const source = integratorHtml('./', new Map(CARD_IDS.map((id) => [id, framesOf(id)])), true);
      this.emitFile({ type: 'asset', fileName: 'integrator.html', source });
    },
  };
}
