import { describe, expect, test } from 'vitest';
import { estateOf } from '../../src/derive/estate.ts';
import type { Inventory, Machine } from '../../src/derive/estate/inventory.ts';
import type { Imported } from '../../src/derive/estate/reading.ts';
import { estateReportOf } from '../../src/derive/reportEstate.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { LANGS, loadMessages } from '../../src/i18n/messages.ts';
import { importLines } from '../../src/io/estateNotices.ts';
import { cores, gib, mib, ratio } from '../../src/model/units.ts';

const machine = (more: Partial<Machine> = {}): Machine => ({
  name: '', line: 1, kind: 'machine', count: 1, running: true, vcpus: 2, memory: mib(8192), disk: gib(100), os: '', family: 'linux',
  utilization: ratio(0.1), activeMemory: null, overhead: null, ...more,
});
const host = { cluster: 'a', cores: cores(32), memory: mib(262_144), cpuUse: ratio(0.2), memoryUse: ratio(0.4) };
const importedOf = (machines: readonly Machine[]): Imported => ({
  kind: 'imported', readings: [], mapping: [], notes: [],
  inventory: { format: 'table', rows: machines.length, machines, setAside: [], hosts: [host, host], storage: null } satisfies Inventory,
});

/** The part of a report that is about the estate, and what a terminal is told. */
async function toldOf(machines: readonly Machine[], lang: 'ja' | 'en') {
  const imported = importedOf(machines);
  const estate = estateOf(imported.inventory, '2026', {});
  const report = estateReportOf(imported, estate);
  return { report, about: report.estate, lines: importLines(imported, estate, await loadMessages(lang), formatOf(lang)).map((line) => line.replaceAll('\u2060', '')) };
}

describe.each(LANGS)('the report of an estate, %s', (lang) => {
  test('of more machines than the model takes says as how many it was answered', async () => {
    const { about, report, lines } = await toldOf([machine({ count: 1_870_433 })], lang);
    expect(about).toMatchObject({ running: 1_870_433, answeredFor: 100_000, differences: ['scaled'] });
    expect(report.inputs['n']).toBe(about.answeredFor);
    expect(lines.find((line) => line.includes('1,870,433'))).toContain('100,000');
    const all = await toldOf([machine({ count: 100_000 })], lang);
    expect(all.about).toMatchObject({ running: 100_000, answeredFor: 100_000 });
    expect(all.lines).toHaveLength(1);
  });

  test('has no number of hosts where a machine fits none, and says how many do not', async () => {
    const { about, report, lines } = await toldOf([machine({ count: 20 }), machine({ count: 3, memory: mib(1_000_000) })], lang);
    expect(report.deployments.hardware?.hosts).toBeGreaterThan(0);
    expect(about).toMatchObject({ predictedHosts: { hardware: null, os: null }, notPlaced: { hardware: 3, os: 3 }, differences: ['notPlaced'] });
    expect(lines.filter((line) => /\b3\b|3台/u.test(line))).toHaveLength(2);
    const whole = await toldOf([machine({ count: 20 })], lang);
    expect(whole.about).toMatchObject({ predictedHosts: { hardware: whole.report.deployments.hardware?.hosts }, notPlaced: { hardware: 0, os: 0 } });
    expect(whole.lines).toHaveLength(1);
  });
});
