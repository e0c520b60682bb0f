import { describe, expect, it } from 'vitest';
import { boardFactsOf } from '../../../src/derive/boardFacts.ts';
import type { BoardState } from '../../../src/derive/boardFacts.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { LANGS } from '../../../src/i18n/messages.ts';
import type { Era } from '../../../src/model/era.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { METRICS } from '../../../src/model/result.ts';
import { cores, count, gib, mib, ratio } from '../../../src/model/units.ts';
import { toldWhy } from '../../../src/ui/parts/boardTable.ts';

const state = (overrides: Overrides, era: Era = '2026'): BoardState => ({ id: JSON.stringify([era, overrides]), name: '', kind: 'own', inputs: resolveInputs(era, overrides) });
const STATES = [
  state({}), state({ workloads: count(40) }), state({ workloads: count(43), guestOsMemory: mib(700) }), state({ kernelFamilies: count(3), utilization: ratio(0.31) }),
  state({ hostMemory: gib(96), hostCores: cores(12) }, '2014'), state({}, '2014'), state({ workloads: count(7000), appDisk: gib(3) }, '2014'),
];

/** A printed amount in millionths, so that sums are exact; what stands around the number must be the same everywhere. */
function amountOf(text: string): { readonly value: number; readonly around: string } {
  const number = /[\d.,]+/u.exec(text)?.[0] ?? '';
  const value = Math.round(Number(number.replaceAll(',', '')) * 1e6);
  return { value: text.startsWith('\u2212') ? -value : value, around: text.replace(number, '').replace(/^[+\u2212]/u, '') };
}

describe('a difference as a sentence says it', () => {
  it.each(LANGS)('has parts that add up to it as printed, in one unit (%s)', (lang) => {
    let told = 0;
    for (const metric of METRICS) {
      for (const { hardware, os, to } of boardFactsOf(STATES, metric, 'previous').steps) {
        for (const why of [hardware, os]) {
          const said = toldWhy({ format: formatOf(lang) }, why, metric, to.inputs.currency);
          if (said === null || said.parts.length === 0) continue;
          told += 1;
          const parts = said.parts.map(({ text }) => amountOf(text));
          expect(parts.reduce((sum, { value }) => sum + value, 0), JSON.stringify(said)).toBe(amountOf(said.change).value);
          expect(new Set([...parts, amountOf(said.change)].map(({ around }) => around)).size, JSON.stringify(said)).toBe(1);
        }
      }
    }
    expect(told).toBeGreaterThan(40);
  });

  it('says what lies beyond the third part as one, and nothing where nothing can be compared', () => {
    const step = boardFactsOf([state({}), state({ workloads: count(40) })], 'memory', 'previous').steps[0];
    const said = toldWhy({ format: formatOf('en') }, step?.hardware ?? null, 'memory', 'usd');
    expect(said?.parts.map(({ term }) => term).slice(3)).toEqual(['rest']);
    expect(toldWhy({ format: formatOf('en') }, null, 'memory', 'usd')).toBeNull();
  });
});
