// npm run --silent figure -- <figure> '<query>': a figure as an SVG, without a browser. See USAGE.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PRESETS } from '../src/derive/presets.ts';
import { LANGS, loadMessages } from '../src/i18n/messages.ts';
import type { Lang } from '../src/i18n/messages.ts';
import { inputTexts } from '../src/io/boardTexts.ts';
import { plainNotices } from '../src/io/plainNotices.ts';
import { decodeQuery } from '../src/io/urlState.ts';
import { resolveInputs } from '../src/model/inputTable.ts';
import { STILL_IDS } from '../src/views/take/stillFigure.tsx';
import type { StillId } from '../src/views/take/stillFigure.tsx';
import { drawStill } from './drawStill.tsx';

const USAGE = `Draws a figure of the page for given inputs, as an SVG that stands alone.

  npm run --silent figure -- <figure> '<query>' [options]

  <figure>        which one; --list names them
  <query>         what follows # in a link of the page, or the link itself: 'n=120&k=3'. Keys that are left
                  out have the default of the era; '' or nothing is all defaults. Quote it, or the shell takes
                  each & for a command of its own. show, along and the keys of the map choose what is drawn.

  --lang ja|en    language of the words; else that of the query, else en
  --theme light|dark  colours; else those of the query, else light
  --width <px>    of the drawing, 320 to 2400; the margins come on top. Default 960
  --preset <id>   under the query, the inputs of ${PRESETS.slice(0, 3).map(({ id }) => id).join(', ')}, …
  --out <file>    writes a file instead of to standard output
  --strict        exit status 2 if anything in the query was not used as it stands
  --list          the figures that there are, one a line
  --help          this text

What cannot be used is named on standard error, with the value used instead.
Exit status: 0, 1 if the file cannot be written, 2 (see --strict), 64 if the command itself is not understood.
`;

const NOT_UNDERSTOOD = 64;
const CORRECTED = 2;
const NOT_WRITTEN = 1;
const THEMES = ['light', 'dark'] as const;
const WIDTH = { usual: 960, least: 320, most: 2400 } as const;

interface Job {
  readonly id: StillId;
  readonly query: string;
  readonly lang: Lang | null;
  readonly theme: (typeof THEMES)[number] | null;
  readonly width: number;
  readonly out: string | null;
  readonly strict: boolean;
}

/** The value if it is one of the known ones, null if there is none. */
function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T | null {
  if (value === undefined) return null;
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`${option} ${value}: it can be ${known.join(', ')}`);
  return found;
}

function widthOf(text: string): number {
  const width = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (!(width >= WIDTH.least && width <= WIDTH.most)) throw new Error(`--width ${text}: it can be ${WIDTH.least} to ${WIDTH.most}`);
  return width;
}

/** The query, and of the preset what the query does not name itself. */
function queryWith(query: string, preset: string | undefined): string {
  const id = oneOf('--preset', preset, PRESETS.map((one) => one.id));
  const found = PRESETS.find((one) => one.id === id);
  if (found === undefined) return query;
  const own = query.slice(query.indexOf('#') + 1);
  const named = new Set(own.split('&').map((pair) => pair.split('=')[0]));
  const under = inputTexts(found.era, found.overrides).filter((pair) => !named.has(pair.split('=')[0]));
  return [...(own === '' ? [] : [own]), ...under].join('&');
}

function jobOf(args: readonly string[]): Job | 'help' | 'list' {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: {
      lang: { type: 'string' }, theme: { type: 'string' }, width: { type: 'string', default: String(WIDTH.usual) },
      preset: { type: 'string' }, out: { type: 'string', short: 'o' }, strict: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  if (values.list) return 'list';
  const [figure, ...query] = positionals;
  if (figure === undefined) throw new Error('a figure is missing; --list names them');
  const id = STILL_IDS.find((known) => known === figure);
  if (id === undefined) throw new Error(`${figure}: there is no such figure. There are ${STILL_IDS.join(', ')}`);
  return {
    id, query: queryWith(query.join('&'), values.preset), lang: oneOf('--lang', values.lang, LANGS),
    theme: oneOf('--theme', values.theme, THEMES), width: widthOf(values.width), out: values.out ?? null, strict: values.strict,
  };
}

async function draw({ id, query, lang: wanted, theme, width, strict }: Job): Promise<string> {
  const { state: { era, overrides, fleet, view }, issues } = decodeQuery(query);
  const lang = wanted ?? view.lang ?? 'en';
  const messages = await loadMessages(lang);
  for (const line of plainNotices(issues, messages)) process.stderr.write(`${line}\n`);
  if (strict && issues.length > 0) process.exitCode = CORRECTED;
  const inputs = resolveInputs(era, overrides, fleet);
  const drawn = await drawStill({ id, inputs, view, lang, theme: theme ?? (view.theme === 'dark' ? 'dark' : 'light'), width });
  return drawn.svg;
}

/** Standard output waits where its reader is slower than we are. */
function write(text: string, out: string | null): void {
  if (out === null) process.stdout.write(text);
  else {
    try {
      writeFileSync(out, text);
    } catch (error) {
      process.stderr.write(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = NOT_WRITTEN;
    }
  }
}

async function main(): Promise<void> {
  // `figure … | head` closes the pipe early: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let job: Job | 'help' | 'list';
  try {
    job = jobOf(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = NOT_UNDERSTOOD;
    return;
  }
  if (job === 'help') write(USAGE, null);
  else if (job === 'list') write(`${STILL_IDS.join('\n')}\n`, null);
  else write(await draw(job), job.out);
}

await main();
