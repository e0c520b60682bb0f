import { describe, expect, it } from 'vitest';
import type { PublishedRowCheck } from '../../../src/derive/published.ts';
import { STRIP, stripLayout, stripX } from '../../../src/ui/diagrams/publishedStripLayout.ts';

const row = (predicted: number | null, allowed: readonly [number, number] = [90, 110], measured = 100): PublishedRowCheck => ({
  conditions: {}, measured, unit: 'MiB', predicted, allowed,
  verdict: predicted === null ? 'notModelled' : predicted >= allowed[0] && predicted <= allowed[1] ? 'hit' : 'miss',
});
const MIDDLE = STRIP.width / 2;

describe('the scale', () => {
  it('has the measurement in the middle, half and twice as far to either side', () => {
    expect(stripX(1)).toBe(MIDDLE);
    expect(stripX(2) - MIDDLE).toBeCloseTo(MIDDLE - stripX(0.5), 9);
  });

  it('ends at a quarter and at four times', () => {
    expect([stripX(0), stripX(0.01), stripX(0.25)]).toEqual([8, 8, 8]);
    expect([stripX(4), stripX(1000)]).toEqual([STRIP.width - 8, STRIP.width - 8]);
  });
});

describe('marks', () => {
  it('are hits and misses; what is beyond the scale says so', () => {
    const { marks } = stripLayout([row(0), row(100), row(200), row(900)]);
    expect(marks.map(({ verdict, beyond }) => [verdict, beyond])).toEqual([['miss', 'less'], ['hit', null], ['miss', null], ['miss', 'more']]);
  });

  it('are drawn once where they coincide and side by side where they would touch', () => {
    expect(stripLayout([row(100), row(100), row(100.1)]).marks).toHaveLength(1);
    const { marks } = stripLayout([row(100), row(104), row(108)]);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
  });

  it('are missing where nothing is predicted, and so is the band', () => {
    expect(stripLayout([row(null)])).toEqual({ bands: [], marks: [] });
  });
});

describe('bands', () => {
  it('are drawn once for all rows that have the same', () => {
    expect(stripLayout([row(100), row(103), row(201, [180, 220], 200)]).bands).toHaveLength(1);
  });

  it('run to the end of the picture where they are open', () => {
    expect(stripLayout([row(50, [-Infinity, 100])]).bands).toEqual([{ x: 0, width: MIDDLE }]);
    expect(stripLayout([row(150, [100, Infinity])]).bands).toEqual([{ x: MIDDLE, width: MIDDLE }]);
  });
});
