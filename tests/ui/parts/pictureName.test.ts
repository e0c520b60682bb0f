import { expect, test } from 'vitest';
import { formatOf } from '../../../src/i18n/format.ts';
import { pictureName } from '../../../src/ui/parts/pictureName.ts';

const [ja, en] = [{ format: formatOf('ja') }, { format: formatOf('en') }];

test('title and summary are two sentences for whoever hears them', () => {
  expect(pictureName(en, 'VMs need more', 'At 800: 11.')).toBe('VMs need more. At 800: 11.');
  expect(pictureName(ja, ['VMの', { text: 'ほう' }, 'が多い'], '800個では11台です。')).toBe('VMのほうが多い。800個では11台です。');
});

test('no stop is doubled and none is set for what is not there', () => {
  expect(pictureName(en, 'Which one?', 'This one.')).toBe('Which one? This one.');
  expect(pictureName(ja, '収まります。', '以上です。')).toBe('収まります。以上です。');
  expect(pictureName(en, 'Alone', '')).toBe('Alone.');
  expect(pictureName(en, '', 'Only this.')).toBe('Only this.');
});
