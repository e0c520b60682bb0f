import type { Inputs } from '../model/inputs.ts';
import { HOURS_PER_YEAR, MONTHS_PER_YEAR } from '../model/units.ts';
import { resultOf } from '../model/resultOf.ts';
import { instancesOn } from '../model/management.ts';
import type { DeploymentId, DeploymentResult } from '../model/result.ts';
import { constant, input, literal, minus, over, plus, roundNearest, roundUp, term, times, word } from './expression.ts';
import type { CostKind, Expression, TermUnit } from './expression.ts';
import type { ReceiptStep } from './receiptFacts.ts';
import { overGroups } from './receiptGroups.ts';
import { sideOf, step, totalStep } from './receiptParts.ts';

const TOTAL = { of: 'total' } as const;
type Lines = readonly ReceiptStep[];

function resultFor(inputs: Inputs, id: DeploymentId): DeploymentResult {
  return sideOf(inputs, id).result;
}

/** (1 − I/O share) × CPU path + I/O share × I/O path. */
function factorOf(inputs: Inputs, id: DeploymentId): Expression | null {
  const io = input(inputs, 'ioShare');
  const rest = minus(literal(1), io);
  const vm = times(rest, plus(literal(1), constant(inputs, 'vmCpuOverhead')));
  const container = constant(inputs, `containerIoFactor.${inputs.containerIoPath}`);
  const path = constant(inputs, `vmIoFactor.${inputs.vmIoPath}`);
  switch (id) {
    case 'physical': return null;
    case 'hardware': return plus(vm, times(io, path));
    case 'os': return plus(rest, times(io, container));
    case 'nested': return plus(vm, times(io, path, container));
    case 'microvm': return plus(vm, times(io, constant(inputs, 'vmIoFactor.paravirtual')));
  }
}

export function cpuLines(inputs: Inputs, id: DeploymentId): Lines {
  const { placed, result } = sideOf(inputs, id);
  const demand = inputs.fleet !== null ? overGroups(inputs, result.cpu.useful, 'cores') : times(input(inputs, 'utilization'), input(inputs, 'sourceCores'), word('placed', placed, 'count'));
  const useful = step({ of: 'word', word: 'usefulCpu' }, demand, 'cores');
  const formula = factorOf(inputs, id);
  if (formula === null) return [useful];
  const factor = step({ of: 'word', word: 'cpuFactor' }, formula, '×');
  return [useful, factor,
    step(TOTAL, times(word('usefulCpu', useful.value, 'cores'), word('cpuFactor', factor.value, '×')), 'cores')];
}

export function kernelLines(inputs: Inputs, id: DeploymentId): Lines {
  const { result, placed, hostFamilies, pools } = sideOf(inputs, id);
  const guests = word('placed', placed, 'count');
  const hosts = word('hosts', result.hosts, 'count');
  const files = pools.reduce((sum, one) => sum + one.pairs.filter((pairs) => pairs > 0).length, 0);
  const parts: Readonly<Record<DeploymentId, readonly Expression[]>> = {
    physical: [guests], hardware: [guests, hosts], os: [hosts],
    nested: [word('hostFamilies', hostFamilies, 'count'), hosts], microvm: [hosts, word('kernelFiles', files, 'count')],
  };
  return [step(TOTAL, plus(...parts[id]), 'count')];
}

export function imageLines(inputs: Inputs, id: DeploymentId): Lines {
  const { result } = sideOf(inputs, id);
  const families = word('families', resultOf(inputs).fleet.families, 'count');
  const customised = roundNearest(times(input(inputs, 'workloads'), input(inputs, 'customisedShare')));
  return [step(TOTAL, plus(families, customised), 'count')].map((one) => ({ ...one, value: result.images }));
}

function licenceParts(inputs: Inputs, id: DeploymentId): readonly Expression[] {
  const { pools, result } = sideOf(inputs, id);
  const byInstances = new Map<number, number>();
  for (const host of pools.flatMap((one) => one.pool.hostClasses)) {
    const instances = instancesOn(inputs, id, host);
    byInstances.set(instances, (byInstances.get(instances) ?? 0) + host.hosts);
  }
  const placed = [...byInstances].map(([instances, hosts]) => {
    const on = word('instances', instances, 'count');
    const each = inputs.licenceModel === 'bundle' ? roundUp(over(on, input(inputs, 'guestsPerLicence'))) : on;
    return times(word('hosts', hosts, 'count'), each);
  });
  const spareRunsOs = id === 'os' || id === 'microvm';
  return spareRunsOs && result.spare > 0 ? [...placed, word('spare', result.spare, 'count')] : placed;
}

export function licenceLines(inputs: Inputs, id: DeploymentId): Lines {
  const { result } = sideOf(inputs, id);
  if (id === 'physical') return [step(TOTAL, word('servers', result.hosts, 'count'), 'count')];
  if (inputs.licenceModel === 'host') return [step(TOTAL, word('hosts', result.hosts, 'count'), 'count')];
  return [step(TOTAL, plus(...licenceParts(inputs, id)), 'count')];
}

export function patchLines(inputs: Inputs, id: DeploymentId): Lines {
  const { kernels, images } = resultFor(inputs, id);
  return [step(TOTAL, plus(
    times(word('kernels', kernels, 'count'), input(inputs, 'patchHoursPerKernel')),
    times(word('images', images, 'count'), input(inputs, 'patchHoursPerImage'))), 'h/month')];
}

export function powerLines(inputs: Inputs, id: DeploymentId): Lines {
  const { hosts, cpu } = resultFor(inputs, id);
  const own = id === 'physical';
  const peak = input(inputs, own ? 'physicalPeakPower' : 'hostPeakPower');
  const idle = step({ of: 'word', word: 'idlePower' }, times(peak, input(inputs, 'idlePowerShare')), 'W');
  const load = step({ of: 'word', word: 'loadedHosts' },
    over(word('cpuUsed', cpu.useful + cpu.overhead, 'cores'), input(inputs, own ? 'sourceCores' : 'hostCores')), 'real');
  const idleEach = word('idlePower', idle.value, 'W');
  const machines = plus(
    times(word(own ? 'servers' : 'hosts', hosts, 'count'), idleEach),
    times(minus(peak, idleEach), word('loadedHosts', load.value, 'real')));
  return [idle, load, step(TOTAL, times(machines, input(inputs, 'pue')), 'W')];
}

const WATTS_PER_KILOWATT = 1000;

function costParts(inputs: Inputs, id: DeploymentId): Readonly<Record<CostKind, Expression>> {
  const { hosts, power, licences, patchHours } = resultFor(inputs, id);
  const own = id === 'physical';
  const years = input(inputs, 'years');
  const hours = term({ of: 'number' }, HOURS_PER_YEAR, 'h');
  return {
    hardware: times(word(own ? 'servers' : 'hosts', hosts, 'count'), input(inputs, own ? 'serverPrice' : 'hostPrice')),
    energy: times(over(word('power', power, 'W'), literal(WATTS_PER_KILOWATT)), hours, years, input(inputs, 'energyPrice')),
    licences: times(word('licences', licences, 'count'), input(inputs, 'licencePrice'), years),
    people: times(word('patchHours', patchHours, 'h/month'), literal(MONTHS_PER_YEAR), years, input(inputs, 'hourlyWage')),
  };
}

export function costLines(inputs: Inputs, id: DeploymentId): Lines {
  const unit: TermUnit = 'money';
  const parts = Object.entries(costParts(inputs, id)) as [CostKind, Expression][];
  return totalStep(parts.map(([kind, formula]) => step({ of: 'cost', kind }, formula, unit)), unit);
}
