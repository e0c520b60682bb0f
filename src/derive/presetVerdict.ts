import { resolveInputs } from '../model/inputTable.ts';
import { resultOf } from '../model/resultOf.ts';
import type { Preset } from './presets.ts';

/** Which side needs fewer hosts in a situation, and how many each needs. */
export interface PresetVerdict {
  readonly fewer: 'hardware' | 'os' | 'neither';
  readonly hardware: number;
  readonly os: number;
}

const known = new WeakMap<Preset, PresetVerdict | null>();

function computed({ era, overrides }: Preset): PresetVerdict | null {
  const { hardware, os } = resultOf(resolveInputs(era, overrides)).deployments;
  if (hardware.notPlaceable.length > 0 || os.notPlaceable.length > 0) return null;
  const fewer = hardware.hosts < os.hosts ? 'hardware' : os.hosts < hardware.hosts ? 'os' : 'neither';
  return { fewer, hardware: hardware.hosts, os: os.hosts };
}

/** By hosts, as the headline has it; null where a workload fits no host. Computed by the model once for each preset. */
export function presetVerdict(preset: Preset): PresetVerdict | null {
  const found = known.get(preset);
  if (found !== undefined) return found;
  const verdict = computed(preset);
  known.set(preset, verdict);
  return verdict;
}
