import { describe, expect, test } from 'vitest';
import { closingLine, tallyOf } from '../../scripts/tally.mjs';

const report = (passed: number, failed: number, files: { status: string; assertionResults: unknown[] }[] = []) => ({
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
    const broken = { status: 'failed', assertionResults: [] };
    expect(tallyOf(report(3, 0, [broken]), 1).failed).toBe(1);
  });

  test.each([
    ['no report', undefined, 0],
    ['no test', report(0, 0), 0],
    ['a bad end although no test failed', report(5, 0), 1],
  ])('%s is a failure', (_, found, code) => {
    expect(tallyOf(found, code).failed).toBe(1);
  });

  test('closes with one plain line', () => {
    const a = { passed: 2, failed: 0, skipped: 0 };
    expect(closingLine([a, { passed: 1, failed: 1, skipped: 0 }])).toBe('3 passed, 1 failed');
    expect(closingLine([a, { passed: 0, failed: 0, skipped: 4 }])).toBe('2 passed, 0 failed, 4 skipped');
  });
});
