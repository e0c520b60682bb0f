import type { Inputs } from '../model/inputs.ts';
import { sharingInForce } from '../model/layers.ts';
import type { DeploymentId, LayerId } from '../model/result.ts';
import { constant, input, literal, minus, plus, times, valueOf, word } from './expression.ts';
import type { Expression } from './expression.ts';
import type { ReceiptStep } from './receiptFacts.ts';
import { givenLayers } from './receiptGroups.ts';
import { sideOf, step, totalStep } from './receiptParts.ts';
import type { Side } from './receiptParts.ts';

type Layered = readonly (readonly [layer: LayerId, formula: Expression])[];

const placed = (side: Side): Expression => word('placed', side.placed, 'count');
const hosts = (side: Side): Expression => word('hosts', side.result.hosts, 'count');
const hostFamilies = (side: Side): Expression => word('hostFamilies', side.hostFamilies, 'count');

/** One VM's overhead: fixed, for one vCPU, and in proportion to the memory it is given. */
export function vmOverhead(inputs: Inputs, memory: Expression): Expression {
  const passthrough = inputs.vmIoPath === 'passthrough' ? [constant(inputs, 'vmmPassthrough')] : [];
  return plus(constant(inputs, 'vmmFixed'), constant(inputs, 'vmmPerVcpu'), times(constant(inputs, 'vmmPerMib'), memory), ...passthrough);
}

/** What a VM is given: its guest OS and the application. */
export function guestMemory(inputs: Inputs): Expression {
  return plus(input(inputs, 'guestOsMemory'), input(inputs, 'appMemory'));
}

function hardwareMemory(inputs: Inputs, side: Side): Layered {
  const copies = minus(placed(side), hostFamilies(side));
  return [
    ['guestOs', times(input(inputs, 'guestOsMemory'), placed(side))],
    ['vmmOverhead', times(vmOverhead(inputs, guestMemory(inputs)), placed(side))],
    ...(sharingInForce(inputs) === 0 ? []
      : [['sharedPages', times(literal(-1), input(inputs, 'pageSharing'), guestMemory(inputs), copies)] as const]),
    ['hypervisor', times(constant(inputs, 'hypervisorMemory'), hosts(side))],
  ];
}

function hostOsMemory(inputs: Inputs, side: Side): Layered {
  return [
    ['agents', times(constant(inputs, 'nodeAgents'), hosts(side))],
    ['hostOs', times(input(inputs, 'guestOsMemory'), hosts(side))],
  ];
}

const runtime = (inputs: Inputs, side: Side): Layered => [['runtime', times(input(inputs, 'runtimeMemory'), placed(side))]];

function nestedMemory(inputs: Inputs, side: Side): Layered {
  const own = plus(input(inputs, 'guestOsMemory'), constant(inputs, 'nodeAgents'));
  const containers = plus(input(inputs, 'runtimeMemory'), input(inputs, 'appMemory'));
  return [
    ...runtime(inputs, side),
    ['guestOs', times(input(inputs, 'guestOsMemory'), hostFamilies(side))],
    ['vmmOverhead', plus(
      times(vmOverhead(inputs, own), hostFamilies(side)), times(constant(inputs, 'vmmPerMib'), containers, placed(side)))],
    ['agents', times(constant(inputs, 'nodeAgents'), hostFamilies(side))],
    ['hypervisor', times(constant(inputs, 'hypervisorMemory'), hosts(side))],
  ];
}

function microvmMemory(inputs: Inputs, side: Side): Layered {
  const seen = plus(input(inputs, 'appMemory'), constant(inputs, 'microvmUserland'));
  const kernel = plus(constant(inputs, 'microvmKernelFixed'), times(constant(inputs, 'microvmKernelPerMib'), seen));
  return [
    ['guestKernel', times(kernel, placed(side))],
    ['userland', times(constant(inputs, 'microvmUserland'), placed(side))],
    ['monitor', times(constant(inputs, 'microvmMonitor'), placed(side))],
    ...hostOsMemory(inputs, side),
  ];
}

function memoryParts(inputs: Inputs, side: Side): Layered {
  if (inputs.fleet !== null) return givenLayers(inputs, side, 'memory');
  const app: Layered = [['application', times(input(inputs, 'appMemory'), placed(side))]];
  switch (side.stack.id) {
    case 'physical': return [...app, ['guestOs', times(input(inputs, 'guestOsMemory'), placed(side))]];
    case 'hardware': return [...app, ...hardwareMemory(inputs, side)];
    case 'os': return [...app, ...runtime(inputs, side), ...hostOsMemory(inputs, side)];
    case 'nested': return [...app, ...nestedMemory(inputs, side)];
    case 'microvm': return [...app, ...microvmMemory(inputs, side)];
  }
}

/** What is shared once per host and family, and the rest once for each. */
function partlyShared(size: Expression, share: Expression, side: Side): Expression {
  return plus(times(size, share, hostFamilies(side)), times(size, minus(literal(1), share), placed(side)));
}

function diskParts(inputs: Inputs, side: Side): Layered {
  if (inputs.fleet !== null) return givenLayers(inputs, side, 'disk');
  const app: Layered = [['application', times(input(inputs, 'appDisk'), placed(side))]];
  const image: Layered = [['image', partlyShared(input(inputs, 'imageDisk'), input(inputs, 'imageSharing'), side)]];
  const osOn = (count: Expression): Expression => times(input(inputs, 'guestOsDisk'), count);
  const hypervisor: Layered = [['hypervisor', times(constant(inputs, 'hypervisorDisk'), hosts(side))]];
  switch (side.stack.id) {
    case 'physical': return [...app, ['guestOs', osOn(placed(side))]];
    case 'hardware':
      return [...app, ['guestOs', partlyShared(input(inputs, 'guestOsDisk'), input(inputs, 'vmDiskSharing'), side)], ...hypervisor];
    case 'os': case 'microvm': return [...app, ...image, ['hostOs', osOn(hosts(side))]];
    case 'nested': return [...app, ...image, ['guestOs', osOn(hostFamilies(side))], ...hypervisor];
  }
}

function steps(parts: Layered, unit: 'MiB' | 'GiB'): readonly ReceiptStep[] {
  const present = parts.filter(([, formula]) => valueOf(formula) !== 0);
  return totalStep(present.map(([id, formula]) => step({ of: 'layer', id }, formula, unit)), unit);
}

/** Memory by layer, each as often as it occurs; the layers that a stack draws, told as formulas. */
export const memoryLines = (inputs: Inputs, id: DeploymentId): readonly ReceiptStep[] =>
  steps(memoryParts(inputs, sideOf(inputs, id)), 'MiB');

/** Disk by layer. */
export const diskLines = (inputs: Inputs, id: DeploymentId): readonly ReceiptStep[] =>
  steps(diskParts(inputs, sideOf(inputs, id)), 'GiB');
