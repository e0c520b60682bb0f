// A mutation run over the whole model takes longer than most machines are left alone. It goes through the files in
// portions, keeps what is known of each, and when it is started again goes on where it was ended.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @typedef {{ status: string, testsCompleted?: number }} Mutant */
/** @typedef {{ mutants: Mutant[] }} MutatedFile */
/** @typedef {{ files: Record<string, MutatedFile> }} Report what Stryker's JSON reporter writes, as far as it is read here */
/** @typedef {{ mutants: number, noticed: number, endless: number, testsPerMutant: number, score: number }} Measured */

/** Lines of source: a portion of some hundred mistakes, minutes rather than hours. */
const PORTION = 350;
/** Whatever can change what happens to a mutant. */
const DECIDES = ['src/model', 'tests/model', 'tests/helpers/fewerRuns.ts', 'scripts/mutate', 'stryker.config.json', 'package-lock.json'];

/** @param {string} root @param {string} path @returns {string[]} all files at or below the path, in one order */
function filesBelow(root, path) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .flatMap((entry) => filesBelow(root, `${path}/${entry.name}`)).toSorted();
  } catch {
    return [path];
  }
}

/** One of the patterns of stryker.config.json: `**` folders, `*` a part of a name, `{a,b}` one of them. @param {string} pattern */
export function matcherOf(pattern) {
  const text = pattern.replaceAll(/[.+^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{([^}]*)\}/g, (_, names) => `(?:${String(names).replaceAll(',', '|')})`)
    .replaceAll('**/', '<folders>').replaceAll('*', '[^/]*').replaceAll('<folders>', '(?:.*/)?');
  const whole = new RegExp(`^${text}$`);
  return (/** @type {string} */ path) => whole.test(path);
}

/** The files that patterns name, those after `!` left out. @param {readonly string[]} paths @param {readonly string[]} patterns */
export function chosenFrom(paths, patterns) {
  const wanted = patterns.filter((one) => !one.startsWith('!')).map(matcherOf);
  const unwanted = patterns.filter((one) => one.startsWith('!')).map((one) => matcherOf(one.slice(1)));
  return paths.filter((path) => wanted.some((is) => is(path)) && !unwanted.some((is) => is(path)));
}

/** The files in which mistakes are planted. @param {string} root @returns {string[]} */
export function mutatedFiles(root) {
  /** @type {{ mutate: string[] }} */
  const { mutate } = JSON.parse(readFileSync(join(root, 'stryker.config.json'), 'utf8'));
  return chosenFrom(filesBelow(root, 'src/model'), mutate);
}

/** Neighbours together, as long as they are small. @param {readonly { path: string, lines: number }[]} files @returns {string[][]} */
export function portionsOf(files) {
  /** @type {string[][]} */
  const portions = [];
  let lines = Infinity;
  for (const one of files) {
    if (lines + one.lines > PORTION) {
      portions.push([]);
      lines = 0;
    }
    portions.at(-1)?.push(one.path);
    lines += one.lines;
  }
  return portions;
}

/** @param {string} root @param {readonly string[]} paths */
export const inPortions = (root, paths) =>
  portionsOf(paths.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length })));

/** What is known of a file holds as long as model, tests and tools are the same. @param {string} root @param {readonly string[]} options */
export function fingerprint(root, options) {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const path of DECIDES.flatMap((one) => filesBelow(root, one))) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/**
 * What is known of each file, kept in a folder from one run to the next; what was found under another
 * fingerprint is not.
 * @param {string} folder @param {string} mark
 */
export function kept(folder, mark) {
  const placeOf = (/** @type {string} */ path) => join(folder, `${basename(path)}.json`);
  return {
    /** @param {string} path @returns {Report | null} */
    read: (path) => {
      try {
        /** @type {{ mark: string, report: Report }} */
        const known = JSON.parse(readFileSync(placeOf(path), 'utf8'));
        return known.mark === mark ? known.report : null;
      } catch {
        return null;
      }
    },
    /** A report of several files, each kept for itself. @param {Report} report @param {readonly string[]} paths all that were asked about */
    write: (report, paths) => {
      mkdirSync(folder, { recursive: true });
      for (const path of paths) {
        const file = report.files[path];
        // A file without a place for a mistake is in no report.
        writeFileSync(placeOf(path), JSON.stringify({ mark, report: { ...report, files: file === undefined ? {} : { [path]: file } } }));
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Reports of parts as the report of the whole. @param {readonly Report[]} reports @returns {Report} */
export const together = (reports) =>
  ({ ...reports.at(-1), files: Object.assign({}, ...reports.map((report) => report.files)) });

/** Stryker's own score: noticed (killed, or never ended) among all that could have been. @param {readonly Mutant[]} mutants @returns {Measured} */
export function measured(mutants) {
  const valid = mutants.filter((mutant) => !['Ignored', 'CompileError', 'RuntimeError'].includes(mutant.status));
  const endless = valid.filter((mutant) => mutant.status === 'Timeout').length;
  const noticed = valid.filter((mutant) => mutant.status === 'Killed').length + endless;
  const runs = valid.reduce((total, mutant) => total + (mutant.testsCompleted ?? 0), 0);
  const size = Math.max(1, valid.length);
  return { mutants: valid.length, noticed, endless, testsPerMutant: runs / size, score: (100 * noticed) / size };
}
