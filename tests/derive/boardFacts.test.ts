import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardFactsOf, changesBetween } from '../../src/derive/boardFacts.ts';
import type { BoardState } from '../../src/derive/boardFacts.ts';
import type { Era } from '../../src/model/era.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import type { Overrides } from '../../src/model/inputs.ts';
import { INPUT_TABLE, resolveInputs } from '../../src/model/inputTable.ts';
import { METRICS } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib } from '../../src/model/units.ts';
import { randomOverrides } from '../helpers/randomLink.ts';

const state = (id: string, overrides: Overrides = {}, era: Era = '2026'): BoardState =>
  ({ id, name: id, kind: 'own', inputs: resolveInputs(era, overrides) });
const keysOf = (from: BoardState, to: BoardState) => changesBetween(from.inputs, to.inputs).map(({ key }) => key);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const randomState = fc.tuple(fc.constantFrom<Era>('2007', '2014', '2026'), randomOverrides).map(([era, overrides]) => state('x', overrides, era));

describe('what was changed', () => {
  it('is every input that differs, from what to what, in the order of the table', () => {
    expect(changesBetween(state('a').inputs, state('b', { kernelFamilies: count(3), workloads: count(40) }).inputs))
      .toEqual([{ key: 'workloads', from: 800, to: 40 }, { key: 'kernelFamilies', from: 2, to: 3 }]);
    expect(keysOf(state('a'), state('b'))).toEqual([]);
  });

  it('is said by the era or the currency where it only follows from them', () => {
    expect(keysOf(state('a', {}, '2007'), state('b'))).toEqual([]);
    expect(keysOf(state('a', { workloads: count(40) }, '2007'), state('b', { workloads: count(40) }))).toEqual([]);
    // Set by hand in one of them: it does not follow from the era.
    expect(keysOf(state('a', { workloads: count(40) }, '2007'), state('b'))).toEqual(['workloads']);
    expect(keysOf(state('a'), state('b', { currency: 'jpy' }))).toEqual(['currency']);
  });

  it('leads from one state to the other: era, and then each change', () => {
    fc.assert(fc.property(randomState, randomState, ({ inputs: from }, { inputs: to }) => {
      const kept = INPUT_TABLE.map(({ key }) => key).filter((key) => from[key] === to[key]);
      const changed = changesBetween(from, to);
      // What is neither changed nor equal is the default on both sides.
      const silent = INPUT_TABLE.map(({ key }) => key).filter((key) => !kept.includes(key) && !changed.some((one) => one.key === key));
      const [usual, then] = [resolveInputs(from.era, { currency: from.currency }), resolveInputs(to.era, { currency: to.currency })];
      for (const key of silent) expect([from[key], to[key]]).toEqual([usual[key], then[key]]);
      for (const { key, from: was, to: is } of changed) expect([was, is]).toEqual([from[key], to[key]]);
    }));
  });
});

describe('states side by side', () => {
  it('have the hosts and the memory of the model, and bars that add up to them, on one scale', () => {
    fc.assert(fc.property(fc.array(randomState, { minLength: 1, maxLength: 5 }), (states) => {
      const { rows, most } = boardFactsOf(states, 'hosts', 'previous');
      for (const row of rows) {
        for (const id of ['hardware', 'os'] as const) {
          const result = resultOf(row.inputs).deployments[id];
          const side = row[id];
          if (result.notPlaceable.length > 0) {
            expect([side.hosts, side.memory]).toEqual([null, null]);
            continue;
          }
          expect([side.hosts, side.memory]).toEqual([result.hosts, result.memory.total]);
          expect(sum(side.filled.shares.map(({ amount }) => amount)) / result.hosts).toBeCloseTo(1, 9);
          expect(sum(side.layers.shares.map(({ amount }) => amount)) / result.memory.total).toBeCloseTo(1, 9);
          expect(most.hosts).toBeGreaterThanOrEqual(result.hosts);
          expect(most.memory).toBeGreaterThanOrEqual(result.memory.total);
        }
      }
    }), { numRuns: 60 });
  });

  it('are compared by the gap between VMs and containers', () => {
    const facts = boardFactsOf([state('usual'), state('one', { kernelFamilies: count(1) }), state('four', { kernelFamilies: count(4) })], 'hosts', 'previous');
    expect(facts.rows.map(({ gap }) => gap)).toEqual([1, 2, -2]);
    expect([facts.gap?.least.id, facts.gap?.most.id]).toEqual(['four', 'one']);
  });

  it('leave out of the comparison what cannot be placed', () => {
    const misfit = state('misfit', { appMemory: mib(1_048_576), hostMemory: gib(64) });
    const facts = boardFactsOf([misfit, state('usual')], 'hosts', 'previous');
    expect(facts.rows[0]).toMatchObject({ gap: null, hardware: { hosts: null }, os: { hosts: null } });
    expect(facts.gap?.least.id).toBe('usual');
    expect(facts.steps[0]).toMatchObject({ hardware: null, os: null });
    expect(boardFactsOf([misfit], 'hosts', 'first').gap).toBeNull();
  });
});

describe('why they differ', () => {
  it('is told of each and the one before it, or the first', () => {
    const states = ['a', 'b', 'c'].map((id) => state(id));
    const pairs = (against: 'previous' | 'first') => boardFactsOf(states, 'hosts', against).steps.map(({ from, to }) => `${from.id}${to.id}`);
    expect(pairs('previous')).toEqual(['ab', 'bc']);
    expect(pairs('first')).toEqual(['ab', 'ac']);
  });

  it('sums to the difference by layer, the largest part first', () => {
    fc.assert(fc.property(randomState, randomState, fc.constantFrom(...METRICS), (a, b, metric) => {
      const [step] = boardFactsOf([a, b], metric, 'previous').steps;
      for (const why of [step?.hardware, step?.os]) {
        if (why === null || why === undefined) continue;
        const sizes = why.parts.map(({ change }) => Math.abs(change));
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        expect(Math.abs(sum(why.parts.map(({ change }) => change)) - (why.after - why.before))).toBeLessThanOrEqual(1e-9 * Math.max(why.before, why.after));
        expect(why.change).toBe(why.after - why.before);
      }
    }), { numRuns: 150 });
  });
});

describe('a given fleet on the board', () => {
  const group = { count: count(10), kernel: 0, osMemory: mib(1024), osDisk: gib(20), appMemory: mib(2048), appDisk: gib(40), cpu: cores(0.2), vcpus: 2 };
  const fleetOfSize = (n: number): GivenFleet => givenFleetOf({ families: 1, groups: [{ ...group, count: count(n) }, { ...group, count: count(5), appMemory: mib(9000) }] }) as GivenFleet;
  const having = (id: string, fleet: GivenFleet | null): BoardState =>
    ({ id, name: id, kind: 'own', inputs: resolveInputs('2026', fleet === null ? fleetOfSize(10).base : {}, fleet) });

  it('is told where it comes, goes or is another, though no input changes', () => {
    const { steps } = boardFactsOf([having('means', null), having('given', fleetOfSize(10)), having('again', fleetOfSize(10)), having('other', fleetOfSize(20)), having('equal', null)], 'hosts', 'previous');
    expect(steps.map(({ fleet }) => fleet)).toEqual(['given', null, 'other', 'equal']);
    expect(steps.slice(0, 2).map(({ changes }) => changes)).toEqual([[], []]);
  });
});
