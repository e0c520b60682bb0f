import { assumeByEra } from '../../model/assume.ts';
import type { Assumption } from '../../model/assumption.ts';
import type { Era } from '../../model/era.ts';
import type { Inputs, Overrides } from '../../model/inputs.ts';
import { gib, mib } from '../../model/units.ts';
import type { GiB, MiB } from '../../model/units.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';

export interface OsFootprint {
  readonly memory: Readonly<Record<Era, Assumption>>;
  readonly disk: Readonly<Record<Era, Assumption>>;
}

/**
 * What one OS instance takes, by family: vendors' least and recommended sizes, as for the inputs `gm` and `gd`
 * (evidence A1). Windows Server 2003 R2 and 2008; 2012 R2; 2019–2025 with desktop. RHEL 5, RHEL 7, RHEL 9 and Debian.
 * Families without a row have what the inputs say.
 */
export const OS_FOOTPRINTS: Readonly<Partial<Record<KernelFamily, OsFootprint>>> = {
  windows: {
    memory: assumeByEra('MiB', {
      2007: [512, 128, 2048, 'vendorClaim', 'medium', 'osinfoDb'],
      2014: [2048, 512, 2048, 'vendorClaim', 'medium', 'osinfoDb'],
      2026: [2048, 512, 4096, 'vendorClaim', 'medium', 'osinfoDb', 'microsoftHardware'],
    }),
    disk: assumeByEra('GiB', {
      2007: [8, 2, 40, 'vendorClaim', 'medium', 'osinfoDb'],
      2014: [32, 32, 40, 'vendorClaim', 'medium', 'osinfoDb'],
      2026: [32, 32, 40, 'vendorClaim', 'medium', 'osinfoDb', 'microsoftHardware'],
    }),
  },
  linux: {
    memory: assumeByEra('MiB', {
      2007: [512, 128, 1024, 'vendorClaim', 'medium', 'osinfoDb'],
      2014: [1024, 512, 1024, 'vendorClaim', 'medium', 'osinfoDb'],
      2026: [1536, 128, 4096, 'vendorClaim', 'medium', 'osinfoDb'],
    }),
    disk: assumeByEra('GiB', {
      2007: [5, 0.8, 5, 'vendorClaim', 'medium', 'osinfoDb'],
      2014: [20, 10, 20, 'vendorClaim', 'medium', 'osinfoDb'],
      2026: [20, 1, 25, 'vendorClaim', 'medium', 'osinfoDb'],
    }),
  },
};

/**
 * A machine that is smaller than the table expects still carries an application: its OS takes at most this share of
 * it. Our assumption; the report counts the machines to which it applied.
 */
export const OS_SHARE_AT_MOST = 0.5;

export interface OsSizes { readonly memory: MiB; readonly disk: GiB }

/** What the OS of a family takes: what the reader has set by hand, else the table, else the era's input. */
export function osSizesOf(family: KernelFamily, inputs: Inputs, overrides: Overrides): OsSizes {
  const known = OS_FOOTPRINTS[family];
  return {
    memory: overrides.guestOsMemory ?? (known === undefined ? inputs.guestOsMemory : mib(known.memory[inputs.era].value)),
    disk: overrides.guestOsDisk ?? (known === undefined ? inputs.guestOsDisk : gib(known.disk[inputs.era].value)),
  };
}
