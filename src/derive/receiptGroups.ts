import type { Inputs } from '../model/inputs.ts';
import type { Layer } from '../model/layers.ts';
import type { FilledPool } from '../model/pool.ts';
import { resultOf } from '../model/resultOf.ts';
import { LAYERS } from '../model/result.ts';
import type { LayerId } from '../model/result.ts';
import { plus, word } from './expression.ts';
import type { Expression, TermUnit } from './expression.ts';
import type { Side } from './receiptParts.ts';

type Measure = 'memory' | 'disk';

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
