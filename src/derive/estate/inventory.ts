import type { Cores, GiB, MiB, Ratio } from '../../model/units.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';

/** The kinds of file that are understood. `groups` is what this page writes itself, `table` is any other table, by its headers. */
export const INVENTORY_FORMATS = [
  'rvtools', 'azureMigrate', 'liveOptics', 'proxmox', 'domstats', 'hyperV', 'kubernetes', 'vzlist', 'awsImport',
  'vcfOperations', 'groups', 'table',
] as const;
export type InventoryFormat = (typeof INVENTORY_FORMATS)[number];

/** Why a row is no machine of the fleet. */
export const SET_ASIDE_REASONS = [
  'template', 'placeholder', 'appliance', 'disconnected', 'duplicate', 'finished', 'perNode', 'noMemory', 'noCpu',
  'notANumber', 'negative', 'unknownState', 'broken', 'totals', 'notAMachine',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** A row that was read and not imported. `line` is where it begins in its file or sheet, or its place in a list. */
export interface SetAside {
  readonly table: string;
  readonly line: number;
  readonly reason: SetAsideReason;
}

/** One VM, container or server of an export. Null is what the export does not say. */
export interface Machine {
  /** For the reader's own eyes: never in a link, a report or an export unless asked for. */
  readonly name: string;
  readonly line: number;
  readonly kind: 'machine' | 'container';
  /** Equal machines that this row stands for, in tables that count them. */
  readonly count: number;
  /** Switched off: counts for its disk only. */
  readonly running: boolean;
  readonly vcpus: number | null;
  /** What it was given, guest OS included unless it is a container. */
  readonly memory: MiB;
  readonly disk: GiB | null;
  readonly os: string;
  readonly family: KernelFamily;
  /** Share of its vCPUs in use. */
  readonly utilization: Ratio | null;
  readonly activeMemory: MiB | null;
  /** Memory that the hypervisor needs for it, measured. */
  readonly overhead: MiB | null;
}

/** The same machines, with those whose system the export does not tell given to a family by the reader. */
export const withUnknownAs = (machines: readonly Machine[], family: KernelFamily): readonly Machine[] =>
  machines.map((one) => (one.family === 'unknown' ? { ...one, family } : one));

/** Whether all that runs are containers: then no copy of an OS is among them, and each would get one as a VM. */
export function areContainers(machines: readonly Machine[]): boolean {
  const running = machines.filter((one) => one.running);
  return running.length > 0 && running.every((one) => one.kind === 'container');
}

/** A host of the export, to hold against what the model predicts. */
export interface ActualHost {
  readonly cluster: string;
  readonly cores: Cores | null;
  readonly memory: MiB | null;
  readonly cpuUse: Ratio | null;
  readonly memoryUse: Ratio | null;
}

/** What every importer makes of a file: `machines.length + setAside.length === rows`, a machine being a row here. */
export interface Inventory {
  readonly format: InventoryFormat;
  readonly rows: number;
  readonly machines: readonly Machine[];
  readonly setAside: readonly SetAside[];
  readonly hosts: readonly ActualHost[];
  /** Capacity of the shared storage, where the export has it. */
  readonly storage: GiB | null;
}
