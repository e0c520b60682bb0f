/** Kernels that cannot share a host of containers, by name. Ten, so that a fleet stays within the twelve of the model. */
export const KERNEL_FAMILIES = [
  'windows', 'linux', 'freebsd', 'solaris', 'macos', 'aix', 'hpux', 'netware', 'other', 'unknown',
] as const;
export type KernelFamily = (typeof KERNEL_FAMILIES)[number];
