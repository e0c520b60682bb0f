import { renderToStaticMarkup } from 'react-dom/server';
import { formatOf } from '../src/i18n/format.ts';
import { first as enWords } from '../src/i18n/en/first.ts';
import { en } from '../src/i18n/en.ts';
import { first as jaWords } from '../src/i18n/ja/first.ts';
import { ja } from '../src/i18n/ja.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { DEFAULT_ERA } from '../src/io/linkState.ts';
import { resolveInputs } from '../src/model/inputTable.ts';
import type { Scene } from '../src/ui/scene.ts';
import { FirstView } from '../src/views/first/FirstView.tsx';
import { StaticStory } from '../src/views/first/StaticStory.tsx';
import { loadStoryText } from '../src/views/story/storyText.ts';

const WORDS = { ja: { messages: ja, words: jaWords }, en: { messages: en, words: enWords } } as const;
/** Where the page of each language lies, as seen from the other. */
const PAGES: Readonly<Record<Lang, string>> = { ja: './index.html', en: './en.html' };
const COLOUR = /(#[0-9a-f]{6})\b/;

/** One markup of two that differ in colours alone. */
function bothThemes(draw: (theme: 'light' | 'dark') => string): string {
  const [pieces, others] = [draw('light').split(COLOUR), draw('dark').split(COLOUR)];
  return pieces.map((piece, i) => {
    const other = others[i];
    if (piece === other) return piece;
    if (other === undefined || i % 2 === 0) throw new Error(`light and dark differ in more than colours: ${piece} / ${other}`);
    return `light-dark(${piece}, ${other})`;
  }).join('');
}

/** Places in a drawing to a tenth of a pixel: nobody sees the rest, and it is a fifth of the page. */
const toTenths = (html: string): string =>
  html.replace(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|r|dx|dy|width|height|points|transform|viewBox)="[^"]*\.\d\d[^"]*"/g, (attribute) =>
    attribute.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)));

export interface FirstHtml {
  /** What stands in the page's root. */
  readonly root: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
}

/** What a page holds before its program comes: the whole story and the lab's first view, for the default inputs. */
export async function firstHtml(lang: Lang): Promise<FirstHtml> {
  const { messages, words } = WORDS[lang];
  const text = await loadStoryText(lang);
  const other = lang === 'ja' ? 'en' : 'ja';
  const inputs = resolveInputs(DEFAULT_ERA, {});
  const sceneIn = (theme: 'light' | 'dark'): Scene =>
    ({ inputs, ghost: null, revision: 0, stage: 'card', theme, messages, format: formatOf(lang) });
  const story = bothThemes((theme) => renderToStaticMarkup(
    <StaticStory base={sceneIn(theme)} text={text} needs={words.needs} other={{ lang: other, name: messages.lab.language[other], href: PAGES[other] }} />,
    { identifierPrefix: 's-' },
  ));
  const lab = bothThemes((theme) => renderToStaticMarkup(
    <main className="first-lab"><FirstView scene={{ ...sceneIn(theme), stage: 'page' }} words={words} /></main>, { identifierPrefix: 'l-' },
  ));
  const { documentTitle: title, description } = text.page;
  return { root: toTenths(`${story}${lab}`).replaceAll(' data-revision="0"', ''), title, description, siteName: messages.lab.title };
}
