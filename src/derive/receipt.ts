import type { Inputs } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import { DEPLOYMENTS } from '../model/result.ts';
import type { DeploymentId } from '../model/result.ts';
import { termsOf } from './expression.ts';
import type { TermUnit } from './expression.ts';
import { halvingOf } from './halving.ts';
import { GAPS, SUBJECTS, subjectValue } from './receiptFacts.ts';
import type { Account, Gap, ReceiptFacts, ReceiptStep, Subject } from './receiptFacts.ts';
import { costLines, cpuLines, imageLines, kernelLines, licenceLines, patchLines, powerLines } from './receiptCounts.ts';
import { firstGapAccount, kernelAccount, ratioAccount, sharingAccount, smoothGapAccount } from './receiptGaps.ts';
import { hostLines } from './receiptHosts.ts';
import { diskLines, memoryLines } from './receiptLayers.ts';

const UNIT_OF: Readonly<Record<Subject, TermUnit>> = {
  hosts: 'count', memory: 'MiB', disk: 'GiB', cpu: 'cores', kernels: 'count', images: 'count', licences: 'count',
  patchHours: 'h/month', power: 'W', cost: 'money',
};

const STEPS: Readonly<Record<Subject, (inputs: Inputs, id: DeploymentId) => readonly ReceiptStep[]>> = {
  hosts: hostLines, memory: memoryLines, disk: diskLines, cpu: cpuLines, kernels: kernelLines, images: imageLines,
  licences: licenceLines, patchHours: patchLines, power: powerLines, cost: costLines,
};

const GAP_ACCOUNTS: Readonly<Record<Gap, (inputs: Inputs) => Account>> = {
  smoothGap: smoothGapAccount, firstGap: firstGapAccount, kernelBreakEven: kernelAccount, sharingBreakEven: sharingAccount,
  memoryRatio: ratioAccount,
};

function accountOf(inputs: Inputs, subject: Subject, id: DeploymentId): Account | null {
  const result = resultOf(inputs).deployments[id];
  if (result === null) return null;
  const [missing] = result.notPlaceable;
  const unit = UNIT_OF[subject];
  if (missing !== undefined) {
    const count = result.notPlaceable.reduce((sum, one) => sum + one.count, 0);
    return { value: null, unit, steps: [], note: { kind: 'notPlaceable', deployment: id, count, reason: missing.reason } };
  }
  return { value: subjectValue(result, subject), unit, steps: STEPS[subject](inputs, id) };
}

type Parsed = { readonly subject: Subject; readonly deployment: DeploymentId } | { readonly subject: Gap; readonly deployment: null };

/** `'hosts.os'` → subject and deployment; null for what is no receipt. */
function parsed(id: string): Parsed | null {
  const gap = GAPS.find((one) => one === id);
  if (gap !== undefined) return { subject: gap, deployment: null };
  const [first, second] = id.split('.');
  const subject = SUBJECTS.find((one) => one === first);
  const deployment = DEPLOYMENTS.find((one) => one === second);
  return subject === undefined || deployment === undefined ? null : { subject, deployment };
}

function namesIn(steps: readonly ReceiptStep[]): Pick<ReceiptFacts, 'inputs' | 'assumptions'> {
  const names = steps.flatMap((step) => termsOf(step.formula)).map((one) => one.name);
  return {
    inputs: [...new Set(names.flatMap((name) => (name.of === 'input' ? [name.key] : [])))],
    assumptions: [...new Set(names.flatMap((name) => (name.of === 'assumption' ? [name.id] : [])))],
  };
}

/**
 * What lies under the numbers of both sides that an account starts from: the accounts of their hosts under the
 * un-rounded gap, those of their memory under its ratio.
 */
function beneath(inputs: Inputs, subject: Subject | Gap): readonly ReceiptStep[] {
  const of = subject === 'smoothGap' ? STEPS.hosts : subject === 'memoryRatio' ? STEPS.memory : null;
  return of === null ? [] : [...of(inputs, 'hardware'), ...of(inputs, 'os')];
}

/**
 * How a number came about: `'memory.hardware'`, `'hosts.os'` and so on, or `'smoothGap'`, `'firstGap'`,
 * `'kernelBreakEven'`, `'sharingBreakEven'`, `'memoryRatio'`. Null for an unknown id and for a deployment that the era lacks.
 * Of a given fleet the parts are sums over its groups.
 */
export function receiptOf(inputs: Inputs, id: string): ReceiptFacts | null {
  const it = parsed(id);
  if (it === null) return null;
  const account = it.deployment === null ? GAP_ACCOUNTS[it.subject](inputs) : accountOf(inputs, it.subject, it.deployment);
  if (account === null) return null;
  const { value, unit, steps, note } = account;
  return {
    id, ...it, value, unit, steps, ...namesIn([...steps, ...beneath(inputs, it.subject)]), note: note ?? null,
    halving: value === null || value === 0 ? null : halvingOf(inputs, it.subject, it.deployment),
  };
}
