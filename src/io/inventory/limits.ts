/** Beyond these a file is refused and nothing of it is imported: see docs/decisions. */
export const LIMITS = {
  /** Bytes of a file as it is picked. */
  fileBytes: 50 * 2 ** 20,
  zipEntries: 200,
  /** Bytes of a workbook when it is unpacked. */
  unpackedBytes: 200 * 2 ** 20,
  /** Unpacked to packed, above the first MiB. */
  ratio: 200,
  /** What Excel can hold. */
  rows: 1_048_576,
  columns: 16_384,
} as const;

/**
 * Beyond these nothing of one machine is believable: a cell that says more was damaged on its way, and sums of such
 * numbers are no numbers any more. Far above the largest VMs sold (32 TiB), and nine digits, so that links can say them.
 */
export const BELIEVABLE = { vcpus: 999_999, memoryMib: 999_999_999, diskGib: 999_999_999, count: 999_999_999 } as const;
