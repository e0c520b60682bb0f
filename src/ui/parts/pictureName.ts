import { plainOf } from '../../i18n/rich.ts';
import type { RichText } from '../../i18n/rich.ts';
import type { Scene } from '../scene.ts';

const ENDS = /[.?!。？！]\s*$/u;
const STOP = { ja: '。', en: '.' } as const;

/** What a picture is called where it cannot be seen: its title and its summary, as two sentences. */
export function pictureName({ format: { lang } }: Pick<Scene, 'format'>, title: RichText | string, summary: string): string {
  const first = (typeof title === 'string' ? title : plainOf(title)).trim();
  const closed = first === '' || ENDS.test(first) ? first : `${first}${STOP[lang]}`;
  return [closed, summary.trim()].filter((part) => part !== '').join(lang === 'ja' ? '' : ' ');
}
