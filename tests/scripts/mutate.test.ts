import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chosenFrom, kept, measured, mutatedFiles, portionsOf, together } from '../../scripts/mutate/portions.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const killed = { status: 'Killed', testsCompleted: 1 };
const survived = { status: 'Survived', testsCompleted: 4 };
const reportOf = (path: string, ...mutants: { status: string }[]) => ({ files: { [path]: { mutants } } });

describe('the files in which mistakes are planted', () => {
  test('are those that patterns name, without those after an exclamation mark', () => {
    const paths = ['src/model/a.ts', 'src/model/deep/b.ts', 'src/model/inputsCost.ts', 'src/model/inputs.ts', 'src/ui/a.ts', 'src/model/a_ts'];
    expect(chosenFrom(paths, ['src/model/**/*.ts'])).toEqual(paths.slice(0, 4));
    expect(chosenFrom(paths, ['src/model/**/*.ts', '!src/model/inputs{Cost,Host}.ts', '!src/model/d*/*.ts'])).toEqual(['src/model/a.ts', 'src/model/inputs.ts']);
    expect(chosenFrom(paths, ['src/*/a.ts'])).toEqual(['src/model/a.ts', 'src/ui/a.ts']);
  });

  test('hold the logic of the model and no bibliography', () => {
    const files = mutatedFiles(ROOT);
    expect(files).toContain('src/model/placement.ts');
    expect(files.filter((path) => path.includes('bibliography') || !path.endsWith('.ts'))).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });
});

describe('portions', () => {
  test('are neighbours together, a long file alone, and no file is lost', () => {
    const files = [100, 200, 60, 900, 10, 20].map((lines, i) => ({ path: `${i}`, lines }));
    expect(portionsOf(files)).toEqual([['0', '1'], ['2'], ['3'], ['4', '5']]);
    expect(portionsOf([])).toEqual([]);
  });

  test('are kept for the same model and tests only, until all is known', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const first = kept(folder, 'mark');
    expect(first.read('src/model/a.ts')).toBeNull();
    first.write(reportOf('src/model/a.ts', killed), ['src/model/a.ts', 'src/model/types.ts']);
    expect(kept(folder, 'mark').read('src/model/a.ts')).toEqual(reportOf('src/model/a.ts', killed));
    // Nothing can be planted in types, which is known too.
    expect(kept(folder, 'mark').read('src/model/types.ts')).toEqual({ files: {} });
    expect(kept(folder, 'another').read('src/model/a.ts')).toBeNull();
    first.clear();
    expect(first.read('src/model/a.ts')).toBeNull();
  });

  test('make one report, and one score', () => {
    const whole = together([reportOf('a', killed, survived), { files: {} }, reportOf('b', killed, { status: 'Timeout' }, { status: 'Ignored' })]);
    expect(Object.keys(whole.files)).toEqual(['a', 'b']);
    expect(measured(Object.values(whole.files).flatMap((file) => file.mutants)))
      .toEqual({ mutants: 4, noticed: 3, endless: 1, testsPerMutant: 1.5, score: 75 });
    expect(measured([]).score).toBe(0);
  });
});
