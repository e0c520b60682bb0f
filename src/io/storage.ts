import type { StorageIssue } from './issue.ts';

/** What is used of the browser's Storage. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A kind of thing that is kept: where, in which version of its form, and how it is read. */
export interface RecordShape<T> {
  readonly key: string;
  /** Version of the form of `value`; a higher stored one is never touched. */
  readonly version: number;
  /** Longest text that is parsed at all, in UTF-16 units. */
  readonly longest: number;
  /** The value in what JSON.parse gave, or null if it is not one. `from` is the version it was stored in. */
  readonly read: (stored: unknown, from: number) => T | null;
}

export interface LoadedRecord<T> {
  /** null: nothing there, or nothing readable. */
  readonly value: T | null;
  /** Counts the saves; 0 before the first. Order and staleness go by this, never by a clock. */
  readonly rev: number;
  readonly issue: StorageIssue | null;
}

export type SavedRecord =
  | { readonly saved: true; readonly rev: number }
  /** Nothing was overwritten. `stale`: another tab has saved since `basedOn`. */
  | { readonly saved: false; readonly issue: StorageIssue | null; readonly stale: boolean };

export interface KeptRecord<T> {
  readonly load: () => LoadedRecord<T>;
  /** With `basedOn`, saves only over that revision. */
  readonly save: (value: T, basedOn?: number) => SavedRecord;
}

type Stored<T> =
  | { readonly state: 'none' }
  | { readonly state: 'good'; readonly value: T; readonly rev: number }
  | { readonly state: 'newer' }
  | { readonly state: 'damaged'; readonly raw: string };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** An own property or undefined: what a stored `__proto__` or `constructor` says never counts. */
export function ownValue(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function classified<T>(raw: string | null, shape: RecordShape<T>): Stored<T> {
  if (raw === null) return { state: 'none' };
  const stored = raw.length > shape.longest ? undefined : parsed(raw);
  const version = ownValue(stored, 'version');
  const rev = ownValue(stored, 'rev');
  if (!isCount(version) || !isCount(rev)) return { state: 'damaged', raw };
  if (version > shape.version) return { state: 'newer' };
  const value = shape.read(ownValue(stored, 'value'), version);
  return value === null ? { state: 'damaged', raw } : { state: 'good', value, rev };
}

/** Writes and reads back: some browsers take a write and forget it. */
function written(storage: TextStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return storage.getItem(key) === text;
  } catch {
    return false;
  }
}

/** How many damaged texts are kept aside at most; after that the damaged one stays where it is. */
const QUARANTINE_PLACES = 5;

/** Moves unreadable bytes out of the way. True only if they verifiably stand in quarantine. */
function quarantined(storage: TextStorage, key: string, raw: string): boolean {
  try {
    for (let place = 1; place <= QUARANTINE_PLACES; place += 1) {
      const at = `${key}/quarantine/${place}`;
      const there = storage.getItem(at);
      if (there !== null && there !== raw) continue;
      if (there === null && !written(storage, at, raw)) return false;
      storage.removeItem(key);
      return true;
    }
  } catch {
    // Refused: the bytes stay where they are, and nothing will be written over them.
  }
  return false;
}

function opened(getStorage: () => TextStorage | null): TextStorage | null {
  try {
    return getStorage();
  } catch {
    return null;
  }
}

function looked<T>(storage: TextStorage, shape: RecordShape<T>): Stored<T> | null {
  try {
    return classified(storage.getItem(shape.key), shape);
  } catch {
    return null;
  }
}

const UNAVAILABLE: StorageIssue = { kind: 'storageUnavailable' };
const refused = (issue: StorageIssue | null, stale = false): SavedRecord => ({ saved: false, issue, stale });

function load<T>(storage: TextStorage | null, shape: RecordShape<T>): LoadedRecord<T> {
  const stored = storage === null ? null : looked(storage, shape);
  if (storage === null || stored === null) return { value: null, rev: 0, issue: UNAVAILABLE };
  switch (stored.state) {
    case 'none': return { value: null, rev: 0, issue: null };
    case 'good': return { value: stored.value, rev: stored.rev, issue: null };
    case 'newer': return { value: null, rev: 0, issue: { kind: 'storedNewer' } };
    case 'damaged': {
      const kept = quarantined(storage, shape.key, stored.raw);
      return { value: null, rev: 0, issue: { kind: 'storedDamaged', kept, raw: stored.raw } };
    }
  }
}

function save<T>(storage: TextStorage | null, shape: RecordShape<T>, value: T, basedOn?: number): SavedRecord {
  const stored = storage === null ? null : looked(storage, shape);
  if (storage === null || stored === null) return refused(UNAVAILABLE);
  if (stored.state === 'newer') return refused({ kind: 'storedNewer' });
  if (stored.state === 'damaged' && !quarantined(storage, shape.key, stored.raw)) {
    return refused({ kind: 'storedDamaged', kept: false, raw: stored.raw });
  }
  const before = stored.state === 'good' ? stored.rev : 0;
  if (basedOn !== undefined && basedOn !== before) return refused(null, true);
  const rev = before + 1;
  const text = JSON.stringify({ version: shape.version, rev, value });
  return written(storage, shape.key, text) ? { saved: true, rev } : refused({ kind: 'storageRefused' });
}

/**
 * A value kept in the browser's storage, without silent loss: never throws, whatever the storage does; never
 * writes over a value that it cannot read (set aside first) or that a newer version of the page wrote; a save
 * that fails leaves the old value and says so.
 *
 * @param getStorage called each time, since the mere getter throws where storage is forbidden
 */
export function keptRecord<T>(getStorage: () => TextStorage | null, shape: RecordShape<T>): KeptRecord<T> {
  return {
    load: () => load(opened(getStorage), shape),
    save: (value, basedOn) => save(opened(getStorage), shape, value, basedOn),
  };
}
