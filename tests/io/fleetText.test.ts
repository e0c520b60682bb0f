import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardName } from '../../src/io/boardSnapshot.ts';
import { textOfInputs } from '../../src/io/board.ts';
import { encodeHash } from '../../src/io/encodeHash.ts';
import { compactFleet, fleetOfText, fleetText, MOST_GROUPS } from '../../src/io/fleetText.ts';
import { BELIEVABLE } from '../../src/io/inventory/limits.ts';
import { LINK_LIMIT } from '../../src/io/linkPairs.ts';
import { DEFAULT_STATE } from '../../src/io/linkState.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { fleetOf, sameFleet } from '../../src/model/fleet.ts';
import type { Fleet, GivenFleet, Group } from '../../src/model/fleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { KERNEL_FAMILIES } from '../../src/model/kernelFamilies.ts';
import { cores, count, gib, mib } from '../../src/model/units.ts';
import { HOSTILE } from '../helpers/hostileTexts.ts';
import { anyNamedFleet } from '../model/generators.ts';

const compact = (fleet: Fleet): GivenFleet => compactFleet(fleet) as GivenFleet;
const sumOf = ({ groups }: Fleet, pick: (group: Group) => number): number => groups.reduce((sum, one) => sum + one.count * pick(one), 0);
/** Groups by the hundred, as an export of a large estate leaves them. */
const many: Fleet = {
  families: 3,
  groups: Array.from({ length: 700 }, (_, i): Group => ({
    count: count(1 + ((i * 7) % 40)), kernel: i % 3, osMemory: mib([1536, 2048, 1024][i % 3] as number), osDisk: gib(20 + (i % 9) / 3),
    appMemory: mib(512 * (1 + ((i * 13) % 127)) + i / 7), appDisk: gib((i * 31) % 900), cpu: cores(0.01 + ((i * 17) % 97) / 37), vcpus: 1 + (i % 8),
  })),
};

describe('a fleet in a link', () => {
  it('comes back as it was sent, to the last bit, whatever it is', () => {
    fc.assert(fc.property(anyNamedFleet, (fleet) => {
      const sent = compact(fleet);
      expect(fleetOfText(fleetText(sent))).toEqual(sent);
      expect(compactFleet(sent)).toEqual(sent);
      const { state, issues } = decodeHash(encodeHash({ ...DEFAULT_STATE, fleet: sent }));
      expect([state.fleet, issues, state.view.view]).toEqual([sent, [], 'story']);
    }));
  });

  it('of hundreds of groups is taken together, with its counts, families and sums, and leaves room for a board', () => {
    const sent = compact(many);
    expect(sent.groups.length).toBe(MOST_GROUPS);
    expect([sent.families, sumOf(sent, () => 1)]).toEqual([3, sumOf(many, () => 1)]);
    for (const key of ['osMemory', 'osDisk', 'appMemory', 'appDisk', 'cpu', 'vcpus'] as const) {
      expect(sumOf(sent, (one) => one[key]) / sumOf(many, (one) => one[key])).toBeCloseTo(1, 3);
    }
    expect(encodeHash({ ...DEFAULT_STATE, fleet: sent }).length).toBeLessThan(LINK_LIMIT / 2);
  });

  it('is written short, a number that repeats only once', () => {
    const group: Group = { count: count(30), kernel: 0, osMemory: mib(1536), osDisk: gib(20), appMemory: mib(14_848), appDisk: gib(80), cpu: cores(0.4), vcpus: 2 };
    const two = compact({ families: 2, groups: [group, { ...group, count: count(10), appMemory: mib(6656), appDisk: gib(120.04), cpu: cores(1.23456) }] });
    expect(fleetText(two)).toBe('30-0-1536-14848-20-80-0.4-2,10---6656--120-1.235-2');
  });

  it('stands for the defaults that a link leaves out, and gives way to what it says', () => {
    const { state } = decodeHash('#era=2014&fleet=30-0-1024-2048-20-40-0.4-2&n=60');
    expect(state.overrides).toEqual({ workloads: 60 });
    expect(fleetOf(resolveInputs(state.era, state.overrides, state.fleet)).groups).toMatchObject([{ count: 60, appMemory: 2048 }]);
    const { issues } = decodeHash('#fleet=30-0-1024-2048-20-40-0.4-2&n=x');
    expect(issues).toMatchObject([{ kind: 'notANumber', key: 'workloads', used: 30 }]);
  });

  it('says what its families are, by letters of ours', () => {
    const text = 'wl,30-0-1536-14848-20-80-0.4-2,10-1--6656--120-1.235-2';
    expect(fleetOfText(text)).toMatchObject({ families: 2, systems: ['windows', 'linux'] });
    expect(fleetText(fleetOfText(text) as GivenFleet)).toBe(text);
    // A link from before they were said is read as it was.
    const old = fleetOfText(text.slice(3));
    expect(old).not.toHaveProperty('systems');
    expect(sameFleet(old, fleetOfText(text))).toBe(false);
    expect(sameFleet(fleetOfText(`lw${text.slice(2)}`), fleetOfText(text))).toBe(false);
  });

  it('has a letter for every family that there is', () => {
    const [group] = (fleetOfText('1-0-1-1-1-1-1-1') as GivenFleet).groups as readonly [Group];
    const all = compact({ families: KERNEL_FAMILIES.length, groups: KERNEL_FAMILIES.map((_, kernel) => ({ ...group, kernel })), systems: KERNEL_FAMILIES });
    expect(fleetText(all)).toMatch(/^[a-z]{10},/u);
    expect(fleetOfText(fleetText(all))).toEqual(all);
  });

  it.each([
    'w', 'wl,1-0-1-1-1-1-1-1', 'w,1-1-1-1-1-1-1-1', 'ww,1-0-1-1-1-1-1-1,1-1-1-1-1-1-1-1', 'x,1-0-1-1-1-1-1-1', 'W,1-0-1-1-1-1-1-1', 'windows,1-0-1-1-1-1-1-1', '1-0-1-1-1-1-1-1,w',
    '', '-', ',', '1-0-1-1-1-1-1', '1-0-1-1-1-1-1-1-1', '0-0-1-1-1-1-1-1', '1.5-0-1-1-1-1-1-1', '1-12-1-1-1-1-1-1', '1-0.5-1-1-1-1-1-1', '-0-1-1-1-1-1-1',
    '1-0-1e9-1-1-1-1-1', '1-0-NaN-1-1-1-1-1', '1-0-1000000000-1-1-1-1-1', '1000000000-0-1-1-1-1-1-1', '1-0-1-1-1-1-1000000-1', '1-0--1-1-1-1-1', 'web01-0-1-1-1-1-1-1', '１-0-1-1-1-1-1-1',
    '1-0-1-1-1-1-1-1,', ...HOSTILE,
  ])('that is not one of ours is left out, and said: %j', (text) => {
    expect(fleetOfText(text)).toBeNull();
    const { state, issues } = decodeHash(`#n=5&fleet=${encodeURIComponent(text)}`);
    expect([state.fleet, state.overrides]).toEqual([null, { workloads: 5 }]);
    expect(issues.map(({ kind }) => kind)).toContain('fleetBroken');
  });

  it('of the largest machines, and of more of them than the slider goes, can be read again', () => {
    const large: Group = { count: count(1_870_433), kernel: 0, osMemory: mib(2048), osDisk: gib(32), appMemory: mib(33_554_432), appDisk: gib(2_097_152), cpu: cores(44.8), vcpus: 448 };
    const most: Group = { ...large, appMemory: mib(BELIEVABLE.memoryMib), appDisk: gib(BELIEVABLE.diskGib * 7), cpu: cores(BELIEVABLE.vcpus), vcpus: BELIEVABLE.vcpus };
    const sent = compact({ families: 1, groups: [large, most] });
    expect(fleetOfText(fleetText(sent))).toEqual(sent);
    expect(sent.groups.map((one) => one.appDisk)).toEqual([BELIEVABLE.diskGib, 2_097_152]);
  });

  it('has at most so many groups', () => {
    const groups = (n: number): string => Array.from({ length: n }, (_, i) => `1-0-1-${i + 1}-1-1-1-1`).join(',');
    expect(fleetOfText(groups(500))?.groups).toHaveLength(MOST_GROUPS);
    expect(fleetOfText(groups(501))).toBeNull();
  });

  it('twice is the first that can be read', () => {
    const { state, issues } = decodeHash('#fleet=x&fleet=30-0-1024-2048-20-40-0.4-2');
    expect([state.fleet?.base.workloads, issues.map(({ kind }) => kind)]).toEqual([30, ['fleetTwice']]);
  });
});

describe('a board in a link', () => {
  const fleet = fleetOfText('30-0-1024-2048-20-40-0.4-2') as GivenFleet;
  const other = fleetOfText('7-0-1024-2048-20-40-0.4-2') as GivenFleet;
  const kept = { name: boardName('mine'), era: '2026' as const, overrides: { workloads: count(60) }, fleet };

  it('has the fleet of the link where it is the same one, and means where it is another', () => {
    const hash = encodeHash({ ...DEFAULT_STATE, fleet, board: [kept, { ...kept, fleet: null }, { ...kept, overrides: {}, fleet: other }] });
    expect(hash).toContain('b1=era=2026~n=60~fleet=1~name=mine');
    const { state, issues } = decodeHash(hash);
    expect(issues).toEqual([]);
    expect(state.board.slice(0, 2)).toEqual([kept, { ...kept, fleet: null }]);
    expect(state.board[0]?.fleet).toBe(state.fleet);
    expect(state.board[2]).toMatchObject({ fleet: null, overrides: { workloads: 7, appMemory: 2048, kernelFamilies: 1 } });
  });

  it('cannot have a fleet that the link has not', () => {
    const { state, issues } = decodeHash('#n=3&b1=era=2026~fleet=1');
    expect([state.board[0]?.fleet, issues]).toMatchObject([null, [{ kind: 'inSnapshot', issue: { kind: 'fleetBroken' } }]]);
  });

  it('keeps the whole fleet in storage and files', () => {
    const { state } = decodeHash(`#${textOfInputs(kept)}`);
    expect(sameFleet(state.fleet, fleet)).toBe(true);
    expect(sameFleet(state.fleet, other)).toBe(false);
  });
});
