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
