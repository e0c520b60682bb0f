import type { Inputs } from '../model/inputs.ts';
import type { Layer } from '../model/layers.ts';
import type { FilledPool } from '../model/pool.ts';
import { poolPlanOf } from '../model/pool.ts';
import { resultOf } from '../model/resultOf.ts';
import { LAYERS } from '../model/result.ts';
import type { LayerId, Resource } from '../model/result.ts';
import { input, minus, over, plus, times, word } from './expression.ts';
import type { Expression, TermUnit } from './expression.ts';
import type { ReceiptStep } from './receiptFacts.ts';
import { ROOM_WORDS } from './receiptRoom.ts';
import type { Measure } from './receiptRoom.ts';
import { step } from './receiptParts.ts';
import type { Side } from './receiptParts.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How many groups the fleet in force has. */
const groupsIn = (inputs: Inputs): number => resultOf(inputs).fleet.groups.length;

/** An amount that the groups of a given fleet add up to. */
export const overGroups = (inputs: Inputs, value: number, unit: TermUnit): Expression =>
  word('groupSum', value, unit, groupsIn(inputs));

/** One layer wherever it occurs: with every workload, and with every host and kernel family on it. */
function amountsOf(inputs: Inputs, side: Side, id: LayerId, measure: Measure): { readonly groups: number; readonly hosts: number } {
  const { fleet } = resultOf(inputs);
  const of = (layers: readonly Layer[]): number => sum(layers.filter((one) => one.id === id).map((one) => one[measure]));
  const placedOf = (g: number): number => (side.stack.pooling === 'none' ? (fleet.groups[g]?.count ?? 0) : sum(side.pools.map((one) => one.placedOf[g] ?? 0)));
  const perHost = ({ pool, largest, largestOf, pairs }: FilledPool): number =>
    pool.hosts * of(side.stack.host(largest)) + sum(largestOf.map((os, family) => (pairs[family] ?? 0) * of(side.stack.family(os))));
  return {
    groups: sum(fleet.groups.map((group, g) => placedOf(g) * of(side.stack.workload(group))))
      - (id === 'sharedPages' && measure === 'memory' ? sum(side.pools.map((one) => one.shared)) : 0),
    hosts: sum(side.pools.map(perHost)),
  };
}

/** Memory or disk of a given fleet by layer: what its groups bring, and what stands on their hosts. */
export function givenLayers(inputs: Inputs, side: Side, measure: Measure): readonly (readonly [LayerId, Expression])[] {
  const unit = measure === 'memory' ? 'MiB' : 'GiB';
  return LAYERS.map((id) => {
    const { groups, hosts } = amountsOf(inputs, side, id, measure);
    const parts = [...(groups === 0 ? [] : [overGroups(inputs, groups, unit)]), ...(hosts === 0 ? [] : [word('hostSum', hosts, unit)])];
    return [id, plus(...parts)] as const;
  });
}

/** The pool with most workloads: it speaks for the deployment. */
const largestPool = (side: Side): FilledPool | undefined =>
  side.pools.toSorted((a, b) => b.pool.workloads - a.pool.workloads)[0];

/** How many of the fleet's mean workload a host of the largest pool would carry, resource by resource. */
export function givenCapacities(inputs: Inputs, side: Side): readonly ReceiptStep[] {
  const pool = largestPool(side);
  if (pool === undefined) return [];
  const { fleet } = resultOf(inputs);
  const { spec, items } = poolPlanOf(inputs, side.stack, fleet, pool.pool.family);
  const n = sum(items.map((item) => item.count));
  const mean = (pick: (item: (typeof items)[number]) => number): number => sum(items.map((item) => pick(item) * item.count)) / n;
  const meanTerm = (value: number, unit: TermUnit): Expression => word('groupMean', value, unit, items.length);
  const shared = spec.sharing * mean((item) => item.guest);
  const room = (measure: Measure): Expression => {
    const [unit, capacity] = measure === 'memory' ? ['MiB', spec.memory] as const : ['GiB', spec.disk] as const;
    const each = measure === 'memory' ? mean((item) => item.memory) - shared : mean((item) => item.disk);
    const standing = capacity - pool.pool.carries[measure] * each;
    return over(minus(input(inputs, measure === 'memory' ? 'hostMemory' : 'hostDisk'), word(ROOM_WORDS[measure].host, standing, unit)), meanTerm(each, unit));
  };
  const formulas: Readonly<Record<Resource, Expression>> = {
    memory: room('memory'), disk: room('disk'),
    cpu: over(times(input(inputs, 'cpuTarget'), input(inputs, 'hostCores')), meanTerm(mean((item) => item.cpu), 'cores')),
    count: input(inputs, 'maxContainers'),
  };
  return (['memory', 'cpu', 'disk', 'count'] as const).flatMap((id) =>
    (Number.isFinite(pool.pool.carries[id]) && (id !== 'count' || side.stack.countPer === 'host') ? [step({ of: 'resource', id }, formulas[id], 'real')] : []));
}

/** Hosts that the groups fill one after the other, pool by pool, and the spares. */
export const givenHosts = (side: Side): readonly ReceiptStep[] => side.pools
  .filter(({ pool }) => pool.workloads > 0)
  .map(({ pool }) => step(
    pool.family === null ? { of: 'word', word: 'hosts' } : { of: 'family', index: pool.family },
    plus(word('filledHosts', pool.placed, 'count'), word('spare', pool.spare, 'count')), 'count'));
