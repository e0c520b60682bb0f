import type { Assumption } from './assumption.ts';
import { MEMORY_ASSUMPTIONS, RESERVED_2026 } from './assumptionsMemory.ts';
import { PATH_ASSUMPTIONS } from './assumptionsPath.ts';
import type { Era } from './era.ts';
import type { MemoryAccounting } from './inputs.ts';

/** The ids under which the report prints the constants. */
export const ASSUMPTION_IDS = [
  'hypervisorMemory', 'hypervisorDisk', 'nodeAgents', 'vmCpuOverhead',
  'vmIoFactor.emulated', 'vmIoFactor.paravirtual', 'vmIoFactor.passthrough',
  'containerIoFactor.host', 'containerIoFactor.bridged',
  'vmmFixed', 'vmmPerVcpu', 'vmmPerMib', 'vmmPassthrough',
  'microvmMonitor', 'microvmKernelFixed', 'microvmKernelPerMib', 'microvmUserland',
  'exchangeRate.jpy', 'exchangeRate.eur',
] as const;
export type AssumptionId = (typeof ASSUMPTION_IDS)[number];

/** The constants of one moment; `microvm*` are missing before microVMs existed. */
export type AssumptionSet = Readonly<Partial<Record<AssumptionId, Assumption>>>;
/** The same constant in each era that has it. */
export type AssumptionByEra = Readonly<Partial<Record<Era, Assumption>>>;

const BY_ID: Readonly<Record<AssumptionId, AssumptionByEra>> = { ...MEMORY_ASSUMPTIONS, ...PATH_ASSUMPTIONS };

const setOf = (era: Era): AssumptionSet => {
  const set: Partial<Record<AssumptionId, Assumption>> = {};
  for (const id of ASSUMPTION_IDS) {
    const assumption = BY_ID[id][era];
    if (assumption !== undefined) set[id] = assumption;
  }
  return Object.freeze(set);
};

/** Every constant by era, memory of 2026 as resident (that era's default accounting). */
export const ASSUMPTIONS: Readonly<Record<Era, AssumptionSet>> = {
  2007: setOf('2007'), 2014: setOf('2014'), 2026: setOf('2026'),
};

const RESERVED_SET_2026: AssumptionSet = Object.freeze({ ...ASSUMPTIONS[2026], ...RESERVED_2026 });

/**
 * The constants in force. How memory is accounted matters in 2026 only; for 2007 and 2014 the vendor's one
 * table serves both. The answer for the same arguments is the same object.
 */
export const assumptionsOf = (era: Era, accounting: MemoryAccounting): AssumptionSet =>
  era === '2026' && accounting === 'reserved' ? RESERVED_SET_2026 : ASSUMPTIONS[era];
