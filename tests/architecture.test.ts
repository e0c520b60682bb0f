import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inCircles } from './helpers/circles.ts';
import { CODE_RULES } from './helpers/codeRules.ts';
import { FOLDERS, IMPORT_RULES, eagerPackages } from './helpers/importRules.ts';
import type { Rule } from './helpers/importRules.ts';
import { resolveImport, sourceFile, sourceFilesIn } from './helpers/sourceFile.ts';

const RULES = { ...IMPORT_RULES, ...CODE_RULES };
type RuleName = keyof typeof RULES;
const RULE_NAMES = Object.keys(RULES) as RuleName[];

const files = sourceFilesIn(fileURLToPath(new URL('../src', import.meta.url)));

const broken = (rule: Rule): string[] =>
  files.flatMap((file) => rule(file).map((problem) => `src/${file.path}: ${problem}`));

describe('the house', () => {
  test('there is something to check', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(5);
    expect(files.map((file) => file.path)).toContain('main.tsx');
    expect(files.map((file) => file.path)).toContain('model/units.ts');
  });

  test.each(RULE_NAMES)('%s', (name) => {
    expect(broken(RULES[name])).toEqual([]);
  });

  test('Recharts is loaded on first use, not with the page', () => {
    const eager = eagerPackages(files);
    expect(eager).toContain('react');
    expect(eager).not.toContain('recharts');
  });

  test('imports lead to files that exist', () => {
    const known = new Set(files.map((file) => file.path));
    const lost = files.flatMap((file) =>
      file.imports
        .filter((entry) => /^\..*\.(tsx?|css)$/.test(entry.specifier))
        .map((entry) => resolveImport(file.path, entry.specifier))
        .filter((target) => !known.has(target))
        .map((target) => `src/${file.path} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  test('what is read, kept, drawn and put together leads nowhere back to itself', () => {
    expect(inCircles(files).filter((path) => /^(io|store|ui|views)\//.test(path))).toEqual([]);
    const round = [['views/a.ts', `import type { B } from './b/b.ts';`], ['views/b/b.ts', `void import('../c.ts');`], ['views/c.ts', `export { a } from './a.ts';`]] as const;
    const beside = ['views/d.ts', `import './a.ts';`] as const;
    expect(inCircles([...round, beside].map(([path, text]) => sourceFile(path, text)))).toEqual(round.map(([path]) => path));
  });

  test('index.html holds no program and no style of its own, and asks no other origin', () => {
    const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
    expect(page).toContain('<script type="module" src="/src/main.tsx"></script>');
    expect(page).toContain('<script src="/first.js"></script>');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//);
  });
});

/** A rule, a path, and code there that breaks it. Each must be noticed, or the rule is dead. */
const VIOLATIONS: readonly (readonly [RuleName, string, string])[] = [
  ['knownFolder', 'misc.ts', 'export const a = 1;'],
  ['knownFolder', 'other/a.ts', 'export const a = 1;'],
  ['direction', 'model/a.ts', `import { b } from '../derive/b.ts';`],
  ['direction', 'model/a.ts', `import type { B } from '../derive/b.ts';`],
  ['direction', 'model/a.ts', `import { type B } from '../ui/b.ts';`],
  ['direction', 'model/a.ts', `type B = import('../ui/b.ts').B;`],
  ['direction', 'model/a.ts', `export { b } from '../derive/b.ts';`],
  ['direction', 'model/a.ts', `export * from '../derive/b.ts';`],
  ['direction', 'model/a.ts', `void import('../io/b.ts');`],
  ['direction', 'model/a.ts', `import '../views/b.ts';`],
  ['direction', 'model/a.ts', `import { x } from '../../tests/x.ts';`],
  ['direction', 'model/deep/a.ts', `import { x } from '../../main.tsx';`],
  ['direction', 'derive/a.ts', `import { ja } from '../i18n/ja.ts';`],
  ['direction', 'i18n/a.ts', `import { rows } from '../derive/rows.ts';`],
  ['direction', 'io/a.ts', `import { store } from '../store/store.ts';`],
  ['direction', 'store/a.ts', `import { rows } from '../derive/rows.ts';`],
  ['direction', 'ui/a.tsx', `import { store } from '../store/store.ts';`],
  ['direction', 'ui/a.tsx', `import type { Codec } from '../io/codec.ts';`],
  ['direction', 'ui/a.tsx', `import { Lab } from '../views/Lab.tsx';`],
  ['direction', 'views/a.tsx', `import '../main.tsx';`],
  ['packages', 'model/a.ts', `import { scaleLog } from 'd3-scale';`],
  ['packages', 'derive/a.ts', `import type { FC } from 'react';`],
  ['packages', 'i18n/a.ts', `import x from 'anything';`],
  ['packages', 'io/a.ts', `import fs from 'node:fs';`],
  ['packages', 'store/a.ts', `import { useState } from 'react';`],
  ['packages', 'ui/a.tsx', `import { Line } from 'recharts';`],
  ['packages', 'ui/a.tsx', `const Chart = import('recharts');`],
  ['packages', 'ui/a.tsx', `import { create } from 'zustand';`],
  ['packages', 'views/a.tsx', `import { createRoot } from 'react-dom/client';`],
  ['packages', 'views/a.tsx', `import '@scope/name/part';`],
  ['fullAddress', 'model/a.ts', `import { b } from './b';`],
  ['fullAddress', 'model/a.ts', 'const name = "b"; void import(`./${name}.ts`);'],
  ['noBarrels', 'model/index.ts', 'export const a = 1;'],
  ['noBarrels', 'model/a.ts', `export * from './b.ts';`],
  ['noBarrels', 'model/a.ts', `export const c = 1;\nexport * from './b.ts';`],
  ['noBarrels', 'model/a.ts', `export { b } from './b.ts';\nexport type { C } from './c.ts';`],
  ['noBarrels', 'model/a.ts', `import { b } from './b.ts';\nexport { b };`],
  ['size', 'model/a.ts', 'export const a = 1;\n'.repeat(301)],
  ['size', 'ui/a.module.css', '.a {}\n'.repeat(301)],
  ['plainName', 'model/utils.ts', 'export const a = 1;'],
  ['plainName', 'ui/helpers/a.ts', 'export const a = 1;'],
  ['noDefaultExport', 'ui/A.tsx', 'export default function A() { return null; }'],
  ['noEnum', 'model/a.ts', 'export enum Side { left, right }'],
  ['noEscape', 'model/a.ts', 'export const a = 1 as any;'],
  ['noEscape', 'model/a.ts', '// @ts-ignore\nexport const a = 1;'],
  ['noEscape', 'model/a.ts', '// eslint-disable-next-line no-eval\nexport const a = 1;'],
  ['noClockNoChance', 'model/a.ts', 'export const a = new Date();'],
  ['noClockNoChance', 'model/a.ts', 'export const a = Date();'],
  ['noClockNoChance', 'derive/a.ts', 'export const a = Date.now();'],
  ['noClockNoChance', 'derive/a.ts', 'export const a = Math.random();'],
  ['noClockNoChance', 'model/a.ts', 'export const a = performance.now();'],
  ['noBrowserInPureFolders', 'derive/a.ts', 'export const a = window.innerWidth;'],
  ['noBrowserInPureFolders', 'i18n/a.ts', 'export const a = navigator.language;'],
  ['intlInFormatOnly', 'ui/a.tsx', `new Intl.NumberFormat('ja');`],
  ['intlInFormatOnly', 'i18n/ja.ts', `export type F = Intl.NumberFormat;`],
  ['intlInFormatOnly', 'derive/a.ts', `export const a = (12).toLocaleString('ja');`],
  ['noHtmlSink', 'ui/a.tsx', `document.body.innerHTML = 'x';`],
  ['noHtmlSink', 'ui/a.tsx', `export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`],
  ['noHtmlSink', 'ui/a.tsx', `document.body['innerHTML'] = 'x';`],
  ['noHtmlSink', 'views/a.tsx', `document.write('x');`],
  ['noHtmlSink', 'io/a.ts', `eval('1');`],
  ['noHtmlSink', 'io/a.ts', `new Function('1');`],
  ['noHtmlSink', 'ui/a.tsx', `export const A = () => <a href="javascript:1">{1}</a>;`],
  ['noRequest', 'io/a.ts', `void fetch('/x');`],
  ['noRequest', 'io/a.ts', `void globalThis.fetch('/x');`],
  ['noRequest', 'io/a.ts', `new XMLHttpRequest();`],
  ['noRequest', 'views/a.tsx', `navigator.sendBeacon('/x');`],
  ['noRequest', 'ui/a.tsx', `export const A = () => <img src="https://example.org/a.png" alt="" />;`],
  ['noRequest', 'ui/a.tsx', `void import('https://example.org/a.js');`],
  ['noRequest', 'ui/a.css', `@import 'https://example.org/a.css';`],
  ['noRequest', 'ui/a.css', `.a { background: url(//example.org/a.png); }`],
  ['noViewNamesInUi', 'ui/a.tsx', `export const embedHeight = 3;`],
  ['noViewNamesInUi', 'ui/a.tsx', `export const view = 'present';`],
  ['noViewNamesInUi', 'ui/a.module.css', `.browse {}`],
  ['quietOnImport', 'store/a.ts', `export const a = new Map();\na.set(1, 2);`],
  ['quietOnImport', 'views/a.ts', `if (Date.now() > 0) window.alert('a');`],
  ['quietOnImport', 'io/other/worker.ts', `self.postMessage(1);`],
  ['wordsInI18nOnly', 'ui/a.tsx', `export const A = () => <p>Hosts</p>;`],
  ['wordsInI18nOnly', 'views/a.tsx', `export const A = () => <p aria-label="Hosts" />;`],
  ['wordsInI18nOnly', 'ui/a.tsx', `export const a = '台数';`],
  ['wordsInI18nOnly', 'ui/a.tsx', 'export const a = (n: number) => `${n}台`;'],
];

/** Code close to a violation that is in order. */
const CLEAN: readonly (readonly [string, string])[] = [
  ['model/a.ts', `import { mib } from './units.ts';\n/** Not a new Date(), no Intl. */\nexport const a = mib(1);`],
  ['model/b.ts', `import { mib } from './units.ts';\nexport type { MiB } from './units.ts';\nconst a = mib(1);\nexport { a };`],
  ['i18n/a.ts', `import type { Row } from '../derive/rows.ts';\nimport { mib } from '../model/units.ts';\nexport const a = (row: Row) => [row, mib(1), '台'];`],
  ['i18n/formatNumber.ts', `export const ja = new Intl.NumberFormat('ja');`],
  ['i18n/story.ja.ts', 'export const a = 1;\n'.repeat(301)],
  ['store/a.ts', `import { createStore } from 'zustand/vanilla';\nimport type { Lang } from '../i18n/lang.ts';\nexport const a = (lang: Lang) => createStore(() => lang);`],
  ['ui/charts/Lines.tsx', `import { Line } from 'recharts';\nimport css from './Lines.module.css';\nexport const A = () => <Line className={css['line']} role="presentation" />;`],
  ['ui/Source.tsx', `export const A = ({ url, name }: { url: string; name: string }) => <a href="https://example.org/">{name}{url} (×)</a>;`],
  ['ui/Icon.tsx', `export const A = () => <svg xmlns="http://www.w3.org/2000/svg" />;`],
  ['views/Lab.tsx', `import { lazy } from 'react';\nexport const Lines = lazy(async () => ({ default: (await import('../ui/charts/Lines.tsx')).A }));`],
];

describe('each rule can fail', () => {
  test.each(VIOLATIONS)('%s in %s, example %$', (name, path, code) => {
    expect(RULES[name](sourceFile(path, code))).not.toEqual([]);
  });

  test('no rule is without an example', () => {
    expect(RULE_NAMES.filter((name) => !VIOLATIONS.some(([rule]) => rule === name))).toEqual([]);
    expect(FOLDERS).toHaveLength(7);
  });

  test.each(CLEAN)('and is content with %s', (path, code) => {
    const file = sourceFile(path, code);
    expect(RULE_NAMES.flatMap((name) => RULES[name](file))).toEqual([]);
  });

  test('an eager path to a heavy package is seen, a lazy one is not', () => {
    const page = [
      sourceFile('main.tsx', `import { Lab } from './views/Lab.tsx';`),
      sourceFile('ui/charts/Lines.tsx', `import { Line } from 'recharts';`),
    ];
    const eager = sourceFile('views/Lab.tsx', `import { A } from '../ui/charts/Lines.tsx';`);
    const lazy = sourceFile('views/Lab.tsx', `const A = import('../ui/charts/Lines.tsx');`);
    expect(eagerPackages([...page, eager])).toContain('recharts');
    expect(eagerPackages([...page, lazy])).not.toContain('recharts');
  });
});
