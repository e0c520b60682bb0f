import type { Report, ReportDeployment } from '../derive/report.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import { DEPLOYMENTS, LAYERS } from '../model/result.ts';
import type { DeploymentId } from '../model/result.ts';
import type { CsvCell } from './csv.ts';

interface Column {
  readonly header: string;
  readonly cell: (id: DeploymentId, it: ReportDeployment, report: Report) => CsvCell;
}

const column = (header: string, cell: Column['cell']): Column => ({ header, cell });

const RESULTS: readonly Column[] = [
  column('hosts', (_, it) => it.hosts),
  column('spare_hosts', (_, it) => it.pools.reduce((sum, pool) => sum + pool.spare, 0)),
  column('binding', (_, it) => it.binding),
  column('memory_mib', (_, it) => it.memoryMib.total),
  column('disk_gib', (_, it) => it.diskGib.total),
  column('cpu_useful_cores', (_, it) => it.cpuCores.useful),
  column('cpu_overhead_cores', (_, it) => it.cpuCores.overhead),
  column('kernels', (_, it) => it.kernels),
  column('images', (_, it) => it.images),
  column('licences', (_, it) => it.licences),
  column('patch_hours_per_month', (_, it) => it.patchHoursPerMonth),
  column('power_w', (_, it) => it.powerW),
  column('energy_kwh_per_year', (_, it) => it.energyKwhPerYear),
  column('cost', (_, it) => it.cost),
  column('not_placeable_workloads', (_, it) => it.notPlaceable.reduce((sum, one) => sum + one.count, 0)),
];

const BY_LAYER: readonly Column[] = LAYERS.flatMap((layer) => [
  column(`memory_${layer}_mib`, (_, it) => it.memoryMib.byLayer[layer] ?? 0),
  column(`disk_${layer}_gib`, (_, it) => it.diskGib.byLayer[layer] ?? 0),
]);

const DIVERGENCE: readonly Column[] = [
  column('first_touch_workloads', (_, __, { divergence }) => divergence.firstTouch),
  column('first_gap_workloads', (_, __, { divergence }) => divergence.firstGap),
  column('smooth_gap_workloads', (_, __, { divergence }) => divergence.smoothGap),
  column('kernel_break_even_families', (_, __, { divergence }) => divergence.kernelBreakEven),
  column('sharing_break_even_ratio', (_, __, { divergence }) => divergence.sharingBreakEven),
];

const BEST_MIX: readonly Column[] = [
  column('best_mix_hosts', (_, __, { divergence }) => divergence.bestMix?.hosts ?? null),
  column('best_mix_memory_mib', (_, __, { divergence }) => divergence.bestMix?.memoryMib ?? null),
];

const FIGURES = [
  ['hardwareHosts', 'hardware_hosts'], ['osHosts', 'os_hosts'], ['differenceHosts', 'difference_hosts'],
  ['differenceMemoryMib', 'difference_memory_mib'], ['smoothGapWorkloads', 'smooth_gap_workloads'],
  ['firstGapWorkloads', 'first_gap_workloads'],
] as const;

/** Empty in all but a full report. */
const BAND: readonly Column[] = FIGURES.flatMap(([figure, name]) => (['low', 'middle', 'high'] as const).map((end) =>
  column(`band_${end}_${name}`, (_, __, { divergence }) => divergence.band?.figures[figure][end] ?? null)));

const INPUTS: readonly Column[] = INPUT_TABLE.map((spec) => column(
  `input_${spec.url}_${spec.kind === 'number' ? spec.unit : 'choice'}`, (_, __, { inputs }) => inputs[spec.url] ?? null));

const COLUMNS: readonly Column[] = [
  column('model_version', (_, __, report) => report.modelVersion),
  column('era', (_, __, report) => report.era),
  column('deployment', (id) => id),
  ...RESULTS, ...BY_LAYER, ...DIVERGENCE, ...BEST_MIX, ...BAND, ...INPUTS,
];

/** The header of a report as CSV: the same for all inputs, units in the names. */
export const REPORT_HEADER: readonly string[] = COLUMNS.map((one) => one.header);

/** One row for each deployment that the era has. Every row carries its inputs, so rows of many reports mix freely. */
export function reportRows(report: Report): readonly (readonly CsvCell[])[] {
  return DEPLOYMENTS.flatMap((id) => {
    const it = report.deployments[id];
    return it === null ? [] : [COLUMNS.map((one) => one.cell(id, it, report))];
  });
}
