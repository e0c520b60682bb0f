import { describe, expect, test } from 'vitest';
import { depthOf } from '../../src/derive/depth.ts';
import { fullReportOf } from '../../src/derive/report.ts';
import { LANGS, loadMessages } from '../../src/i18n/messages.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { markdownTable, markdownText } from '../../src/io/markdown.ts';
import { reportMarkdown } from '../../src/io/reportMarkdown.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, gib, mib } from '../../src/model/units.ts';

describe('marks of Markdown', () => {
  test('a cell never ends its cell or its row', () => {
    expect(markdownTable(['a|b', 'c'], [['x\ny', '1\\2']])).toBe('| a\\|b | c |\n| --- | ---: |\n| x y | 1\\\\2 |');
  });

  test('text of ours stays text', () => {
    expect(markdownText('2 * 3 < 7, [a_b] #1')).toBe('2 \\* 3 \\< 7, \\[a\\_b\\] \\#1');
  });
});

describe.each(LANGS)('the report in words: %s', (lang) => {
  const cases = [resolveInputs('2007', {}), resolveInputs('2026', { workloads: count(100_000), kernelFamilies: count(12) }),
    resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })];

  test.each(cases)('says what the figures say, in their order', async (inputs) => {
    const messages = await loadMessages(lang);
    const depth = depthOf(inputs);
    const text = reportMarkdown(fullReportOf(inputs, depth), messages, { inputs, depth });
    const { why, mix, sensitivity, doubt, map } = messages.figures;
    const places = [why.kicker, mix.kicker, sensitivity.kicker, doubt.kicker, map.kicker].map((kicker) => text.indexOf(`## ${kicker}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const f = formatOf(lang);
    expect(text).toContain(markdownText(plainOf(doubt.title(f, depth.band))));
    for (const { facts } of Object.values(depth.maps)) expect(text).toContain(markdownText(plainOf(map.title(f, facts, inputs.currency))));
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    for (const part of text.split('\n\n').filter((one) => one.startsWith('| '))) {
      expect(new Set(part.trimEnd().split('\n').map((line) => line.split(' | ').length)).size, part).toBe(1);
    }
  });
});
