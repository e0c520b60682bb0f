import { describe, expect, test } from 'vitest';
import { CLAIM_LIMITS, claim1, claim2, claim3, claim4, claim5, verdictsOf } from '../../src/derive/claimVerdict.ts';
import type { ClaimVerdict } from '../../src/derive/claimVerdict.ts';
import { facts1, facts3, facts5, facts6, facts7 } from '../../src/derive/claimFacts.ts';
import { CLAIM_IDS, claimsOf } from '../../src/derive/claims.ts';
import type { ClaimId } from '../../src/derive/claims.ts';
import type { Overrides } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { sprawlOf } from '../../src/model/sprawl.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

const verdicts = (id: ClaimId, overrides: Overrides = {}): readonly ClaimVerdict[] => {
  const claim = claimsOf(resolveInputs('2026', overrides)).claims.find((one) => one.id === id);
  return claim?.eras.map((one) => one.verdict) ?? [];
};

describe('the limits', () => {
  test('a queue that never empties is beyond every limit', () => {
    expect(claim1(null, null)).toBe('holds');
    expect(claim1(1.1, null)).toBe('part');
    expect(claim1(1.1, 1.24)).toBe('fails');
  });
  test.each([[0.1, 'holds'], [0.0999, 'part'], [0.02, 'part'], [0.0199, 'fails'], [-0.1, 'fails']] as const)('2: %f %s', (net, strength) => {
    expect(claim2(net)).toBe(strength);
  });
  test.each([[1, 1, 'holds'], [1, 0.25, 'part'], [0.3, 0.5, 'part'], [0.3, 0.02, 'fails']] as const)('3: %f %f %s', (disk, licences, strength) => {
    expect(claim3(disk, licences)).toBe(strength);
  });
  test('4 and 5', () => {
    expect([2, 1.99, 1.25, 1.24].map(claim4)).toEqual(['holds', 'part', 'part', 'fails']);
    expect([0.15, 0.16, 0.25, 0.26].map(claim5)).toEqual(['holds', 'part', 'part', 'fails']);
    expect(CLAIM_LIMITS[5].holds).toBe(0.15);
  });
  test('what never held was not supported; what once did holds no longer', () => {
    expect(verdictsOf({ 2007: 'fails', 2014: 'fails', 2026: 'fails' })).toEqual({ 2007: 'unsupported', 2014: 'unsupported', 2026: 'unsupported' });
    expect(verdictsOf({ 2007: 'part', 2014: 'fails', 2026: 'fails' })).toEqual({ 2007: 'part', 2014: 'noLonger', 2026: 'noLonger' });
    expect(verdictsOf({ 2007: 'unknown', 2014: 'fails', 2026: 'part' })).toEqual({ 2007: 'unknown', 2014: 'unsupported', 2026: 'part' });
  });
});

describe('the numbers', () => {
  test('1: 2007 by hand, and HP Labs’ share of I/O', () => {
    const facts = facts1(resolveInputs('2007', {}));
    const f = 0.8 * 1.03 + 0.2 * 1.6;
    expect(facts.calm[0]).toBeCloseTo((f / (1 - f * 0.1)) / (1 / 0.9), 12);
    const heavy = 0.4 * 1.03 + 0.6 * 1.6;
    expect(facts.busy).toBeCloseTo((heavy / (1 - heavy * 0.57)) / (1 / 0.43), 12);
  });
  test('3: nothing shared is one disk per OS; four guests to a licence are a quarter', () => {
    expect(facts3(resolveInputs('2007', {}))).toMatchObject({ diskPerOs: 1, licencesPerOs: 0.25, licences: 25, guests: 100 });
  });
  test('5: the reader’s own use changes the hosts, not what surveys say', () => {
    const own = facts5(resolveInputs('2007', { utilization: ratio(0.6) }));
    expect(own).toMatchObject({ published: 0.12, low: 0.06, high: 0.2, utilization: 0.6, servers: 100 });
    expect(own.hosts).toBeGreaterThan(8);
  });
  test('6: what the figure of growth shows at month 36', () => {
    const inputs = resolveInputs('2014', {});
    const last = sprawlOf(inputs)[36];
    expect(facts6(inputs)).toEqual({
      months: 36, workloads: last?.workloads, kernels: { hardware: last?.of.hardware.kernels, os: last?.of.os.kernels }, images: last?.of.os.images,
    });
  });
  test('7: hosts as the model counts them', () => {
    const inputs = resolveInputs('2026', {});
    for (const { families, hardware, os } of facts7(inputs).at) {
      const { deployments } = resultOf(resolveInputs('2026', { kernelFamilies: count(families) }));
      expect([hardware, os]).toEqual([deployments.hardware.hosts, deployments.os.hosts]);
    }
  });
});

describe('the seven claims', () => {
  test('at the defaults', () => {
    expect(CLAIM_IDS.map((id) => verdicts(id))).toEqual([
      ['part', 'part', 'noLonger'], ['holds', 'holds', 'holds'], ['part', 'part', 'noLonger'], ['part', 'part', 'noLonger'],
      ['holds', 'holds', 'holds'], ['holds', 'part', 'part'], ['unsupported', 'unsupported', 'part'],
    ]);
    const all = claimsOf(resolveInputs('2026', {}));
    expect(all.holding).toEqual({ 2007: 3, 2014: 2, 2026: 2 });
  });

  test('verdicts turn when the numbers do', () => {
    expect(verdicts(1, { vmIoPath: 'emulated', ioShare: ratio(0.6) })).toEqual(['holds', 'holds', 'holds']);
    expect(verdicts(1, { vmIoPath: 'passthrough' })).toEqual(['unsupported', 'unsupported', 'unsupported']);
    expect(verdicts(2, { guestOsMemory: mib(16), appMemory: mib(65_536), hostMemory: gib(600) })).toEqual(['unsupported', 'unsupported', 'unsupported']);
    expect(verdicts(3, { vmDiskSharing: ratio(0), licenceModel: 'guest' })).toEqual(['holds', 'holds', 'holds']);
    expect(verdicts(4, { vmIoPath: 'emulated' })).toEqual(['holds', 'holds', 'holds']);
    expect(verdicts(4, { vmIoPath: 'passthrough' })).toEqual(['unsupported', 'unsupported', 'unsupported']);
  });

  test('where a published text decides, the reader’s inputs do not', () => {
    for (const id of [5, 6, 7] as const) {
      expect(verdicts(id, { utilization: ratio(0.9), growthPerMonth: ratio(0), kernelFamilies: count(1) })).toEqual(verdicts(id));
    }
  });

  test('nothing can be told of what fits no host', () => {
    const huge = { appMemory: mib(1_048_576), hostMemory: gib(64) };
    expect(verdicts(2, huge)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(verdicts(3, huge)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(facts6(resolveInputs('2026', huge)).kernels).toEqual({ hardware: null, os: null });
  });

  test('every claim has a source and a place to try it', () => {
    for (const claim of claimsOf(resolveInputs('2014', {})).claims) {
      expect(claim.sources.length).toBeGreaterThan(0);
      expect(claim.tryAt.length).toBeGreaterThan(0);
      expect(claim.decidedBy).toBe(claim.id >= 6 ? 'source' : 'number');
    }
  });
});
