import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/derive/report.ts';
import { ASSUMPTION_IDS } from '../../src/model/assumptions.ts';
import { metricOf } from '../../src/model/curve.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Era } from '../../src/model/era.ts';
import { INPUT_TABLE, resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { DEPLOYMENTS, METRICS } from '../../src/model/result.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from '../model/generators.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every number in a tree of plain data, with where it stands. */
function* numbersIn(value: unknown, path = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
  }
}

describe('the report', () => {
  const report = reportOf(resolveInputs('2026', { workloads: count(40) }));

  test('has the parts that the model promises, in this order', () => {
    expect(Object.keys(report)).toEqual(['modelVersion', 'era', 'inputs', 'assumptions', 'deployments', 'divergence']);
    expect(Object.keys(report.deployments)).toEqual([...DEPLOYMENTS]);
    expect(Object.keys(report.deployments.os ?? {})).toEqual(expect.arrayContaining([
      'hosts', 'pools', 'binding', 'memoryMib', 'diskGib', 'cpuCores', 'kernels', 'images', 'licences',
      'patchHoursPerMonth', 'powerW', 'cost', 'notPlaceable',
    ]));
    expect(report.modelVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('names every input by its key in links', () => {
    expect(Object.keys(report.inputs)).toEqual(INPUT_TABLE.map((spec) => spec.url));
    expect(report.inputs).toMatchObject({ n: 40, gm: 2048, ma: 'resident', cy: 'usd' });
  });

  test('gives every constant of the era with all that a doubter needs', () => {
    expect(Object.keys(report.assumptions)).toEqual([...ASSUMPTION_IDS]);
    expect(report.assumptions.microvmMonitor).toEqual({
      value: 5, low: 2.5, high: 13.3, unit: 'MiB', source: ['firecrackerSpec', 'agache2020'], kind: 'vendorClaim', confidence: 'high',
    });
    expect(Object.keys(reportOf(resolveInputs('2007', {})).assumptions)).not.toContain('microvmMonitor');
  });

  test('gives the constants that are in force', () => {
    const fixed = (ma: 'resident' | 'reserved'): number | undefined =>
      reportOf(resolveInputs('2026', { memoryAccounting: ma })).assumptions.vmmFixed?.value;
    expect([fixed('resident'), fixed('reserved')]).toEqual([25, 260]);
  });

  test('has no microVM before there was one', () => {
    expect(reportOf(resolveInputs('2014', {})).deployments.microvm).toBeNull();
    expect(report.deployments.microvm).not.toBeNull();
  });

  test('says null where there is no limit, and why nothing compares where something does not fit', () => {
    expect(report.deployments.hardware?.pools[0]?.carries.count).toBeNull();
    const tooLarge = reportOf(resolveInputs('2026', { appMemory: mib(600 * 1024) }));
    expect(tooLarge.deployments.os?.notPlaceable.map((one) => one.reason)).toEqual(['memory', 'memory']);
    expect(tooLarge.divergence).toMatchObject({ firstTouch: null, firstGap: null, smoothGap: null, why: { hosts: null } });
  });
});

// Few runs: the search for the gap takes tenths of a second where hosts are many and alike.
describe('for any inputs, the report', () => {
  test('holds only numbers that JSON can carry, and survives the journey', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      const report = reportOf(inputs);
      for (const [path, value] of numbersIn(report)) expect(Number.isFinite(value), path).toBe(true);
      expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(reportOf({ ...inputs }))));
    }), { numRuns: 12 });
  });

  test('says what the result says, and its parts sum to the difference', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      const { deployments, divergence } = reportOf(inputs);
      const result = resultOf(inputs).deployments;
      expect(deployments.os?.hosts).toBe(result.os.hosts);
      expect(deployments.hardware?.cost).toBe(result.hardware.cost.total);
      for (const metric of METRICS) {
        const rows = divergence.why[metric];
        if (rows === null) continue;
        const gap = (metricOf(result.hardware, metric) ?? 0) - (metricOf(result.os, metric) ?? 0);
        const scale = Math.max(1, ...rows.map((row) => Math.abs(row.hardware) + Math.abs(row.os)));
        expect(Math.abs(sum(rows.map((row) => row.difference)) - gap)).toBeLessThan(1e-9 * scale);
      }
    }), { numRuns: 12 });
  });
});

const goldenPath = (name: string): string => fileURLToPath(new URL(`../golden/report-${name}.json`, import.meta.url));
const RENEW = 'RENEW_GOLDEN=1 npx vitest run --project unit tests/derive/report.test.ts';

/**
 * The three eras as they were when the model had this version. A difference means that published numbers change:
 * if that is meant, raise MODEL_VERSION, run the line in RENEW, and look at what `git diff tests/golden` says.
 */
describe('the golden reports', () => {
  test.each(ERAS)('%s has not changed unnoticed', (era: Era) => {
    const now = `${JSON.stringify(reportOf(resolveInputs(era, {})), null, 1)}\n`;
    if (process.env['RENEW_GOLDEN'] === '1') writeFileSync(goldenPath(era), now);
    const then: unknown = JSON.parse(readFileSync(goldenPath(era), 'utf8'));
    expect(JSON.parse(now), `Numbers of ${era} changed. If they should:\n  ${RENEW}`).toEqual(then);
  });

  test('a small case that a person can check stays as it is', () => {
    // 10 workloads of 1 GiB + 1 GiB on hosts of 8 GiB less 272 MiB; 3 VMs a host, 7 containers less 16 MiB each.
    const report = reportOf(resolveInputs('2007', {
      workloads: count(10), guestOsMemory: mib(1024), appMemory: mib(1024), hostMemory: gib(8), hostCores: cores(64),
      pageSharing: ratio(0), spareHosts: count(0),
    }));
    expect(report.deployments.hardware?.hosts).toBe(4);
    expect(report.deployments.os?.hosts).toBe(2);
    expect(report.deployments.os?.memoryMib).toEqual({
      total: 10 * 1024 + 10 * 16 + 2 * 1024, byLayer: { application: 10 * 1024, runtime: 160, hostOs: 2048 },
    });
  });
});
