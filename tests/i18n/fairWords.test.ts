import { describe, expect, test } from 'vitest';
import { labBelow as labEn } from '../../src/i18n/en/labBelow.ts';
import { labBelow as labJa } from '../../src/i18n/ja/labBelow.ts';
import { inputsBelow as en } from '../../src/i18n/en/inputsBelow.ts';
import { inputsBelow as ja } from '../../src/i18n/ja/inputsBelow.ts';
import { SPEC, resolveInputs } from '../../src/model/inputTable.ts';
import { ratio } from '../../src/model/units.ts';
import { resultOf } from '../../src/model/resultOf.ts';

/** Sentences that were once false or one-sided for some inputs, held to what the numbers say. */
describe('what is said of the inputs', () => {
  test('which four come first is not which four matter most', () => {
    expect(en.groups.primary.line).toBe('The four that everybody knows about their own site.');
    expect(ja.groups.primary.line).toBe('自分の現場について、誰でも知っている4つです。');
  });

  test('sharing of images helps containers, not VMs: the group is not “what narrows the gap”', () => {
    const disk = (share: number): number => resultOf(resolveInputs('2026', { imageSharing: ratio(share) })).deployments.os.disk.total;
    expect(disk(1)).toBeLessThan(disk(0));
    expect(en.groups.sharing.line).toContain('sharing of images favours containers');
    expect(ja.groups.sharing.line).toContain('イメージの共有はコンテナに有利');
  });

  test('cores are those of the era’s host', () => {
    expect(en.explain.sourceCores).toContain('the era’s host');
    expect(ja.explain.sourceCores).toContain('その時代のホスト');
  });

  test('the memory of a guest OS is what vendors ask for, not what was measured', () => {
    expect(SPEC.guestOsMemory.defaults['2026'].kind).toBe('vendorClaim');
    expect(en.explain.guestOsMemory).toMatch(/installation requirement: not measured idle use, which can be lower or higher/);
    expect(ja.explain.guestOsMemory).toMatch(/インストールの要件.*少ないことも多いこともあります/);
  });

  test('a survey of 2008 makes no sure number of 2026, nor Kubernetes of today one of 2014', () => {
    expect(SPEC.kernelFamilies.defaults['2026'].confidence).toBe('low');
    expect(SPEC.maxContainers.defaults['2014'].kind).toBe('ourAssumption');
  });
});

test('the page lists what the model leaves out, for both sides', () => {
  const { items } = labEn.colophon.limits;
  const about = [/overcommit and ballooning/, /peaks/, /drained.*guest by guest/, /Isolation.*Hypervisors have been broken too/, /Live migration/];
  expect(items).toHaveLength(about.length);
  for (const [i, subject] of about.entries()) expect(items[i]).toMatch(subject);
  expect(labJa.colophon.limits.items).toHaveLength(items.length);
});
