import { createHash } from 'node:crypto';
import { CARD_IDS, FRAME_HEIGHTS, isFigure, pinnedOf } from '../src/derive/cards.ts';
import { inputsOfScene, SCENE_IDS } from '../src/derive/story.ts';
import { share as en } from '../src/i18n/en/share.ts';
import { share as ja } from '../src/i18n/ja/share.ts';
import { CARD_CONTROL_SETS, DEFAULT_ERA, THEMES } from '../src/io/linkState.ts';
import { pinnedText } from '../src/io/pinnedText.ts';
import { KEPT, SANDBOX, SHARE_HOSTS } from '../src/io/shareSnippets.ts';
import { resolveInputs } from '../src/model/inputTable.ts';
import { MODEL_VERSION } from '../src/model/version.ts';

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** The frame's rights that wikis give, from the recommended down to none; last, no attribute at all. */
const SANDBOXES = [SANDBOX, 'allow-scripts', 'allow-scripts allow-same-origin', '', 'no sandbox'] as const;
const WIDTHS = [320, 600, 800, 1200] as const;

/** Which hosts each card is made with: its frame carries them. */
function hostsOf(id: (typeof CARD_IDS)[number]): string {
  const scene = isFigure(id) ? undefined : SCENE_IDS.find((one) => one === id);
  return pinnedText(pinnedOf(scene === undefined ? resolveInputs(DEFAULT_ERA, {}) : inputsOfScene(scene, DEFAULT_ERA, {})));
}

/** The whole program of the page: puts one frame where another was. Named by its hash in the page's policy. */
const SCRIPT = `const form = document.forms[0], place = document.getElementById('one'), address = document.getElementById('address');
const show = () => {
  const value = Object.fromEntries(new FormData(form));
  const own = value.inputs.trim().replace(/^#?(v=1&)?/, '');
  const was = form.elements.figure.selectedOptions[0].dataset.was;
  const hash = ['v=1', own || 'era=${DEFAULT_ERA}', 'view=embed', 'figure=' + value.figure, 'controls=' + value.controls, 'title=' + value.title,
    'lang=' + value.lang, 'theme=' + value.theme, ...(own ? [] : ['m=${MODEL_VERSION}', 'was=' + was])].join('&');
  const frame = document.createElement('iframe');
  frame.title = value.figure;
  frame.width = value.width;
  frame.height = value.height;
  if (value.sandbox !== 'no sandbox') frame.setAttribute('sandbox', value.sandbox);
  frame.src = form.dataset[value.lang] + '#' + hash;
  place.replaceChildren(frame);
  address.value = frame.src;
};
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
const offline = document.getElementById('offline'), view = document.defaultView;
const tell = () => { offline.hidden = view.navigator.onLine; };
for (const name of ['online', 'offline']) view.addEventListener(name, tell);
tell();`;

export const SCRIPT_HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

const field = (name: string, options: readonly (string | number)[], chosen: string | number, extra: (option: string | number) => string = () => ''): string =>
  `<label>${name} <select name="${name}">${options.map((option) =>
    `<option${option === chosen ? ' selected' : ''}${extra(option)} value="${escaped(String(option))}">${escaped(option === '' ? 'sandbox=""' : String(option))}</option>`).join('')}</select></label>`;

/** Hidden while there is a network: no service worker answers for a frame without an origin, so those stay blank without one. */
export const offlineHtml = (): string =>
  `<p id="offline" role="status" hidden><strong>${escaped(en.integrator.offline)} <span lang="ja">${escaped(ja.integrator.offline)}</span></strong></p>`;

/** One frame, and a choice of everything that can be said of it. */
export function formHtml(site: string): string {
  const was = new Map<string | number, string>(CARD_IDS.map((id) => [id, hostsOf(id)]));
  return `<section><h2>${en.integrator.one} · <span lang="ja">${ja.integrator.one}</span></h2>
<form data-ja="${escaped(site)}index.html" data-en="${escaped(site)}en.html">
${field('figure', CARD_IDS, 'divergence', (id) => ` data-was="${was.get(id) ?? ''}"`)}
${field('height', FRAME_HEIGHTS, 560)} ${field('width', WIDTHS, 800)} ${field('lang', ['ja', 'en'], 'en')} ${field('theme', THEMES, 'light')}
${field('controls', CARD_CONTROL_SETS, 'min')} ${field('title', [1, 0], 1)} ${field('sandbox', SANDBOXES, SANDBOX)}
<label>inputs <input name="inputs" placeholder="era=2026&amp;n=120&amp;k=3" size="28" /></label>
</form>
<p><label>src <input id="address" readonly size="80" /></label></p>
<div id="one"></div></section>
<script>${SCRIPT}</script>`;
}

const head = (english: string, japanese: string): string => `<th scope="col">${english} · <span lang="ja">${japanese}</span></th>`;

/** What is known of each place: from the same words and attributes as the share dialog's code. */
export function stripsHtml(): string {
  const rows = SHARE_HOSTS.map((host) => {
    const kept = KEPT[host].length === 0 ? `${en.integrator.none} <span lang="ja">${ja.integrator.none}</span>` : `<code>${KEPT[host].join(' ')}</code>`;
    return `<tr><th scope="row">${escaped(en.hosts[host].name)}</th><td>${kept}</td><td>${escaped(en.hosts[host].admin)}<br /><span lang="ja">${escaped(ja.hosts[host].admin)}</span></td></tr>`;
  });
  return `<section><h2>${en.integrator.strips} · <span lang="ja">${ja.integrator.strips}</span></h2>
<table><thead><tr>${head(en.integrator.host, ja.integrator.host)}${head(en.integrator.kept, ja.integrator.kept)}${head(en.code.admin, ja.code.admin)}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p>${escaped(en.code.untried)} <span lang="ja">${escaped(ja.code.untried)}</span></p></section>`;
}
