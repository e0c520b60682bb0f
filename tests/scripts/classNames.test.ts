import { expect, test } from 'vitest';
import { classNaming } from '../../scripts/classNames.ts';

const files = Array.from({ length: 60 }, (_, i) => `src/ui/${String(i).padStart(2, '0')}.module.css`);
const css = `.one { margin: .5rem } .one:hover > .two-b {} @keyframes come {} ${Array.from({ length: 40 }, (_, i) => `.more${i} {}`).join(' ')}`;
const name = classNaming(files);

test('a class has a name of its own in all of the site, and keeps it in every build', () => {
  const classes = ['one', 'two-b', 'come', ...Array.from({ length: 40 }, (_, i) => `more${i}`)];
  const names = files.flatMap((file) => classes.map((one) => name(one, `/somewhere/${file}`, css)));
  expect(new Set(names).size).toBe(files.length * classes.length);
  expect(names.filter((one) => !/^[A-Z]+[0-9a-z]+$/.test(one))).toEqual([]);
  expect(name('two-b', `C:\\site\\${files[1]?.replaceAll('/', '\\')}?used`, css)).toBe('B1');
});

test('a file or a class that does not exist stops the build', () => {
  expect(() => name('one', '/somewhere/else.module.css', css)).toThrow(/no style module/);
  expect(() => name('three', `/somewhere/${files[0]}`, css)).toThrow(/no class three/);
});
