import { keptRecord, type KeptRecord, type RecordShape, type TextStorage } from './storage.ts';

const SHAPE: RecordShape<boolean> = {
  key: 'two-kinds-of-virtual/board-key',
  version: 1,
  longest: 100,
  read: (stored) => (typeof stored === 'boolean' ? stored : null),
};

/**
 * Whether the key K keeps a snapshot. A key without a modifier must be one that can be switched off: speech input
 * types letters (WCAG 2.2, 2.1.4).
 */
export const keptBoardKey = (getStorage: () => TextStorage | null): KeptRecord<boolean> => keptRecord(getStorage, SHAPE);
