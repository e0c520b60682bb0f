import { METRICS } from '../model/result.ts';
import type { DeploymentResult } from '../model/result.ts';
import type { Estate, EstateTotals } from './estate.ts';
import type { Distribution } from './estate/distribution.ts';
import type { Assumed } from './estate/groups.ts';
import { SET_ASIDE_REASONS } from './estate/inventory.ts';
import type { InventoryFormat, SetAside, SetAsideReason } from './estate/inventory.ts';
import type { KernelFamily } from '../model/kernelFamilies.ts';
import type { Import, ImportNote, MappedColumn, Reading } from './estate/reading.ts';
import type { DifferenceReason, Reality } from './estate/reality.ts';
import { deploymentsOf, reportWithoutGroups } from './report.ts';
import type { Report } from './report.ts';

export interface ReportGroup {
  readonly count: number;
  readonly family: KernelFamily;
  readonly osMemoryMib: number;
  readonly osDiskGib: number;
  readonly appMemoryMib: number;
  readonly appDiskGib: number;
  readonly cpuCores: number;
  readonly vcpus: number;
}

/** What stands under `estate`: `rows = imported + setAside`. No name of a machine, a host or a cluster is in it. */
export interface ReportEstate {
  readonly format: InventoryFormat;
  readonly rows: number;
  readonly imported: number;
  readonly setAside: number;
  /** Machines, where a row can stand for several: `running + off`. */
  readonly running: number;
  readonly off: number;
  /** Machines that all figures outside `estate` and `predictedHosts` are of, in the proportions of those that run: all, or as many as the model takes. */
  readonly answeredFor: number;
  readonly reasons: Readonly<Partial<Record<SetAsideReason, number>>>;
  readonly setAsideRows: readonly SetAside[];
  readonly families: Readonly<Partial<Record<KernelFamily, number>>>;
  readonly totals: EstateTotals;
  readonly assumed: Assumed;
  readonly guestOsShare: number | null;
  readonly distribution: Distribution;
  readonly actual: Reality | null;
  /** Null where not every machine fits on a host. */
  readonly predictedHosts: Readonly<Record<'hardware' | 'os', number | null>>;
  /** Machines, of `answeredFor`, that fit no host. */
  readonly notPlaced: Readonly<Record<'hardware' | 'os', number>>;
  readonly differences: readonly DifferenceReason[];
  readonly groups: readonly ReportGroup[];
  readonly readings: readonly Reading[];
  readonly mapping: readonly MappedColumn[];
  readonly notes: readonly ImportNote[];
  /** Only where they were asked for. */
  readonly names?: readonly string[];
}

export interface EstateReport extends Report {
  readonly estate: ReportEstate;
}

type Imported = Extract<Import, { readonly kind: 'imported' }>;

function reasonsOf(rows: readonly SetAside[]): ReportEstate['reasons'] {
  const counts = SET_ASIDE_REASONS.map((reason) => [reason, rows.filter((row) => row.reason === reason).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function groupsOf({ fleet, families }: Estate): readonly ReportGroup[] {
  return fleet.groups.map((one) => ({
    count: one.count, family: families[one.kernel] ?? 'unknown', osMemoryMib: one.osMemory, osDiskGib: one.osDisk,
    appMemoryMib: one.appMemory, appDiskGib: one.appDisk, cpuCores: one.cpu, vcpus: one.vcpus,
  }));
}

function familiesOf({ fleet, families }: Estate): ReportEstate['families'] {
  return Object.fromEntries(families.map((family, kernel) =>
    [family, fleet.groups.reduce((sum, one) => sum + (one.kernel === kernel ? one.count : 0), 0)]));
}

/** Machines of a deployment that fit no host. */
const unplaced = ({ notPlaceable }: DeploymentResult): number => notPlaceable.reduce((sum, one) => sum + one.count, 0);
const predicted = (it: DeploymentResult): number | null => (unplaced(it) > 0 ? null : it.hosts);

function reportEstateOf({ inventory, readings, mapping, notes }: Imported, estate: Estate, withNames: boolean): ReportEstate {
  const { hardware, os } = estate.result.deployments;
  return {
    format: inventory.format, rows: inventory.rows, imported: inventory.machines.length, setAside: inventory.setAside.length,
    running: estate.running, off: estate.off, answeredFor: estate.scaledTo ?? estate.running, reasons: reasonsOf(inventory.setAside), setAsideRows: inventory.setAside,
    families: familiesOf(estate), totals: estate.totals, assumed: estate.assumed, guestOsShare: estate.guestOsShare,
    distribution: estate.distribution, actual: estate.reality,
    predictedHosts: { hardware: predicted(hardware), os: predicted(os) }, notPlaced: { hardware: unplaced(hardware), os: unplaced(os) },
    differences: estate.differences,
    groups: groupsOf(estate), readings, mapping, notes,
    ...(withNames ? { names: inventory.machines.map((one) => one.name) } : {}),
  };
}

/** The report of an inventory: all of it is of its very machines, which `estate` lists in groups. */
export function estateReportOf(imported: Imported, estate: Estate, withNames = false): EstateReport {
  const { inputs, result } = estate;
  const report = reportWithoutGroups(inputs);
  const about = reportEstateOf(imported, estate, withNames);
  if (inputs.fleet !== null) return { ...report, estate: about };
  // Nothing runs, and nothing is needed: there are no inputs for no workload at all.
  const none = Object.fromEntries(METRICS.map((metric) => [metric, null])) as Report['divergence']['why'];
  return { ...report, estate: about, deployments: deploymentsOf(result), divergence: { ...report.divergence, why: none, bestMix: null } };
}
