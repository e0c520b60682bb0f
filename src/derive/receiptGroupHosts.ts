import type { Inputs } from '../model/inputs.ts';
import { poolPlanOf } from '../model/pool.ts';
import type { FilledPool } from '../model/pool.ts';
import { resultOf } from '../model/resultOf.ts';
import type { Resource } from '../model/result.ts';
import { input, minus, over, plus, times, word } from './expression.ts';
import type { Expression, TermUnit } from './expression.ts';
import type { ReceiptStep } from './receiptFacts.ts';
import { ROOM_WORDS } from './receiptRoom.ts';
import type { Measure } from './receiptRoom.ts';
import { step } from './receiptParts.ts';
import type { Side } from './receiptParts.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

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
