import type { Assumption } from '../model/assumption.ts';
import { ASSUMPTION_IDS, assumptionsOf } from '../model/assumptions.ts';
import type { AssumptionId } from '../model/assumptions.ts';
import { divergenceOf } from '../model/divergence.ts';
import type { Divergence } from '../model/divergence.ts';
import { bestMixOf } from '../model/bestMix.ts';
import type { Carrier } from '../model/bestMix.ts';
import type { KernelFamily } from '../model/kernelFamilies.ts';
import type { Era } from '../model/era.ts';
import type { Fleet } from '../model/fleet.ts';
import type { GapRange } from '../model/gapSearch.ts';
import type { Inputs } from '../model/inputs.ts';
import { INPUT_TABLE } from '../model/inputTable.ts';
import { metricGapOf } from '../model/metricGap.ts';
import { resultOf } from '../model/resultOf.ts';
import { METRICS } from '../model/result.ts';
import type { ByLayer, Cost, DeploymentId, DeploymentResult, Metric, Pool, Resource, Result } from '../model/result.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { whyOf } from '../model/why.ts';
import type { WhyTerm } from '../model/why.ts';
import { depthOf } from './depth.ts';
import type { Depth } from './depth.ts';
import { reportDepthOf } from './reportDepth.ts';
import type { ReportDepth } from './reportDepth.ts';

/** Amounts by resource, null where there is no limit. */
export type Carries = Readonly<Record<Resource | 'all', number | null>>;

export interface ReportPool {
  /** Index of the kernel family, null for a pool that mixes kernels. */
  readonly family: number | null;
  readonly workloads: number;
  readonly hosts: number;
  readonly placed: number;
  readonly spare: number;
  readonly binding: Resource | null;
  /** Real-valued workloads per full host. */
  readonly carries: Carries;
  readonly stranded: { readonly memoryMib: number; readonly cpuCores: number; readonly diskGib: number };
  readonly hostClasses: Pool['hostClasses'];
}

export interface ReportDeployment {
  readonly hosts: number;
  readonly pools: readonly ReportPool[];
  readonly binding: Resource | null;
  readonly memoryMib: { readonly total: number; readonly byLayer: ByLayer<number> };
  readonly diskGib: { readonly total: number; readonly byLayer: ByLayer<number> };
  readonly cpuCores: { readonly useful: number; readonly overhead: number };
  readonly kernels: number;
  readonly images: number;
  readonly licences: number;
  readonly patchHoursPerMonth: number;
  readonly powerW: number;
  readonly energyKwhPerYear: number;
  /** In the currency of the inputs, over their years. */
  readonly cost: number;
  readonly costByKind: Readonly<Record<Exclude<keyof Cost, 'total'>, number>>;
  readonly notPlaceable: readonly { readonly family: number; readonly count: number; readonly reason: Resource }[];
}

export interface ReportWhyRow {
  readonly term: WhyTerm;
  readonly hardware: number;
  readonly os: number;
  readonly difference: number;
}

/** Without `sensitivity`, `band` and `map` unless the report is a full one. */
export interface ReportDivergence extends Divergence, Partial<ReportDepth> {
  /** Where the same opens in quantities that no rounding to whole hosts disturbs. */
  readonly byMetric: Readonly<Record<'memory' | 'disk' | 'kernels', GapRange>>;
  /** hardware − os by part, summing to the difference; null where one side cannot place everything. */
  readonly why: Readonly<Record<Metric, readonly ReportWhyRow[] | null>>;
  /** Which kernel families go into VMs and which into containers for the fewest hosts, then the least memory; `families`: what they are, where it is known. */
  readonly bestMix: { readonly hosts: number; readonly memoryMib: number; readonly assignment: readonly Carrier[]; readonly families?: readonly KernelFamily[] } | null;
}

/** Equal workloads of a given fleet. */
export interface ReportFleetGroup {
  readonly count: number;
  readonly kernel: number;
  /** What that kernel family is, where it is known. */
  readonly family?: KernelFamily;
  readonly osMemoryMib: number;
  readonly osDiskGib: number;
  readonly appMemoryMib: number;
  readonly appDiskGib: number;
  readonly cpuCores: number;
  readonly vcpus: number;
}

/** The model without the page: what `npm run report` prints. Units are in the names; null is "no limit" or "none". */
export interface Report {
  readonly modelVersion: string;
  readonly era: Era;
  /** Every input in force, by its key in links. */
  readonly inputs: Readonly<Record<string, number | string>>;
  /** The groups of the fleet in force, its kernel families by number; absent where the inputs make equal workloads. */
  readonly fleet?: readonly ReportFleetGroup[];
  /** Every constant of the era, as in force under the memory accounting of the inputs. */
  readonly assumptions: Readonly<Partial<Record<AssumptionId, Assumption>>>;
  readonly deployments: Readonly<Record<DeploymentId, ReportDeployment | null>>;
  readonly divergence: ReportDivergence;
}

/** With what the page works out only at rest: how much each number matters, how sure all is, who wins where. */
export interface FullReport extends Report {
  readonly divergence: ReportDivergence & ReportDepth;
}

const reportGroups = ({ groups, systems }: Fleet): readonly ReportFleetGroup[] => groups.map((one) => {
  const family = systems?.[one.kernel];
  return {
    count: one.count, kernel: one.kernel, ...(family === undefined ? {} : { family }), osMemoryMib: one.osMemory, osDiskGib: one.osDisk,
    appMemoryMib: one.appMemory, appDiskGib: one.appDisk, cpuCores: one.cpu, vcpus: one.vcpus,
  };
});

const limited = (value: number): number | null => (value === Infinity ? null : value);

function poolOf(pool: Pool): ReportPool {
  const { memory, cpu, disk, count, all } = pool.carries;
  return {
    family: pool.family, workloads: pool.workloads, hosts: pool.hosts, placed: pool.placed, spare: pool.spare,
    binding: pool.binding,
    carries: { memory: limited(memory), cpu: limited(cpu), disk: limited(disk), count: limited(count), all: limited(all) },
    stranded: { memoryMib: pool.stranded.memory, cpuCores: pool.stranded.cpu, diskGib: pool.stranded.disk },
    hostClasses: pool.hostClasses,
  };
}

function deploymentOf(result: DeploymentResult): ReportDeployment {
  const { total, ...costByKind } = result.cost;
  return {
    hosts: result.hosts, pools: result.pools.map(poolOf), binding: result.binding,
    memoryMib: result.memory, diskGib: result.disk, cpuCores: result.cpu,
    kernels: result.kernels, images: result.images, licences: result.licences,
    patchHoursPerMonth: result.patchHours, powerW: result.power, energyKwhPerYear: result.energyPerYear,
    cost: total, costByKind,
    notPlaceable: result.notPlaceable.map(({ family, count, reason }) => ({ family, count, reason })),
  };
}

/** The deployments of any result, as the report prints them. */
export function deploymentsOf({ deployments }: Result): Report['deployments'] {
  const { physical, hardware, os, nested, microvm } = deployments;
  return {
    physical: deploymentOf(physical), hardware: deploymentOf(hardware), os: deploymentOf(os),
    nested: deploymentOf(nested), microvm: microvm === null ? null : deploymentOf(microvm),
  };
}

function divergence(inputs: Inputs): ReportDivergence {
  const rows = (metric: Metric): readonly ReportWhyRow[] | null =>
    whyOf(inputs, metric)?.rows.map(({ term, a, b, difference }) => ({ term, hardware: a, os: b, difference })) ?? null;
  const mix = bestMixOf(inputs);
  const { systems } = resultOf(inputs).fleet;
  const why = Object.fromEntries(METRICS.map((metric) => [metric, rows(metric)])) as ReportDivergence['why'];
  return {
    ...divergenceOf(inputs),
    byMetric: {
      memory: metricGapOf(inputs, 'memory'), disk: metricGapOf(inputs, 'disk'), kernels: metricGapOf(inputs, 'kernels'),
    },
    why,
    bestMix: mix === null ? null : { hosts: mix.hosts, memoryMib: mix.memory, assignment: mix.assignment, ...(systems === undefined ? {} : { families: systems }) },
  };
}

/** `reportOf` without the groups of a given fleet. */
export function reportWithoutGroups(inputs: Inputs): Report {
  const inForce = assumptionsOf(inputs.era, inputs.memoryAccounting);
  const ids = ASSUMPTION_IDS.filter((id) => inForce[id] !== undefined);
  return {
    modelVersion: MODEL_VERSION, era: inputs.era,
    inputs: Object.fromEntries(INPUT_TABLE.map(({ url, key }) => [url, inputs[key]])),
    assumptions: Object.fromEntries(ids.map((id) => [id, inForce[id]])),
    deployments: deploymentsOf(resultOf(inputs)),
    divergence: divergence(inputs),
  };
}

/**
 * What the page shows at once for these inputs, as plain data that JSON can carry: no NaN, no Infinity, units in
 * the names. Assumes inputs within their ranges.
 */
export const reportOf = (inputs: Inputs): Report =>
  ({ ...reportWithoutGroups(inputs), ...(inputs.fleet === null ? {} : { fleet: reportGroups(resultOf(inputs).fleet) }) });

/** The report and what takes the page some tenths of a second: sensitivity, band and map. See `reportOf`. */
export function fullReportOf(inputs: Inputs, depth: Depth = depthOf(inputs)): FullReport {
  const report = reportOf(inputs);
  return { ...report, divergence: { ...report.divergence, ...reportDepthOf(depth) } };
}
