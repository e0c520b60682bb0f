import { expect, test } from 'vitest';
import { isSingleFile, singleFileWith } from '../../src/io/singleFile.ts';

const HTML = '<!doctype html>\n<html lang="ja" data-alone="" data-address="">\n<p data-address="">';

test('a state is put into the one place for it, and cannot end it', () => {
  expect(singleFileWith(HTML, '#n=40&k=2')).toBe(HTML.replace('data-address=""', 'data-address="#n=40&amp;k=2"'));
  expect(singleFileWith(HTML, '"><script>$&')).toContain('data-address="&quot;&gt;&lt;script&gt;$&amp;">');
});

test('a file that has a state gets another', () => {
  expect(singleFileWith(singleFileWith(HTML, '#n=40'), '')).toBe(HTML);
});

test('another file is refused', () => {
  expect(() => singleFileWith('<html lang="en"><p data-address="">', '#n=1')).toThrow('two-kinds-of-virtual.html');
});

test('the file knows itself by its root', () => {
  expect([{ alone: '' }, {}].map((dataset) => isSingleFile({ dataset }))).toEqual([true, false]);
});
