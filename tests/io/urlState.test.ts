import { FIRST_GRID } from '../../src/derive/winMap.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LENGTH } from '../../src/io/boardSnapshot.ts';
import type { LinkIssue } from '../../src/io/issue.ts';
import { LINK_LIMIT } from '../../src/io/linkPairs.ts';
import { DEFAULT_STATE, DEFAULT_VIEW, LINK_VERSION, type LinkState, type ViewName } from '../../src/io/linkState.ts';
import { OLDEST_LINK, upgraded, UPGRADERS, type Upgraders } from '../../src/io/linkUpgrades.ts';
import { encodeHash } from '../../src/io/encodeHash.ts';
import { decodeHash, decodeQuery } from '../../src/io/urlState.ts';
import { VIEW_KEYS } from '../../src/io/viewKeys.ts';
import { INPUT_TABLE, issueOf, resolveInputs, SPEC } from '../../src/model/inputTable.ts';
import { randomLink } from '../helpers/randomLink.ts';

const overridesOf = (hash: string) => decodeHash(hash).state.overrides;
const kindsOf = (hash: string) => decodeHash(hash).issues.map((issue) => issue.kind);
const only = (hash: string): LinkIssue => {
  const { issues } = decodeHash(hash);
  expect(issues).toHaveLength(1);
  const [issue] = issues;
  if (issue === undefined) throw new Error('no issue');
  return issue;
};

function expectWhole({ overrides, era, version, view }: LinkState): void {
  const inputs = resolveInputs(era, overrides);
  for (const spec of INPUT_TABLE) {
    if (spec.kind === 'number') expect(issueOf(spec, inputs[spec.key])).toBeNull();
    else expect(spec.options).toContain(inputs[spec.key]);
  }
  expect(Object.keys(overrides).every((key) => Object.hasOwn(SPEC, key))).toBe(true);
  expect(version).toBe(LINK_VERSION);
  expect(Object.keys(view).toSorted()).toEqual(Object.keys(DEFAULT_VIEW).toSorted());
}

describe('a state becomes a link and back', () => {
  it('says nothing when there is nothing to say', () => {
    expect(encodeHash(DEFAULT_STATE)).toBe('');
    expect(decodeHash('')).toEqual({ state: DEFAULT_STATE, issues: [] });
  });

  it('writes short keys in table order, only what was set by hand', () => {
    const state: LinkState = {
      ...DEFAULT_STATE, overrides: { ...overridesOf('#gm=1024&n=120&u=0.12') },
      view: { ...DEFAULT_VIEW, view: 'lab', metric: 'memory', axis: 'utilization', lang: 'ja', theme: 'dark' },
    };
    expect(encodeHash(state)).toBe('#v=1&era=2026&n=120&gm=1024&u=0.12&show=memory&along=u&lang=ja&theme=dark');
  });

  it('names the view wherever the address would mean another without it', () => {
    const inView = (view: ViewName, hash = '') => {
      const { state } = decodeHash(hash);
      return encodeHash({ ...state, view: { ...state.view, view } });
    };
    expect(inView('lab')).toBe('#v=1&era=2026&view=lab');
    expect(inView('lab', '#lang=ja')).toBe('#v=1&era=2026&view=lab&lang=ja');
    expect(inView('lab', '#n=5')).toBe('#v=1&era=2026&n=5');
    expect(inView('lab', '#show=memory')).toBe('#v=1&era=2026&show=memory');
    expect(inView('story', '#n=5')).toBe('#v=1&era=2026&n=5&view=story');
    expect(inView('story', '#lang=ja')).toBe('#v=1&era=2026&view=story&lang=ja');
    expect(inView('story', '#scene=kernels')).toBe('#v=1&era=2026&view=story&scene=kernels');
    expect(inView('present', '#era=2007&scene=kernels')).toBe('#v=1&era=2007&view=present&scene=kernels');
  });

  it.each(['', '#', '#v=1', '#lang=en&theme=dark', '#scene=kernels', '#zz=1&__proto__=2'])('%s opens the story', (hash) => {
    expect(decodeHash(hash).state.view.view).toBe('story');
  });

  it.each(['#n=800', '#era=2026', '#show=hosts', '#along=n', '#n=abc', '#cy=jpy&lang=en'])('%s opens the lab, as it always did', (hash) => {
    expect(decodeHash(hash).state.view.view).toBe('lab');
  });

  it('reads back exactly the same state, without complaint', () => {
    fc.assert(fc.property(randomLink, (state) => {
      expect(decodeHash(encodeHash(state))).toEqual({ state, issues: [] });
    }));
  });

  it('writes the same link whatever order the inputs were set in', () => {
    fc.assert(fc.property(randomLink, (state) => {
      const reversed = Object.fromEntries(Object.entries(state.overrides).toReversed());
      expect(encodeHash({ ...state, overrides: reversed })).toBe(encodeHash(state));
    }), { numRuns: 30 });
  });

  it('stays far below the limit with everything set by hand', () => {
    fc.assert(fc.property(randomLink, (state) => encodeHash({ ...state, fleet: null, board: [] }).length < 2000));
  });

  it('has room for four snapshots with everything set by hand, under long Japanese names', () => {
    const everything = fc.record(Object.fromEntries(INPUT_TABLE.map((spec) => [spec.key, fc.constant(spec.kind === 'number' ? 0.123456789012345 : spec.options.at(-1))])));
    const [overrides = {}] = fc.sample(everything, 1);
    const board = [1, 2, 3, 4].map(() => ({ name: '案'.repeat(NAME_LENGTH), era: '2026' as const, overrides, fleet: null }));
    expect(encodeHash({ ...DEFAULT_STATE, board }).length).toBeLessThan(LINK_LIMIT);
  });

  it('has no two keys alike', () => {
    const keys = ['v', 'era', ...INPUT_TABLE.map((spec) => spec.url), ...VIEW_KEYS.map((key) => key.url)];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('whatever stands in the address', () => {
  it('is a whole state within every range', () => {
    const key = fc.constantFrom('v', 'era', 'show', 'along', 'lang', 'theme', 'view', 'scene', '__proto__', 'n[]', ...INPUT_TABLE.map((spec) => spec.url));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }), fc.string(), fc.double().map(String), fc.constantFrom('NaN', '-Infinity', '1e999', '%', '%E0%A4%A', '\ud800'),
    );
    const hash = fc.array(fc.tuple(key, text)).map((pairs) => `#${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`);
    fc.assert(fc.property(fc.oneof(hash, fc.string({ unit: 'binary' }), fc.webFragments()), (given) => {
      expectWhole(decodeHash(given).state);
      expectWhole(decodeQuery(given).state);
    }), { numRuns: 200 });
  });

  it.each(['#', '#?', '#&&&', '?', '&', '##', '#='])('%s: the defaults (fault 1)', (hash) => {
    expect(decodeHash(hash).state).toEqual(DEFAULT_STATE);
    expect(kindsOf(hash).filter((kind) => kind !== 'unknownKey')).toEqual([]);
  });

  it('gathers unknown keys in one hint (fault 1)', () => {
    expect(only('#zz=1&yy=2&toString=3')).toEqual({
      kind: 'unknownKey', entries: [{ key: 'zz', given: '1' }, { key: 'yy', given: '2' }, { key: 'toString', given: '3' }],
    });
  });

  it.each(['%E0%A4%A', '\ud800', '%00', '\u0000', '%E2%80%AE5', '\u202e5', '5%zz'])('n=%j is damaged: default and notice (fault 2)', (value) => {
    const issue = only(`#n=${value}`);
    expect(issue).toMatchObject({ kind: 'brokenEncoding', key: 'workloads', used: 800 });
    expect('given' in issue && issue.given).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}]/u);
    expect(overridesOf(`#n=${value}`)).toEqual({});
  });

  it('says once that names are damaged (fault 2)', () => {
    expect(only('#%E0%A4%A&%E0%A4%A=1&n=5')).toEqual({ kind: 'brokenEncoding', key: null, given: '%E0%A4%A', used: null });
    expect(overridesOf('#%E0%A4%A&n=5')).toEqual({ workloads: 5 });
  });

  it.each([
    ['NaN', 'notANumber', 'notANumber'], ['Infinity', 'notANumber', 'notANumber'], ['1e999', 'notANumber', 'tooLarge'],
    ['0x10', 'notANumber', 'notANumber'], ['', 'notANumber', 'empty'], ['1,5', 'notANumber', 'ambiguousSeparator'],
    ['1_000', 'notANumber', 'notANumber'],
  ])('n=%s: default and notice (fault 3)', (text, kind, reason) => {
    expect(only(`#n=${text}`)).toEqual({ kind, key: 'workloads', given: text, reason, used: 800 });
    expect(overridesOf(`#n=${text}`)).toEqual({});
  });

  it('clamps, rounds, and reads full width (faults 3 and 4)', () => {
    expect(only('#n=-5')).toEqual({ kind: 'outOfRange', key: 'workloads', given: '-5', min: 1, max: 100_000, used: 1 });
    expect(only('#n=1e15')).toMatchObject({ kind: 'outOfRange', used: 100_000 });
    expect(only('#n=1000000000000000')).toMatchObject({ used: 100_000 });
    expect(only('#n=2.5')).toEqual({ kind: 'notWhole', key: 'workloads', given: '2.5', used: 3 });
    expect(only('#n=0.5')).toMatchObject({ kind: 'outOfRange', used: 1 });
    expect(decodeHash('#n=１２３')).toMatchObject({ state: { overrides: { workloads: 123 } }, issues: [] });
    expect(decodeHash('#n=%EF%BC%91%EF%BC%92&u=12%')).toMatchObject({ state: { overrides: { workloads: 12, utilization: 0.12 } }, issues: [] });
  });

  it('uses the default of the era and currency that the link names', () => {
    expect(only('#n=x&era=2007')).toMatchObject({ used: 100 });
    expect(only('#hp=x&era=2007&cy=jpy')).toMatchObject({ used: resolveInputs('2007', { currency: 'jpy' }).hostPrice });
  });

  it('takes the first sound value of a repeated key (fault 5)', () => {
    expect(overridesOf('#n=5&n=6')).toEqual({ workloads: 5 });
    expect(only('#n=5&n=6')).toEqual({ kind: 'duplicate', key: 'workloads', given: '5, 6', used: 5 });
    expect(overridesOf('#n=abc&n=6')).toEqual({ workloads: 6 });
    expect(overridesOf('#n=-5&n=6')).toEqual({ workloads: 6 });
    expect(overridesOf('#n=abc&n=-5')).toEqual({ workloads: 1 });
    expect(decodeHash('#n=5&n=5').issues).toEqual([]);
    expect(only('#era=2007&era=2014')).toMatchObject({ kind: 'duplicate', key: 'era', used: '2007' });
  });

  it('never touches a prototype (fault 5)', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { state } = decodeHash('#__proto__=1&constructor=2&n[__proto__]=1&n[]=1&__proto__[workloads]=7&prototype=1&show=__proto__&along=constructor');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    // `show` and `along` are keys of the lab, whatever they say.
    expect(state).toEqual({ ...DEFAULT_STATE, view: { ...DEFAULT_VIEW, view: 'lab' } });
    expect(Object.getPrototypeOf(state.overrides)).toBe(Object.prototype);
  });

  it('reads what it understands of a newer link, and says so (fault 6)', () => {
    expect(decodeHash('#v=7&n=5')).toMatchObject({
      state: { version: LINK_VERSION, overrides: { workloads: 5 } }, issues: [{ kind: 'newerVersion', version: 7, used: 1 }],
    });
    expect(only('#v=-1')).toEqual({ kind: 'badVersion', given: '-1', used: 1 });
    expect(only('#v=<b>')).toMatchObject({ kind: 'badVersion', given: '<b>' });
  });

  it('hands markup on as the text it is, cut short (fault 10)', () => {
    const issue = only(`#era=${encodeURIComponent(`<img src=x onerror=alert(1)>${'x'.repeat(500)}`)}`);
    expect(issue).toMatchObject({ kind: 'notAChoice', key: 'era', used: '2026' });
    expect('given' in issue && issue.given.length).toBe(41);
  });

  it('forgives case and width in choices, and names the ones that do not exist', () => {
    expect(decodeHash('#vp=Emulated&era=２００７&show=HOSTS')).toMatchObject({
      state: { era: '2007', overrides: { vmIoPath: 'emulated' }, view: { metric: 'hosts' } }, issues: [],
    });
    expect(only('#vp=magic')).toEqual({ kind: 'notAChoice', key: 'vmIoPath', given: 'magic', used: 'paravirtual' });
    expect(only('#along=vp')).toMatchObject({ kind: 'notAChoice', key: 'axis', used: 'n' });
    expect(only('#lang=fr')).toMatchObject({ kind: 'notAChoice', key: 'lang', used: 'auto' });
  });

  it('means the same in any language (fault 13)', () => {
    expect(overridesOf('#n=5&gd=2.5&lang=ja')).toEqual(overridesOf('#n=5&gd=2.5&lang=en'));
  });
});

describe('versions', () => {
  it('has an upgrader for every version since the oldest (fault 7)', () => {
    for (let version = OLDEST_LINK; version < LINK_VERSION; version += 1) expect(UPGRADERS.has(version)).toBe(true);
  });

  it('takes one step after another', () => {
    const rename = (from: string, to: string) => (pairs: Parameters<typeof upgraded>[0]) =>
      pairs.map((pair) => (pair.key === from ? { ...pair, key: to } : pair));
    const steps: Upgraders = new Map([[1, rename('vms', 'count')], [2, rename('count', 'n')]]);
    const pairs = [{ key: 'vms', value: '5', given: '5' }];
    expect(upgraded(pairs, 1, steps, 3)).toEqual([{ key: 'n', value: '5', given: '5' }]);
    expect(upgraded(pairs, 3, steps, 3)).toBe(pairs);
    expect(() => upgraded(pairs, 3, steps, 4)).toThrow('3');
  });

  interface Golden {
    readonly link: string; readonly era: string; readonly overrides: object; readonly view: object; readonly issues: string[];
    readonly board?: readonly object[]; readonly fleet?: object;
  }
  const golden = JSON.parse(readFileSync(new URL('../golden/links-v1.json', import.meta.url), 'utf8')) as Golden[];

  it.each(golden)('still reads $link as it was meant (fault 7)', ({ link, era, overrides, view, issues, board = [], fleet = null }) => {
    const decoded = decodeHash(link);
    expect(decoded.state).toEqual({ version: LINK_VERSION, era, overrides, fleet, view: { ...DEFAULT_VIEW, ...view }, board: board.map((one) => ({ fleet: null, ...one })) });
    expect(decoded.issues.map((issue) => issue.kind)).toEqual(issues);
  });

  it('pins every key in the golden links', () => {
    const links = golden.map(({ link }) => link).join('&');
    for (const { url } of INPUT_TABLE) expect(links).toMatch(new RegExp(`[?#&]${url}=`, 'u'));
  });
});

describe('a query on the command line', () => {
  it.each(['n=40', '#n=40', '?n=40', ' n=40\n', 'https://example.org/lab/#n=40', 'file:///x/index.html#n=40'])('%s', (text) => {
    expect(decodeQuery(text)).toMatchObject({ state: { overrides: { workloads: 40 } }, issues: [] });
  });

  it('takes an address without a hash as the defaults', () => {
    expect(decodeQuery('https://example.org/?n=40').state).toEqual(DEFAULT_STATE);
  });
});

describe('the map in a link', () => {
  it('never has one input on both axes, however they are named', () => {
    for (const [hash, x, y] of [
      ['#mapx=k', 'kernelFamilies', 'workloads'], ['#mapy=n', 'kernelFamilies', 'workloads'], ['#mapx=gm', 'guestOsMemory', 'kernelFamilies'],
      ['#mapx=k&mapy=n', 'kernelFamilies', 'workloads'], ['#mapx=k&mapy=gd', 'kernelFamilies', 'guestOsDisk'],
    ] as const) {
      const { state: { view }, issues } = decodeHash(hash);
      expect([view.mapX, view.mapY], hash).toEqual([x, y]);
      expect(issues, hash).toEqual([]);
    }
    const { mapX, mapY } = decodeHash('#mapx=gm&mapy=gm').state.view;
    expect(mapX).not.toBe(mapY);
  });

  it('begins as the figure does', () => {
    expect([DEFAULT_VIEW.mapX, DEFAULT_VIEW.mapY]).toEqual([FIRST_GRID.x, FIRST_GRID.y]);
  });
});
