import type { SourceId } from '../model/sources.ts';

/** What decides between the two kinds and has no number: each argued in both directions, never scored. */
export interface UnscoredAxis {
  readonly id: 'isolation' | 'kernelChoice' | 'liveMigration' | 'kernelFault' | 'hardening';
  /** What each direction rests on; `ours` is our own reasoning and is called that. */
  readonly sources: Readonly<Record<'hardware' | 'os', readonly SourceId[]>>;
}

export const UNSCORED: readonly UnscoredAxis[] = [
  {
    id: 'isolation',
    sources: {
      hardware: ['matthews2007', 'clarkson2005', 'sharma2016', 'runcEscapes'],
      os: ['vmwareEscapes2025', 'broadcom318959', 'dockerSeccomp', 'ours'],
    },
  },
  { id: 'kernelChoice', sources: { hardware: ['sage2008', 'windowsContainers'], os: ['windowsContainers', 'ours'] } },
  { id: 'liveMigration', sources: { hardware: ['clark2005', 'kubeletCheckpoint'], os: ['criu', 'vzmigrate', 'openshiftSriov'] } },
  { id: 'kernelFault', sources: { hardware: ['ours'], os: ['livepatch', 'ours'] } },
  {
    id: 'hardening',
    sources: { hardware: ['gvisor', 'kataOverhead', 'firecrackerSpec', 'manco2017'], os: ['dockerSeccomp', 'gvisor', 'vmwareEscapes2025'] },
  },
];
