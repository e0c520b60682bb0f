import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from '../install.mjs';

/** @typedef {{ name: string, code: string, imports: readonly string[], entry: boolean }} Chunk */
/** @typedef {{ root: string, chunks: readonly Chunk[], styles: readonly string[] }} Site */

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
    ? [{ name: file.fileName, code: file.code, imports: file.imports, entry: file.isEntry }] : []));
  const styles = built.output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []));
  const foundCharts = chunks.some((chunk) => chunk.code.includes('recharts-wrapper'));
  if (foundCharts !== (kind === 'recharts')) throw new Error(`the ${kind} build has ${foundCharts ? '' : 'no '}Recharts in it`);
  return { root, chunks, styles };
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

/**
 * Sizes in kB (1 000 bytes) of gzip. The first figure stands in the HTML; what must have come before a slider moves
 * is the entry, all it imports statically, and the first words of one language, the larger of the two.
 * @param {Site} site
 */
export function sizesOf(site) {
  const kb = (/** @type {readonly string[]} */ texts) => texts.reduce((sum, text) => sum + packed(text), 0) / 1000;
  const entry = site.chunks.filter((chunk) => chunk.entry).map((chunk) => chunk.name);
  const languages = site.chunks.filter((chunk) => /(^|\/)(ja|en)First-[^/]*\.js$/.test(chunk.name)).map((chunk) => chunk.name);
  if (entry.length !== 1 || languages.length !== 2) throw new Error(`${entry.length} entries, ${languages.length} first languages`);
  const initial = languages.map((language) => withImports(site, [...entry, language]));
  const codeOf = (/** @type {readonly Chunk[]} */ chunks) => chunks.map((chunk) => chunk.code);
  const charts = site.chunks.filter((chunk) => chunk.code.includes('recharts-wrapper'));
  return {
    initial: Math.max(...initial.map((chunks) => kb(codeOf(chunks)))),
    react: kb(codeOf(site.chunks.filter((chunk) => /(^|\/)vendor-/.test(chunk.name)))),
    charts: kb(codeOf(charts)),
    chartsAtStart: initial.flat().filter((chunk) => charts.includes(chunk)).length,
    css: kb(site.styles),
    all: kb(codeOf(site.chunks)),
  };
}
