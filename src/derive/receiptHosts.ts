import type { Inputs } from '../model/inputs.ts';
import { cpuFactorOf, sumOf } from '../model/layers.ts';
import type { FilledPool } from '../model/pool.ts';
import { fleetOf } from '../model/fleet.ts';
import type { DeploymentId, Pool, Resource } from '../model/result.ts';
import { input, least, minus, over, plus, roundDown, roundUp, times, valueOf, word } from './expression.ts';
import type { Expression } from './expression.ts';
import type { ReceiptStep } from './receiptFacts.ts';
import { givenCapacities, givenHosts } from './receiptGroupHosts.ts';
import { ROOM_WORDS, roomLines } from './receiptRoom.ts';
import { sideOf, step, totalStep } from './receiptParts.ts';
import type { Side } from './receiptParts.ts';

const RESOURCES: readonly Resource[] = ['memory', 'cpu', 'disk', 'count'];

/** Room on a host over what one workload takes of it: what is left after the layers that stand there anyway. */
function byLayers(inputs: Inputs, side: Side, pool: FilledPool, measure: 'memory' | 'disk'): Expression | null {
  const [group] = fleetOf(inputs).groups;
  if (group === undefined) return null;
  const unit = measure === 'memory' ? 'MiB' : 'GiB';
  const fixed = sumOf(side.stack.host(pool.largest), measure) + sumOf(side.stack.family(pool.largest), measure);
  const each = sumOf(side.stack.workload(group), measure);
  const returned = measure === 'memory' && side.stack.sharing > 0
    ? [times(input(inputs, 'pageSharing'), plus(input(inputs, 'guestOsMemory'), input(inputs, 'appMemory')))] : [];
  const needs = minus(word(ROOM_WORDS[measure].each, each, unit), ...returned);
  if (valueOf(needs) <= 0) return null;
  const capacity = input(inputs, measure === 'memory' ? 'hostMemory' : 'hostDisk');
  return over(minus(capacity, word(ROOM_WORDS[measure].host, fixed, unit), ...returned), needs);
}

function capacityBy(inputs: Inputs, side: Side, pool: FilledPool, resource: Resource): Expression | null {
  switch (resource) {
    case 'memory': case 'disk': return byLayers(inputs, side, pool, resource);
    case 'cpu': return over(
      times(input(inputs, 'cpuTarget'), input(inputs, 'hostCores')),
      times(input(inputs, 'utilization'), input(inputs, 'sourceCores'), word('cpuFactor', cpuFactorOf(inputs, side.stack.id), '×')));
    case 'count': return side.stack.countLimit === Infinity ? null : input(inputs, 'maxContainers');
  }
}

/** What a full host carries, resource by resource. In a slider fleet all pools are alike in this. */
function capacityLines(inputs: Inputs, side: Side): readonly ReceiptStep[] {
  const [pool] = side.pools;
  if (pool === undefined) return [];
  return RESOURCES.flatMap((resource) => {
    const formula = capacityBy(inputs, side, pool, resource);
    return formula === null ? [] : [step({ of: 'resource', id: resource }, formula, 'real')];
  });
}

/** What each capacity by memory or disk is worked out with, just before it: whichever of them binds. */
const withRoom = (inputs: Inputs, side: Side, capacities: readonly ReceiptStep[]): readonly ReceiptStep[] =>
  capacities.flatMap((one) => {
    const id = one.label.of === 'resource' ? one.label.id : null;
    return id === 'memory' || id === 'disk' ? [...roomLines(inputs, side, id), one] : [one];
  });

const named = (one: ReceiptStep): Expression =>
  ({ kind: 'term', name: one.label.of === 'resource' ? one.label : { of: 'number' }, value: one.value, unit: 'real' });

/** Hosts by how many workloads they carry: where kernels mix or pages are shared, no division gives them. */
function countedHosts(pool: Pool): Expression {
  const byLoad = new Map<number, number>();
  for (const { hosts, perFamily } of pool.hostClasses) {
    const load = perFamily.reduce((sum, q) => sum + q, 0);
    byLoad.set(load, (byLoad.get(load) ?? 0) + hosts);
  }
  return plus(...[...byLoad].map(([load, hosts]) => word('hostsWith', hosts, 'count', load)));
}

function poolStep(inputs: Inputs, pool: Pool, perHost: number): ReceiptStep {
  const division = roundUp(over(
    pool.family === null ? input(inputs, 'workloads') : word('placed', pool.workloads, 'count'), word('perHost', perHost, 'count')));
  const placed = valueOf(division) === pool.placed ? division : countedHosts(pool);
  return step(
    pool.family === null ? { of: 'word', word: 'hosts' } : { of: 'family', index: pool.family },
    plus(placed, word('spare', pool.spare, 'count')), 'count');
}

/** How many fit on one host, how many hosts that makes per pool, and the spares. */
export function hostLines(inputs: Inputs, id: DeploymentId): readonly ReceiptStep[] {
  const side = sideOf(inputs, id);
  const { pools, result } = side;
  if (pools.length === 0) return [step({ of: 'word', word: 'servers' }, word('servers', result.hosts, 'count'), 'count')];
  if (inputs.fleet !== null) return [...givenCapacities(inputs, side), ...totalStep(givenHosts(side), 'count')];
  const capacities = capacityLines(inputs, side);
  const perHost = step({ of: 'word', word: 'perHost' }, roundDown(least(...capacities.map(named))), 'count');
  const hosts = pools.filter(({ pool }) => pool.workloads > 0).map(({ pool }) => poolStep(inputs, pool, perHost.value));
  return [...withRoom(inputs, side, capacities), perHost, ...totalStep(hosts, 'count')];
}

