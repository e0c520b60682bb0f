import { renderToStaticMarkup } from 'react-dom/server';
import { formatOf } from '../src/i18n/format.ts';
import { first as enWords } from '../src/i18n/en/first.ts';
import { enFirst } from '../src/i18n/enFirst.ts';
import { first as jaWords } from '../src/i18n/ja/first.ts';
import { jaFirst } from '../src/i18n/jaFirst.ts';
import { DEFAULT_ERA } from '../src/io/linkState.ts';
import { resolveInputs } from '../src/model/inputTable.ts';
import { FirstView } from '../src/views/first/FirstView.tsx';

const LANGUAGES = [{ messages: jaFirst, words: jaWords }, { messages: enFirst, words: enWords }] as const;
const COLOUR = /(#[0-9a-f]{6})\b/;

function inTheme({ messages, words }: (typeof LANGUAGES)[number], theme: 'light' | 'dark'): string {
  const format = formatOf(messages.lang);
  const inputs = resolveInputs(DEFAULT_ERA, {});
  const scene = { inputs, ghost: null, revision: 0, stage: 'page', theme, messages, format } as const;
  return renderToStaticMarkup(<FirstView scene={scene} words={words} />, { identifierPrefix: `${messages.lang}-` });
}

/** One markup of two that differ in colours alone. */
function bothThemes(light: string, dark: string): string {
  const [pieces, others] = [light.split(COLOUR), dark.split(COLOUR)];
  return pieces.map((piece, i) => {
    const other = others[i];
    if (piece === other) return piece;
    if (other === undefined || i % 2 === 0) throw new Error(`light and dark differ in more than colours: ${piece}`);
    return `light-dark(${piece}, ${other})`;
  }).join('');
}

/** The first view for the default inputs, in every language, for either theme. */
export function firstHtml(): string {
  const views = LANGUAGES.map((language) => bothThemes(inTheme(language, 'light'), inTheme(language, 'dark')));
  return `<main>${views.join('')}</main>`;
}
