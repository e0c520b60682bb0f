import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from '../install.mjs';

/** @typedef {{ name: string, code: string, imports: readonly string[] }} Chunk */
/** @typedef {{ root: string, chunks: readonly Chunk[], styles: readonly string[], pages: readonly string[] }} Site */

/** The Recharts figures and what stands in for them: the same plans drawn as plain SVG. */
const STAND_INS = new Map(
  ['DivergenceChart', 'ResponseChart', 'SprawlChart'].map((name) => [
    `/src/ui/charts/${name}.tsx`,
    fileURLToPath(new URL(`plain/${name}.tsx`, import.meta.url)),
  ]),
);

/** @type {import('vite').Plugin} */
const plainCharts = {
  name: 'plain-charts',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!source.endsWith('Chart.tsx') || importer === undefined) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const wanted = [...STAND_INS].find(([path]) => found?.id.endsWith(path) === true);
    return wanted === undefined ? null : { id: wanted[1] };
  },
};

/**
 * Builds the site as `npm run build` does, into a folder of the bench's own.
 * @param {'recharts' | 'plain'} kind
 * @returns {Promise<Site>}
 */
export async function buildSite(kind) {
  const root = `${ROOT}reports/bench/${kind}`;
  rmSync(root, { recursive: true, force: true });
  const built = await build({
    root: ROOT, configFile: `${ROOT}vite.config.ts`, logLevel: 'warn',
    plugins: kind === 'plain' ? [plainCharts] : [],
    build: { outDir: root, emptyOutDir: true },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('the build gave more or less than one site');
  const chunks = built.output.flatMap((file) => (file.type === 'chunk'
    ? [{ name: file.fileName, code: file.code, imports: file.imports }] : []));
  const assets = (/** @type {string} */ end) => built.output.flatMap((file) =>
    (file.type === 'asset' && file.fileName.endsWith(end) ? [String(file.source)] : []));
  const [styles, pages] = [assets('.css'), assets('.html')];
  const foundCharts = chunks.some((chunk) => chunk.code.includes('recharts-wrapper'));
  if (foundCharts !== (kind === 'recharts')) throw new Error(`the ${kind} build has ${foundCharts ? '' : 'no '}Recharts in it`);
  return { root, chunks, styles, pages };
}

/** Bytes as the server sends them. @param {string} text */
const packed = (text) => gzipSync(text).length;

/** @param {Site} site @param {readonly string[]} names */
function withImports(site, names) {
  /** @type {Set<string>} */
  const found = new Set();
  const take = (/** @type {string} */ name) => {
    if (found.has(name)) return;
    found.add(name);
    site.chunks.find((chunk) => chunk.name === name)?.imports.forEach(take);
  };
  names.forEach(take);
  return site.chunks.filter((chunk) => found.has(chunk.name));
}

/** What a page of the site asks for at once: its module scripts and all that they import outright. @param {string} html */
const scriptsOf = (html) => [...html.matchAll(/<script type="module"[^>]* src="\.\/([^"]+)"/g)].map((match) => match[1] ?? '');

/** @param {Site} site @param {RegExp} file */
const chunksCalled = (site, file) => site.chunks.map((chunk) => chunk.name).filter((name) => file.test(name));

/**
 * Sizes in kB (1 000 bytes) of gzip. Words and first figure stand in the HTML. `atOnce` is what a page asks for by itself
 * and the first words of one language, the larger of the two; `lab` is what must have come before a slider of the lab moves.
 * @param {Site} site
 * @throws if the site is not cut into files as expected: a size would then be of something else
 */
export function sizesOf(site) {
  const kb = (/** @type {readonly Chunk[]} */ chunks) => chunks.reduce((sum, chunk) => sum + packed(chunk.code), 0) / 1000;
  const entries = [...new Set(site.pages.flatMap(scriptsOf))];
  const languages = chunksCalled(site, /(^|\/)(ja|en)First-[^/]*\.js$/);
  const views = chunksCalled(site, /(^|\/)LabPage-[^/]*\.js$/);
  const found = `${entries.length} entries, ${languages.length} first languages, ${views.length} lab pages`;
  if (entries.length === 0 || languages.length !== 2 || views.length !== 1) throw new Error(found);
  const largest = (/** @type {readonly string[]} */ names) => languages.map((language) => withImports(site, [...names, language]))
    .reduce((one, other) => (kb(one) > kb(other) ? one : other));
  const [atOnce, lab] = [largest(entries), largest([...entries, ...views])];
  const charts = site.chunks.filter((chunk) => chunk.code.includes('recharts-wrapper'));
  return {
    atOnce: kb(atOnce),
    lab: kb(lab),
    react: kb(site.chunks.filter((chunk) => /(^|\/)vendor-/.test(chunk.name))),
    charts: kb(charts),
    chartsAtStart: lab.filter((chunk) => charts.includes(chunk)).length,
    css: site.styles.reduce((sum, style) => sum + packed(style), 0) / 1000,
    all: kb(site.chunks),
  };
}
