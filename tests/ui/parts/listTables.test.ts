import { describe, expect, test } from 'vitest';
import { assumptionSections } from '../../../src/derive/assumptionTable.ts';
import { hostSharesOf } from '../../../src/derive/hostShares.ts';
import { publishedChecks } from '../../../src/derive/published.ts';
import { UNSCORED } from '../../../src/derive/unscored.ts';
import { whyFactsOf } from '../../../src/derive/whySteps.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { LANGS, loadMessages } from '../../../src/i18n/messages.ts';
import { tableCsv } from '../../../src/io/tableCsv.ts';
import { ERAS } from '../../../src/model/era.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count } from '../../../src/model/units.ts';
import { hostShareTable } from '../../../src/ui/parts/hostShareTable.ts';
import { assumptionTable, publishedTable, unscoredTable } from '../../../src/ui/parts/listTables.ts';
import { whyTable } from '../../../src/ui/parts/whyTable.ts';
import type { TableContent } from '../../../src/ui/figure/table.ts';
import type { Scene } from '../../../src/ui/scene.ts';
import { sceneOfSlides } from '../../../src/views/take/slides/figureSlides.ts';
import { printedTable } from '../../../src/views/take/printedTable.ts';
import { readCsv } from '../../helpers/readCsv.ts';

/** A table as a spreadsheet has it after it was saved and opened. */
const opened = (table: TableContent): readonly (readonly string[])[] => readCsv(tableCsv(printedTable(table)));

describe.each(LANGS)('in %s', (lang) => {
  const sceneIn = async (era: (typeof ERAS)[number] = '2026'): Promise<Scene> =>
    sceneOfSlides({ inputs: resolveInputs(era, { workloads: count(300) }), messages: await loadMessages(lang), format: formatOf(lang) });

  test.each(ERAS)('assumptions of %s are a row each, and numbers are numbers', async (era) => {
    const scene = await sceneIn(era);
    const rows = assumptionSections(scene.inputs).flatMap((section) => section.rows);
    const [head = [], ...lines] = opened(assumptionTable(scene, ''));
    expect(lines.length).toBe(rows.length);
    const at = head.findIndex((name) => name.startsWith(scene.messages.assumptionList.taken.value));
    rows.forEach(({ value }, i) => {
      if ('option' in value) return;
      expect(Number.isFinite(Number(lines[i]?.[at])), `${lines[i]?.join(' | ')}`).toBe(true);
      if (value.value === 0) expect(Number(lines[i]?.[at])).toBe(0);
    });
    for (const line of lines) expect(line.every((cell) => !/undefined|\[object/u.test(cell))).toBe(true);
  });

  test('published results and what has no number are there whole, with their sources', async () => {
    const scene = await sceneIn();
    const published = opened(publishedTable(scene, ''));
    expect(published.length - 1).toBe(publishedChecks().reduce((sum, { rows }) => sum + rows.length, 0));
    const unscored = opened(unscoredTable(scene, ''));
    expect(unscored.length - 1).toBe(2 * UNSCORED.length);
    for (const line of [...published, ...unscored]) expect(line.at(-1)).not.toBe('');
  });

  test.each(ERAS)('parts that are opened again add up to the same totals (%s)', async (era) => {
    const scene = await sceneIn(era);
    const [, ...shares] = opened(hostShareTable(scene, hostSharesOf(scene.inputs, ['hardware', 'os'], 'memory'), 'memory', ''));
    // Bytes of each row are in the unit of its head.
    const bytes = (line: readonly string[], column: number): number => Number(line[column]) * 1024 ** ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'].findIndex((unit) => (line[0] ?? '').includes(unit));
    for (const column of [1, 2]) {
      const parts = shares.slice(0, -2).map((line) => (line[column] === '' ? 0 : bytes(line, column)));
      const total = bytes(shares.at(-2) ?? [], column);
      // Printed to three figures each.
      expect(parts.reduce((sum, part) => sum + part, 0) / total).toBeCloseTo(1, 1.8);
    }
    const facts = whyFactsOf(scene.inputs, 'hosts');
    if (facts.kind !== 'steps') throw new Error('both sides place everything');
    const why = opened(whyTable(scene, facts, '')).slice(1).map((line) => Number(line[3]));
    expect(why.slice(0, -1).reduce((sum, change) => sum + change, 0)).toBeCloseTo(why.at(-1) ?? Number.NaN, 9);
  });
});
