import { describe, expect, test } from 'vitest';
import { assumptionSections, assumptionTally } from '../../src/derive/assumptionTable.ts';
import { SUBJECTS } from '../../src/derive/receiptFacts.ts';
import { resultsTableOf } from '../../src/derive/resultsTable.ts';
import type { ResultsRow } from '../../src/derive/resultsTable.ts';
import { ASSUMPTION_IDS } from '../../src/model/assumptions.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { INPUT_TABLE, resolveInputs } from '../../src/model/inputTable.ts';
import { count, cores, gib, mib, ratio } from '../../src/model/units.ts';

const SMALL = resolveInputs('2007', {
  workloads: count(10), guestOsMemory: mib(1024), appMemory: mib(1024), hostMemory: gib(8), hostCores: cores(64),
  pageSharing: ratio(0), spareHosts: count(0),
});

function row(inputs: Inputs, subject: ResultsRow['subject']): ResultsRow {
  const found = resultsTableOf(inputs).rows.find((one) => one.subject === subject);
  if (found === undefined) throw new Error(`no row ${subject}`);
  return found;
}

describe('the table of results', () => {
  test('has a row for everything that is counted', () => {
    expect(resultsTableOf(SMALL).rows.map((one) => one.subject)).toEqual([...SUBJECTS]);
  });

  test('compares VMs with containers, by difference and by ratio', () => {
    const hosts = row(SMALL, 'hosts');
    expect(hosts.cells.hardware).toEqual({ kind: 'value', value: 4, best: false });
    expect(hosts.cells.os).toEqual({ kind: 'value', value: 2, best: true });
    expect([hosts.difference, hosts.ratio]).toEqual([2, 2]);
  });

  test('marks every smallest number, and none where all are alike', () => {
    expect(Object.values(row(SMALL, 'images').cells).some((cell) => cell.kind === 'value' && cell.best)).toBe(false);
    const cpu = row({ ...SMALL, ioShare: ratio(0) }, 'cpu').cells;
    expect(cpu.physical).toMatchObject({ best: true });
    expect(cpu.os).toMatchObject({ best: true });
  });

  test('says what hosts and memory come to, and which kind between the two needs fewer hosts', () => {
    expect(resultsTableOf(SMALL).outcome?.hosts).toEqual({ hardware: 4, os: 2 });
    const { outcome } = resultsTableOf(resolveInputs('2026', {}));
    expect(outcome).toMatchObject({ hosts: { hardware: 11, os: 10 }, fewer: [{ id: 'nested', hosts: 8 }] });
    expect(outcome?.memoryRatio).toBeCloseTo(0.668, 3);
  });

  test('never marks microVMs smallest where some kernels may not be Linux', () => {
    const two = resolveInputs('2026', {});
    const one = resolveInputs('2026', { kernelFamilies: count(1) });
    // As few hosts as containers in VMs and less power: smallest with one kernel, not with two.
    expect(row(two, 'power').cells.microvm).toMatchObject({ best: false });
    expect(row(two, 'power').cells.nested).toMatchObject({ best: true });
    expect(row(one, 'power').cells.microvm).toMatchObject({ best: true });
    expect([resultsTableOf(two).linuxOnly, resultsTableOf(one).linuxOnly, resultsTableOf(SMALL).linuxOnly]).toEqual([true, false, false]);
    expect(resultsTableOf(one).outcome?.fewer.map(({ id }) => id)).toContain('microvm');
  });

  test('leaves out what the era lacks and says what does not fit', () => {
    expect(row(SMALL, 'memory').cells.microvm).toEqual({ kind: 'absent' });
    const tooLarge = resultsTableOf({ ...SMALL, appMemory: mib(9000) });
    expect(tooLarge.missing).toEqual({ deployment: 'hardware', reason: 'memory' });
    expect(tooLarge.outcome).toBeNull();
    for (const one of tooLarge.rows) {
      expect(one.cells.os).toEqual({ kind: 'notPlaceable', reason: 'memory' });
      expect(one.cells.physical.kind).toBe('value');
      expect([one.difference, one.ratio]).toEqual([null, null]);
    }
  });
});

describe('the list of assumptions', () => {
  test.each(ERAS)('names every constant and every input of %s once', (era) => {
    const rows = assumptionSections(resolveInputs(era, {})).flatMap((section) => section.rows);
    const inputs = rows.flatMap(({ name }) => (name.of === 'input' ? [name.key] : []));
    const constants = rows.flatMap(({ name }) => (name.of === 'constant' ? [name.id] : []));
    expect([...inputs].sort()).toEqual(INPUT_TABLE.map((spec) => spec.key).sort());
    expect([...constants].sort()).toEqual(ASSUMPTION_IDS.filter((id) => era === '2026' || !id.startsWith('microvm')).sort());
    expect(rows.some((one) => one.changed)).toBe(false);
  });

  test('counts what the numbers rest on', () => {
    const sections = assumptionSections(resolveInputs('2026', {}));
    const { constants, defaults, byKind } = assumptionTally(sections);
    expect(constants + defaults).toBe(Object.values(byKind).reduce((a, b) => a + b, 0));
  });

  test('shows the constants in force and marks what the reader has changed', () => {
    const rows = assumptionSections(resolveInputs('2026', { memoryAccounting: 'reserved', workloads: count(3) })).flatMap((one) => one.rows);
    expect(rows.find(({ name }) => name.of === 'constant' && name.id === 'vmmFixed')?.value).toMatchObject({ value: 260 });
    expect(rows.flatMap(({ name, changed }) => (changed && name.of === 'input' ? [name.key] : []))).toEqual(['workloads', 'memoryAccounting']);
  });
});
