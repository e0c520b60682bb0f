import type { Fleet } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { Layer, Stack } from './layers.ts';
import { metricOf } from './curve.ts';
import { costOf, powerOf } from './money.ts';
import { poolsOf } from './pool.ts';
import type { FilledPool } from './pool.ts';
import { resultOf } from './resultOf.ts';
import type { DeploymentId, DeploymentResult, LayerId, Metric, Resource, Result } from './result.ts';
import { count, hours, mibOf, watts } from './units.ts';
import type { Hours } from './units.ts';

/** What a difference is made of, besides the layers. */
export type WhyTerm =
  | LayerId | 'useful' | 'overhead' | 'stranded' | 'guests' | 'hostKernels' | 'kernelFiles' | 'licences'
  | 'idlePower' | 'loadPower' | 'hardware' | 'energy' | 'people' | 'rounding' | 'spare';

export interface WhyRow {
  readonly term: WhyTerm;
  /** Contribution on each side and a − b, in the metric's canonical unit. */
  readonly a: number;
  readonly b: number;
  readonly difference: number;
}

export interface Why {
  readonly metric: Metric;
  readonly a: DeploymentId;
  readonly b: DeploymentId;
  /** The rows sum to `difference` exactly: rounding carries the last bit. */
  readonly rows: readonly WhyRow[];
  readonly difference: number;
}

/** One side's metric in parts. `rounding` is what whole hosts add to un-rounded ones, `spare` what spares add. */
export type Parts = Map<WhyTerm, number>;

/** One deployment of one set of inputs, with what its account is made from. */
export interface Side {
  readonly inputs: Inputs;
  readonly fleet: Fleet;
  readonly stack: Stack;
  readonly pools: readonly FilledPool[];
  readonly result: DeploymentResult;
  /** Un-rounded hosts in all, n / c per pool. */
  readonly real: number;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function workloadsIn(pool: FilledPool): number {
  return total(pool.placedOf);
}

function realHosts(pool: FilledPool): number {
  return workloadsIn(pool) / pool.pool.carries.all;
}

/** Null where the deployment does not exist or cannot place everything. `of` is the result of another fleet. */
export function sideOf(inputs: Inputs, id: DeploymentId, of: Result = resultOf(inputs)): Side | null {
  const stack = stackOf(inputs, id);
  if (stack === null) return null;
  const result = of.deployments[id] as DeploymentResult;
  if (result.notPlaceable.length > 0) return null;
  const { fleet } = of;
  const pools = stack.pooling === 'none' ? [] : poolsOf(inputs, stack, fleet);
  const real = stack.pooling === 'none' ? result.hosts : total(pools.map(realHosts));
  return { inputs, fleet, stack, pools, result, real };
}

function put(parts: Parts, term: WhyTerm, value: number): void {
  if (value !== 0) parts.set(term, (parts.get(term) ?? 0) + value);
}

/** Layers at un-rounded hosts, each pool with as many (host, family) pairs as un-rounded hosts. */
function layersAtReal(side: Side, measure: 'memory' | 'disk'): Parts {
  const parts: Parts = new Map();
  const add = (layers: readonly Layer[], times: number): void => {
    for (const one of layers) put(parts, one.id, one[measure] * times);
  };
  // Everything has a place here, or there would be no side.
  side.fleet.groups.forEach((group) => add(side.stack.workload(group), group.count));
  for (const pool of side.pools) {
    add(side.stack.host(pool.largest), realHosts(pool));
    add(side.stack.family(pool.largest), realHosts(pool));
    if (measure === 'memory') put(parts, 'sharedPages', -sharedAtReal(side, pool));
  }
  return parts;
}

function sharedAtReal(side: Side, pool: FilledPool): number {
  const guest = total(side.fleet.groups.map((group, g) => (pool.placedOf[g] ?? 0) * (group.osMemory + group.appMemory)));
  const n = workloadsIn(pool);
  return side.stack.sharing * (guest / n) * (n - realHosts(pool));
}

function spareLayers(side: Side, measure: 'memory' | 'disk'): number {
  return total(side.pools.map((pool) =>
    pool.pool.spare * total(side.stack.host(pool.largest).map((one) => one[measure]))));
}

const DUST = 1e-9;

/**
 * Closes the sum: what the parts leave to the true value is rounding to whole hosts. What only floating
 * point leaves goes to the largest part, so that the sum stays exact and no false rounding shows.
 */
function closed(parts: Parts, value: number): Parts {
  const rest = value - total([...parts.values()]);
  const largest = [...parts].reduce<[WhyTerm, number]>(
    (most, one) => (Math.abs(one[1]) > Math.abs(most[1]) ? one : most), ['rounding', 0]);
  put(parts, Math.abs(rest) <= DUST * Math.abs(value) ? largest[0] : 'rounding', rest);
  return parts;
}

function layered(side: Side, measure: 'memory' | 'disk'): Parts {
  const parts = layersAtReal(side, measure);
  put(parts, 'spare', spareLayers(side, measure));
  return parts;
}

/** Which resource the hosts are split along: what binds the first side; a count limit leaves memory stranded. */
export function scaleOf(side: Side): Exclude<Resource, 'count'> {
  const { binding } = side.result;
  return binding === null || binding === 'count' ? 'memory' : binding;
}

function hostParts(side: Side, scale: Exclude<Resource, 'count'>): Parts {
  if (side.stack.pooling === 'none') return new Map([['useful', side.result.hosts]]);
  const { inputs } = side;
  const capacity = { memory: mibOf(inputs.hostMemory), disk: inputs.hostDisk, cpu: inputs.cpuTarget * inputs.hostCores }[scale];
  const amounts = scale === 'cpu' ? cpuParts(side) : layersAtReal(side, scale);
  const parts: Parts = new Map();
  for (const [term, amount] of amounts) put(parts, term, amount / capacity);
  const stranded = side.real - total([...parts.values()]);
  if (Math.abs(stranded) > 1e-9 * side.real) put(parts, 'stranded', stranded);
  put(parts, 'spare', side.result.spare);
  return parts;
}

function cpuParts(side: Side): Parts {
  const parts: Parts = new Map();
  put(parts, 'useful', side.result.cpu.useful);
  put(parts, 'overhead', side.result.cpu.overhead);
  return parts;
}

function kernelParts(side: Side): Parts {
  const kernels = (layers: readonly Layer[]): number => total(layers.map((one) => one.kernels));
  const parts: Parts = new Map();
  side.fleet.groups.forEach((group) => put(parts, 'guests', group.count * kernels(side.stack.workload(group))));
  for (const pool of side.pools) {
    const perHost = kernels(side.stack.host(pool.largest));
    put(parts, 'hostKernels', realHosts(pool) * perHost);
    put(parts, 'guests', realHosts(pool) * kernels(side.stack.family(pool.largest)));
    put(parts, 'spare', pool.pool.spare * perHost);
  }
  if (side.stack.id === 'microvm') put(parts, 'kernelFiles', side.fleet.families);
  return parts;
}

/** Licences on un-rounded hosts and on spares; whole bundles per host end in `rounding`. */
function licenceParts(side: Side): Parts {
  const { inputs, result, stack } = side;
  const n = total(side.fleet.groups.map((group) => group.count));
  const parts: Parts = new Map();
  if (stack.pooling === 'none') return new Map([['licences', result.licences]]);
  const needsOs = stack.id === 'os' || stack.id === 'microvm';
  if (inputs.licenceModel === 'host' || needsOs) put(parts, 'spare', result.spare);
  if (inputs.licenceModel === 'host') {
    put(parts, 'licences', side.real);
    return parts;
  }
  const bundle = inputs.licenceModel === 'bundle' ? inputs.guestsPerLicence : 1;
  const guests = stack.id === 'hardware' || stack.id === 'microvm' || inputs.containersCount === 'yes' ? n : 0;
  const oses = stack.id === 'hardware' ? 0 : side.real;
  put(parts, 'licences', guests > 0 ? (guests + oses) / bundle : oses);
  return parts;
}

function powerParts(side: Side): Parts {
  const { inputs, result } = side;
  const idle = (hosts: number): number => powerOf(inputs, side.stack.id, count(hosts), 0);
  const parts: Parts = new Map();
  put(parts, 'idlePower', idle(side.real));
  put(parts, 'loadPower', powerOf(inputs, side.stack.id, count(0), result.cpu.useful + result.cpu.overhead));
  put(parts, 'spare', idle(result.spare));
  return parts;
}

const without = (parts: Parts, ...terms: readonly WhyTerm[]): number =>
  total([...parts].filter(([term]) => !terms.includes(term)).map(([, value]) => value));

/** Cost in its four kinds at un-rounded hosts; the same formula priced for the spares alone. */
function costParts(side: Side): Parts {
  const { inputs, result } = side;
  const power = powerParts(side);
  const licences = licenceParts(side);
  const kernels = kernelParts(side);
  const hoursOf = (k: number, images: number): Hours => hours(k * inputs.patchHoursPerKernel + images * inputs.patchHoursPerImage);
  const priced = (hosts: number, watt: number, licence: number, patch: Hours): ReturnType<typeof costOf> =>
    costOf(inputs, side.stack.id, { hosts: count(hosts), power: watts(watt), licences: count(licence), patchHours: patch });
  const real = priced(side.real, without(power, 'spare'), without(licences, 'spare'), hoursOf(without(kernels, 'spare'), result.images));
  const spare = priced(result.spare, power.get('spare') ?? 0, licences.get('spare') ?? 0, hoursOf(kernels.get('spare') ?? 0, 0));
  const parts: Parts = new Map();
  put(parts, 'hardware', real.hardware);
  put(parts, 'energy', real.energy);
  put(parts, 'licences', real.licences);
  put(parts, 'people', real.people);
  put(parts, 'spare', spare.total);
  return parts;
}

function partsOf(side: Side, metric: Metric, scale: Exclude<Resource, 'count'>): Parts {
  switch (metric) {
    case 'memory': case 'disk': return layered(side, metric);
    case 'cpu': return cpuParts(side);
    case 'hosts': return hostParts(side, scale);
    case 'kernels': return kernelParts(side);
    case 'licences': return licenceParts(side);
    case 'power': return powerParts(side);
    case 'cost': return costParts(side);
  }
}

/** One side's value of a metric and the parts that sum to it; `scale` is what hosts are split along. */
export function accountOf(side: Side, metric: Metric, scale: Exclude<Resource, 'count'>): { readonly value: number; readonly parts: Parts } {
  const value = metricOf(side.result, metric) ?? 0;
  return { value, parts: closed(partsOf(side, metric, scale), value) };
}

/**
 * Why two deployments differ in a metric: by layer, by rounding up to whole hosts, by spare hosts.
 * The rows sum to the difference. Null where one side does not exist or cannot place everything.
 */
export function whyOf(inputs: Inputs, metric: Metric, a: DeploymentId = 'hardware', b: DeploymentId = 'os'): Why | null {
  return whyOfFleet(resultOf(inputs), metric, a, b);
}

/** The same for the result of any fleet. */
export function whyOfFleet(result: Result, metric: Metric, a: DeploymentId = 'hardware', b: DeploymentId = 'os'): Why | null {
  const left = sideOf(result.inputs, a, result);
  const right = sideOf(result.inputs, b, result);
  if (left === null || right === null) return null;
  const scale = scaleOf(left);
  const [pa, pb] = [accountOf(left, metric, scale), accountOf(right, metric, scale)];
  const terms = [...new Set([...pa.parts.keys(), ...pb.parts.keys()])];
  const rows = terms.map((term): WhyRow => {
    const one = pa.parts.get(term) ?? 0;
    const other = pb.parts.get(term) ?? 0;
    return { term, a: one, b: other, difference: one - other };
  });
  return { metric, a, b, difference: pa.value - pb.value, rows };
}
