import { describe, expect, test } from 'vitest';
import { closingLine, slowestOf, tallyOf } from '../../scripts/tally.mjs';

const report = (passed: number, failed: number, files: { name: string; status: string; assertionResults: { fullName: string; duration?: number }[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults: files,
});

describe('counting a run', () => {
  test('takes the numbers of the report', () => {
    expect(tallyOf(report(3, 0), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(tallyOf(report(3, 2), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test('a file that cannot be loaded is a failure', () => {
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] };
    expect(tallyOf(report(3, 0, [broken]), 1).failed).toBe(1);
  });

  test.each([
    ['no report', undefined, 0],
    ['no test', report(0, 0), 0],
    ['a bad end although no test failed', report(5, 0), 1],
  ])('%s is a failure', (_, found, code) => {
    expect(tallyOf(found, code).failed).toBe(1);
  });

  test('names the slowest', () => {
    const files = [
      { name: '/a/x.test.ts', status: 'passed', assertionResults: [{ fullName: 'one', duration: 1500 }, { fullName: 'two' }] },
      { name: '/a/y.test.ts', status: 'passed', assertionResults: [{ fullName: 'three', duration: 20_000 }] },
    ];
    expect(slowestOf(report(3, 0, files), 2)).toEqual(['  20.0 s  y.test.ts  three', '   1.5 s  x.test.ts  one']);
    expect(slowestOf(undefined, 2)).toEqual([]);
  });

  test('closes with one plain line', () => {
    const a = { passed: 2, failed: 0, skipped: 0 };
    expect(closingLine([a, { passed: 1, failed: 1, skipped: 0 }])).toBe('3 passed, 1 failed');
    expect(closingLine([a, { passed: 0, failed: 0, skipped: 4 }])).toBe('2 passed, 0 failed, 4 skipped');
  });
});
