import * as fc from 'fast-check';
import { ERAS } from '../../src/model/era.ts';
import type { Era } from '../../src/model/era.ts';
import type { Fleet, Group } from '../../src/model/fleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { KERNEL_FAMILIES } from '../../src/model/kernelFamilies.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { carriesInAll, carriesOf } from './reference/capacity.ts';
import { exactlyFull } from './reference/exactlyFull.ts';
import type { FullResource } from './reference/exactlyFull.ts';
import type { Virtual } from './reference/stacks.ts';

/** 0…1 evenly; `fc.double` would draw evenly among floating-point numbers, half of which are below 1e-154. */
export const share: fc.Arbitrary<number> = fc.integer({ min: 0, max: 2 ** 30 }).map((x) => x / 2 ** 30);

/** A number of the range: evenly, by orders of magnitude, or one of its ends. */
const within = (low: number, high: number): fc.Arbitrary<number> => {
  const even = share.map((x) => low + (high - low) * x);
  const ends = fc.constantFrom(low, high);
  if (low <= 0) return fc.oneof({ weight: 4, arbitrary: even }, { weight: 1, arbitrary: ends });
  const byMagnitude = share.map((x) => Math.min(high, low * (high / low) ** x));
  return fc.oneof(
    { weight: 4, arbitrary: byMagnitude }, { weight: 2, arbitrary: even }, { weight: 1, arbitrary: ends },
  );
};

/** Mostly a round number that a person would type; sometimes anything of the range. */
const typed = (usual: readonly number[], low: number, high: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: within(low, high) });

const SHARES = [0, 0.2, 0.5, 0.7, 1] as const;

const loosely = fc.record({
  guestOsMemory: typed([16, 128, 512, 1024, 2048], 16, 16_384),
  guestOsDisk: typed([0.1, 4, 20, 32], 0.1, 500),
  utilization: typed([0.01, 0.05, 0.1, 0.25, 1], 0.01, 1),
  sourceCores: typed([0.5, 1, 2, 2.6, 4], 0.1, 128),
  appMemory: typed([16, 500, 512, 2048, 4096], 16, 1_048_576),
  appDisk: typed([0, 10, 20, 40], 0, 10_000),
  kernelFamilies: fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 12 })),
  minorityShare: typed([0, 0.2, 0.5, 0.95], 0, 0.95),
  pageSharing: typed([0, 0, 0.2, 0.67], 0, 0.67),
  vmDiskSharing: typed(SHARES, 0, 1),
  imageDisk: typed([0.005, 0.3, 0.5, 5], 0.005, 50),
  imageSharing: typed(SHARES, 0, 1),
  runtimeMemory: typed([1, 12, 16], 1, 256),
  ioShare: typed(SHARES, 0, 1),
  vmIoPath: fc.constantFrom('emulated', 'paravirtual', 'passthrough'),
  containerIoPath: fc.constantFrom('host', 'bridged'),
  hostMemory: typed([4, 8, 16, 64, 96, 512], 4, 2048),
  hostCores: typed([4, 8, 16, 64], 1, 256),
  hostDisk: typed([300, 2000, 10_000], 50, 40_000),
  cpuTarget: typed([0.1, 0.45, 0.6, 1], 0.1, 1),
  spareHosts: fc.constantFrom(0, 1, 1, 2, 4),
  maxContainers: typed([1, 2, 5, 20, 110, 320], 1, 2000).map(Math.round),
  memoryAccounting: fc.constantFrom('resident', 'reserved'),
  licenceModel: fc.constantFrom('guest', 'bundle', 'host'),
  containersCount: fc.constantFrom('no', 'yes'),
} as const);

/** One resource of one deployment that is to be used up to the last byte by `q` workloads, or nearly so. */
const brim = fc.option(fc.record({
  side: fc.constantFrom<Virtual>('hardware', 'hardware', 'os', 'os', 'nested', 'microvm'),
  resource: fc.constantFrom<FullResource>('memory', 'memory', 'cpu', 'disk'),
  q: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 150 })),
  /** Well inside the tolerance of 1e-9, or well outside. */
  nudge: fc.constantFrom(0, 0, 1e-12, -1e-12, 1e-4, -1e-4),
}), { freq: 3 });

/** The number of workloads, told in terms of what it has to hit. */
const size = fc.oneof(
  { weight: 6, arbitrary: fc.record({ of: fc.constant('anything' as const), share }) },
  { weight: 2, arbitrary: fc.record({ of: fc.constant('families' as const), off: fc.integer({ min: -1, max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('one' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      of: fc.constant('capacity' as const), times: fc.integer({ min: 1, max: 8 }), off: fc.integer({ min: -1, max: 1 }),
    }),
  },
);
type Size = typeof size extends fc.Arbitrary<infer T> ? T : never;

function workloadsOf(wanted: Size, inputs: Inputs, side: Virtual, most: number): number {
  const clamp = (n: number): number => Math.min(most, Math.max(1, Math.round(n)));
  switch (wanted.of) {
    case 'one': return 1;
    case 'anything': return clamp(most ** wanted.share);
    case 'families': return clamp(inputs.kernelFamilies + wanted.off);
    case 'capacity': {
      const whole = Math.floor(carriesInAll(carriesOf(side, inputs)) * (1 + 1e-9));
      return clamp(wanted.times * whole + wanted.off);
    }
  }
}

type Loose = typeof loosely extends fc.Arbitrary<infer T> ? T : never;

const branded = (loose: Loose) => ({
  ...loose,
  guestOsMemory: mib(loose.guestOsMemory),
  guestOsDisk: gib(loose.guestOsDisk),
  utilization: ratio(loose.utilization),
  sourceCores: cores(loose.sourceCores),
  appMemory: mib(loose.appMemory),
  appDisk: gib(loose.appDisk),
  kernelFamilies: count(loose.kernelFamilies),
  minorityShare: ratio(loose.minorityShare),
  pageSharing: ratio(loose.pageSharing),
  vmDiskSharing: ratio(loose.vmDiskSharing),
  imageDisk: gib(loose.imageDisk),
  imageSharing: ratio(loose.imageSharing),
  runtimeMemory: mib(loose.runtimeMemory),
  ioShare: ratio(loose.ioShare),
  hostMemory: gib(loose.hostMemory),
  hostCores: cores(loose.hostCores),
  hostDisk: gib(loose.hostDisk),
  cpuTarget: ratio(loose.cpuTarget),
  spareHosts: count(loose.spareHosts),
  maxContainers: count(loose.maxContainers),
});

type Branded = ReturnType<typeof branded>;
/** The era's default for about half of the inputs, so that most cases are a plausible estate. */
function resolved(era: Era, overrides: Branded, keep: readonly boolean[]): Inputs {
  const kept = Object.entries(overrides).filter((_, index) => keep[index] ?? false);
  return resolveInputs(era, Object.fromEntries(kept));
}

/** Inputs anywhere in their ranges, with a bias to where whole numbers change. */
export function anyInputs(mostWorkloads: number, eras: readonly Era[] = ERAS): fc.Arbitrary<Inputs> {
  const dials = fc.record({
    era: fc.constantFrom(...eras), loose: loosely, size, brim,
    keep: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
  });
  return dials.map(({ era, loose, size: wanted, brim: full, keep }) => {
    let inputs = resolved(era, branded(loose), keep);
    if (full !== null) inputs = exactlyFull(inputs, full.side, full.resource, full.q, full.nudge);
    const side = full === null ? 'hardware' : full.side;
    return { ...inputs, workloads: count(workloadsOf(wanted, inputs, side, mostWorkloads)) };
  });
}

const group = fc.record({
  count: fc.integer({ min: 1, max: 30 }).map(count),
  kernel: fc.integer({ min: 0, max: 3 }),
  osMemory: typed([256, 512, 1024, 2048], 16, 16_384).map(mib),
  osDisk: typed([4, 20, 32], 0.1, 100).map(gib),
  appMemory: typed([256, 512, 1024, 2048, 8192], 16, 65_536).map(mib),
  appDisk: typed([0, 10, 20, 100], 0, 1000).map(gib),
  cpu: typed([0.05, 0.1, 0.25, 0.5, 2], 0.001, 8).map(cores),
  vcpus: fc.constantFrom(1, 2, 4, 8),
});

/** An inventory: rows of different sizes over up to four kernel families, some of them perhaps empty. */
export const anyFleet: fc.Arbitrary<Fleet> = fc.record({
  families: fc.integer({ min: 1, max: 4 }),
  groups: fc.array(group, { minLength: 1, maxLength: 8 }),
}).map(({ families, groups }) => ({
  families, groups: groups.map((g): Group => ({ ...g, kernel: g.kernel % families })),
}));

/** Often it is known what the families are. */
export const anyNamedFleet: fc.Arbitrary<Fleet> = fc.tuple(anyFleet, fc.boolean(), fc.shuffledSubarray([...KERNEL_FAMILIES], { minLength: 4, maxLength: 4 }))
  .map(([fleet, isKnown, systems]) => (isKnown ? { ...fleet, systems: systems.slice(0, fleet.families) } : fleet));

/**
 * An inventory whose order of placement never depends on the order of its rows: no two unlike rows have the
 * same CPU demand, which would leave the choice to "input order".
 */
export const orderFreeFleet: fc.Arbitrary<Fleet> = anyFleet.map((fleet) => {
  const seen = new Set<number>();
  return { ...fleet, groups: fleet.groups.filter((g) => !seen.has(g.cpu) && seen.add(g.cpu)) };
});
