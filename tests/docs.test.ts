import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { publishedChecks } from '../src/derive/published.ts';
import { STEP_IDS } from '../src/derive/decks.ts';
import { DEFAULT_ERA, DEFAULT_VIEW, LINK_VERSION, THEMES, VIEWS } from '../src/io/linkState.ts';
import { LINK_LIMIT } from '../src/io/linkPairs.ts';
import { decodeQuery } from '../src/io/urlState.ts';
import { ERAS } from '../src/model/era.ts';
import { PUBLISHED } from '../src/model/published.ts';
import { METRICS } from '../src/model/result.ts';
import { MODEL_VERSION } from '../src/model/version.ts';
import { linkRows, sourceRows } from './helpers/docTables.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const run = promisify(execFile);

const DOCS: readonly string[] = ['README.md', ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll('\\', '/')}`)];

const outsideCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gmu, '').replace(/`[^`\n]*`/gu, '');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

/** `## What binds, and why` → 'what-binds-and-why', as code hosts make it. */
const anchorsOf = (text: string): readonly string[] => [...text.matchAll(/^#+ +(.+)$/gmu)].map(([, title = '']) =>
  title.replaceAll('`', '').toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/gu, '-'));

function brokenLinks(path: string): readonly string[] {
  const targets = [...outsideCode(read(path)).matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1] ?? '');
  return targets.filter((target) => !/^https?:/u.test(target)).flatMap((target) => {
    const [file = '', anchor] = target.split('#');
    const full = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(ROOT, full))) return [`${path}: ${target} leads nowhere`];
    if (anchor === undefined || anchorsOf(read(full)).includes(anchor)) return [];
    return [`${path}: ${target}: no such heading`];
  });
}

test('there are documents to check', () => {
  for (const name of ['README.md', 'docs/architecture.md', 'docs/model.md', 'docs/links.md', 'docs/sources.md',
    'docs/integrator.md', 'docs/deploy.md', 'docs/decisions/0001-toolchain.md']) expect(DOCS).toContain(name);
});

describe.each(DOCS)('%s', (path) => {
  const text = read(path);

  test('links to files and headings that exist', () => {
    expect(brokenLinks(path)).toEqual([]);
  });

  test('names commands that package.json has', () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z-]+)/gu)].map((match) => match[1] ?? '');
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });

  test('names source files that exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|scripts|docs|public)\/[\w./-]+)`/gu)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  test('names no place on the machine it was written on', () => {
    expect(text).not.toMatch(/\/(?:work|root|home|tmp|Users)\//u);
  });

  test('has a first heading and no trailing blanks', () => {
    expect(text).toMatch(/^# \S/u);
    expect(text.split('\n').filter((line) => /[ \t]$/u.test(line))).toEqual([]);
  });
});

describe('README.md', () => {
  test('begins with the two commands', () => {
    const blocks = [...read('README.md').matchAll(/^```\n([\s\S]*?)^```$/gmu)].map((match) => match[1]);
    expect(blocks[0]).toBe('npm start\nnpm test\n');
  });

  test('says of the speed measurement whether there is one', () => {
    const missing = read('scripts/bench.mjs').includes('not written yet');
    expect(read('README.md').includes('(not written yet')).toBe(missing);
    expect(read('README.md').includes('(未実装')).toBe(missing);
  });

  test('says the same commands in both languages', () => {
    const [english = '', japanese = ''] = read('README.md').split('\n## 日本語\n');
    const commands = (part: string): readonly string[] =>
      [...new Set([...part.matchAll(/`(npm [^`]+)`/gu)].map((match) => match[1] ?? ''))].toSorted();
    expect(commands(japanese)).toEqual(commands(english));
  });
});

describe('docs/links.md', () => {
  const text = read('docs/links.md');
  const words = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(' ');

  test('has every input with its unit, range and defaults, in order and no other', () => {
    const table = text.split('\n## Inputs\n')[1]?.split('\n## ')[0] ?? '';
    expect(table.split('\n').filter((line) => line.startsWith('| `'))).toEqual(linkRows());
  });

  test('has the other keys with their values and defaults', () => {
    expect(text).toContain(`| \`${LINK_VERSION}\` | the present version |`);
    expect(text).toContain(`| ${words(ERAS)} | \`${DEFAULT_ERA}\` |`);
    expect(text).toContain(`| ${words(METRICS)} | \`${DEFAULT_VIEW.metric}\` |`);
    expect(text).toContain(`| ${words(VIEWS)} |`);
    expect(text).toContain(`| ${words(STEP_IDS)} |`);
    expect(text).toContain(`| ${words(THEMES)} | \`${DEFAULT_VIEW.theme}\` |`);
    expect(text).toContain(`longer than ${String(LINK_LIMIT).replace('000', ' 000')} characters`);
  });

  test('shows links that mean something', () => {
    const links = DOCS.flatMap((path) => [...read(path).matchAll(/#((?:v=1&)?era=[^\s"`]+)/gu)].map((match) => match[1] ?? ''));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(decodeQuery(link).issues, link).toEqual([]);
  });
});

describe('docs/sources.md', () => {
  const rows = read('docs/sources.md').split('\n').filter((line) => line.startsWith('| `'));

  test('has every source once and no other', () => {
    const ids = rows.map((line) => line.split('`')[1]);
    expect(ids).toEqual(sourceRows().map(({ id }) => id));
  });

  test.each(sourceRows())('describes $id as the model does, and says what it is used in', ({ id, start, end }) => {
    const line = rows.find((one) => one.startsWith(`| \`${id}\``)) ?? '';
    expect(line.slice(0, start.length)).toBe(start);
    expect(line.slice(-end.length)).toBe(end);
    expect(line.length - start.length - end.length).toBeGreaterThan(10);
  });
});

describe('docs/model.md', () => {
  const text = read('docs/model.md');

  // Results printed there were computed by hand with this version: look at them again, then raise it.
  test('speaks of the present version', () => {
    const said = [...text.matchAll(/[Mm]odel (?:version )?(\d+\.\d+\.\d+)/gu)].map((match) => match[1]);
    expect(new Set(said)).toEqual(new Set([MODEL_VERSION]));
  });

  test('has every published result', () => {
    const table = text.split('\n## What others published\n')[1] ?? '';
    expect(PUBLISHED.filter(({ id }) => !new RegExp(String.raw`^\|[^|]*\b${id}\b`, 'mu').test(table))).toEqual([]);
  });

  test('gives each published result the verdict that the page gives, and marks those that set constants', () => {
    const said = [...text.matchAll(/^\| (C\d+)(\*?) \|.*\| (met|missed|not modelled)[^|]* \|$/gmu)].map(([, id, star, verdict]) => `${id}${star} ${verdict}`);
    const names = { hit: 'met', miss: 'missed', notModelled: 'not modelled' } as const;
    expect(said).toEqual(publishedChecks().map(({ id, fitted, verdict }) => `${id}${fitted ? '*' : ''} ${names[verdict]}`));
  });
});

test('docs/decisions gives a reason for each package that reaches the reader', () => {
  const text = read('docs/decisions/0008-runtime-packages.md');
  const named = [...text.matchAll(/^\| `([^`]+)` \|/gmu)].map((match) => match[1] ?? '');
  expect(named.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
});

test('docs/decisions are numbered without a gap, as their titles say', () => {
  const titles = DOCS.filter((path) => path.startsWith('docs/decisions/')).toSorted()
    .map((path) => [Number(path.slice(15, 19)), Number(/^# (\d+)\./u.exec(read(path))?.[1])]);
  expect(titles).toEqual(titles.map((_, index) => [index + 1, index + 1]));
});

/** `$ command` and what it printed, as shown in the documents. */
const shown = DOCS.flatMap((path) => [...read(path).matchAll(/^```\n\$ (.+)\n([\s\S]*?)^```$/gmu)]
  .map((match): readonly [string, string, string] => [path, match[1] ?? '', match[2] ?? '']));

describe('examples', () => {
  test('are there', () => {
    expect(shown.length).toBeGreaterThan(3);
  });

  test.each(shown)('%s: %s', async (_, command, printed) => {
    const direct = command.replace('npm run --silent report --', 'node --import tsx scripts/report.ts');
    const { stdout, stderr } = await run('bash', ['-c', direct], { cwd: ROOT });
    // What keeps a number and its unit on one line cannot be seen in a document.
    expect((stderr + stdout).replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(printed);
  });
});
