import { assumptionsOf } from '../../../src/model/assumptions.ts';
import type { Inputs } from '../../../src/model/inputs.ts';

/**
 * The constants of section 3 as plain numbers. Only the numbers are shared with the model; every rule that
 * uses them is written again here.
 */
export interface Constants {
  readonly hypervisorMemory: number;
  readonly hypervisorDisk: number;
  readonly nodeAgents: number;
  readonly vmCpuOverhead: number;
  readonly vmIoFactor: number;
  readonly paravirtualIoFactor: number;
  readonly containerIoFactor: number;
  readonly vmmFixed: number;
  readonly vmmPerVcpu: number;
  readonly vmmPerMib: number;
  readonly vmmPassthrough: number;
  readonly microvmMonitor: number;
  readonly microvmKernelFixed: number;
  readonly microvmKernelPerMib: number;
  readonly microvmUserland: number;
}

const byIdOf = (inputs: Inputs): ((id: string) => number) => {
  const all = new Map(Object.entries(assumptionsOf(inputs.era, inputs.memoryAccounting)));
  return (id) => {
    const found = all.get(id);
    return found === undefined ? 0 : found.value;
  };
};

export function constantsOf(inputs: Inputs): Constants {
  const value = byIdOf(inputs);
  // "In 2026 adds vmmPassthrough per VM when memory is accounted as reserved."
  const pinned = inputs.vmIoPath === 'passthrough' && inputs.era === '2026'
    && inputs.memoryAccounting === 'reserved';
  return {
    hypervisorMemory: value('hypervisorMemory'),
    hypervisorDisk: value('hypervisorDisk'),
    nodeAgents: value('nodeAgents'),
    vmCpuOverhead: value('vmCpuOverhead'),
    vmIoFactor: value(`vmIoFactor.${inputs.vmIoPath}`),
    paravirtualIoFactor: value('vmIoFactor.paravirtual'),
    containerIoFactor: value(`containerIoFactor.${inputs.containerIoPath}`),
    vmmFixed: value('vmmFixed'),
    vmmPerVcpu: value('vmmPerVcpu'),
    vmmPerMib: value('vmmPerMib'),
    vmmPassthrough: pinned ? value('vmmPassthrough') : 0,
    microvmMonitor: value('microvmMonitor'),
    microvmKernelFixed: value('microvmKernelFixed'),
    microvmKernelPerMib: value('microvmKernelPerMib'),
    microvmUserland: value('microvmUserland'),
  };
}

/** "Forces page sharing to 0 in every era." */
export const pageSharingInForce = (inputs: Inputs): number =>
  (inputs.vmIoPath === 'passthrough' ? 0 : inputs.pageSharing);
