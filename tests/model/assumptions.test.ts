import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, ASSUMPTION_IDS, assumptionsOf, type AssumptionId, type AssumptionSet } from '../../src/model/assumptions.ts';
import { ERAS } from '../../src/model/era.ts';
import { SOURCES, restsOnMemory, type SourceId } from '../../src/model/sources.ts';

const valueOf = (set: AssumptionSet, id: AssumptionId): number | undefined => set[id]?.value;
const valuesOf = (set: AssumptionSet): Record<string, number> =>
  Object.fromEntries(Object.entries(set).map(([id, assumption]) => [id, assumption.value]));

/** Section 3 of the model's contract, written again by hand. */
const EXPECTED = {
  2007: {
    hypervisorMemory: 272, hypervisorDisk: 10, nodeAgents: 0, vmCpuOverhead: 0.03,
    'vmIoFactor.emulated': 3.3, 'vmIoFactor.paravirtual': 1.6, 'vmIoFactor.passthrough': 1.02,
    'containerIoFactor.host': 1, 'containerIoFactor.bridged': 1.17,
    vmmFixed: 63.66, vmmPerVcpu: 46, vmmPerMib: 0.013754, vmmPassthrough: 0,
    'exchangeRate.jpy': 118, 'exchangeRate.eur': 0.73,
  },
  2014: {
    hypervisorMemory: 1024, hypervisorDisk: 10, nodeAgents: 200, vmCpuOverhead: 0.02,
    'vmIoFactor.emulated': 3.3, 'vmIoFactor.paravirtual': 1.8, 'vmIoFactor.passthrough': 1.02,
    'containerIoFactor.host': 1, 'containerIoFactor.bridged': 1.17,
    vmmFixed: 14.19, vmmPerVcpu: 4.03, vmmPerMib: 0.00743, vmmPassthrough: 0,
    'exchangeRate.jpy': 106, 'exchangeRate.eur': 0.75,
  },
  2026: {
    hypervisorMemory: 2048, hypervisorDisk: 32, nodeAgents: 500, vmCpuOverhead: 0.01,
    'vmIoFactor.emulated': 3.3, 'vmIoFactor.paravirtual': 1.1, 'vmIoFactor.passthrough': 1.01,
    'containerIoFactor.host': 1, 'containerIoFactor.bridged': 1.05,
    vmmFixed: 25, vmmPerVcpu: 0, vmmPerMib: 0, vmmPassthrough: 0,
    microvmMonitor: 5, microvmKernelFixed: 13.9, microvmKernelPerMib: 1 / 64, microvmUserland: 50,
    'exchangeRate.jpy': 150, 'exchangeRate.eur': 0.88,
  },
} as const;
/** Only these differ where memory of 2026 is counted as reserved. */
const RESERVED = { vmmFixed: 260, vmmPerVcpu: 8, vmmPerMib: 1 / 512, vmmPassthrough: 1024 } as const;
/** The vendor's tables have no such term, so there is nothing to be in doubt about. */
const WITHOUT_DOUBT: readonly AssumptionId[] = ['vmmPassthrough'];

const SETS = ERAS.flatMap((era) => [
  { name: `${era} resident`, set: assumptionsOf(era, 'resident') },
  { name: `${era} reserved`, set: assumptionsOf(era, 'reserved') },
]);

describe('constants', () => {
  it.each(ERAS)('of %s are those of the contract', (era) => {
    expect(valuesOf(ASSUMPTIONS[era])).toEqual(EXPECTED[era]);
  });

  it('of 2026 depend on how memory is accounted, and on nothing else', () => {
    expect(valuesOf(assumptionsOf('2026', 'resident'))).toEqual(EXPECTED[2026]);
    expect(valuesOf(assumptionsOf('2026', 'reserved'))).toEqual({ ...EXPECTED[2026], ...RESERVED });
  });

  it('of 2007 and 2014 come from one table, however memory is accounted', () => {
    expect(assumptionsOf('2007', 'reserved')).toBe(assumptionsOf('2007', 'resident'));
    expect(assumptionsOf('2014', 'reserved')).toBe(assumptionsOf('2014', 'resident'));
  });

  it('are the same object each time, so that caches may rely on it', () => {
    expect(assumptionsOf('2026', 'reserved')).toBe(assumptionsOf('2026', 'reserved'));
    expect(assumptionsOf('2026', 'resident')).toBe(ASSUMPTIONS[2026]);
    for (const { set } of SETS) expect(Object.isFrozen(set)).toBe(true);
  });

  it('speak of microVMs in 2026 only', () => {
    const micro = ASSUMPTION_IDS.filter((id) => id.startsWith('microvm'));
    expect(micro).toHaveLength(4);
    for (const id of micro) expect([id in ASSUMPTIONS[2007], id in ASSUMPTIONS[2014], id in ASSUMPTIONS[2026]]).toEqual([false, false, true]);
  });

  describe.each(SETS)('$name', ({ set }) => {
    it.each(Object.entries(set))('%s lies within its range and says where it comes from', (id, assumption) => {
      const { value, low, high, source, kind, confidence, unit } = assumption;
      for (const number of [value, low, high]) expect(Number.isFinite(number)).toBe(true);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      if (!WITHOUT_DOUBT.some((known) => known === id)) expect(low).toBeLessThan(high);
      expect(source.length).toBeGreaterThan(0);
      for (const known of source) expect(SOURCES[known].id).toBe(known);
      expect(['measurement', 'vendorClaim', 'standard', 'ourAssumption']).toContain(kind);
      expect(['high', 'medium', 'low']).toContain(confidence);
      expect(unit.length).toBeGreaterThan(0);
      if (source.every((known) => known === 'ours')) expect(kind).toBe('ourAssumption');
    });

    it('orders the I/O paths from the longest to the shortest', () => {
      expect(valueOf(set, 'vmIoFactor.emulated')).toBeGreaterThan(valueOf(set, 'vmIoFactor.paravirtual') ?? Infinity);
      expect(valueOf(set, 'vmIoFactor.paravirtual')).toBeGreaterThan(valueOf(set, 'vmIoFactor.passthrough') ?? Infinity);
      expect(valueOf(set, 'containerIoFactor.bridged')).toBeGreaterThan(valueOf(set, 'containerIoFactor.host') ?? Infinity);
    });
  });
});

describe('memory that a VM costs the host', () => {
  const overhead = (set: AssumptionSet, vcpus: number, memoryMib: number): number =>
    (valueOf(set, 'vmmFixed') ?? 0) + (valueOf(set, 'vmmPerVcpu') ?? 0) * vcpus + (valueOf(set, 'vmmPerMib') ?? 0) * memoryMib;
  const reserved = assumptionsOf('2026', 'reserved');

  it('is what KubeVirt reserves: 270 MiB for 1 GiB and one vCPU, 280 MiB for 2 GiB and two', () => {
    expect(overhead(reserved, 1, 1024)).toBe(270);
    expect(overhead(reserved, 2, 2048)).toBe(280);
  });

  it('has the I/O thread once per VM, which makes no difference to a VM of one vCPU', () => {
    expect(260 + 8 * 1).toBe(252 + 16 * 1);
    expect(overhead(reserved, 1, 4096)).toBe(252 + 16 + 4096 / 512);
  });

  it('is 109.66 MiB at one vCPU in 2007, before the part that grows with memory', () => {
    expect(overhead(ASSUMPTIONS[2007], 1, 0)).toBeCloseTo(109.66, 10);
  });
});

describe('sources', () => {
  const ids = Object.keys(SOURCES) as SourceId[];

  it('stand under their own id, each once', () => {
    for (const id of ids) expect(SOURCES[id].id).toBe(id);
    expect(ids.length).toBeGreaterThanOrEqual(45);
  });

  it.each(Object.values(SOURCES))('$id is described, with a link only where there is one', (source) => {
    for (const text of [source.authors, source.title, source.where]) expect(text.trim()).not.toBe('');
    expect(source.year).toBeGreaterThanOrEqual(2002);
    expect(source.year).toBeLessThanOrEqual(2026);
    expect(['V1', 'V2', 'M']).toContain(source.grade);
    if ('url' in source) expect(new URL(source.url).protocol).toBe('https:');
    if ('date' in source) expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if ('date' in source) expect(Number(source.date.slice(0, 4))).toBe(source.year);
  });

  it('include the article that all this began with', () => {
    expect(SOURCES.doi2007).toMatchObject({ authors: '土居昌博', where: 'Think IT', date: '2007-03-02' });
  });

  it('tell figures that nobody has looked up again from the rest', () => {
    expect(restsOnMemory(['waldspurger2002', 'vsphere41'])).toBe(true);
    expect(restsOnMemory(['ours'])).toBe(true);
    expect(restsOnMemory(['vsphere40', 'padala2007'])).toBe(false);
    expect(restsOnMemory([])).toBe(false);
  });
});
