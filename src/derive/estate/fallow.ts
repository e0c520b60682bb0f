import type { Machine } from './inventory.ts';

// What counts as idle and as oversized: here, and nowhere else. Named in docs/model.md.

/** Where "next to nothing" begins is the reader's to say. 5 % is what surveys of idle servers use; our choice of steps. */
export const IDLE_CHOICES = [0.02, 0.05, 0.1] as const;
/** Active memory in what a machine was given. A snapshot: what it touched in the last minutes. */
export const ACTIVE_CHOICES = [0.1, 0.25, 0.5] as const;

export interface WasteLimits {
  readonly idleBelow: (typeof IDLE_CHOICES)[number];
  readonly activeBelow: (typeof ACTIVE_CHOICES)[number];
}
/** In force until the reader chooses, and in every report. */
export const USUAL_LIMITS: WasteLimits = { idleBelow: 0.05, activeBelow: 0.25 };

/** Whether the export says how busy a machine is that runs. */
export const saysUse = (one: Machine): boolean => one.running && one.utilization !== null;

/** Runs, and uses less of its vCPUs than the limit. */
export const isIdle = (one: Machine, { idleBelow }: Pick<WasteLimits, 'idleBelow'>): boolean =>
  one.running && one.utilization !== null && one.utilization < idleBelow;

/**
 * Whether the export says how much of its memory a running machine touches. Zero is what exports write for what was not
 * measured; a container was given a limit, which nothing sets aside.
 */
export const saysActive = (one: Machine): boolean =>
  one.running && one.kind === 'machine' && one.activeMemory !== null && one.activeMemory > 0 && one.memory > 0;

/** Runs, and touches less of the memory that it was given than the limit. */
export const isOversized = (one: Machine, { activeBelow }: Pick<WasteLimits, 'activeBelow'>): boolean =>
  saysActive(one) && (one.activeMemory ?? one.memory) < one.memory * activeBelow;
