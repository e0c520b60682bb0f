// The model and its tests as one function, which registers every test anew each time it is called: Vitest takes a second
// to do that, and a mutation run does it thousands of times. `expect` is Vitest's own.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import vm from 'node:vm';
import * as fastCheck from 'fast-check';
import { build } from 'vite';
import { expect, vi } from 'vitest';

/** @typedef {() => unknown} Body */
/** @typedef {{ (name: string, body: Body): void, each: (rows: readonly unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => void }} Registers */

const ENTRY = 'virtual:model-tests';
const START_OF = 'virtual:start-of-';
const FILES = 'virtual:files';

/** Files that put modules of their own in place need Vitest itself. @param {string} folder */
function testFilesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.test.ts')).toSorted()
    .filter((name) => !readFileSync(join(folder, name), 'utf8').includes('vi.mock(')).map((name) => join(folder, name));
}

/** @param {string} root @returns {Promise<string>} */
async function bundled(root) {
  const fewerRuns = join(root, 'tests/helpers/fewerRuns.ts');
  const files = testFilesIn(join(root, 'tests/model'));
  const built = await build({
    root, configFile: false, logLevel: 'silent',
    ssr: { external: ['vitest', 'fast-check'] },
    build: {
      write: false, ssr: true, minify: false,
      rolldownOptions: { input: ENTRY, external: [FILES], output: { format: 'cjs' }, treeshake: false },
    },
    plugins: [{
      name: 'model-tests',
      enforce: 'pre',
      resolveId: (source, importer) => {
        if (source === 'fast-check') return importer === fewerRuns ? { id: source, external: true } : fewerRuns;
        return source === ENTRY || source.startsWith(START_OF) ? source : null;
      },
      load: (id) => {
        if (id === ENTRY) return files.map((file) => `import '${START_OF}${basename(file)}';\nimport ${JSON.stringify(file)};`).join('\n');
        return id.startsWith(START_OF) ? `import { start } from '${FILES}';\nstart('${id.slice(START_OF.length)}');` : null;
      },
    }],
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [only] = chunks;
  if (chunks.length !== 1 || only?.type !== 'chunk') throw new Error('the model and its tests are not one file');
  return only.code;
}

/** @param {Map<string, Body>} tests */
function registering(tests) {
  /** @type {string[]} */
  let path = [];
  /** @param {(name: string, body: Body) => void} one @returns {Registers} */
  const withEach = (one) => Object.assign(one, {
    /** @type {Registers['each']} */
    each: (rows) => (name, body) => rows.forEach((row, i) => one(`${name} (${i + 1})`, () => body(...(Array.isArray(row) ? row : [row])))),
  });
  const describe = withEach((name, body) => {
    path.push(name);
    body();
    path.pop();
  });
  const it = withEach((name, body) => {
    const id = path.concat(name).join(' › ');
    if (tests.has(id)) throw new Error(`two tests are called ${id}`);
    tests.set(id, body);
  });
  const start = (/** @type {string} */ file) => { path = [file]; };
  return { describe, it, start };
}

/**
 * Evaluates model and tests anew: all tests by name, in the order of the files.
 * @param {string} root @returns {Promise<() => ReadonlyMap<string, Body>>}
 */
export async function modelTests(root) {
  const script = new vm.Script(`(function (require, exports, module) {${await bundled(root)}\n})`, { filename: 'model-tests.cjs' });
  /** @type {(require: (name: string) => unknown, exports: object, module: object) => void} */
  const evaluate = script.runInThisContext();
  return () => {
    /** @type {Map<string, Body>} */
    const tests = new Map();
    const { describe, it, start } = registering(tests);
    const modules = new Map(Object.entries({
      'vitest': { describe, it, expect, vi: { fn: vi.fn, setConfig: () => {} } }, 'fast-check': fastCheck, [FILES]: { start },
    }));
    evaluate((name) => {
      if (!modules.has(name)) throw new Error(`the model's tests need no ${name}`);
      return modules.get(name);
    }, {}, { exports: {} });
    return tests;
  };
}
