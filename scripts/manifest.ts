import { lab as en } from '../src/i18n/en/lab.ts';
import { storyPage as enPage } from '../src/i18n/en/storyPage.ts';
import { lab as ja } from '../src/i18n/ja/lab.ts';
import { storyPage as jaPage } from '../src/i18n/ja/storyPage.ts';
import type { Lang } from '../src/i18n/lang.ts';

const WORDS = { ja: { lab: ja, page: jaPage, file: './index.html' }, en: { lab: en, page: enPage, file: './en.html' } } as const;

/** Where the manifest of each language lies: the format has one name for an app, so each page names one of its own. */
export const MANIFESTS: Readonly<Record<Lang, string>> = { ja: 'manifest.webmanifest', en: 'manifest-en.webmanifest' };

/** Drawn from favicon.svg by `npm run icons`. */
export const ICONS = [
  { file: 'icon-192.png', size: 192, purpose: 'any' }, { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
] as const;
export const TOUCH_ICON = 'apple-touch-icon.png';

/** What a browser asks for that installs the site: its names, where it begins, how it looks. */
export function manifestOf(lang: Lang): string {
  const { lab, page, file } = WORDS[lang];
  const other = WORDS[lang === 'ja' ? 'en' : 'ja'].lab;
  const shortcut = (view: 'lab' | 'present') => ({ name: lab.views[view], url: `${file}#v=1&view=${view}` });
  return `${JSON.stringify({
    name: `${lab.title} · ${other.title}`, short_name: lab.title, description: page.description,
    lang, dir: 'ltr', start_url: file, scope: './', display: 'standalone',
    background_color: '#fbfaf7', theme_color: '#fbfaf7', categories: ['education', 'utilities'],
    icons: [
      { src: './favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...ICONS.map((icon) => ({ src: `./${icon.file}`, type: 'image/png', sizes: `${icon.size}x${icon.size}`, purpose: icon.purpose })),
    ],
    shortcuts: [shortcut('lab'), shortcut('present')],
  }, null, 2)}\n`;
}
