import { smoothGapOf } from '../model/divergence.ts';
import { fleetOf } from '../model/fleet.ts';
import { footprintOf } from '../model/footprint.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { clamp, INPUT_TABLE, SPEC } from '../model/inputTable.ts';
import { stackOf } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import { sharingBreakEvenOf } from '../model/sharingBreakEven.ts';
import type { DeploymentId, DeploymentResult, Resource } from '../model/result.ts';
import { subjectValue } from './receiptFacts.ts';
import type { Gap, Halving, Subject } from './receiptFacts.ts';

/** An input, and which way to move it. */
type Lever = readonly [key: NumberKey, toward: 'more' | 'less'];

const ROOM: Readonly<Record<Resource, readonly Lever[]>> = {
  memory: [['hostMemory', 'more'], ['guestOsMemory', 'less'], ['appMemory', 'less']],
  cpu: [['hostCores', 'more'], ['utilization', 'less']],
  disk: [['hostDisk', 'more'], ['appDisk', 'less']],
  count: [['maxContainers', 'more']],
};

function costLevers({ cost }: DeploymentResult, own: boolean): readonly Lever[] {
  const levers: readonly (readonly [number, Lever])[] = [
    [cost.hardware, [own ? 'serverPrice' : 'hostPrice', 'less']], [cost.energy, ['energyPrice', 'less']],
    [cost.licences, ['licencePrice', 'less']], [cost.people, ['hourlyWage', 'less']],
  ];
  return [...levers].sort((a, b) => b[0] - a[0]).map(([, lever]) => lever);
}

function levers(inputs: Inputs, subject: Subject, result: DeploymentResult): readonly Lever[] {
  const id = result.id;
  const own = id === 'physical';
  const room: readonly Lever[] = own || result.binding === null ? [['workloads', 'less']] : ROOM[result.binding];
  switch (subject) {
    case 'hosts': return room;
    case 'memory': return [['guestOsMemory', 'less'], ['appMemory', 'less']];
    case 'disk': return id === 'hardware'
      ? [['vmDiskSharing', 'more'], ['guestOsDisk', 'less'], ['appDisk', 'less']] : [['guestOsDisk', 'less'], ['appDisk', 'less']];
    case 'cpu': return [['utilization', 'less']];
    case 'kernels': return own || id === 'hardware' ? [['workloads', 'less']] : room;
    case 'images': return [['customisedShare', 'less'], ['kernelFamilies', 'less']];
    case 'licences': return inputs.licenceModel === 'host' ? room : [['guestsPerLicence', 'more'], ...room];
    case 'patchHours': return [['patchHoursPerImage', 'less'], ['patchHoursPerKernel', 'less']];
    case 'power': return [...(own ? [] : room), [own ? 'physicalPeakPower' : 'hostPeakPower', 'less']];
    case 'cost': return costLevers(result, own);
  }
}

/**
 * After the inputs that bear most on a number, all others either way; fewer workloads halve nearly everything, which
 * is why they come last and mean that nothing else does.
 */
const OTHERS: readonly Lever[] = [
  ...INPUT_TABLE.flatMap((spec): readonly Lever[] =>
    (spec.kind === 'choice' || spec.key === 'workloads' ? [] : [[spec.key, 'less'], [spec.key, 'more']])),
  ['workloads', 'less'],
];

function inOrder(first: readonly Lever[]): readonly Lever[] {
  const best = first.filter(([key]) => key !== 'workloads');
  return [...best, ...OTHERS.filter(([key, toward]) => !best.some((one) => one[0] === key && one[1] === toward))];
}

type Measure = (inputs: Inputs) => number | null;
const EVALUATIONS = 24;
const DIGITS = 3;
/** A number that floating point leaves a hair above the half is the half. */
const DUST = 1e-9;

/** The last value of the range in that direction; prices may fall to nothing, memory not below its least. */
const endOf = (key: NumberKey, toward: Lever[1]): number => (toward === 'more' ? SPEC[key].max : SPEC[key].min);

/** Three digits, rounded away from where we came, so that it still halves. */
function rounded(key: NumberKey, value: number, toward: Lever[1]): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
  const steps = value / (SPEC[key].integer ? Math.max(1, unit) : unit);
  const whole = toward === 'more' ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9);
  return clamp(SPEC[key], Number((whole * (SPEC[key].integer ? Math.max(1, unit) : unit)).toPrecision(DIGITS + 1)));
}

function halvedBy(inputs: Inputs, [key, toward]: Lever, measure: Measure, now: number): Halving | null {
  const at = (value: number): number | null => measure({ ...inputs, [key]: value });
  const enough = (value: number): boolean => {
    const there = at(value);
    return there !== null && there <= (now / 2) * (1 + DUST);
  };
  let near: number = inputs[key];
  let far = endOf(key, toward);
  if (near === far || !enough(far)) return null;
  // By magnitude where the range spans several: the smallest change is a ratio then.
  const byMagnitude = Math.min(near, far) > 0;
  for (let i = 0; i < EVALUATIONS; i += 1) {
    const middle = byMagnitude ? Math.sqrt(near * far) : (near + far) / 2;
    const value = SPEC[key].integer ? Math.round(middle) : middle;
    if (value === near || value === far) break;
    if (enough(value)) far = value;
    else near = value;
  }
  const to = [clamp(SPEC[key], Number(far.toPrecision(DIGITS))), rounded(key, far, toward)].find(enough);
  const value = to === undefined ? null : at(to);
  return to === undefined || value === null ? null : { key, from: inputs[key], to, value };
}

function firstThatHalves(inputs: Inputs, tried: readonly Lever[], measure: Measure): Halving | null {
  const now = measure(inputs);
  if (now === null || now === 0) return null;
  for (const lever of tried) {
    const found = halvedBy(inputs, lever, measure, now);
    if (found !== null) return found;
  }
  return null;
}

function ratioOf(inputs: Inputs): number | null {
  const memoryOf = (id: 'hardware' | 'os'): number | null => {
    const stack = stackOf(inputs, id);
    return stack === null ? null : subjectValue(footprintOf(inputs, stack, fleetOf(inputs)), 'memory');
  };
  const [hardware, os] = [memoryOf('hardware'), memoryOf('os')];
  return hardware === null || os === null ? null : hardware / os;
}

function gapHalving(inputs: Inputs, gap: Gap): Halving | null {
  switch (gap) {
    case 'smoothGap': return firstThatHalves(inputs, inOrder([['guestOsMemory', 'more'], ['kernelFamilies', 'less'], ['spareHosts', 'less']]), (at) => smoothGapOf(at));
    case 'sharingBreakEven': return firstThatHalves(inputs, inOrder([['guestOsMemory', 'less']]), (at) => sharingBreakEvenOf(at));
    case 'memoryRatio': return firstThatHalves(inputs, inOrder([['pageSharing', 'more'], ['guestOsMemory', 'less']]), ratioOf);
    // Found by trying thousands of values: searching over that again would take seconds.
    case 'firstGap': case 'kernelBreakEven': return null;
  }
}

/**
 * The first of the inputs that bear most on a number which, moved alone and within its range, halves it. Searched, not
 * estimated: the number is computed again at what is named. Null where none does.
 */
export function halvingOf(inputs: Inputs, subject: Subject | Gap, id: DeploymentId | null): Halving | null {
  if (id === null) return gapHalving(inputs, subject as Gap);
  const result = resultOf(inputs).deployments[id];
  if (result === null || result.notPlaceable.length > 0) return null;
  const of = subject as Subject;
  return firstThatHalves(inputs, inOrder(levers(inputs, of, result)), (at) => {
    const stack = stackOf(at, id);
    return stack === null ? null : subjectValue(footprintOf(at, stack, fleetOf(at)), of);
  });
}
