/** The four inputs that are always in sight: what the reader asks about. Everything else is what we assume. */
export const PRIMARY = ['workloads', 'guestOsMemory', 'guestOsDisk', 'utilization'] as const;
/** Beside them, as a small number to step: the one thing that decides the comparison. */
export const DECIDING = 'kernelFamilies';
