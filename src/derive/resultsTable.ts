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

/** In how many rows each side needs less; `compared` is false where one of them cannot place everything. */
export interface ResultsTally {
  readonly compared: boolean;
  readonly os: number;
  readonly hardware: number;
  readonly equal: number;
}

export interface ResultsTable {
  readonly rows: readonly ResultsRow[];
  readonly tally: ResultsTally;
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

function cellOf({ deployments }: Result, id: DeploymentId, value: number | null, least: number, tied: boolean): ResultsCell {
  const it = deployments[id];
  if (it === null) return { kind: 'absent' };
  const [missing] = it.notPlaceable;
  if (missing !== undefined || value === null) return { kind: 'notPlaceable', reason: missing?.reason ?? 'memory' };
  return { kind: 'value', value, best: !tied && near(value, least) };
}

function rowOf(result: Result, subject: Subject): ResultsRow {
  const values = valuesOf(result, subject);
  const known = Object.values(values).filter((value) => value !== null);
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

function tallyOf(rows: readonly ResultsRow[]): ResultsTally {
  const count = (holds: (difference: number) => boolean): number =>
    rows.filter((row) => row.difference !== null && holds(row.difference)).length;
  return {
    compared: rows.every((row) => row.difference !== null),
    os: count((d) => d > 0), hardware: count((d) => d < 0), equal: count((d) => d === 0),
  };
}

/** All deployments by all that is counted, with what hardware virtualization needs beyond OS virtualization. */
export function resultsTableOf(inputs: Inputs): ResultsTable {
  const result = resultOf(inputs);
  const rows = SUBJECTS.map((subject) => rowOf(result, subject));
  const lacking = DEPLOYMENTS.map((id) => result.deployments[id]).find((it) => it !== null && it.notPlaceable.length > 0);
  const reason = lacking?.notPlaceable[0]?.reason;
  return {
    rows, tally: tallyOf(rows),
    missing: lacking === undefined || lacking === null || reason === undefined ? null : { deployment: lacking.id, reason },
  };
}
