import { describe, expect, test } from 'vitest';
import { drawnGroups, mixFactsOf } from '../../src/derive/mixHosts.ts';
import type { MixFacts } from '../../src/derive/mixHosts.ts';
import { bestMixOf } from '../../src/model/bestMix.ts';
import { familySizes, fleetOf } from '../../src/model/fleet.ts';
import { footprintOf } from '../../src/model/footprint.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { stackOf } from '../../src/model/layers.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

const MIXED: Overrides = { workloads: count(3000), kernelFamilies: count(7) };
const drawnHosts = ({ groups }: MixFacts): number =>
  drawnGroups(groups, 24).reduce((sum, group) => sum + group.sparesDrawn + group.runs.reduce((all, run) => all + run.drawn, 0), 0);

/** Every way by hand: hosts of the VMs in one pool plus hosts of each other family alone. */
function fewestByHand(inputs: Inputs): number {
  const fleet = fleetOf(inputs);
  const hosts = (id: 'hardware' | 'os', families: readonly number[]): number => {
    const stack = stackOf(inputs, id);
    if (stack === null || families.length === 0) return 0;
    return footprintOf(inputs, stack, { ...fleet, groups: fleet.groups.filter((group) => families.includes(group.kernel)) }).hosts;
  };
  const all = Array.from({ length: fleet.families }, (_, family) => family);
  const ways = Array.from({ length: 2 ** fleet.families }, (_, bits) => all.filter((family) => (bits >> family) % 2 === 1));
  return Math.min(...ways.map((vms) => hosts('hardware', vms) + hosts('os', all.filter((family) => !vms.includes(family)))));
}

describe('the best mix as it is drawn', () => {
  test('has the hosts of the model, and no way has fewer', () => {
    for (const overrides of [{}, MIXED, { kernelFamilies: count(4), workloads: count(60) }] satisfies Overrides[]) {
      const inputs = resolveInputs('2014', overrides);
      const facts = mixFactsOf(inputs);
      expect(facts.best?.hosts).toBe(bestMixOf(inputs)?.hosts);
      expect(facts.best?.hosts).toBe(fewestByHand(inputs));
      expect(facts.by.vm.hosts + facts.by.container.hosts).toBe(facts.best?.hosts);
    }
  });

  test('every workload stands in one host', () => {
    const inputs = resolveInputs('2014', MIXED);
    const placed = familySizes(3000, 7, inputs.minorityShare).map(() => 0);
    for (const { runs } of mixFactsOf(inputs).groups) for (const run of runs) for (const one of run.holds) {
      placed[one.family] = (placed[one.family] ?? 0) + one.count * run.hosts;
    }
    expect(placed).toEqual(familySizes(3000, 7, inputs.minorityShare));
  });

  test('says what is mixed with what', () => {
    const facts = mixFactsOf(resolveInputs('2014', MIXED));
    expect(facts.kind).toBe('mixed');
    expect(facts.by.vm).toMatchObject({ workloads: 600, families: [1, 2, 3, 4, 5, 6] });
    expect(facts.by.container).toMatchObject({ workloads: 2400, families: [0] });
    expect(facts.single?.id).toBe('allContainers');
  });

  test('one family, VMs only, and nothing that fits', () => {
    expect(mixFactsOf(resolveInputs('2007', {})).kind).toBe('allContainers');
    expect(mixFactsOf(resolveInputs('2007', { workloads: count(40), kernelFamilies: count(2), minorityShare: ratio(0.1) })).kind).toBe('allVms');
    const none = mixFactsOf(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }));
    expect(none).toMatchObject({ kind: 'none', best: null, groups: [], rivals: [], single: null });
  });

  test('microVMs compete only where they exist', () => {
    expect(mixFactsOf(resolveInputs('2014', {})).rivals.map(({ id }) => id)).toEqual(['allVms', 'allContainers', 'nested']);
    expect(mixFactsOf(resolveInputs('2026', {})).rivals.map(({ id }) => id)).toContain('microvm');
  });

  test('a few hosts are all drawn, many stand for more', () => {
    expect(drawnHosts(mixFactsOf(resolveInputs('2026', {})))).toBe(10);
    const many = mixFactsOf(resolveInputs('2026', { workloads: count(100_000) }));
    expect(drawnHosts(many)).toBeLessThanOrEqual(24);
    for (const group of drawnGroups(many.groups, 24)) for (const run of group.runs) expect(run.drawn).toBeGreaterThan(0);
  });
});
