import { describe, expect, test } from 'vitest';
import { droppedIn, holdsFiles } from '../../../src/views/estate/dropped.ts';

const FILE = new File(['x'], 'a.csv');

/** What a browser hands over: files, and for each of them whether it is a folder. */
function drag(files: readonly File[], folders: readonly string[] = [], types: readonly string[] = ['Files']): DataTransfer {
  const entry = (name: string, isDirectory: boolean) => ({ webkitGetAsEntry: () => ({ name, isDirectory }) });
  const items = [...files.filter(({ name }) => !folders.includes(name)).map(({ name }) => entry(name, false)), ...folders.map((name) => entry(name, true)), { webkitGetAsEntry: () => null }];
  return { types, items, files } as unknown as DataTransfer;
}

describe('what is dropped on the page', () => {
  test('is its files, all of them', () => {
    const more = new File(['y'], 'b.csv');
    expect(droppedIn(drag([FILE, more]))).toEqual([FILE, more]);
  });

  test('is refused as a folder where one is among them: it would be read as a file without content', () => {
    expect(droppedIn(drag([FILE, new File([], 'Exports')], ['Exports']))).toEqual({ kind: 'folder', file: 'Exports' });
  });

  test('is nothing where there is no file', () => {
    expect(droppedIn(drag([]))).toBeNull();
    expect(holdsFiles(drag([FILE]))).toBe(true);
    expect(holdsFiles(drag([], [], ['text/plain']))).toBe(false);
    expect(holdsFiles(null)).toBe(false);
  });
});
