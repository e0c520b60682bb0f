import type { Inputs } from '../model/inputs.ts';
import { constant, input, literal, minus, plus, times, valueOf } from './expression.ts';
import type { Expression, TermWord } from './expression.ts';
import type { ReceiptStep } from './receiptFacts.ts';
import { guestMemory, vmOverhead } from './receiptLayers.ts';
import { step } from './receiptParts.ts';
import type { Side } from './receiptParts.ts';

/** What stands on a host before its first workload, and what one workload brings, as formulas of inputs and constants. */
interface Room {
  readonly host: readonly Expression[];
  readonly each: readonly Expression[];
}

export type Measure = 'memory' | 'disk';

/** What the two are called in the formula of what a host carries. */
export const ROOM_WORDS: Readonly<Record<Measure, { readonly host: TermWord; readonly each: TermWord }>> = {
  memory: { host: 'hostLayers', each: 'workloadLayers' }, disk: { host: 'hostDisk', each: 'workloadDisk' },
};

function memoryRoom(inputs: Inputs, side: Side): Room {
  const [app, guest, agents, runtime] = [
    input(inputs, 'appMemory'), input(inputs, 'guestOsMemory'), constant(inputs, 'nodeAgents'), input(inputs, 'runtimeMemory'),
  ];
  switch (side.stack.id) {
    case 'physical': return { host: [], each: [app, guest] };
    case 'hardware': return { host: [constant(inputs, 'hypervisorMemory')], each: [app, guest, vmOverhead(inputs, guestMemory(inputs))] };
    case 'os': return { host: [agents, guest], each: [app, runtime] };
    case 'nested': return {
      host: [constant(inputs, 'hypervisorMemory'), guest, agents, vmOverhead(inputs, plus(guest, agents))],
      each: [app, runtime, times(constant(inputs, 'vmmPerMib'), plus(runtime, app))],
    };
    case 'microvm': {
      const userland = constant(inputs, 'microvmUserland');
      const kernel = plus(constant(inputs, 'microvmKernelFixed'), times(constant(inputs, 'microvmKernelPerMib'), plus(app, userland)));
      return { host: [agents, guest], each: [app, userland, kernel, constant(inputs, 'microvmMonitor')] };
    }
  }
}

function diskRoom(inputs: Inputs, side: Side): Room {
  const app = input(inputs, 'appDisk');
  const guest = input(inputs, 'guestOsDisk');
  const once = (size: 'guestOsDisk' | 'imageDisk', share: 'vmDiskSharing' | 'imageSharing'): Expression =>
    times(input(inputs, size), input(inputs, share));
  const own = (size: 'guestOsDisk' | 'imageDisk', share: 'vmDiskSharing' | 'imageSharing'): Expression =>
    times(input(inputs, size), minus(literal(1), input(inputs, share)));
  const image = once('imageDisk', 'imageSharing');
  const container = [app, own('imageDisk', 'imageSharing')];
  switch (side.stack.id) {
    case 'physical': return { host: [], each: [app, guest] };
    case 'hardware': return {
      host: [constant(inputs, 'hypervisorDisk'), once('guestOsDisk', 'vmDiskSharing')], each: [app, own('guestOsDisk', 'vmDiskSharing')],
    };
    case 'os': case 'microvm': return { host: [guest, image], each: container };
    case 'nested': return { host: [constant(inputs, 'hypervisorDisk'), guest, image], each: container };
  }
}

/**
 * What a host carries before its first workload, and what one workload takes: the two amounts that the capacity by
 * memory or disk is worked out with. One kernel family on the host; nothing where there is nothing.
 */
export function roomLines(inputs: Inputs, side: Side, measure: Measure): readonly ReceiptStep[] {
  const room = measure === 'memory' ? memoryRoom(inputs, side) : diskRoom(inputs, side);
  const unit = measure === 'memory' ? 'MiB' : 'GiB';
  return (['host', 'each'] as const).flatMap((which) => {
    const parts = room[which].filter((part) => valueOf(part) !== 0);
    return parts.length === 0 ? [] : [step({ of: 'word', word: ROOM_WORDS[measure][which] }, plus(...parts), unit)];
  });
}
