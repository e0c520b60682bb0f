import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { framesOf, integratorHtml } from '../../scripts/integratorPage.ts';
import { CARD_IDS, pinnedOf } from '../../src/derive/cards.ts';
import { inputsOfScene } from '../../src/derive/story.ts';
import { SHARE_HOSTS } from '../../src/io/shareSnippets.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { MODEL_VERSION } from '../../src/model/version.ts';

const html = integratorHtml('./', new Map([['why', framesOf('why')]]), true);
const { document } = new JSDOM(html).window;

/** Chooses in the form as a reader would, and gives the frame that stands there then. */
function choose(choices: Readonly<Record<string, string>>): HTMLIFrameElement {
  for (const [name, value] of Object.entries(choices)) {
    const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(`form [name="${name}"]`);
    if (field === null) throw new Error(`there is no ${name}`);
    field.value = value;
    expect(field.value).toBe(value);
  }
  const form = document.querySelector('form');
  const Change = document.defaultView?.Event;
  if (form === null || Change === undefined) throw new Error('there is no form');
  form.dispatchEvent(new Change('change', { bubbles: true }));
  const frames = document.querySelectorAll<HTMLIFrameElement>('#one > iframe');
  expect(frames).toHaveLength(1);
  return frames[0] ?? document.createElement('iframe');
}

const viewOf = (frame: HTMLIFrameElement) => decodeHash(`#${frame.src.split('#')[1] ?? ''}`);

describe('the integrator’s page', () => {
  test('has one program, and its policy names it and nothing else', () => {
    const [script = '', ...others] = [...document.querySelectorAll('script')].map((one) => one.textContent ?? '');
    expect(others).toEqual([]);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; `);
    expect(integratorHtml('./', new Map())).not.toContain('<script');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(SHARE_HOSTS.length);
    expect(document.querySelectorAll('select[name="figure"] option')).toHaveLength(CARD_IDS.length);
  });

  test('shows one frame of anything that is chosen, with the rights that are chosen', () => {
    runInNewContext(document.querySelector('script')?.textContent ?? '', { document, FormData: document.defaultView?.FormData });
    const frame = choose({ figure: 'os-sprawl', height: '720', width: '320', lang: 'en', theme: 'dark', controls: 'none', title: '0', sandbox: 'allow-scripts' });
    expect([frame.width, frame.height, frame.getAttribute('sandbox')]).toEqual(['320', '720', 'allow-scripts']);
    const { state, issues } = viewOf(frame);
    expect(issues).toEqual([]);
    expect(state.view).toMatchObject({
      view: 'embed', figure: 'os-sprawl', lang: 'en', theme: 'dark', controls: 'none', title: false,
      model: MODEL_VERSION, was: pinnedOf(inputsOfScene('os-sprawl', '2026', {})),
    });
    expect(choose({ sandbox: '' }).getAttribute('sandbox')).toBe('');
    expect(choose({ sandbox: 'no sandbox' }).hasAttribute('sandbox')).toBe(false);
    const own = viewOf(choose({ inputs: '#v=1&era=2007&n=40' })).state;
    expect([own.era, own.overrides, own.view.was]).toEqual(['2007', { workloads: 40 }, null]);
  });

  test('says why frames are blank, as long as there is no network', () => {
    const { defaultView: view } = document;
    const told = document.querySelector<HTMLElement>('#offline');
    if (view === null || told === null) throw new Error('there is no line for it');
    expect(told.hidden).toBe(true);
    for (const onLine of [false, true]) {
      Object.defineProperty(view.navigator, 'onLine', { configurable: true, value: onLine });
      view.dispatchEvent(new view.Event(onLine ? 'online' : 'offline'));
      expect(told.hidden).toBe(onLine);
    }
  });
});
