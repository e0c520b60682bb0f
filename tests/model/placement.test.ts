import { describe, expect, it } from 'vitest';
import { place, sharedMemory } from '../../src/model/placement.ts';
import type { HostSpec, Item } from '../../src/model/placement.ts';

/** Hosts of 100 of everything with nothing on them; families bring nothing. */
const hosts = (more: Partial<HostSpec> = {}): HostSpec => ({
  memory: 100, disk: 100, cpu: 100, base: { memory: 0, disk: 0 }, family: [{ memory: 0, disk: 0 }, { memory: 0, disk: 0 }],
  sharing: 0, countLimit: Infinity, countPer: 'host', ...more,
});
const item = (count: number, more: Partial<Item> = {}): Item =>
  ({ family: 0, count, memory: 10, disk: 1, cpu: 1, guest: 10, ...more });
const shape = (spec: HostSpec, ...items: readonly Item[]): unknown =>
  place(spec, items).filled.map((one) => [one.hosts, ...one.perFamily]);

describe('equal workloads', () => {
  it('fill hosts in one step, the rest goes to one more', () => {
    expect(shape(hosts(), item(30))).toEqual([[3, 10, 0]]);
    expect(shape(hosts(), item(35))).toEqual([[3, 10, 0], [1, 5, 0]]);
    expect(shape(hosts(), item(5))).toEqual([[1, 5, 0]]);
    expect([1, 2, 3, 4, 7, 8, 9].map((n) => shape(hosts(), item(n)))).toEqual([1, 2, 3, 4, 7, 8, 9].map((n) => [[1, n, 0]]));
    expect(shape(hosts(), item(1_000_003))).toEqual([[100_000, 10, 0], [1, 3, 0]]);
  });

  it('are stopped by whichever resource ends first', () => {
    expect(shape(hosts({ cpu: 7 }), item(14))).toEqual([[2, 7, 0]]);
    expect(shape(hosts({ disk: 6 }), item(12))).toEqual([[2, 6, 0]]);
    expect(shape(hosts({ countLimit: 5 }), item(10))).toEqual([[2, 5, 0]]);
    expect(shape(hosts({ memory: 34 }), item(4))).toEqual([[1, 3, 0], [1, 1, 0]]);
    expect(shape(hosts(), item(3, { memory: 0, cpu: 0, disk: 50, guest: 0 }))).toEqual([[1, 2, 0], [1, 1, 0]]);
  });

  it('stand beside what a host and a family bring', () => {
    const spec = hosts({ base: { memory: 20, disk: 3 }, family: [{ memory: 30, disk: 4 }, { memory: 0, disk: 0 }] });
    const { filled } = place(spec, [item(6)]);
    expect(filled).toEqual([
      { hosts: 1, perFamily: [5, 0], guest: [50, 0], memory: 100, disk: 12, cpu: 5 },
      { hosts: 1, perFamily: [1, 0], guest: [10, 0], memory: 60, disk: 8, cpu: 1 },
    ]);
    expect(shape({ ...spec, disk: 10 }, item(4))).toEqual([[1, 3, 0], [1, 1, 0]]);
  });

  it('may exceed a capacity by rounding and no more', () => {
    // Nothing of what there is nothing of.
    expect(shape(hosts({ disk: 0 }), item(2, { disk: 0 }))).toEqual([[1, 2, 0]]);
    expect(shape(hosts({ memory: 100 * (1 - 1e-10) }), item(10))).toEqual([[1, 10, 0]]);
    expect(shape(hosts({ memory: 100 * (1 - 1e-8) }), item(10))).toEqual([[1, 9, 0], [1, 1, 0]]);
  });
});

describe('one kind after the other', () => {
  it('the second fills what the first has left, host by host', () => {
    // Six of 30 on two hosts leave 10 each: one of 10 on each, the third on a new host.
    expect(place(hosts(), [item(6, { memory: 30 }), item(3)])).toMatchObject({
      filled: [{ hosts: 2, perFamily: [4, 0], memory: 100 }, { hosts: 1, perFamily: [1, 0], memory: 10 }],
      placed: [6, 3], refused: [null, null],
    });
    expect(shape(hosts(), item(6, { memory: 30 }), item(1))).toEqual([[1, 4, 0], [1, 3, 0]]);
    expect(shape(hosts(), item(2, { memory: 60 }), item(6))).toEqual([[1, 5, 0], [1, 3, 0]]);
  });

  it('families share hosts, each with what it brings', () => {
    const spec = hosts({ family: [{ memory: 0, disk: 0 }, { memory: 15, disk: 2 }] });
    expect(place(spec, [item(7), item(2, { family: 1 })]).filled).toEqual([
      { hosts: 1, perFamily: [7, 1], guest: [70, 10], memory: 95, disk: 10, cpu: 8 },
      { hosts: 1, perFamily: [0, 1], guest: [0, 10], memory: 25, disk: 3, cpu: 1 },
    ]);
  });

  it('a limit is per host, or per family on a host', () => {
    expect(shape(hosts({ countLimit: 3 }), item(2), item(3, { family: 1 }))).toEqual([[1, 2, 1], [1, 0, 2]]);
    expect(shape(hosts({ countLimit: 3, countPer: 'family' }), item(2), item(3, { family: 1 }))).toEqual([[1, 2, 3]]);
    expect(shape(hosts({ countLimit: 3, countPer: 'family' }), item(4), item(3, { family: 1 }))).toEqual([[1, 3, 3], [1, 1, 0]]);
  });
});

describe('what fits no empty host', () => {
  it('is refused for the first resource it lacks, and counts for nothing', () => {
    const spec = hosts({ base: { memory: 50, disk: 50 }, countLimit: 1 });
    const of = (more: Partial<Item>): unknown => place(spec, [item(2, more)]);
    expect(of({ memory: 51, cpu: 101 })).toEqual({ filled: [], placed: [0], refused: ['memory'] });
    expect(of({ cpu: 101, disk: 51 })).toEqual({ filled: [], placed: [0], refused: ['cpu'] });
    expect(of({ disk: 51 })).toEqual({ filled: [], placed: [0], refused: ['disk'] });
    expect(place(hosts({ countLimit: 0 }), [item(2)])).toMatchObject({ refused: ['count'] });
    expect(of({ memory: 50, cpu: 100, disk: 50 })).toMatchObject({ placed: [2], refused: [null] });
  });

  it('is nothing where nothing is to be placed', () => {
    expect(place(hosts(), [item(0, { memory: 500 })])).toEqual({ filled: [], placed: [0], refused: [null] });
    expect(place(hosts(), [])).toEqual({ filled: [], placed: [], refused: [] });
  });

  it('leaves the others where they are', () => {
    expect(place(hosts(), [item(1, { memory: 101 }), item(12)])).toMatchObject({
      filled: [{ hosts: 1, perFamily: [10, 0] }, { hosts: 1, perFamily: [2, 0] }], placed: [0, 12], refused: ['memory', null],
    });
  });
});

describe('page sharing', () => {
  it('gives back its share of the mean, for all but one of each family', () => {
    expect(sharedMemory(0.5, [3, 2], [60, 100])).toBe(0.5 * 20 * 2 + 0.5 * 50);
    expect(sharedMemory(0.5, [1, 0], [60, 0])).toBe(0);
    expect(sharedMemory(0, [3, 2], [60, 100])).toBe(0);
  });

  it('lets a host take more: 100 for the first of 20, then 10 each', () => {
    // 20 + 8 · 10 = 100.
    expect(shape(hosts({ sharing: 0.5 }), item(10, { memory: 20, guest: 20 }))).toEqual([[1, 9, 0], [1, 1, 0]]);
    // Another family shares nothing with the first: 20 + 4 · 10 + 20 + 2 · 10.
    expect(shape(hosts({ sharing: 0.5 }), item(5, { memory: 20, guest: 20 }), item(4, { memory: 20, guest: 20, family: 1 })))
      .toEqual([[1, 5, 3], [1, 0, 1]]);
  });

  it('works on the mean where sizes of one family differ', () => {
    // Two of 40: 80 − 20 = 60. With q of 10 beside them: 80 + 10q − 0.5 · (80 + 10q) / (2 + q) · (1 + q) ≤ 100 up to q = 10.
    const spec = hosts({ sharing: 0.5 });
    const used = (q: number): number => 80 + 10 * q - 0.5 * ((80 + 10 * q) / (2 + q)) * (1 + q);
    expect([used(9) <= 100, used(10) <= 100, used(11) <= 100]).toEqual([true, true, false]);
    expect(shape(spec, item(2, { memory: 40, guest: 40 }), item(20))).toEqual([[1, 12, 0], [1, 10, 0]]);
  });
});
