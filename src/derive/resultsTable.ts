import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import { DEPLOYMENTS } from '../model/result.ts';
import type { DeploymentId, Resource, Result } from '../model/result.ts';
import { SUBJECTS, subjectValue } from './receiptFacts.ts';
import type { Subject } from './receiptFacts.ts';

export type ResultsCell =
  | { readonly kind: 'value'; readonly value: number; readonly best: boolean }
  /** Some workloads fit no host, so a total would look small. */
  | { readonly kind: 'notPlaceable'; readonly reason: Resource }
  /** Not invented yet in this era. */
  | { readonly kind: 'absent' };

export interface ResultsRow {
  readonly subject: Subject;
  readonly cells: Readonly<Record<DeploymentId, ResultsCell>>;
  /** Hardware − os and hardware ÷ os; null where they cannot be compared. */
  readonly difference: number | null;
  readonly ratio: number | null;
}

/** What the two sides come to, in hosts and memory: the other rows follow from these and from prices. */
export interface ResultsOutcome {
  readonly hosts: { readonly hardware: number; readonly os: number };
  /** Memory of containers as a share of that of VMs. */
  readonly memoryRatio: number;
  /** Kinds between the two that need fewer hosts than either, as far as they can run every kernel family. */
  readonly fewer: readonly { readonly id: 'nested' | 'microvm'; readonly hosts: number }[];
}

export interface ResultsTable {
  readonly rows: readonly ResultsRow[];
  /** Null where one of the two cannot place everything. */
  readonly outcome: ResultsOutcome | null;
  /** Several kernel families: microVMs boot Linux kernels only, so their numbers hold only if all of them are Linux. */
  readonly linuxOnly: boolean;
  /** Today's workloads are sized as VMs: one physical server for each is a yardstick, not something anybody buys. */
  readonly hypotheticalServers: boolean;
  readonly missing: { readonly deployment: DeploymentId; readonly reason: Resource } | null;
}

/** Sums of the same parts in another order differ in their last bits. */
const EQUAL = 1e-9;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= EQUAL * Math.max(Math.abs(a), Math.abs(b));

type Values = Readonly<Record<DeploymentId, number | null>>;

function valuesOf({ deployments }: Result, subject: Subject): Values {
  const of = (id: DeploymentId): number | null => {
    const it = deployments[id];
    return it === null ? null : subjectValue(it, subject);
  };
  return { physical: of('physical'), hardware: of('hardware'), os: of('os'), nested: of('nested'), microvm: of('microvm') };
}

/** Whether a kind is known to run every kernel family that there is. */
const runsAll = ({ inputs }: Result, id: DeploymentId): boolean => id !== 'microvm' || inputs.kernelFamilies === 1;

function cellOf(result: Result, id: DeploymentId, value: number | null, least: number, tied: boolean): ResultsCell {
  const it = result.deployments[id];
  if (it === null) return { kind: 'absent' };
  const [missing] = it.notPlaceable;
  if (missing !== undefined || value === null) return { kind: 'notPlaceable', reason: missing?.reason ?? 'memory' };
  return { kind: 'value', value, best: !tied && runsAll(result, id) && near(value, least) };
}

function rowOf(result: Result, subject: Subject): ResultsRow {
  const values = valuesOf(result, subject);
  const known = DEPLOYMENTS.flatMap((id) => (values[id] === null || !runsAll(result, id) ? [] : [values[id]]));
  const least = Math.min(...known);
  // Where all are alike, none is best.
  const tied = known.every((value) => near(value, least));
  const cell = (id: DeploymentId): ResultsCell => cellOf(result, id, values[id], least, tied);
  const { hardware, os } = values;
  const both = hardware !== null && os !== null;
  return {
    subject,
    cells: { physical: cell('physical'), hardware: cell('hardware'), os: cell('os'), nested: cell('nested'), microvm: cell('microvm') },
    difference: both ? (near(hardware, os) ? 0 : hardware - os) : null,
    ratio: both && os !== 0 ? hardware / os : null,
  };
}

function outcomeOf(result: Result): ResultsOutcome | null {
  const { hardware, os, nested, microvm } = result.deployments;
  if (hardware.notPlaceable.length > 0 || os.notPlaceable.length > 0) return null;
  const least = Math.min(hardware.hosts, os.hosts);
  const fewer = ([['nested', nested], ['microvm', microvm]] as const).flatMap(([id, it]) =>
    (it !== null && it.notPlaceable.length === 0 && runsAll(result, id) && it.hosts < least ? [{ id, hosts: it.hosts }] : []));
  return { hosts: { hardware: hardware.hosts, os: os.hosts }, memoryRatio: os.memory.total / hardware.memory.total, fewer };
}

/** All deployments by all that is counted, with what hardware virtualization needs beyond OS virtualization. */
export function resultsTableOf(inputs: Inputs): ResultsTable {
  const result = resultOf(inputs);
  const rows = SUBJECTS.map((subject) => rowOf(result, subject));
  const lacking = DEPLOYMENTS.map((id) => result.deployments[id]).find((it) => it !== null && it.notPlaceable.length > 0);
  const reason = lacking?.notPlaceable[0]?.reason;
  return {
    rows, outcome: outcomeOf(result),
    linuxOnly: result.deployments.microvm !== null && !runsAll(result, 'microvm'), hypotheticalServers: inputs.era === '2026',
    missing: lacking === undefined || lacking === null || reason === undefined ? null : { deployment: lacking.id, reason },
  };
}
