import type { Assumption } from '../model/assumption.ts';
import { assumptionsOf } from '../model/assumptions.ts';
import type { AssumptionId } from '../model/assumptions.ts';
import { hostsNeeded } from '../model/divergence.ts';
import { defaultOf, SPEC } from '../model/inputTable.ts';
import type { ContainerIoPath, Inputs, MemoryAccounting, VmIoPath } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentResult } from '../model/result.ts';
import { finished } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';

/** The inputs that an architect of either camp would want to see set the other way. */
export const SWITCHES = ['pageSharing', 'vmDiskSharing', 'vmIoPath', 'containerIoPath', 'spareHosts', 'memoryAccounting'] as const;
export type SwitchKey = (typeof SWITCHES)[number];
/** What is neither of the two, and answers an objection by its own number. */
export const ALTERNATIVES = ['nested', 'microvm'] as const;
export type AlternativeId = (typeof ALTERNATIVES)[number];
/** Every row, in the order in which it is shown. */
export type FairnessId = SwitchKey | AlternativeId;

/** VMs − containers (or another kind), in hosts and MiB; null where one side fits no host. */
export interface Gap { readonly hosts: number | null; readonly memory: number | null }

export type SwitchValue = number | VmIoPath | ContainerIoPath | MemoryAccounting;

export interface FairnessOption {
  readonly value: SwitchValue;
  readonly isChosen: boolean;
  readonly gap: Gap;
}

/** What a row rests on. */
export type Basis = Pick<Assumption, 'source' | 'kind' | 'confidence'>;

export interface SwitchRow {
  readonly kind: 'switch';
  readonly id: SwitchKey;
  readonly basis: Basis;
  readonly options: readonly FairnessOption[];
  /** All options leave hosts and memory as they are. */
  readonly isIdle: boolean;
}

export interface AlternativeRow {
  readonly kind: 'alternative';
  readonly id: AlternativeId;
  readonly basis: Basis | null;
  /** Null where the era had no such thing or a workload fits no host. */
  readonly total: { readonly hosts: number; readonly memory: number } | null;
  readonly exists: boolean;
  readonly gap: Gap;
}

export type FairnessRow = SwitchRow | AlternativeRow;

export interface Fairness {
  readonly current: Gap;
  readonly rows: readonly FairnessRow[];
  /** The gap in hosts with all switches as VMs would have them, and as containers would; null: none could be placed. */
  readonly favour: { readonly hardware: number | null; readonly os: number | null };
}

/** Sharing that is switched on: what the reader has, else the era's default, else the most that is honestly argued. */
function sharingOn(inputs: Inputs, key: 'pageSharing' | 'vmDiskSharing'): number {
  const standard = defaultOf(key, inputs.era);
  return inputs[key] > 0 ? inputs[key] : standard.value > 0 ? standard.value : standard.high;
}

/** The settings of one switch, the one in force among them. */
export function settingsOf(inputs: Inputs, key: SwitchKey): readonly SwitchValue[] {
  switch (key) {
    case 'pageSharing': case 'vmDiskSharing': return [0, sharingOn(inputs, key)];
    case 'spareHosts': return [...new Set([0, 1, 2, inputs.spareHosts])].sort((a, b) => a - b);
    case 'vmIoPath': return SPEC.vmIoPath.options;
    case 'containerIoPath': return SPEC.containerIoPath.options;
    case 'memoryAccounting': return SPEC.memoryAccounting.options;
  }
}

const withValue = (inputs: Inputs, key: SwitchKey, value: SwitchValue): Inputs =>
  (inputs[key] === value ? inputs : { ...inputs, [key]: value });

function gapOf(one: DeploymentResult, other: DeploymentResult | null): Gap {
  if (other === null || one.notPlaceable.length > 0 || other.notPlaceable.length > 0) return { hosts: null, memory: null };
  return { hosts: one.hosts - other.hosts, memory: one.memory.total - other.memory.total };
}

function gapAt(inputs: Inputs): Gap {
  const { hardware, os } = resultOf(inputs).deployments;
  return gapOf(hardware, os);
}

const isSame = (one: Gap, other: Gap): boolean => one.hosts === other.hosts && one.memory === other.memory;

function constantBasis(inputs: Inputs, id: AssumptionId): Basis {
  const constant = assumptionsOf(inputs.era, inputs.memoryAccounting)[id];
  if (constant === undefined) throw new Error(`no constant ${id} in ${inputs.era}`);
  return constant;
}

/** Both ways of counting have their own sources. */
function accountingBasis(inputs: Inputs): Basis {
  const inForce = constantBasis(inputs, 'vmmFixed');
  const other = constantBasis({ ...inputs, memoryAccounting: inputs.memoryAccounting === 'resident' ? 'reserved' : 'resident' }, 'vmmFixed');
  return { ...inForce, source: [...new Set([...inForce.source, ...other.source])] };
}

function basisOf(inputs: Inputs, key: SwitchKey): Basis {
  switch (key) {
    case 'pageSharing': case 'vmDiskSharing': case 'spareHosts': return defaultOf(key, inputs.era);
    case 'vmIoPath': return constantBasis(inputs, 'vmIoFactor.passthrough');
    case 'containerIoPath': return constantBasis(inputs, 'containerIoFactor.bridged');
    case 'memoryAccounting': return accountingBasis(inputs);
  }
}

function* switchRow(inputs: Inputs, id: SwitchKey): Steps<SwitchRow> {
  const options: FairnessOption[] = [];
  for (const value of settingsOf(inputs, id)) {
    options.push({ value, isChosen: inputs[id] === value, gap: gapAt(withValue(inputs, id, value)) });
    yield 0;
  }
  const [first] = options;
  return { kind: 'switch', id, basis: basisOf(inputs, id), options, isIdle: first === undefined || options.every(({ gap }) => isSame(gap, first.gap)) };
}

function alternativeRow(inputs: Inputs, id: AlternativeId): AlternativeRow {
  const { hardware, [id]: other } = resultOf(inputs).deployments;
  const isPlaced = other !== null && other.notPlaceable.length === 0;
  return {
    kind: 'alternative', id, exists: other !== null, gap: gapOf(hardware, other),
    basis: other === null ? null : constantBasis(inputs, id === 'nested' ? 'vmmFixed' : 'microvmMonitor'),
    total: isPlaced ? { hosts: other.hosts, memory: other.memory.total } : null,
  };
}

/** How far apart its settings lie; nothing that is not known counts. */
function spread(row: FairnessRow, of: keyof Gap): number {
  const values = row.kind === 'switch' ? row.options.flatMap(({ gap }) => gap[of] ?? []) : [];
  return values.length === 0 ? -1 : Math.max(...values) - Math.min(...values);
}

/** Switches by what they move, hosts before memory; after them what is no switch. For where only some have room. */
export const byEffect = (rows: readonly FairnessRow[]): readonly FairnessRow[] =>
  rows.toSorted((one, other) => spread(other, 'hosts') - spread(one, 'hosts') || spread(other, 'memory') - spread(one, 'memory'));

/** Every way to set the switches that matter to one side. */
function combinations(inputs: Inputs, keys: readonly SwitchKey[]): readonly Inputs[] {
  return keys.reduce<readonly Inputs[]>(
    (all, key) => all.flatMap((one) => settingsOf(inputs, key).map((value) => withValue(one, key, value))), [inputs]);
}

function* rangeOf(inputs: Inputs, side: 'hardware' | 'os', keys: readonly SwitchKey[]): Steps<{ readonly least: number; readonly most: number }> {
  let [least, most] = [Infinity, -Infinity];
  for (const one of combinations(inputs, keys)) {
    const hosts = hostsNeeded(one, side);
    if (hosts !== null) [least, most] = [Math.min(least, hosts), Math.max(most, hosts)];
    yield 0;
  }
  return { least, most };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The smallest and the largest gap over all settings of all switches. Each side has switches of its own, and they
 * share only the spare hosts: per number of spares each side's extremes are found by trying everything.
 */
function* favourSteps(inputs: Inputs): Steps<Fairness['favour']> {
  let [least, most] = [Infinity, -Infinity];
  for (const spare of settingsOf(inputs, 'spareHosts')) {
    const there = withValue(inputs, 'spareHosts', spare);
    const vms = yield* rangeOf(there, 'hardware', ['pageSharing', 'vmDiskSharing', 'vmIoPath', 'memoryAccounting']);
    const containers = yield* rangeOf(there, 'os', ['containerIoPath']);
    least = Math.min(least, vms.least - containers.most);
    most = Math.max(most, vms.most - containers.least);
  }
  return { hardware: finite(least), os: finite(most) };
}

/** Both ends of the gap and nothing of the rows: a third of the work. */
export const favourOf = (inputs: Inputs): Fairness['favour'] => finished(favourSteps(inputs));

/** What each switch does to the gap between VMs and containers, one at a time, and what all of them could do. */
export function* fairnessSteps(inputs: Inputs): Steps<Fairness> {
  const rows: FairnessRow[] = [];
  for (const id of SWITCHES) rows.push(yield* switchRow(inputs, id));
  for (const id of ALTERNATIVES) rows.push(alternativeRow(inputs, id));
  const favour = yield* favourSteps(inputs);
  return { current: gapAt(inputs), rows, favour };
}
