import { cachedByInputs } from '../model/cached.ts';
import { metricOf } from '../model/curve.ts';
import { ERAS } from '../model/era.ts';
import type { Era } from '../model/era.ts';
import type { ComparedId } from '../model/hostCount.ts';
import type { InputGroup } from '../model/inputSpec.ts';
import type { InputKey, Inputs } from '../model/inputs.ts';
import { SPEC } from '../model/inputTable.ts';
import { cpuFactorOf } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentResult, LayerId } from '../model/result.ts';
import { mibOf } from '../model/units.ts';
import { inEachEra, keptKeys } from './inEachEra.ts';
import { vmmPerVmOf } from './meanGroup.ts';

/** The three comparisons, top to bottom. */
export const THEN_NOW_MEASURES = ['hosts', 'overhead', 'cpu'] as const;
export type ThenNowMeasure = (typeof THEN_NOW_MEASURES)[number];

/** A layer's share of the memory bought, 0…1. */
export interface OverheadPart { readonly layer: LayerId; readonly share: number }

export interface EraSide {
  /** Hosts with spares for every 100 workloads; null where a workload fits no host. */
  readonly hosts: number | null;
  /** Share of the memory of all hosts that holds no application; null where nothing fits. */
  readonly overhead: number | null;
  readonly parts: readonly OverheadPart[];
  /** CPU per request, native = 1. */
  readonly cpu: number;
}

export interface EraCompared {
  readonly era: Era;
  /** The era that the rest of the page shows. */
  readonly chosen: boolean;
  readonly workloads: number;
  readonly hardware: EraSide;
  readonly os: EraSide;
  /** Memory of the VMs over that of the containers, less 1; null where one of them fits no host. */
  readonly extraMemory: number | null;
  /** What the VMM takes for one VM, the mean of all; MiB. */
  readonly vmmPerVm: number;
  /** Of a given fleet: the overhead of a VM is a mean. */
  readonly onAverage?: true;
  /** Share of the guest OS copies that page sharing gives back, 0…; 1 and more: nothing remains of them. */
  readonly copiesGivenBack: number;
}

export interface ThenNow {
  readonly eras: readonly EraCompared[];
  /** Set by hand and of consequence here: kept in every era. */
  readonly kept: readonly InputKey[];
  /** Longest bar of each row: one scale for all eras. */
  readonly most: Readonly<Record<ThenNowMeasure, number>>;
}

const FOUNDATION: Readonly<Record<ComparedId, readonly LayerId[]>> = {
  hardware: ['guestOs', 'vmmOverhead', 'hypervisor'],
  os: ['hostOs', 'runtime', 'agents'],
};

/** Pages given back come off the guest OS first: they are why there is a copy to share. */
function partsOf(id: ComparedId, { memory: { byLayer } }: DeploymentResult, bought: number): readonly OverheadPart[] {
  const back = id === 'hardware' ? byLayer.sharedPages ?? 0 : 0;
  return FOUNDATION[id].map((layer) => {
    const amount = (byLayer[layer] ?? 0) + (layer === 'guestOs' ? back : 0);
    return { layer, share: amount / bought };
  });
}

function sideOf(inputs: Inputs, id: ComparedId): EraSide {
  const result = resultOf(inputs).deployments[id];
  const cpu = cpuFactorOf(inputs, id);
  if (result.notPlaceable.length > 0) return { hosts: null, overhead: null, parts: [], cpu };
  const parts = partsOf(id, result, result.hosts * mibOf(inputs.hostMemory));
  return { hosts: (result.hosts / inputs.workloads) * 100, overhead: parts.reduce((sum, part) => sum + part.share, 0), parts, cpu };
}

function eraOf(inputs: Inputs, chosen: Era): EraCompared {
  const { hardware, os } = resultOf(inputs).deployments;
  const [vms, containers] = [metricOf(hardware, 'memory'), metricOf(os, 'memory')];
  const { guestOs = 0, sharedPages = 0 } = hardware.memory.byLayer;
  return {
    era: inputs.era, chosen: inputs.era === chosen, workloads: inputs.workloads,
    hardware: sideOf(inputs, 'hardware'), os: sideOf(inputs, 'os'),
    extraMemory: vms === null || containers === null ? null : vms / containers - 1,
    vmmPerVm: vmmPerVmOf(inputs), ...(inputs.fleet === null ? {} : { onAverage: true as const }),
    copiesGivenBack: guestOs === 0 ? 0 : (0 - sharedPages) / guestOs,
  };
}

const GROUPS: readonly InputGroup[] = ['primary', 'workload', 'kernels', 'sharing', 'paths', 'host'];

const lengthOf = (measure: ThenNowMeasure, side: EraSide): number =>
  (measure === 'cpu' ? side.cpu - 1 : side[measure] ?? 0);

/**
 * VMs beside containers in each era: hosts per 100 workloads, the share of the memory bought that holds no application
 * (guest OS copies less shared pages, VMM, hypervisor; host OS, runtime, agents), and CPU per request.
 */
export const thenNowOf = cachedByInputs((inputs): ThenNow => {
  const all = inEachEra(inputs);
  const eras = ERAS.map((era) => eraOf(all[era], inputs.era));
  const sides = eras.flatMap((one) => [one.hardware, one.os]);
  const most = (measure: ThenNowMeasure): number => Math.max(0, ...sides.map((side) => lengthOf(measure, side)));
  return {
    eras, kept: keptKeys(inputs).filter((key) => GROUPS.includes(SPEC[key].group)),
    most: { hosts: most('hosts'), overhead: most('overhead'), cpu: most('cpu') },
  };
});
