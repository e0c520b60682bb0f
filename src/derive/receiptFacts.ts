import type { AssumptionId } from '../model/assumptions.ts';
import type { InputKey, NumberKey } from '../model/inputs.ts';
import type { DeploymentId, DeploymentResult, Resource } from '../model/result.ts';
import type { Expression, TermName, TermUnit } from './expression.ts';

/** What a row of the results table counts. */
export const SUBJECTS = [
  'hosts', 'memory', 'disk', 'cpu', 'kernels', 'images', 'licences', 'patchHours', 'power', 'cost',
] as const;
export type Subject = (typeof SUBJECTS)[number];
/** Numbers of both sides together: where they part, and how their memory compares. */
export const GAPS = ['smoothGap', 'firstGap', 'kernelBreakEven', 'sharingBreakEven', 'memoryRatio'] as const;
export type Gap = (typeof GAPS)[number];

/** One step of an account: what it is about, and how it comes to `value`. */
export interface ReceiptStep {
  readonly label: StepLabel;
  readonly formula: Expression;
  readonly value: number;
  readonly unit: TermUnit;
}

/** `at`: the same question at another number of workloads or families. */
export type StepLabel = TermName | { readonly of: 'total' } | { readonly of: 'at'; readonly key: InputKey; readonly value: number };

/** What is to be said where there is no number, or besides it. */
export type ReceiptNote =
  | { readonly kind: 'notPlaceable'; readonly deployment: DeploymentId; readonly count: number; readonly reason: Resource }
  | { readonly kind: 'none' | 'always' | 'off' };

/** The account of one number, in no language. The last step's formula gives the number itself. */
export interface ReceiptFacts {
  readonly id: string;
  readonly subject: Subject | Gap;
  readonly deployment: DeploymentId | null;
  /** Null where there is no such number: see `note`. */
  readonly value: number | null;
  readonly unit: TermUnit;
  readonly steps: readonly ReceiptStep[];
  readonly inputs: readonly InputKey[];
  readonly assumptions: readonly AssumptionId[];
  readonly note: ReceiptNote | null;
  /** One input that by itself would halve the number; null where none can. */
  readonly halving: Halving | null;
}

/** What the makers of accounts give back. */
export interface Account {
  readonly value: number | null;
  readonly unit: TermUnit;
  readonly steps: readonly ReceiptStep[];
  readonly note?: ReceiptNote;
}

/** The number a table shows for a subject; null where something cannot be placed. */
export function subjectValue(result: DeploymentResult, subject: Subject): number | null {
  if (result.notPlaceable.length > 0) return null;
  switch (subject) {
    case 'memory': case 'disk': return result[subject].total;
    case 'cpu': return result.cpu.useful + result.cpu.overhead;
    case 'cost': return result.cost.total;
    case 'hosts': case 'kernels': case 'images': case 'licences': case 'patchHours': case 'power': return result[subject];
  }
}

/** One input that by itself halves a number: the smallest change of it that does, to three digits. */
export interface Halving {
  readonly key: NumberKey;
  readonly from: number;
  readonly to: number;
  /** What the number then is, in its own unit. */
  readonly value: number;
}
