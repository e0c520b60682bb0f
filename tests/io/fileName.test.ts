import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/io/fileName.ts';

test('says what is in the file', () => {
  expect(fileName(['two-kinds', 'divergence', 'n800', 'k1'], 'svg')).toBe('two-kinds-divergence-n800-k1.svg');
  expect(fileName(['二つの仮想化', '差の開き', 'n800', 'k1'], 'csv')).toBe('二つの仮想化-差の開き-n800-k1.csv');
});

test.each([
  [['../../etc/passwd'], 'etc-passwd.svg'], [['a\u202eb', 'c:d|e?'], 'a-b-c-d-e.svg'], [['CON'], 'CON-.svg'], [['lpt1'], 'lpt1-.svg'],
  [['', ' ', '...'], 'file.svg'], [['~.bashrc'], 'bashrc.svg'], [['か\u3099'], 'が.svg'], [['-rf'], 'rf.svg'],
])('%j becomes %s', (parts, name) => {
  expect(fileName(parts, 'svg')).toBe(name);
});

test('any text becomes a name that no system refuses', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (parts) => {
    const name = fileName(parts, 'png');
    expect(name).not.toMatch(/[\p{C}\p{Z}<>:"/\\|?*]|^[-.]|\.\.|[.-]\.png$(?<!^(?:con|prn|aux|nul|com\d|lpt\d)-\.png)/iu);
    expect(name.endsWith('.png')).toBe(true);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255 + 40);
  }));
});
